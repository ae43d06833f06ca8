//! How long to wait before trying again.

use rand::Rng;
use std::time::{Duration, Instant};

/// Full jitter: each wait is a random share of a bound that doubles, so that many clients do not come back together.
/// Ends after its tries, or when the time to start another one has passed.
#[derive(Debug, Clone)]
pub struct FullJitter {
    bound: Duration,
    longest: Duration,
    left: u32,
    until: Instant,
}

impl FullJitter {
    /// `tries` more tries, the first within `first`, none waiting longer than `longest`, none begun later than `within`
    /// from now.
    pub fn new(tries: u32, first: Duration, longest: Duration, within: Duration) -> Self {
        Self {
            bound: first,
            longest,
            left: tries,
            until: Instant::now() + within,
        }
    }

    /// For reads: three more tries within 20 s, bounds of 0.5, 1 and 2 s.
    pub fn for_reads() -> Self {
        Self::new(
            3,
            Duration::from_millis(500),
            Duration::from_secs(8),
            Duration::from_secs(20),
        )
    }
}

impl Iterator for FullJitter {
    type Item = Duration;

    fn next(&mut self) -> Option<Duration> {
        self.left = self.left.checked_sub(1)?;
        let wait = rand::rng().random_range(Duration::ZERO..=self.bound);
        self.bound = self.bound.saturating_mul(2).min(self.longest);
        (Instant::now() + wait <= self.until).then_some(wait)
    }
}
