//! Tests of recourse-store.
