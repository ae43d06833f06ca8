//! The demo shop.

use crate::args::{DemoArgs, Global};
use crate::launch;
use crate::output::{Exit, Output};
use crate::run::Ending;
use recourse_app::demo;

/// `demo`
pub async fn demo(output: &Output, global: &Global, args: DemoArgs) -> Ending {
    let own = launch::options(global)?;
    if args.remove {
        demo::remove_demo(&own)?;
        output.result(&serde_json::json!({"removed": true}), || {
            output.say("cli-demo-removed", &[])
        });
        return Ok(Exit::Done);
    }
    if !args.no_window && !output.json && launch::has_display() {
        launch::window(global, true)?;
        return Ok(Exit::Done);
    }
    output.note(&output.say("cli-demo-terminal", &[]));
    let done = demo::run_demo(&own, args.out, output.texts.lang().code()).await?;
    output.result(&done, || {
        output.say(
            "cli-demo-done",
            &[
                ("orders", i64::from(done.orders).into()),
                ("cases", i64::from(done.cases).into()),
                ("bundle", done.bundle.as_str().into()),
            ],
        )
    });
    Ok(Exit::Done)
}
