//! Doctor.

use crate::output::{Exit, Output};
use crate::run::Ending;
use recourse_app::App;

/// `doctor`
pub async fn doctor(app: &App, output: &Output) -> Ending {
    let report = app.doctor().await?;
    output.result(&report, || {
        serde_json::to_string_pretty(&report).unwrap_or_default()
    });
    Ok(Exit::Done)
}
