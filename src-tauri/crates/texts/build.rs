//! Lists the catalogue's files, so that a new `.ftl` file needs no line of code.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

const LANGUAGES: [&str; 3] = ["en", "ru", "zh"];

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries
            .map(|entry| entry.map(|e| e.path()))
            .collect::<Result<_, _>>()?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(error),
    };
    found.retain(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    found.sort();
    Ok(found)
}

fn main() -> io::Result<()> {
    let missing = |what: &str| io::Error::other(format!("cargo sets no {what}"));
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or_else(|| missing("CARGO_MANIFEST_DIR"))?);
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| missing("OUT_DIR"))?);
    let locales = here.join("../../../ui/locales");
    println!("cargo:rerun-if-changed={}", locales.display());
    let mut source = String::from("pub(crate) const FILES: &[(&str, &str, &str)] = &[\n");
    for language in LANGUAGES {
        let folder = locales.join(language);
        println!("cargo:rerun-if-changed={}", folder.display());
        for path in files(&folder)? {
            println!("cargo:rerun-if-changed={}", path.display());
            let name = path
                .file_name()
                .map(|n| n.to_string_lossy().into_owned())
                .unwrap_or_default();
            writeln!(
                source,
                "    ({language:?}, {name:?}, include_str!({:?})),",
                path.display().to_string()
            )
            .map_err(io::Error::other)?;
        }
    }
    source.push_str("];\n");
    fs::write(out.join("files.rs"), source)
}
