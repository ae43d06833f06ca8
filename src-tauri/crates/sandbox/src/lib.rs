//! recourse-sandbox
