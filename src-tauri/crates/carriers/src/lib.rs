//! recourse-carriers
