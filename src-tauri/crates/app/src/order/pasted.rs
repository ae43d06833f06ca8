//! Ids out of whatever was pasted: one of them, or a column of a spreadsheet, with quotes, blanks and headings around.

/// Lines that are read; a longer list is cut.
const MOST_LINES: usize = 5_000;
/// Characters of an id.
const MOST_CHARS: usize = 100;

/// One line or cell: it may be an id with blanks in it, or several ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// All of it as one id.
    pub(super) whole: String,
    /// Its parts, when there are several.
    pub(super) parts: Vec<String>,
}

/// What could be ids, in their order and each once. Words without a digit are no ids.
pub(super) fn candidates(text: &str) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for line in text
        .split([
            '\n', '\r', '\t', ',', ';', '|', '，', '；', '、', '\u{2028}', '\u{2029}', '\u{85}',
        ])
        .take(MOST_LINES)
    {
        let parts: Vec<String> = line
            .split_whitespace()
            .map(bare)
            .filter(|part| is_id(part))
            .map(str::to_owned)
            .collect();
        let whole = if parts.len() > 1 {
            bare(line)
                .split_whitespace()
                .map(bare)
                .collect::<Vec<_>>()
                .join(" ")
        } else {
            parts.concat()
        };
        if !whole.is_empty() && seen.insert(whole.clone()) {
            let parts = if parts.len() > 1 { parts } else { Vec::new() };
            found.push(Candidate { whole, parts });
        }
    }
    found
}

fn is_id(part: &str) -> bool {
    part.chars().any(|c| c.is_ascii_digit()) && part.chars().count() <= MOST_CHARS
}

/// Without quotes, brackets and signs around it, and without characters nobody sees.
pub(super) fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '"' | '\'' | '`' | '«' | '»' | '„' | '“' | '”' | '‘' | '’' | '‚' | '「' | '」' | '《' | '》'
                    | '(' | ')' | '[' | ']' | '<' | '>' | '#' | '№' | '=' | '.' | ':' | '!' | '?' | '。'
                    | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            )
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        candidates(text).into_iter().map(|found| found.whole).collect()
    }

    #[test]
    fn ids_are_read_out_of_quotes_blanks_and_columns() {
        assert_eq!(read("  \"2844617093\" \r\n"), ["2844617093"]);
        assert_eq!(read("«dp.r7f.0.0»"), ["dp.r7f.0.0"]);
        assert_eq!(read("'0012345"), ["0012345"]);
        assert_eq!(read("\u{feff}№ 2844617093"), ["2844617093"]);
        assert_eq!(
            read("Заказ\n2844617093\n2844590871\n2844617093\n"),
            ["2844617093", "2844590871"],
            "a heading is no id, and each stands once"
        );
        assert_eq!(read("1, 2;3\t4、5"), ["1", "2", "3", "4", "5"]);
    }

    #[test]
    fn a_line_with_blanks_is_one_id_or_several() {
        let found = candidates("231648 9753\nномер 77 и 78")
            .into_iter()
            .collect::<Vec<_>>();
        assert_eq!(found.first().unwrap().whole, "231648 9753");
        assert_eq!(found.first().unwrap().parts, ["231648", "9753"]);
        assert_eq!(found.get(1).unwrap().parts, ["77", "78"]);
    }
}
