//! Tests of recourse-app.
