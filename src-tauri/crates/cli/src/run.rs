//! From words to a use case to an exit status.

use crate::args::{
    AccountCommand, CaseCommand, Cli, Command, DoctorArgs, OrderCommand, OutboxCommand, TicketCommand,
    TrackCommand,
};
use crate::command;
use crate::launch;
use crate::output::{Exit, Output};
use clap::{CommandFactory, Parser};
use recourse_app::view::common::{ApiError, failure};
use recourse_app::{App, AppOptions};
use std::process::ExitCode;

/// A command's end: its exit status, or an error to tell.
pub type Ending = Result<Exit, ApiError>;

/// The program.
pub fn main() -> ExitCode {
    one_heap();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(usage) => return wrong_usage(&usage),
    };
    log_to_stderr(cli.global.verbose);
    let output = Output::new(cli.global.json, cli.global.quiet, cli.global.lang.as_deref());
    let ending = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|e| failure("internal", e.to_string()))
        .and_then(|runtime| runtime.block_on(dispatch(cli, &output)));
    let exit = ending.unwrap_or_else(|error| output.error(&error));
    ExitCode::from(exit as u8)
}

/// The C library gives each thread a heap of its own and keeps what each has freed: 2 to 9 MiB at the peak of a first sync
/// of 100,000 orders, for nothing that two threads would gain.
fn one_heap() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    #[allow(unsafe_code)]
    // SAFETY: called first in the program, while it has one thread; the call only sets a number.
    unsafe {
        libc::mallopt(libc::M_ARENA_MAX, 1);
    }
}

fn wrong_usage(usage: &clap::Error) -> ExitCode {
    let asked_for_help = !usage.use_stderr();
    if !asked_for_help && std::env::args().any(|word| word == "--json") {
        let message = usage.to_string();
        let first = message.lines().next().unwrap_or_default();
        println!(
            "{}",
            serde_json::json!({"error": {"code": "usage", "message": first, "help": "recourse --help", "params": {}}})
        );
    }
    let _ = usage.print();
    ExitCode::from(if asked_for_help {
        Exit::Done as u8
    } else {
        Exit::Usage as u8
    })
}

/// Logs go to standard error, and only when asked for: standard output belongs to the result.
fn log_to_stderr(verbose: u8) {
    let level = match (verbose, std::env::var("RECOURSE_LOG")) {
        (_, Ok(filter)) if !filter.is_empty() => filter,
        (0, _) => return,
        (1, _) => "recourse=info".to_owned(),
        _ => "recourse=debug".to_owned(),
    };
    let filter = tracing_subscriber::EnvFilter::new(level);
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
}

async fn dispatch(cli: Cli, output: &Output) -> Ending {
    let Some(command) = cli.command else {
        launch::window(&cli.global, false)?;
        return Ok(Exit::Done);
    };
    match command {
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Cli::command(), "recourse", &mut std::io::stdout());
            return Ok(Exit::Done);
        }
        Command::Man => {
            return clap_mangen::Man::new(Cli::command())
                .render(&mut std::io::stdout())
                .map(|()| Exit::Done)
                .map_err(|e| failure("storage", e.to_string()));
        }
        Command::Track(TrackCommand::Explain { source, file }) => {
            return command::track::explain(output, &source, file, cli.global.now);
        }
        Command::Demo(args) => return command::demo::demo(output, &cli.global, args).await,
        _ => {}
    }
    let options = launch::options(&cli.global)?;
    let command = match command {
        Command::Restore(args) => return command::keep::restore(output, &options, args).await,
        Command::Verify => return command::keep::verify(output, &options.data_dir).await,
        other => other,
    };
    if reads_only(&command) {
        let app = open_for_reading(options).await?;
        let ending = read(&app, output, command).await;
        app.stop().await;
        ending
    } else {
        let app = App::open(options).await?;
        let ending = write(&app, output, command).await;
        app.stop().await;
        ending
    }
}

fn reads_only(command: &Command) -> bool {
    matches!(
        command,
        Command::Orders(_)
            | Command::Order(OrderCommand::Show { .. })
            | Command::Cases(_)
            | Command::Doctor(_)
            | Command::Backup { .. }
            | Command::Export(_)
            | Command::Case(CaseCommand::Show { .. })
            | Command::Account(AccountCommand::List)
            | Command::Ticket(TicketCommand::Preview { .. } | TicketCommand::List)
            | Command::Outbox {
                command: None | Some(OutboxCommand::List { .. })
            }
    )
}

/// Reading commands work while the window runs: without a lock where there is a database, else by making one.
async fn open_for_reading(options: AppOptions) -> Result<App, ApiError> {
    let reading = AppOptions {
        read_only: true,
        ..options.clone()
    };
    match App::open(reading).await {
        Err(error) if matches!(error.code.as_str(), "no-database" | "older-database") => {
            App::open(options).await
        }
        opened => opened,
    }
}

async fn read(app: &App, output: &Output, command: Command) -> Ending {
    match command {
        Command::Backup { file } => command::keep::backup(app, output, file).await,
        Command::Export(args) => command::keep::export(app, output, args).await,
        Command::Orders(args) => command::orders::list(app, output, args).await,
        Command::Order(OrderCommand::Show { id }) => command::orders::show(app, output, id).await,
        Command::Cases(args) => command::cases::list(app, output, args).await,
        Command::Case(CaseCommand::Show { id }) => command::cases::show(app, output, id).await,
        Command::Account(AccountCommand::List) => command::account::list(app, output).await,
        Command::Ticket(TicketCommand::Preview { cases }) => {
            command::tickets::preview(app, output, cases).await
        }
        Command::Ticket(TicketCommand::List) => command::tickets::list(app, output).await,
        Command::Outbox {
            command: Some(OutboxCommand::List { after }),
        } => command::outbox::list(app, output, after).await,
        Command::Outbox { .. } => command::outbox::list(app, output, None).await,
        Command::Doctor(args) => command::doctor::doctor(app, output, args).await,
        _ => command::doctor::doctor(app, output, DoctorArgs::default()).await,
    }
}

async fn write(app: &App, output: &Output, command: Command) -> Ending {
    match command {
        Command::Account(account) => command::account::change(app, output, account).await,
        Command::Order(OrderCommand::Add(args)) => command::orders::add(app, output, *args).await,
        Command::Sync(args) => command::sync::sync(app, output, args).await,
        Command::Case(case) => command::cases::change(app, output, case).await,
        Command::Ticket(ticket) => command::tickets::change(app, output, ticket).await,
        Command::Outbox {
            command: Some(outbox),
        } => command::outbox::change(app, output, outbox).await,
        _ => Ok(Exit::Done),
    }
}
