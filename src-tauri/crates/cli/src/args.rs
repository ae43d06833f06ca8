//! The grammar of the command line.

use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Recourse: find, prove, file, track and reconcile what marketplaces owe you. Without a command it opens the window.
#[derive(Debug, Parser)]
#[command(name = "recourse", version, about, max_term_width = 100)]
pub struct Cli {
    /// Options of every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do; the window when nothing is named.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options of every command.
#[derive(Debug, Clone, Args)]
pub struct Global {
    /// Data folder; else RECOURSE_DATA_DIR, else the platform's
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// One JSON document on standard output
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of the output, and of a ticket: zh, ru or en
    #[arg(long, global = true, value_name = "LANG", value_parser = ["zh", "ru", "en"])]
    pub lang: Option<String>,
    /// No network at all
    #[arg(long, global = true)]
    pub offline: bool,
    /// A fixed clock (RFC 3339), for reproducible runs
    #[arg(long, global = true, value_name = "T", value_parser = parse_now)]
    pub now: Option<DateTime<Utc>>,
    /// Say less
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Say more; twice for debugging
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
}

fn parse_now(text: &str) -> Result<DateTime<Utc>, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|at| at.with_timezone(&Utc))
        .map_err(|e| format!("{e}; write it like 2026-11-22T10:00:00Z"))
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open the demo shop in its own folder; without a display, export one ticket bundle
    Demo(DemoArgs),
    /// Shops: add, list, check, remove
    #[command(subcommand)]
    Account(AccountCommand),
    /// Read every stream once, find cases
    Sync(SyncArgs),
    /// List orders, newest first
    Orders(OrdersArgs),
    /// One order
    #[command(subcommand)]
    Order(OrderCommand),
    /// The inbox, most urgent first
    Cases(CasesArgs),
    /// One case: show it, do a step, snooze it, drop it
    #[command(subcommand)]
    Case(CaseCommand),
    /// What is done at marketplaces: list, retry, cancel, settle, again
    Outbox {
        /// What to do; the list when nothing is named
        #[command(subcommand)]
        command: Option<OutboxCommand>,
    },
    /// Tickets: preview, export, filed, outcome
    #[command(subcommand)]
    Ticket(TicketCommand),
    /// Tracking
    #[command(subcommand)]
    Track(TrackCommand),
    /// Write everything into one checked file, attachments too; tokens are never in it
    Backup {
        /// The file, such as recourse.zip
        file: PathBuf,
    },
    /// Put a backup back; what is here is put aside, never deleted
    Restore(RestoreArgs),
    /// Write everything in open formats, or the open deadlines as a calendar
    Export(ExportArgs),
    /// Compare database, journal, attachments and backups with what they should be
    Verify,
    /// Versions, paths, health, what to do
    Doctor(DoctorArgs),
    /// Write completions for a shell
    #[command(hide = true)]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Write the manual page
    #[command(hide = true)]
    Man,
}

/// Options of `demo`.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// Do the job in the terminal even if there is a display
    #[arg(long)]
    pub no_window: bool,
    /// Where the bundle goes, without a window
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Delete the demo's folder
    #[arg(long)]
    pub remove: bool,
}

/// Shops.
#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Connect a shop; its token comes from standard input
    Add {
        /// The marketplace
        platform: String,
        /// Your name for the shop
        #[arg(long)]
        name: String,
        /// No token: you enter the shop's orders yourself
        #[arg(long, conflicts_with_all = ["endpoint", "keep"])]
        by_hand: bool,
        /// Base URL that replaces every host of the marketplace
        #[arg(long, value_name = "URL")]
        endpoint: Option<String>,
        /// How to keep the token: keyring (the system's, taken by itself where there is one), passphrase, local_key or session
        #[arg(long, value_name = "HOW", value_parser = ["keyring", "passphrase", "local_key", "session"])]
        keep: Option<String>,
    },
    /// List shops
    List,
    /// Check a shop's token again
    Check {
        /// Name or id
        name: String,
    },
    /// Remove a shop and everything of it
    Remove {
        /// Name or id
        name: String,
        /// Delete the backups that hold it too; a new one without it is made first
        #[arg(long)]
        with_backups: bool,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

/// Options of `restore`.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// A file of `backup`, or one of the folder "backups"
    pub file: PathBuf,
    /// Only say what is in it and what would happen
    #[arg(long)]
    pub preview: bool,
    /// Do not do again what you did after the backup
    #[arg(long)]
    pub without_later: bool,
}

