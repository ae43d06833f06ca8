//! Recourse.
fn main() {}
