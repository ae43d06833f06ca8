//! Playbook files with mistakes are refused, and the error says where.

use recourse_domain::playbook::{Playbook, PlaybookError};
use rstest::rstest;

const HEAD: &str = "kind = \"k\"\nplatforms = [\"p\"]\n[trigger]\ndetector = \"d\"\n";
const EXIT: &str = "[[exit]]\nname = \"end\"\noutcome = \"lost\"\n";

fn step(name: &str, body: &str) -> String {
    format!("[[step]]\nname = \"{name}\"\n{body}\n")
}

fn parse(body: &str) -> Result<Playbook, PlaybookError> {
    Playbook::parse(&format!("{HEAD}{body}{EXIT}"))
}

#[test]
fn the_smallest_playbook_reads() {
    let playbook = parse(&step("a", "form = \"do\"\nnext = \"end\"")).unwrap();
    assert_eq!(
        playbook.step("a").and_then(|step| step.next.as_deref()),
        Some("end")
    );
}

#[rstest]
#[case::no_steps("", "at least one step")]
#[case::nowhere("[[step]]\nname = \"a\"\nform = \"do\"\nnext = \"b\"\n", "leads to 'b'")]
#[case::twice(
    "[[step]]\nname = \"a\"\nform = \"do\"\nnext = \"end\"\n[[step]]\nname = \"a\"\nform = \"do\"\nnext = \"end\"\n",
    "'a' is used twice"
)]
#[case::circle(
    "[[step]]\nname = \"a\"\nform = \"do\"\nnext = \"b\"\n[[step]]\nname = \"b\"\nform = \"do\"\nnext = \"a\"\n",
    "'a' leads back to itself"
)]
#[case::out_of_reach(
    "[[step]]\nname = \"a\"\nform = \"do\"\nnext = \"end\"\n[[step]]\nname = \"b\"\nform = \"do\"\nnext = \"end\"\n",
    "nothing leads to 'b'"
)]
#[case::undecided("[[step]]\nname = \"a\"\nform = \"decide\"\n", "has no options")]
#[case::open_end("[[step]]\nname = \"a\"\nform = \"do\"\n", "leads nowhere")]
#[case::typo("[[step]]\nname = \"a\"\nform = \"do\"\nnxt = \"end\"\n", "unknown field")]
#[case::state(
    "[[step]]\nname = \"a\"\nform = \"do\"\nstate = \"settled\"\nnext = \"end\"\n",
    "cannot go from open to settled"
)]
#[case::records(
    "[[step]]\nname = \"a\"\nform = \"do\"\nnext = \"end\"\n[[evidence]]\nname = \"e\"\nform = \"records\"\nrequired = true\n",
    "which records"
)]
fn a_mistake_is_named(#[case] body: &str, #[case] says: &str) {
    let error = parse(body).unwrap_err().to_string();
    assert!(error.contains(says), "{error}");
}