/// Options of `export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// A new or empty folder: CSV, JSON Lines, attachments
    pub dir: Option<PathBuf>,
    /// A calendar file of the open deadlines
    #[arg(long, value_name = "FILE")]
    pub ics: Option<PathBuf>,
}

/// Options of `sync`.
#[derive(Debug, Args)]
pub struct SyncArgs {
    /// One shop, by name or id
    #[arg(long, value_name = "N")]
    pub account: Option<String>,
    /// Everything the marketplace still has
    #[arg(long)]
    pub full: bool,
    /// One stream, or `outbox` to send and read back only
    #[arg(long, value_name = "S")]
    pub stream: Option<String>,
}

/// Options of `orders`.
#[derive(Debug, Args)]
pub struct OrdersArgs {
    /// Any id or words
    #[arg(long, value_name = "Q")]
    pub query: Option<String>,
    /// Leg the parcel is in
    #[arg(long, value_name = "L")]
    pub leg: Option<String>,
    /// Without news for at least so many days
    #[arg(long, value_name = "N")]
    pub silent_days: Option<u32>,
    /// Marketplace
    #[arg(long, value_name = "P")]
    pub platform: Option<String>,
    /// Rows
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: u32,
    /// Where the last page ended
    #[arg(long, value_name = "CURSOR")]
    pub after: Option<String>,
}

/// One order.
#[derive(Debug, Subcommand)]
pub enum OrderCommand {
    /// The order with its timeline, legs and cases
    Show {
        /// Any known id: assembly order, srid, sticker, tracking number
        id: String,
    },
    /// Enter an order of a shop that is kept by hand; the same id again changes it
    Add(Box<OrderAddArgs>),
}

/// Options of `order add`. Times are RFC 3339.
#[derive(Debug, Args)]
pub struct OrderAddArgs {
    /// The marketplace's order id
    pub id: String,
    /// The shop, by name or id
    #[arg(long, value_name = "N")]
    pub account: String,
    /// The product
    #[arg(long, value_name = "TEXT")]
    pub product: Option<String>,
    /// Price with currency: "12.50 USD"
    #[arg(long, value_name = "P")]
    pub price: Option<String>,
    /// Country it goes to
    #[arg(long, value_name = "C")]
    pub country: Option<String>,
    /// Carrier
    #[arg(long, value_name = "TEXT")]
    pub carrier: Option<String>,
    /// Tracking number
    #[arg(long, value_name = "N")]
    pub tracking: Option<String>,
    /// You hold the parcel of that number, or handed it over
    #[arg(long)]
    pub parcel: bool,
    /// When the buyer ordered
    #[arg(long, value_name = "T")]
    pub ordered: Option<String>,
    /// When the marketplace released it
    #[arg(long, value_name = "T")]
    pub released: Option<String>,
    /// By when it must be shipped
    #[arg(long, value_name = "T")]
    pub ship_by: Option<String>,
    /// When it was declared as shipped
    #[arg(long, value_name = "T")]
    pub shipped: Option<String>,
    /// The carrier's first scan
    #[arg(long, value_name = "T")]
    pub confirmed: Option<String>,
    /// When the buyer got it
    #[arg(long, value_name = "T")]
    pub delivered: Option<String>,
}

/// Options of `cases`.
#[derive(Debug, Args)]
pub struct CasesArgs {
    /// Kind
    #[arg(long, value_name = "K")]
    pub kind: Option<String>,
    /// State
    #[arg(long, value_name = "S")]
    pub state: Option<String>,
    /// Deadline before this time (RFC 3339 or a date)
    #[arg(long, value_name = "T")]
    pub due_before: Option<String>,
    /// Rows
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: u32,
    /// Where the last page ended
    #[arg(long, value_name = "CURSOR")]
    pub after: Option<String>,
}

