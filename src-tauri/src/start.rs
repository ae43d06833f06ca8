//! The start of the window's program.

use clap::Parser;
use recourse_app::{AppOptions, demo};
use std::path::PathBuf;
use std::process::ExitCode;

/// The window. Everything else is `recourse <command>`.
#[derive(Debug, Parser)]
#[command(name = "recourse-window", version)]
struct Arguments {
    /// Options shared with the command line.
    #[command(flatten)]
    global: recourse_cli::Global,
    /// Open the demo shop.
    #[arg(long)]
    demo: bool,
    /// Start behind the icon beside the clock, where the desktop shows one; without one the window opens as usual.
    #[arg(long)]
    background: bool,
    /// Show the window, also with --background.
    #[arg(long)]
    show: bool,
    /// A backup to look into before it is put back.
    file: Option<PathBuf>,
}

/// What the program was started for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The seller's own data folder and how it is opened.
    pub own: AppOptions,
    /// Open the demo shop.
    pub demo: bool,
    /// Start behind the icon beside the clock.
    pub background: bool,
    /// A backup to look into.
    pub file: Option<PathBuf>,
}

impl Wanted {
    /// What a second start asks of the first: `None` when its arguments cannot be read.
    pub fn of_second(arguments: Vec<String>) -> Option<Self> {
        let arguments = Arguments::try_parse_from(arguments).ok()?;
        Some(Self {
            demo: arguments.demo,
            file: arguments.file,
            ..Self::default()
        })
    }
}

/// Reads the options, starts the log, opens the window, stays until it is closed.
pub fn start() -> ExitCode {
    let arguments = Arguments::parse();
    let data_dir = match recourse_cli::data_dir(arguments.global.data_dir.as_ref()) {
        Ok(dir) => dir,
        Err(error) => {
            eprintln!("error[{}]", error.code);
            return ExitCode::from(5);
        }
    };
    let mut own = AppOptions {
        data_dir,
        now: arguments.global.now,
        offline: arguments.global.offline,
        ..AppOptions::default()
    };
    own.data_dir = recourse_app::folder::settle(&own);
    let options = if arguments.demo {
        demo::demo_options(&own)
    } else {
        own.clone()
    };
    let _log = crate::log::start(&options.data_dir);
    let wanted = Wanted {
        own,
        demo: arguments.demo,
        background: arguments.background && !arguments.show,
        file: arguments
            .file
            .map(|file| std::path::absolute(&file).unwrap_or(file)),
    };
    match crate::run(wanted) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window cannot open");
            eprintln!("error[no-window]: {error}");
            ExitCode::FAILURE
        }
    }
}
