//! Shops.

use crate::args::AccountCommand;
use crate::output::{Exit, Output, params};
use crate::run::Ending;
use crate::table::Table;
use recourse_app::App;
use recourse_app::view::account::{AccountInput, AccountView};
use recourse_app::view::common::{ApiError, failure};
use std::io::{BufRead, IsTerminal, Read};

/// Longest token or passphrase that is read.
const MOST_SECRET_BYTES: u64 = 64 * 1024;

/// `account list`
pub async fn list(app: &App, output: &Output) -> Ending {
    let accounts = app.account_list().await?;
    output.result(&serde_json::json!({ "items": accounts }), || {
        if accounts.is_empty() {
            return output.say("cli-no-accounts", &[]);
        }
        let mut table = Table::new([
            output.say("cli-head-name", &[]).as_str(),
            output.say("cli-head-platform", &[]).as_str(),
            output.say("cli-head-token", &[]).as_str(),
            output.say("cli-head-synced", &[]).as_str(),
            "id",
        ]);
        for account in &accounts {
            table.row([
                account.name.clone(),
                account.platform.clone(),
                token_line(output, account),
                output.time(account.synced_at.as_deref()),
                account.id.clone(),
            ]);
        }
        table.text()
    });
    Ok(Exit::Done)
}

/// `account add`, `check`, `remove`
pub async fn change(app: &App, output: &Output, command: AccountCommand) -> Ending {
    match command {
        AccountCommand::Add {
            platform,
            name,
            by_hand: true,
            ..
        } => {
            let account = app.account_add_manual(platform, name).await?;
            output.result(&account, || describe(output, &account));
            Ok(Exit::Done)
        }
        AccountCommand::Add {
            platform,
            name,
            endpoint,
            keep,
            ..
        } => {
            let secret = read_secret(output)?;
            let passphrase = match keep.as_deref() {
                Some("passphrase") => Some(prompt(&output.say("cli-ask-passphrase", &[]))?),
                _ => None,
            };
            let input = AccountInput {
                platform,
                name,
                secret,
                endpoint,
                secret_store: keep,
                passphrase,
            };
            let account = app.account_add(input).await?;
            output.result(&account, || describe(output, &account));
            Ok(Exit::Done)
        }
        AccountCommand::Check { name } => {
            unlock(app, output).await?;
            let account = app.account_check(name).await?;
            output.result(&account, || describe(output, &account));
            Ok(if account.token.unusable {
                Exit::Seller
            } else {
                Exit::Done
            })
        }
        AccountCommand::Remove {
            name,
            with_backups,
            yes,
        } => {
            let accounts = app.account_list().await?;
            let account = accounts
                .into_iter()
                .find(|account| account.name.eq_ignore_ascii_case(name.trim()) || account.id == name.trim())
                .ok_or_else(|| failure("account-unknown", name))?;
            if !yes && !confirmed(&output.say("cli-ask-remove", &[("name", account.name.as_str().into())]))? {
                return Err(failure("not-confirmed", account.name));
            }
            if with_backups {
                app.account_remove_with_backups(account.id.clone()).await?;
            } else {
                app.account_remove(account.id.clone()).await?;
            }
            output.result(
                &serde_json::json!({"id": account.id, "name": account.name, "removed": true}),
                || output.say("cli-removed", &[("name", account.name.as_str().into())]),
            );
            Ok(Exit::Done)
        }
        AccountCommand::List => list(app, output).await,
    }
}

fn token_line(output: &Output, account: &AccountView) -> String {
    let kind = output.texts.code("token-kind", &account.token.kind);
    match account.token.expires_at.as_deref() {
        Some(at) => format!(
            "{kind}, {}",
            output.say("cli-until", &[("time", output.time(Some(at)).into())])
        ),
        None => kind,
    }
}

fn describe(output: &Output, account: &AccountView) -> String {
    let mut lines = vec![
        format!("{} ({})", account.name, account.platform_title),
        token_line(output, account),
    ];
    lines.extend(
        account
            .token
            .problems
            .iter()
            .map(|p| format!("! {}", output.texts.text(&p.id, &params(&p.params)))),
    );
    lines.join("\n")
}

/// Opens tokens kept under a passphrase, where there are any: asked for, unseen, at a terminal, else the first line of standard
/// input. Without one the sync goes on and says what it could not read.
pub async fn unlock(app: &App, output: &Output) -> Result<(), ApiError> {
    let accounts = app.account_list().await?;
    if accounts
        .iter()
        .all(|account| account.secret_store != "passphrase")
    {
        return Ok(());
    }
    let passphrase = if std::io::stdin().is_terminal() {
        prompt(&output.say("cli-ask-passphrase", &[]))?
    } else {
        let mut line = String::new();
        std::io::stdin()
            .lock()
            .take(MOST_SECRET_BYTES)
            .read_line(&mut line)
            .map_err(|e| failure("bad-input", e.to_string()))?;
        line.trim_end_matches(['\r', '\n']).to_owned()
    };
    if passphrase.is_empty() {
        Ok(())
    } else {
        app.secrets_unlock(passphrase).await
    }
}

/// The token, from standard input; asked for, unseen, at a terminal.
fn read_secret(output: &Output) -> Result<String, ApiError> {
    if std::io::stdin().is_terminal() {
        return prompt(&output.say("cli-ask-token", &[]));
    }
    let mut text = String::new();
    std::io::stdin()
        .lock()
        .take(MOST_SECRET_BYTES)
        .read_to_string(&mut text)
        .map_err(|e| failure("bad-input", e.to_string()))?;
    let secret = text.trim().to_owned();
    if secret.is_empty() {
        Err(failure("token-empty", String::new()))
    } else {
        Ok(secret)
    }
}

fn prompt(question: &str) -> Result<String, ApiError> {
    rpassword::prompt_password(format!("{question} ")).map_err(|e| failure("bad-input", e.to_string()))
}

fn confirmed(question: &str) -> Result<bool, ApiError> {
    eprint!("{question} [y/N] ");
    let mut answer = String::new();
    std::io::stdin()
        .lock()
        .read_line(&mut answer)
        .map_err(|e| failure("bad-input", e.to_string()))?;
    Ok(matches!(
        answer.trim().to_lowercase().as_str(),
        "y" | "yes" | "д" | "да" | "是"
    ))
}
