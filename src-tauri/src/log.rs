//! The log: daily files in the data folder, fourteen kept. Order numbers at most; buyers' names, texts and tokens never.

use chrono::{NaiveDate, Utc};
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use tracing_appender::non_blocking::WorkerGuard;
use tracing_subscriber::EnvFilter;

/// How many daily files are kept.
const DAYS_KEPT: usize = 14;

/// Starts logging into `<data folder>/logs`. The guard writes what is left when it is dropped. `None` when the folder cannot be
/// written: the app works without a log then.
pub fn start(data_dir: &Path) -> Option<WorkerGuard> {
    let folder = data_dir.join("logs");
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&folder).ok()?;
    let files = DailyFile::open(folder, Utc::now().date_naive()).ok()?;
    let (writer, guard) = tracing_appender::non_blocking(files);
    let filter = EnvFilter::try_from_env("RECOURSE_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(writer)
        .try_init()
        .ok()?;
    Some(guard)
}

/// A file per day (UTC) that only its owner can read; the oldest goes when there are too many.
struct DailyFile {
    folder: PathBuf,
    day: NaiveDate,
    file: File,
}

impl DailyFile {
    fn open(folder: PathBuf, day: NaiveDate) -> std::io::Result<Self> {
        let mut options = OpenOptions::new();
        options.create(true).append(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(folder.join(format!("recourse.{day}.log")))?;
        let mut kept: Vec<PathBuf> = std::fs::read_dir(&folder)?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                let name = path
                    .file_name()
                    .and_then(|name| name.to_str())
                    .unwrap_or_default();
                name.starts_with("recourse.") && name.ends_with(".log")
            })
            .collect();
        kept.sort();
        for path in kept.iter().rev().skip(DAYS_KEPT) {
            std::fs::remove_file(path)?;
        }
        // Files of earlier versions could be read by others.
        #[cfg(unix)]
        for path in kept.iter().rev().take(DAYS_KEPT) {
            std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
        }
        Ok(Self { folder, day, file })
    }

    fn turn(&mut self, today: NaiveDate) -> std::io::Result<()> {
        if today != self.day {
            *self = Self::open(self.folder.clone(), today)?;
        }
        Ok(())
    }
}

impl Write for DailyFile {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.turn(Utc::now().date_naive())?;
        self.file.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}

#[cfg(all(test, unix))]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
mod tests {
    use super::{DAYS_KEPT, DailyFile};
    use chrono::{Days, NaiveDate};
    use std::io::Write;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_file_per_day_fourteen_kept_and_nobody_else_reads_them() {
        let folder = tempfile::tempdir().unwrap();
        let first = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        std::fs::write(folder.path().join("recourse.2026-02-28.log"), "older").unwrap();
        std::fs::write(folder.path().join("other.txt"), "not a log").unwrap();
        let mut file = DailyFile::open(folder.path().to_owned(), first).unwrap();
        for day in 0..20 {
            file.turn(first + Days::new(day)).unwrap();
            file.file.write_all(b"line\n").unwrap();
        }
        let mut names: Vec<String> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "other.txt")
            .collect();
        names.sort();
        assert_eq!(names.len(), DAYS_KEPT);
        assert_eq!(names[0], "recourse.2026-03-07.log");
        for name in names {
            let mode = std::fs::metadata(folder.path().join(&name))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600, "{name}");
            assert_eq!(std::fs::read(folder.path().join(&name)).unwrap(), b"line\n");
        }
        assert!(folder.path().join("other.txt").exists());
    }

    #[test]
    fn a_file_of_an_earlier_version_is_closed_to_others() {
        let folder = tempfile::tempdir().unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        let old = folder.path().join("recourse.2026-02-28.log");
        std::fs::write(&old, "older").unwrap();
        std::fs::set_permissions(&old, std::fs::Permissions::from_mode(0o644)).unwrap();
        DailyFile::open(folder.path().to_owned(), day).unwrap();
        assert_eq!(
            std::fs::metadata(&old).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}
