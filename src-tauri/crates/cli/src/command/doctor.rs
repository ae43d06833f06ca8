//! Doctor.

use crate::args::DoctorArgs;
use crate::output::{Exit, Output};
use crate::run::Ending;
use recourse_app::App;

/// `doctor`
pub async fn doctor(app: &App, output: &Output, args: DoctorArgs) -> Ending {
    if let Some(file) = args.export {
        app.diagnostics(None).await?;
        let written = app.diagnostics_write(file).await?;
        output.result(&written, || written.file.clone());
        return Ok(Exit::Done);
    }
    let report = app.doctor().await?;
    output.result(&report, || {
        serde_json::to_string_pretty(&report).unwrap_or_default()
    });
    Ok(Exit::Done)
}
