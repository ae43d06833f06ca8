//! Bodies and their variables.

use super::lint;
use crate::leg::coded;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write as _;

coded! {
    /// What a variable holds.
    VariableForm {
        /// Words or an id.
        Text = "text",
        /// A day.
        Date = "date",
        /// An amount with its currency.
        Money = "money",
        /// A whole number.
        Number = "number",
        /// One of the causes of a delay; a whole sentence, or nothing when none is picked.
        Cause = "cause",
    }
}

/// A variable that a draft may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Variable {
    /// Its name in a body; the catalogue has `var-<name>`.
    pub name: &'static str,
    /// What it holds.
    pub form: VariableForm,
}

const fn variable(name: &'static str, form: VariableForm) -> Variable {
    Variable { name, form }
}

/// Every variable, in the order of the menu.
pub const VARIABLES: &[Variable] = &[
    variable("product", VariableForm::Text),
    variable("article", VariableForm::Text),
    variable("order", VariableForm::Text),
    variable("srid", VariableForm::Text),
    variable("tracking", VariableForm::Text),
    variable("order_date", VariableForm::Date),
    variable("handover_date", VariableForm::Date),
    variable("last_event", VariableForm::Text),
    variable("last_event_date", VariableForm::Date),
    variable("silent_days", VariableForm::Number),
    variable("leg_from", VariableForm::Date),
    variable("leg_to", VariableForm::Date),
    variable("leg_days", VariableForm::Number),
    variable("usual_days", VariableForm::Number),
    variable("delivered_date", VariableForm::Date),
    variable("claim_date", VariableForm::Date),
    variable("review_date", VariableForm::Date),
    variable("storage_until", VariableForm::Date),
    variable("quote", VariableForm::Text),
    variable("finding", VariableForm::Text),
    variable("alternative", VariableForm::Text),
    variable("new_date", VariableForm::Date),
    variable("price", VariableForm::Money),
    variable("amount", VariableForm::Money),
    variable("carrier", VariableForm::Text),
    variable("place", VariableForm::Text),
    variable("pieces", VariableForm::Number),
    variable("ticket_number", VariableForm::Text),
    variable("cause", VariableForm::Cause),
];

/// What a variable of this name holds; `None`: there is no such variable.
pub fn form_of(name: &str) -> Option<VariableForm> {
    VARIABLES
        .iter()
        .find(|variable| variable.name == name)
        .map(|variable| variable.form)
}

/// A run of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A variable with what it is filled with; `None`: not known.
    Variable {
        /// Its name.
        name: String,
        /// Its words in the text's language.
        value: Option<String>,
    },
}

/// A text with variables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Body {
    pieces: Vec<Piece>,
}

impl Body {
    /// Reads a body. Braces around anything but a variable's name are plain text; the lint finds them.
    pub fn parse(text: &str) -> Self {
        let mut pieces = Vec::new();
        let mut words = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('{') {
            let (before, from) = rest.split_at(at);
            words.push_str(before);
            let inner = from.get(1..).unwrap_or_default();
            // A name is short: an unclosed brace costs no second walk over the whole text.
            let name = inner
                .char_indices()
                .take(32)
                .find(|(_, c)| !(c.is_ascii_lowercase() || *c == '_'))
                .filter(|(_, c)| *c == '}')
                .and_then(|(end, _)| inner.get(..end))
                .filter(|name| form_of(name).is_some());
            if let Some(name) = name {
                if !words.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut words)));
                }
                pieces.push(Piece::Variable {
                    name: name.to_owned(),
                    value: None,
                });
                rest = inner.get(name.len() + 1..).unwrap_or_default();
            } else {
                words.push('{');
                rest = inner;
            }
        }
        words.push_str(rest);
        if !words.is_empty() {
            pieces.push(Piece::Text(words));
        }
        Self { pieces }
    }

    /// Its runs.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The names of its variables, each once, in the order they stand.
    pub fn variables(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for piece in &self.pieces {
            if let Piece::Variable { name, .. } = piece
                && !names.contains(&name.as_str())
            {
                names.push(name);
            }
        }
        names
    }

    /// The body with what is known filled in. A cause that was not picked leaves no gap: it is a sentence that is not said.
    /// Spaces that the missing sentence leaves double are one.
    #[must_use]
    pub fn fill(&self, values: &BTreeMap<String, String>) -> Self {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut left_out = false;
        for piece in &self.pieces {
            match piece {
                Piece::Variable { name, .. } => match values.get(name) {
                    Some(value) => pieces.push(Piece::Variable {
                        name: name.clone(),
                        value: Some(clean(value)),
                    }),
                    None if form_of(name) == Some(VariableForm::Cause) => left_out = true,
                    None => pieces.push(piece.clone()),
                },
                Piece::Text(text) => {
                    let text = if left_out {
                        text.trim_start_matches(' ')
                    } else {
                        text
                    };
                    left_out = false;
                    match pieces.last_mut() {
                        Some(Piece::Text(before)) => {
                            if text.starts_with([' ', '\n']) {
                                before.truncate(before.trim_end_matches(' ').len());
                            }
                            before.push_str(text);
                        }
                        _ => pieces.push(Piece::Text(text.to_owned())),
                    }
                }
            }
        }
        if let Some(Piece::Text(last)) = pieces.last_mut() {
            last.truncate(last.trim_end().len());
        }
        Self { pieces }
    }

    /// The text as it would be sent, with gaps as `{name}`.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(words) => text.push_str(words),
                Piece::Variable {
                    value: Some(value), ..
                } => text.push_str(value),
                Piece::Variable { name, value: None } => {
                    // Writing into a string cannot fail.
                    let _ = write!(text, "{{{name}}}");
                }
            }
        }
        text
    }
}

/// Longest value that is put into a text, in characters: a buyer's essay is quoted in part.
const VALUE_MAX: usize = 300;

/// A value from outside as one line of plain text: no control characters, nothing that turns the direction of the text
/// around it or cannot be seen, no braces that would look like a gap.
pub fn clean(value: &str) -> String {
    let mut text = String::with_capacity(value.len().min(VALUE_MAX * 4));
    let mut count = 0;
    for c in value.trim().chars() {
        let c = match c {
            '{' => '(',
            '}' => ')',
            c if c.is_whitespace() => ' ',
            c if c.is_control() || lint::is_invisible(c) => continue,
            c => c,
        };
        if c == ' ' && text.ends_with(' ') {
            continue;
        }
        if count == VALUE_MAX {
            text.truncate(text.trim_end().len());
            text.push('…');
            break;
        }
        text.push(c);
        count += 1;
    }
    text
}
