//! The program `recourse` as a script uses it: standard input, standard output, exit status.

mod bad_input;
mod journey;
mod keep;
mod keyring;
mod kill;
mod outbox;
mod tls;
mod track;

use recourse_sandbox::{Running, Sandbox};
use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// What the program said and how it ended.
pub struct Said {
    /// Exit status.
    pub status: i32,
    /// Standard output as JSON; null when it is none.
    pub json: Value,
    /// Standard error.
    pub stderr: String,
}

/// A command over a data folder, with JSON output.
pub fn command(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_recourse"));
    command
        .arg("--data-dir")
        .arg(data)
        .arg("--json")
        .args(arguments)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Runs a command to its end, with a text on standard input.
pub fn recourse_with(data: &Path, arguments: &[&str], stdin: &str) -> Said {
    let mut child = command(data, arguments).spawn().unwrap();
    // A command that does not read its input may have ended already.
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    said(child.wait_with_output().unwrap())
}

/// Runs a command to its end.
pub fn recourse(data: &Path, arguments: &[&str]) -> Said {
    recourse_with(data, arguments, "")
}

fn said(output: Output) -> Said {
    let stdout = String::from_utf8(output.stdout).unwrap();
    let json = serde_json::from_str(&stdout).unwrap_or_else(|_| {
        assert!(
            stdout.trim().is_empty(),
            "one JSON document and nothing else, not: {stdout}"
        );
        Value::Null
    });
    Said {
        status: output.status.code().unwrap_or(-1),
        json,
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// A served shop for tests that call the program from outside.
pub struct Served {
    runtime: tokio::runtime::Runtime,
    running: Option<Running>,
}

impl Served {
    /// Serves a shop.
    pub fn start(sandbox: Sandbox) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let running = runtime.block_on(sandbox.start()).unwrap();
        Self {
            runtime,
            running: Some(running),
        }
    }

    /// The shop.
    pub fn shop(&self) -> &Running {
        self.running.as_ref().unwrap()
    }

    /// Connects it to a data folder under the name `Shop`.
    pub fn connect(&self, data: &Path) -> Said {
        let arguments = [
            "account",
            "add",
            "wildberries",
            "--name",
            "Shop",
            "--endpoint",
            self.shop().base_url(),
        ];
        recourse_with(data, &arguments, &self.shop().token())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            let _ = self.runtime.block_on(running.stop());
        }
    }
}
