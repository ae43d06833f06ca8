//! recourse-texts
