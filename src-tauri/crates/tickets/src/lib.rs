//! recourse-tickets
