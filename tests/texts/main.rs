//! Tests of recourse-texts.
