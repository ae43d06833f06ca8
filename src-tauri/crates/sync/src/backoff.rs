//! How long to wait after a failed run: full jitter, doubling, at most half an hour.

use rand::Rng as _;
use std::time::Duration;

const FIRST: Duration = Duration::from_secs(30);
const LONGEST: Duration = Duration::from_secs(30 * 60);

/// The longest wait before try `failures` + 1.
pub fn ceiling(failures: u32) -> Duration {
    FIRST
        .checked_mul(
            1_u32
                .checked_shl(failures.saturating_sub(1).min(20))
                .unwrap_or(u32::MAX),
        )
        .map_or(LONGEST, |wait| wait.min(LONGEST))
}

/// A wait anywhere between one second and the ceiling, so that a thousand computers do not come back together.
pub fn wait(failures: u32) -> Duration {
    let top = ceiling(failures).as_millis();
    let top = u64::try_from(top).unwrap_or(u64::MAX).max(1_001);
    Duration::from_millis(rand::rng().random_range(1_000..top))
}
