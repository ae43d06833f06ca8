//! recourse-sync
