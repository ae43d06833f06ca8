//! Tests of recourse-sync.
