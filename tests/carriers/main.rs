//! Tests of recourse-carriers.
