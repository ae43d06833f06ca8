//! Programs of the system that read our files back, where they are installed.

use std::path::Path;
use std::process::{Command, Stdio};

/// Where `RECOURSE_KEEP` names a folder, documents are left there to be looked at.
pub fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("RECOURSE_KEEP") {
        std::fs::write(Path::new(&folder).join(name), bytes).unwrap();
    }
}

pub fn installed(program: &str) -> bool {
    let found = Command::new(program)
        .arg(if program == "soffice" { "--version" } else { "-v" })
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok();
    if !found {
        println!("skipped: no {program}");
    }
    found
}

/// The words of a PDF, in reading order.
pub fn pdf_text(pdf: &[u8], folder: &Path) -> String {
    let path = folder.join("appeal.pdf");
    std::fs::write(&path, pdf).unwrap();
    let out = Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8"])
        .arg(&path)
        .arg("-")
        .output()
        .unwrap();
    assert!(out.status.success());
    String::from_utf8(out.stdout).unwrap()
}

/// One sheet (counted from 1) of a spreadsheet as CSV, as LibreOffice reads it.
pub fn office_csv(xlsx: &[u8], folder: &Path, sheet: u32) -> String {
    let path = folder.join("orders.xlsx");
    std::fs::write(&path, xlsx).unwrap();
    let profile = folder.join("profile");
    let out = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to"])
        .arg(format!(
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{sheet}"
        ))
        .arg("--outdir")
        .arg(folder)
        .arg(&path)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(out.success());
    let csv = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|e| e == "csv"))
        .expect("LibreOffice wrote no CSV");
    let text = std::fs::read_to_string(&csv).unwrap();
    std::fs::remove_file(csv).unwrap();
    text
}
