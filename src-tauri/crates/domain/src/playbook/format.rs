//! The shape of a playbook file.

use super::PlaybookError;
use crate::case::{CaseState, Outcome};
use crate::evidence::EvidenceRequirement;
use crate::id::{CaseKind, RuleId};
use crate::leg::coded;
use crate::money::{Currency, Money};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

coded! {
    /// What a step asks of the seller.
    StepForm {
        /// Do something and say so.
        Do = "do",
        /// Choose one of its options.
        Decide = "decide",
    }
}

coded! {
    /// What a field of a step holds.
    FieldForm {
        /// Words.
        Text = "text",
        /// A decimal amount with a currency: `12.50 RUB`.
        Money = "money",
        /// A day, `2026-11-22`.
        Date = "date",
        /// A whole number.
        Number = "number",
    }
}

coded! {
    /// What the app can do at a step.
    StepAction {
        /// Attach evidence.
        Attach = "attach",
        /// Preview and export a ticket.
        Ticket = "ticket",
        /// Open the marketplace's page.
        OpenPage = "open_page",
        /// Note the ticket's number.
        Filed = "filed",
        /// Record the outcome.
        Outcome = "outcome",
        /// Answer the review at the marketplace.
        Answer = "answer",
        /// Give the claim one of its own answers at the marketplace.
        Claim = "claim",
        /// Write to the buyer in the chat at the marketplace.
        Message = "message",
        /// Cancel the order at the marketplace.
        CancelOrder = "cancel_order",
        /// Set the stock of the order's goods to zero at the marketplace.
        StockZero = "stock_zero",
        /// Complain about the review in the portal, once and for ever; a text and a night's sleep come before it.
        Complain = "complain",
        /// Receive goods: count, photograph, note the condition.
        Inspect = "inspect",
        /// Copy a drafted text, to send it where the app cannot.
        Draft = "draft",
    }
}

impl StepAction {
    /// Whether the app itself can do it at a marketplace, through the outbox.
    pub const fn sends(self) -> bool {
        matches!(
            self,
            Self::Answer | Self::Claim | Self::Message | Self::CancelOrder | Self::StockZero
        )
    }
}

impl FieldForm {
    /// Whether a text is what the field should hold.
    pub fn reads(self, text: &str) -> bool {
        match self {
            Self::Text => true,
            Self::Number => text.parse::<i64>().is_ok(),
            Self::Date => text.parse::<chrono::NaiveDate>().is_ok(),
            Self::Money => read_money(text).is_some(),
        }
    }
}

/// Reads an amount as fields write it: a decimal and three letters, `12.50 RUB`.
pub fn read_money(text: &str) -> Option<Money> {
    let (amount, letters) = text.trim().rsplit_once(char::is_whitespace)?;
    Money::parse(amount, Currency::from_letters(letters)?).ok()
}

/// A field of a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Name; the catalogue has `field-<name>`.
    pub name: String,
    /// What it holds.
    pub form: FieldForm,
    /// Must be filled for the step to be done.
    #[serde(default)]
    pub required: bool,
}

/// A condition on the case's facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The fact's name.
    pub fact: String,
    /// It is exactly this word.
    #[serde(default)]
    pub is: Option<String>,
    /// It is a comma-separated list that holds this word.
    #[serde(default)]
    pub has: Option<String>,
}

/// An option of a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Name; the catalogue has `option-<kind>-<name>`.
    pub name: String,
    /// The step or exit it leads to.
    pub next: String,
    /// The outcome it stands for, where a ticket's outcome is recorded.
    #[serde(default)]
    pub outcome: Option<Outcome>,
    /// State the case is in after it; nothing: as before.
    #[serde(default)]
    pub state: Option<CaseState>,
    /// The facts that speak for it.
    #[serde(default)]
    pub suggest: Option<Condition>,
    /// The facts it needs; without them it cannot be chosen.
    #[serde(default)]
    pub needs: Option<Condition>,
    /// The marketplace's own answer that it stands for, such as `approve1`: what the next sending step gives.
    #[serde(default)]
    pub sends: Option<String>,
    /// The draft whose words fit once it is chosen.
    #[serde(default)]
    pub draft: Option<String>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Name; the catalogue has `step-<kind>-<name>` and `step-<kind>-<name>-help`.
    pub name: String,
    /// What it asks.
    pub form: StepForm,
    /// Where a `do` step leads: a step or an exit.
    #[serde(default)]
    pub next: Option<String>,
    /// State the case is in after it; nothing: as before.
    #[serde(default)]
    pub state: Option<CaseState>,
    /// What the app can do here.
    #[serde(default)]
    pub action: Option<StepAction>,
    /// The draft that its text begins with.
    #[serde(default)]
    pub draft: Option<String>,
    /// It waits this long after the step before it: the part a rule plays in [`Playbook::rules`].
    #[serde(default)]
    pub hold: Option<String>,
    /// Fields.
    #[serde(default, rename = "field")]
    pub fields: Vec<Field>,
    /// Options of a decision.
    #[serde(default, rename = "option")]
    pub options: Vec<Choice>,
}

