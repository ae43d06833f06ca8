//! The start of the window's program.

use clap::Parser;
use recourse_app::{AppOptions, demo};
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
    let own = AppOptions {
        data_dir,
        now: arguments.global.now,
        offline: arguments.global.offline,
        ..AppOptions::default()
    };
    let options = if arguments.demo {
        demo::demo_options(&own)
    } else {
        own.clone()
    };
    let _log = crate::log::start(&options.data_dir);
    match crate::run(own, arguments.demo) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window cannot open");
            eprintln!("error[no-window]: {error}");
            ExitCode::FAILURE
        }
    }
}
