//! Peak seasons as the seller entered them: nobody publishes them.

use crate::error::Result;
use crate::field::Columns;
use crate::tx::{Reader, Tag, WriteTx};
use chrono::NaiveDate;
use recourse_domain::rulebook::PeakWindow;

impl Reader<'_> {
    /// Every peak season, by its first day.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn peak_windows(&self) -> Result<Vec<PeakWindow>> {
        let mut statement = self.sql(
            "SELECT id, platform, first_day, last_day, hours, note FROM peak_window ORDER BY first_day, id",
        )?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let mut c = Columns::new(row, 0);
            let (id, platform) = (c.raw()?, c.raw()?);
            let (first_day, last_day): (Option<NaiveDate>, Option<NaiveDate>) = (c.next()?, c.next()?);
            let (Some(first_day), Some(last_day)) = (first_day, last_day) else {
                continue;
            };
            found.push(PeakWindow {
                id,
                platform,
                first_day,
                last_day,
                hours: c.raw()?,
                note: c.raw()?,
            });
        }
        Ok(found)
    }
}

impl WriteTx<'_> {
    /// Keeps a peak season: a new one when its number is 0, else in place of the one with its number. Gives its number.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_peak_window(&mut self, window: &PeakWindow) -> Result<i64> {
        let day = |day: NaiveDate| day.format("%Y-%m-%d").to_string();
        self.tag(Tag::Settings);
        let id = (window.id != 0).then_some(window.id);
        Ok(self
            .sql(
                "INSERT INTO peak_window (id, platform, first_day, last_day, hours, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT DO UPDATE SET platform = excluded.platform, first_day = excluded.first_day,
                   last_day = excluded.last_day, hours = excluded.hours, note = excluded.note
                 RETURNING id",
            )?
            .query_one(
                (
                    id,
                    &window.platform,
                    day(window.first_day),
                    day(window.last_day),
                    window.hours,
                    &window.note,
                ),
                |row| row.get(0),
            )?)
    }

    /// Forgets a peak season. False: there was none.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn remove_peak_window(&mut self, id: i64) -> Result<bool> {
        let removed = self.sql("DELETE FROM peak_window WHERE id = ?1")?.execute([id])?;
        self.tag(Tag::Settings);
        Ok(removed > 0)
    }
}
