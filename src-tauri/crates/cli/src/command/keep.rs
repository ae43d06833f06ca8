//! Backup, restore, export, verify.

use crate::args::{ExportArgs, RestoreArgs};
use crate::output::{Exit, Output};
use crate::run::Ending;
use recourse_app::view::common::failure;
use recourse_app::view::keep::{RestorePreviewView, VerifiedView};
use recourse_app::{App, AppOptions, keep};
use recourse_texts::Value;
use std::path::{Path, PathBuf};

fn number(n: u32) -> Value {
    Value::Count(i64::from(n))
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

/// `backup`
pub async fn backup(app: &App, output: &Output, file: PathBuf) -> Ending {
    let written = app.backup_to(file).await?;
    output.result(&written, || {
        output.say(
            "cli-backup-done",
            &[
                ("path", text(&written.file)),
                ("orders", number(written.contents.orders)),
                ("cases", number(written.contents.cases)),
                ("files", number(written.contents.attachments.unwrap_or(0))),
            ],
        )
    });
    Ok(if written.contents.missing > 0 {
        Exit::Part
    } else {
        Exit::Done
    })
}

/// `restore`: needs the data folder closed, and no folder that opens.
pub async fn restore(output: &Output, options: &AppOptions, args: RestoreArgs) -> Ending {
    let preview =
        keep::restore_preview(&options.data_dir, &args.file, args.file.display().to_string()).await?;
    if args.preview {
        output.result(&preview, || describe(output, &preview, args.without_later));
        return Ok(Exit::Done);
    }
    output.note(&describe(output, &preview, args.without_later));
    let restored = keep::restore(options, &args.file, !args.without_later).await?;
    output.result(
        &serde_json::json!({"preview": preview, "restored": restored}),
        || {
            let mut lines = vec![output.say(
                "cli-restore-done",
                &[
                    ("n", number(restored.replayed)),
                    ("lost", number(restored.lost)),
                    ("files", number(restored.attachments)),
                ],
            )];
            if let Some(path) = &restored.moved_to {
                lines.push(output.say("cli-restore-aside", &[("path", text(path))]));
            }
            lines.join("\n")
        },
    );
    Ok(if restored.lost > 0 { Exit::Part } else { Exit::Done })
}

fn describe(output: &Output, preview: &RestorePreviewView, without_later: bool) -> String {
    let holds = &preview.contents;
    let mut lines = vec![output.say(
        "cli-restore-holds",
        &[
            ("at", text(&output.time(Some(&holds.made_at)))),
            (
                "accounts",
                number(u32::try_from(holds.accounts.len()).unwrap_or(u32::MAX)),
            ),
            ("orders", number(holds.orders)),
            ("cases", number(holds.cases)),
            ("tickets", number(holds.tickets)),
        ],
    )];
    if let Some(here) = &preview.present {
        lines.push(output.say(
            "cli-restore-here",
            &[
                ("orders", number(here.orders)),
                ("cases", number(here.cases)),
                ("tickets", number(here.tickets)),
            ],
        ));
    }
    if preview.foreign {
        lines.push(output.say("cli-restore-foreign", &[]));
    } else if preview.later_count > 0 {
        let id = if without_later {
            "cli-restore-left"
        } else {
            "cli-restore-later"
        };
        lines.push(output.say(id, &[("n", number(preview.later_count))]));
    }
    if preview.unreadable > 0 {
        lines.push(output.say("cli-restore-unreadable", &[("n", number(preview.unreadable))]));
    }
    lines.join("\n")
}

/// `export`: everything into a folder, or the open deadlines into a calendar file, or both.
pub async fn export(app: &App, output: &Output, args: ExportArgs) -> Ending {
    if args.dir.is_none() && args.ics.is_none() {
        return Err(failure("bad-input", "export DIR, export --ics FILE".to_owned()));
    }
    let calendar = match args.ics {
        Some(file) => Some(app.calendar_to(file, output.asked_lang.clone()).await?),
        None => None,
    };
    let exported = match args.dir {
        Some(dir) => Some(app.export_all(dir, output.asked_lang.clone()).await?),
        None => None,
    };
    let mut document = serde_json::to_value(&exported).unwrap_or_default();
    if document.is_null() {
        document = serde_json::json!({});
    }
    if let (Some(map), Some(calendar)) = (document.as_object_mut(), &calendar) {
        map.insert(
            "calendar".to_owned(),
            serde_json::to_value(calendar).unwrap_or_default(),
        );
    }
    output.result(&document, || {
        let mut lines = Vec::new();
        if let Some(exported) = &exported {
            lines.push(output.say(
                "cli-export-done",
                &[
                    ("path", text(&exported.folder)),
                    ("rows", number(exported.rows)),
                    ("files", number(exported.files)),
                ],
            ));
            if !exported.missing.is_empty() {
                let n = u32::try_from(exported.missing.len()).unwrap_or(u32::MAX);
                lines.push(output.say("cli-export-missing", &[("n", number(n))]));
            }
        }
        if let Some(calendar) = &calendar {
            lines.push(output.say(
                "cli-calendar-done",
                &[("n", number(calendar.events)), ("path", text(&calendar.file))],
            ));
        }
        lines.join("\n")
    });
    let holes = exported.is_some_and(|exported| !exported.missing.is_empty());
    Ok(if holes { Exit::Part } else { Exit::Done })
}

/// `verify`: works for a folder that does not open, and beside a window.
pub async fn verify(output: &Output, dir: &Path) -> Ending {
    let found = keep::verify(dir).await?;
    output.result(&found, || {
        let mut text = faults(output, &found);
        if found.unused > 0 {
            text.push('\n');
            text.push_str(&output.say("cli-verify-unused", &[("n", number(found.unused))]));
        }
        text
    });
    Ok(if found.ok { Exit::Done } else { Exit::Storage })
}

fn faults(output: &Output, found: &VerifiedView) -> String {
    if found.ok {
        return output.say(
            "cli-verify-ok",
            &[
                ("lines", number(found.journal_lines)),
                ("files", number(found.attachments)),
                (
                    "backups",
                    number(u32::try_from(found.backups.len()).unwrap_or(u32::MAX)),
                ),
            ],
        );
    }
    let mut lines = vec![output.say("cli-verify-bad", &[("n", number(found.faults()))])];
    let detail = |id: &str, what: &str| output.say(id, &[("detail", text(what))]);
    lines.extend(
        found
            .database
            .iter()
            .map(|fault| detail("cli-verify-database", fault)),
    );
    if found.journal_bad > 0 {
        lines.push(output.say("cli-verify-journal", &[("n", number(found.journal_bad))]));
    }
    if found.journal_foreign {
        lines.push(output.say("cli-verify-foreign", &[]));
    }
    lines.extend(found.missing.iter().map(|id| detail("cli-verify-missing", id)));
    lines.extend(found.changed.iter().map(|id| detail("cli-verify-changed", id)));
    for backup in found.backups.iter().filter(|backup| backup.state == "damaged") {
        lines.push(output.say(
            "cli-verify-backup",
            &[
                ("path", text(&backup.path)),
                ("detail", text(backup.place.as_deref().unwrap_or_default())),
            ],
        ));
    }
    lines.join("\n")
}
