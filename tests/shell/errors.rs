//! Every error that the shell and the command line make says what, why and what to do, in every language.

use super::tree::{files, relative, root};

const LANGUAGES: [&str; 3] = ["en", "ru", "zh"];

#[test]
fn every_error_of_the_shell_has_its_three_texts_in_three_languages() {
    let mut missing = Vec::new();
    let mut codes = 0;
    for folder in ["src-tauri/src", "src-tauri/crates/cli/src"] {
        for file in files(&root().join(folder), &[".rs"]) {
            let source = std::fs::read_to_string(&file).unwrap();
            for made in source.split("failure(").skip(1) {
                let Some(code) = made
                    .trim_start()
                    .strip_prefix('"')
                    .and_then(|rest| rest.split('"').next())
                else {
                    continue;
                };
                codes += 1;
                for language in LANGUAGES {
                    let catalogue = catalogue(language);
                    for part in ["", "-why", "-help"] {
                        if !catalogue.contains(&format!("\nerror-{code}{part} = ")) {
                            missing.push(format!("{language}: error-{code}{part} ({})", relative(&file)));
                        }
                    }
                }
            }
        }
    }
    assert!(codes > 10, "the codes were found");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

fn catalogue(language: &str) -> String {
    let listed = files(&root().join("ui/locales").join(language), &[".ftl"]);
    listed
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap())
        .collect::<Vec<_>>()
        .join("\n")
}
