//! Hours in which nothing is told.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;

/// Local hours in which nothing is told, each day; they may pass midnight. The same time twice: none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quiet {
    /// Their beginning, local time.
    pub from: NaiveTime,
    /// Their end, local time.
    pub to: NaiveTime,
    /// The zone of both.
    pub zone: Tz,
}

impl Quiet {
    /// The quiet hours around an instant: their beginning and their end, UTC. `None` outside of them.
    pub fn around(&self, at: DateTime<Utc>) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let day = at.with_timezone(&self.zone).date_naive();
        let yesterday = day.checked_sub_days(Days::new(1)).unwrap_or(day);
        [yesterday, day]
            .into_iter()
            .filter_map(|day| self.of(day))
            .find(|(from, to)| (*from..*to).contains(&at))
    }

    /// The instant, or the end of the quiet hours it lies in.
    pub fn after(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        self.around(at).map_or(at, |(_, to)| to)
    }

    /// The quiet hours that begin on a local day.
    fn of(&self, day: NaiveDate) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let last = if self.from < self.to {
            day
        } else if self.from > self.to {
            day.checked_add_days(Days::new(1))?
        } else {
            return None;
        };
        Some((self.instant(day, self.from), self.instant(last, self.to)))
    }

    /// A local time as an instant. A time that comes twice is its first, one that a clock put forward leaves out is the moment
    /// after the gap: no zone puts its clock forward by more than a day.
    fn instant(&self, day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
        let local = day.and_time(time);
        (0..=24 * 4)
            .find_map(|quarter| {
                self.zone
                    .from_local_datetime(&(local + TimeDelta::minutes(15 * quarter)))
                    .earliest()
            })
            .map_or_else(|| local.and_utc(), |at| at.to_utc())
    }
}
