//! recourse-testkit
