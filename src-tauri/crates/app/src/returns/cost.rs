//! The answers to a claim, each with what it costs.

use super::subject::Subject;
use crate::map::{amount, count, len};
use crate::view::returns::{CostLineView, DecisionView, DefectRateView, TemplateView, TextRange};
use crate::{app::App, view::common::ApiError};
use recourse_connectors::registry;
use recourse_domain::id::ProductId;
use recourse_domain::playbook::Playbook;
use recourse_domain::returns::{CostCard, Effect, back_units, card, effect_of};
use recourse_domain::rulebook::Rulebook;
use recourse_store::{Reader, StoreError};
use recourse_texts::{Lang, Texts};

/// Returned units that a median is taken of: the newest, because charges change.
const UNITS: usize = 500;
/// The action's tag in a connector's list.
const DECIDE: &str = "decide_claim";
/// The language the marketplace's texts are sent in.
const SENT_IN: Lang = Lang::Ru;

impl App {
    /// How often a product comes back with a claim; `None` when no claim is known yet.
    ///
    /// # Errors
    /// `return-unknown`.
    pub async fn return_defect_rate(&self, key: String) -> Result<Option<DefectRateView>, ApiError> {
        let now = self.now();
        Ok(self
            .read(move |r| {
                let subject = Subject::find(r, &key, now)?;
                let (Some(product), Some(since)) =
                    (subject.product(), r.first_claim_at(&subject.account.id)?)
                else {
                    return Ok(None);
                };
                let (orders, claims) = r.orders_and_claims(&subject.account.id, &product, since)?;
                Ok(Some(DefectRateView {
                    since: crate::map::instant(since),
                    orders: count(orders),
                    claims: count(claims),
                }))
            })
            .await?)
    }
}

/// Every answer the claim allows, then those it does not, each in the playbook's order.
pub(super) fn decisions(
    r: &Reader,
    subject: &Subject,
    rulebook: &Rulebook,
    lang: &str,
) -> Result<Vec<DecisionView>, StoreError> {
    let (Some(claim), Some(playbook)) = (&subject.claim, subject.playbook()) else {
        return Ok(Vec::new());
    };
    if subject.key.kind != "claim" {
        return Ok(Vec::new());
    }
    let rows = r.finance_of_returned(&subject.account.id, UNITS)?;
    let units = back_units(&rows, &subject.account.platform, rulebook);
    let product: Option<ProductId> = subject.product();
    let known = known_actions(playbook);
    let offered = |action: &str| claim.actions.iter().any(|own| own == action);
    let mut actions: Vec<&str> = known
        .iter()
        .map(String::as_str)
        .filter(|action| offered(action))
        .collect();
    actions.extend(
        claim
            .actions
            .iter()
            .map(String::as_str)
            .filter(|action| !known.iter().any(|own| own == action)),
    );
    // Answers of another way of selling are not worth a line when they are not offered.
    actions.extend(known.iter().map(String::as_str).filter(|action| {
        let effect = effect_of(playbook, action);
        !offered(action) && !matches!(effect, Effect::Shop | Effect::ShopReceived)
    }));
    let text = registry::find(subject.account.platform.as_str()).and_then(|connector| {
        let spec = connector
            .descriptor()
            .actions
            .iter()
            .find(|spec| spec.action == DECIDE)?;
        spec.text
    });
    Ok(actions
        .into_iter()
        .map(|action| {
            let effect = effect_of(playbook, action);
            let card = card(action, effect, claim.price, product.as_ref(), &units);
            view(card, offered(action), text, lang)
        })
        .collect())
}

/// The marketplace's answers that the playbook knows, in the order of what they do.
fn known_actions(playbook: &Playbook) -> Vec<String> {
    Effect::ALL
        .iter()
        .filter_map(|effect| playbook.trigger.words.get(effect.code()))
        .flatten()
        .cloned()
        .collect()
}

fn view(card: CostCard, offered: bool, text: Option<(u32, u32)>, lang: &str) -> DecisionView {
    let required = card.effect == Effect::RefuseOwn;
    let takes_text = required || matches!(card.effect, Effect::Shop | Effect::Unknown);
    DecisionView {
        template: template(&card.action, lang),
        effect: card.effect.code().to_owned(),
        offered,
        goods: card.goods.code().to_owned(),
        lines: card
            .lines
            .iter()
            .map(|line| CostLineView {
                what: line.what.code().to_owned(),
                amount: line.amount.map(amount),
                basis: line.basis.code().to_owned(),
                units: len(line.units),
            })
            .collect(),
        total: card.total.map(amount),
        at_least: card.at_least.map(amount),
        text: text
            .filter(|_| takes_text)
            .map(|(min, max)| TextRange { min, max }),
        text_required: required,
        action: card.action,
    }
}

/// What the buyer reads when the marketplace sends its own text, and what that says in the seller's language.
fn template(action: &str, lang: &str) -> Option<TemplateView> {
    let id = format!("return-template-{action}");
    let sent = Texts::new(SENT_IN);
    if !sent.has(&id) {
        return None;
    }
    let own = Lang::from_tag(lang)
        .filter(|lang| *lang != SENT_IN)
        .map(Texts::new);
    Some(TemplateView {
        sent: sent.plain(&id),
        own: own.map(|own| own.plain(&id)),
        source: sent.plain("return-template-source"),
    })
}
