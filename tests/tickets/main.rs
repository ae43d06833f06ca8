//! Tests of recourse-tickets.
