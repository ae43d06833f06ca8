//! The outbox.

use crate::args::OutboxCommand;
use crate::output::{Exit, Output, params, value};
use crate::run::Ending;
use crate::table::Table;
use recourse_app::App;
use recourse_app::view::common::{ApiError, MessageView, failure};
use recourse_app::view::outbox::{OutboxFilter, OutboxItemView};
use recourse_texts::Value;

/// Actions shown at once.
const ROWS: u32 = 200;
/// Characters of an id that are shown; any beginning that no other id has names an action.
const ID_CHARS: usize = 8;

/// `outbox`, `outbox list`
pub async fn list(app: &App, output: &Output, after: Option<String>) -> Ending {
    let page = app.outbox_list(OutboxFilter::default(), after, ROWS).await?;
    output.result(&page, || {
        let mut table = Table::new([
            output.say("cli-head-outbox", &[]).as_str(),
            output.say("cli-head-state", &[]).as_str(),
            output.say("cli-head-action", &[]).as_str(),
            output.say("cli-head-subject", &[]).as_str(),
            output.say("cli-head-next", &[]).as_str(),
            &format!(">{}", output.say("cli-head-attempts", &[])),
        ]);
        for item in &page.items {
            table.row([
                short(&item.id),
                output.texts.code("outbox-state", &item.state),
                output.texts.code("outbox-do", &item.action),
                message(output, &item.subject),
                output.time(item.next_try_at.as_deref()),
                item.attempts.to_string(),
            ]);
        }
        let mut text = table.text();
        if text.is_empty() {
            text = output.say("cli-outbox-none", &[]);
        }
        if let Some(next) = &page.next {
            text.push_str(&format!("\n--after {next}"));
        }
        text
    });
    Ok(Exit::Done)
}

/// `outbox retry`, `cancel`, `settle`, `again`
pub async fn change(app: &App, output: &Output, command: OutboxCommand) -> Ending {
    let item = match command {
        OutboxCommand::Retry { id } => app.outbox_retry(id).await?,
        OutboxCommand::Cancel { id } => app.outbox_cancel(id).await?,
        OutboxCommand::Settle { id, sent, not_sent } => {
            if sent == not_sent {
                return Err(failure("bad-input", "--sent | --not-sent".to_owned()));
            }
            app.outbox_settle(id, sent).await?
        }
        OutboxCommand::Again { id } => app.outbox_again(id).await?,
        OutboxCommand::List { .. } => return Ok(Exit::Done),
    };
    output.result(&item, || describe(output, &item));
    Ok(Exit::Done)
}

/// An action in words.
pub fn describe(output: &Output, item: &OutboxItemView) -> String {
    let mut lines = vec![format!(
        "{}  {}: {}",
        short(&item.id),
        output.texts.code("outbox-do", &item.action),
        output.texts.code("outbox-state", &item.state)
    )];
    lines.push(message(output, &item.subject));
    lines.extend(item.text.clone());
    if item.state == "held"
        && let Some(until) = &item.hold_until
    {
        let until = value(&recourse_app::view::common::ValueView::Time(until.clone()));
        lines.push(output.say("cli-outbox-until", &[("until", until)]));
    }
    if let Some(words) = &item.words {
        lines.push(output.say("cli-outbox-words", &[("words", Value::Text(words.clone()))]));
    }
    if let Some(conflict) = &item.conflict {
        lines.push(output.texts.code("outbox-why", &conflict.why));
        if let Some(now) = &conflict.now {
            lines.push(output.say("cli-outbox-there", &[("now", Value::Text(now.clone()))]));
        }
    }
    if let Some(error) = &item.error {
        lines.push(told(output, error));
    }
    let commands: Vec<String> = item
        .can
        .iter()
        .filter_map(|can| command(can))
        .map(|words| format!("outbox {}", words.replace("ID", &short(&item.id))))
        .collect();
    if !commands.is_empty() {
        let commands = Value::Text(commands.join(", "));
        lines.push(output.say("cli-outbox-can", &[("commands", commands)]));
    }
    lines.join("\n")
}

/// The command that does what can be done.
fn command(can: &str) -> Option<&'static str> {
    Some(match can {
        "cancel" => "cancel ID",
        "retry" => "retry ID",
        "was_sent" => "settle ID --sent",
        "not_sent" => "settle ID --not-sent",
        "send_again" => "again ID",
        _ => return None,
    })
}

fn told(output: &Output, error: &ApiError) -> String {
    let params = params(&error.params);
    ["", "-help"]
        .iter()
        .map(|ending| format!("error-{}{ending}", error.code))
        .filter(|id| output.texts.has(id))
        .map(|id| output.texts.text(&id, &params))
        .collect::<Vec<_>>()
        .join(" ")
}

fn message(output: &Output, message: &MessageView) -> String {
    output.texts.text(&message.id, &params(&message.params))
}

fn short(id: &str) -> String {
    id.chars().take(ID_CHARS).collect()
}
