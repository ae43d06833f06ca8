//! Tests of recourse-connectors.