/// One case.
#[derive(Debug, Subcommand)]
pub enum CaseCommand {
    /// Show it
    Show {
        /// C-0187
        id: String,
    },
    /// Do a step of its playbook
    Step {
        /// C-0187
        id: String,
        /// The step
        step: String,
        /// The chosen option of a decision
        #[arg(long, value_name = "OPTION")]
        choose: Option<String>,
        /// A field
        #[arg(long, value_name = "FIELD=VALUE")]
        set: Vec<String>,
        /// A file for the evidence list: FILE, or NAME=FILE where several lines could take it; it goes with a message too
        #[arg(long, value_name = "FILE")]
        attach: Vec<String>,
        /// Send nothing: it was done in the seller portal
        #[arg(long)]
        done_elsewhere: bool,
    },
    /// Hide it until a time
    Snooze {
        /// C-0187
        id: String,
        /// Until when (RFC 3339 or a date)
        until: String,
    },
    /// Let it go
    Drop {
        /// C-0187
        id: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        why: String,
    },
}

/// The outbox.
#[derive(Debug, Subcommand)]
pub enum OutboxCommand {
    /// List what is queued, sent and answered, newest first
    List {
        /// Where the last page ended
        #[arg(long, value_name = "CURSOR")]
        after: Option<String>,
    },
    /// Try, or look, at the next sync instead of later
    Retry {
        /// Its id, or the beginning of it
        id: String,
    },
    /// Take it back: nothing was sent and nothing shall be
    Cancel {
        /// Its id, or the beginning of it
        id: String,
    },
    /// Say what became of what may have been sent
    Settle {
        /// Its id, or the beginning of it
        id: String,
        /// It was sent
        #[arg(long, conflicts_with = "not_sent")]
        sent: bool,
        /// It was not sent, and shall not be
        #[arg(long)]
        not_sent: bool,
    },
    /// Send again what may have been sent
    Again {
        /// Its id, or the beginning of it
        id: String,
    },
}

/// Tickets.
#[derive(Debug, Subcommand)]
pub enum TicketCommand {
    /// Show what a bundle would hold and what is missing
    Preview {
        /// Cases
        #[arg(required = true, value_name = "CASE")]
        cases: Vec<String>,
    },
    /// Write the bundle
    Export {
        /// Cases
        #[arg(required = true, value_name = "CASE")]
        cases: Vec<String>,
        /// Folder
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// Export in spite of missing evidence, and say so inside
        #[arg(long)]
        incomplete: bool,
        /// Claim orders that another ticket claims already
        #[arg(long)]
        again: bool,
        /// Pictures in the spreadsheet's cells
        #[arg(long)]
        pictures: bool,
    },
    /// The ticket was filed and got a number
    Filed {
        /// B-0012
        ticket: String,
        /// The marketplace's number
        #[arg(long, value_name = "N")]
        number: String,
        /// When (RFC 3339)
        #[arg(long, value_name = "T")]
        at: Option<String>,
    },
    /// The marketplace answered: CASE=won_full:123.45, CASE=lost …
    Outcome {
        /// B-0012
        ticket: String,
        /// Outcomes
        #[arg(required = true, value_name = "CASE=OUTCOME[:AMOUNT]")]
        outcomes: Vec<String>,
    },
    /// List tickets
    List,
}

/// Tracking.
#[derive(Debug, Subcommand)]
pub enum TrackCommand {
    /// Where a parcel is and who answers, from a list of status codes
    Explain {
        /// The vocabulary of the codes, such as wb_history
        #[arg(long, value_name = "VOCAB")]
        source: String,
        /// JSON list of {"t": time, "code": code}; standard input when absent
        file: Option<PathBuf>,
    },
}

/// `doctor`
#[derive(Debug, Default, Args)]
pub struct DoctorArgs {
    /// Write a report for support into a ZIP: no token, no name, no text of a buyer; ids only as marks
    #[arg(long, value_name = "FILE")]
    pub export: Option<PathBuf>,
}
