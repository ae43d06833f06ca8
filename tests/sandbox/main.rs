//! Tests of recourse-sandbox.
