//! Tests of recourse-testkit.
