//! `recourse`: the command line. Without a command it opens the window.

fn main() -> std::process::ExitCode {
    recourse_cli::main()
}
