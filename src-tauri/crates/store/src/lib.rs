//! recourse-store