impl Step {
    /// An option by name.
    pub fn option(&self, name: &str) -> Option<&Choice> {
        self.options.iter().find(|option| option.name == name)
    }

    /// The option that stands for an outcome.
    pub fn option_for(&self, outcome: Outcome) -> Option<&Choice> {
        self.options.iter().find(|option| option.outcome == Some(outcome))
    }

    /// Every name this step can lead to.
    pub fn targets(&self) -> impl Iterator<Item = &str> {
        self.next
            .as_deref()
            .into_iter()
            .chain(self.options.iter().map(|option| option.next.as_str()))
    }
}

/// A way a case of the kind ends. The case is closed there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exit {
    /// Name; the catalogue has `exit-<kind>-<name>`.
    pub name: String,
    /// The outcome it means.
    pub outcome: Outcome,
    /// The kind this case turns into: a case of it is opened about the same subject.
    #[serde(default)]
    pub opens: Option<CaseKind>,
}

/// What opens a case of the kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trigger {
    /// The detector; the catalogue has `detector-<name>`.
    pub detector: String,
    /// The marketplace's own words that the detector looks for, by what they mean to it.
    #[serde(default)]
    pub words: BTreeMap<String, Vec<String>>,
}

/// A playbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Playbook {
    /// The case kind; the file's name.
    pub kind: CaseKind,
    /// Marketplaces it is for.
    pub platforms: Vec<String>,
    /// Cases of the kind can be filed in a ticket.
    #[serde(default)]
    pub ticket: bool,
    /// Which page of the marketplace's portal belongs to it: `order`, `review`, `claims` or `support`.
    #[serde(default)]
    pub page: Option<String>,
    /// Ids of the drafts its letters are made from.
    #[serde(default)]
    pub drafts: Vec<String>,
    /// The part of the rule that sets the deadline of a case opened by hand, from the instant the seller names.
    #[serde(default)]
    pub deadline: Option<String>,
    /// What opens a case.
    pub trigger: Trigger,
    /// Rules of the rulebook by the part they play here.
    #[serde(default)]
    pub rules: BTreeMap<String, RuleId>,
    /// Steps; the first one begins.
    #[serde(default, rename = "step")]
    pub steps: Vec<Step>,
    /// Evidence.
    #[serde(default)]
    pub evidence: Vec<EvidenceRequirement>,
    /// Ways it ends.
    #[serde(default, rename = "exit")]
    pub exits: Vec<Exit>,
}

impl Playbook {
    /// Reads and checks a file.
    ///
    /// # Errors
    /// [`PlaybookError`], naming the playbook and the place.
    pub fn parse(text: &str) -> Result<Self, PlaybookError> {
        let playbook: Self =
            toml::from_str(text).map_err(|error| PlaybookError::Unreadable(error.to_string()))?;
        super::check::check(&playbook)?;
        Ok(playbook)
    }

    /// A step by name.
    pub fn step(&self, name: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.name == name)
    }

    /// An exit by name.
    pub fn exit(&self, name: &str) -> Option<&Exit> {
        self.exits.iter().find(|exit| exit.name == name)
    }

    /// The rule that plays a part here.
    pub fn rule(&self, role: &str) -> Option<&str> {
        self.rules.get(role).map(RuleId::as_str)
    }

    /// Whether a marketplace's word is among those a detector looks for. Case is ignored.
    pub fn has_word(&self, meaning: &str, word: Option<&str>) -> bool {
        word.is_some_and(|word| {
            self.trigger
                .words
                .get(meaning)
                .is_some_and(|words| words.iter().any(|known| known.eq_ignore_ascii_case(word.trim())))
        })
    }

    /// Required evidence that is not there, by the names of what is.
    pub fn missing(&self, present: &[String]) -> Vec<&EvidenceRequirement> {
        self.evidence
            .iter()
            .filter(|item| item.required && !present.contains(&item.name))
            .collect()
    }

    /// Every step that can still be reached from one, itself included.
    pub fn reachable(&self, from: &str) -> BTreeSet<&str> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = self
            .step(from)
            .map(|step| step.name.as_str())
            .into_iter()
            .collect();
        while let Some(name) = open.pop() {
            if seen.insert(name)
                && let Some(step) = self.step(name)
            {
                open.extend(step.targets().filter(|target| self.step(target).is_some()));
            }
        }
        seen
    }
}
