//! Sync.

use super::account::unlock;
use crate::args::SyncArgs;
use crate::output::{Exit, Output};
use crate::run::Ending;
use crate::table::Table;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use recourse_app::App;
use recourse_app::sync::SyncInput;
use recourse_app::view::sync::{SyncReport, SyncStatus};
use std::io::IsTerminal;
use std::sync::Mutex;

/// `sync`
pub async fn sync(app: &App, output: &Output, args: SyncArgs) -> Ending {
    let input = SyncInput {
        account: args.account,
        stream: args.stream,
        full: args.full,
    };
    unlock(app, output).await?;
    let progress = Progress::new(output);
    let report = app
        .sync_once(input, &|status| progress.show(output, &status))
        .await?;
    progress.end();
    output.result(&report, || describe(output, &report));
    Ok(ending(&report))
}

/// Done, done in part, or nothing but refusals of the token.
pub fn ending(report: &SyncReport) -> Exit {
    let failed = report.runs.iter().filter(|run| run.error.is_some()).count();
    let outbox_failed = report.outbox.failed + report.outbox.unknown > 0;
    let refused = report
        .runs
        .iter()
        .filter_map(|run| run.error.as_ref())
        .any(|e| Exit::of(&e.code) == Exit::Seller);
    match (failed, refused) {
        (0, _) if !outbox_failed => Exit::Done,
        (n, true) if n == report.runs.len() => Exit::Seller,
        _ => Exit::Part,
    }
}

/// The runs as a table, and what became of cases.
pub fn describe(output: &Output, report: &SyncReport) -> String {
    let mut table = Table::new([
        output.say("cli-head-account", &[]).as_str(),
        output.say("cli-head-stream", &[]).as_str(),
        &format!(">{}", output.say("cli-head-fetched", &[])),
        &format!(">{}", output.say("cli-head-new", &[])),
        &format!(">{}", output.say("cli-head-changed", &[])),
        output.say("cli-head-trouble", &[]).as_str(),
    ]);
    for run in &report.runs {
        table.row([
            run.account.clone(),
            output.texts.code("stream", &run.stream),
            run.fetched.to_string(),
            run.inserted.to_string(),
            run.updated.to_string(),
            run.error
                .as_ref()
                .map(|e| output.texts.code("error", &e.code))
                .unwrap_or_default(),
        ]);
    }
    let cases = output.say(
        "cli-cases-found",
        &[
            ("opened", i64::from(report.cases.opened).into()),
            ("changed", i64::from(report.cases.changed).into()),
        ],
    );
    let outbox = &report.outbox;
    if (outbox.sent, outbox.unknown, outbox.failed) == (0, 0, 0) {
        return format!("{}\n{cases}", table.text());
    }
    let sent = output.say(
        "cli-sync-outbox",
        &[
            ("sent", i64::from(outbox.sent).into()),
            ("unknown", i64::from(outbox.unknown).into()),
            ("failed", i64::from(outbox.failed).into()),
        ],
    );
    format!("{}\n{cases}\n{sent}", table.text())
}

/// A bar at a terminal, plain lines elsewhere.
struct Progress {
    bar: Option<ProgressBar>,
    last: Mutex<String>,
}

impl Progress {
    fn new(output: &Output) -> Self {
        let wanted = !output.quiet && !output.json && std::io::stderr().is_terminal();
        let bar = wanted.then(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}") {
                bar.set_style(style);
            }
            bar
        });
        Self {
            bar,
            last: Mutex::default(),
        }
    }

    fn show(&self, output: &Output, status: &SyncStatus) {
        let line: Vec<String> = status
            .progress
            .iter()
            .map(|p| {
                let total = p.total.map(|total| format!("/{total}")).unwrap_or_default();
                format!("{} {}{total}", output.texts.code("stream", &p.stream), p.done)
            })
            .collect();
        let line = line.join("  ");
        match &self.bar {
            Some(bar) => {
                bar.set_message(line);
                bar.tick();
            }
            None => {
                if let Ok(mut last) = self.last.lock()
                    && *last != line
                    && !line.is_empty()
                {
                    output.note(&line);
                    *last = line;
                }
            }
        }
    }

    fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
