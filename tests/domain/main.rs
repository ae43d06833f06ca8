//! Tests of recourse-domain.
