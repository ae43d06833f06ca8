//! Aligned columns for people; wide characters count as two.

use unicode_width::UnicodeWidthStr;

/// Columns that line up under their heads.
pub struct Table {
    heads: Vec<String>,
    right: Vec<bool>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with heads; a head that starts with `>` is right-aligned.
    pub fn new<'a>(heads: impl IntoIterator<Item = &'a str>) -> Self {
        let heads: Vec<&str> = heads.into_iter().collect();
        Self {
            right: heads.iter().map(|head| head.starts_with('>')).collect(),
            heads: heads
                .iter()
                .map(|head| head.trim_start_matches('>').to_owned())
                .collect(),
            rows: Vec::new(),
        }
    }

    /// One more row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows
            .push(cells.into_iter().map(|cell| one_line(&cell)).collect());
    }

    /// The text, or nothing when there are no rows.
    pub fn text(&self) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        let lines = std::iter::once(&self.heads).chain(&self.rows);
        let mut widths = vec![0; self.heads.len()];
        for line in lines.clone() {
            for (width, cell) in widths.iter_mut().zip(line) {
                *width = (*width).max(cell.width());
            }
        }
        let mut text = String::new();
        for line in lines {
            let mut written = String::new();
            for ((cell, width), right) in line.iter().zip(&widths).zip(&self.right) {
                let gap = " ".repeat(width - cell.width());
                if *right {
                    written.push_str(&format!("{gap}{cell}  "));
                } else {
                    written.push_str(&format!("{cell}{gap}  "));
                }
            }
            text.push_str(written.trim_end());
            text.push('\n');
        }
        text
    }
}

/// Text from outside on one line, without control characters: a terminal obeys those.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
