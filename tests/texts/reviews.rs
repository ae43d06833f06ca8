//! What a seller sends about a review asks for an assessment and promises nothing.

use recourse_domain::draft::{Drafts, Purpose};
use recourse_domain::review::Ground;
use recourse_texts::{Lang, Texts};

/// Words that ask the marketplace to assess.
const ASKS: [(Lang, &[&str]); 3] = [
    (Lang::En, &["assess", "judge", "evaluate"]),
    (Lang::Ru, &["оценить", "оцените", "рассмотреть"]),
    (Lang::Zh, &["评估", "判断"]),
];
/// Words that promise or demand that a review goes away.
const REMOVES: [(Lang, &[&str]); 3] = [
    (
        Lang::En,
        &[
            "will be deleted",
            "will be removed",
            "delete",
            "remove",
            "take down",
            "hide the review",
        ],
    ),
    (
        Lang::Ru,
        &[
            "удал",
            "уберут",
            "убрать отзыв",
            "скрыть отзыв",
            "скройте",
            "будет скрыт",
            "снят",
        ],
    ),
    (Lang::Zh, &["删除", "移除", "撤下", "隐藏该评价", "下架"]),
];

fn has(text: &str, words: &[(Lang, &[&str]); 3], lang: Lang) -> bool {
    let text = text.to_lowercase();
    words
        .iter()
        .filter(|(of, _)| *of == lang)
        .any(|(_, words)| words.iter().any(|word| text.contains(word)))
}

#[test]
fn s0_03_every_review_template_asks_for_an_assessment_and_promises_no_removal() {
    let mut looked_at = 0;
    for draft in Drafts::shipped()
        .iter()
        .filter(|draft| draft.kinds.iter().any(|kind| kind == "negative_review"))
    {
        for lang in Lang::ALL {
            let text = Texts::new(lang).plain(&draft.message());
            assert!(!has(&text, &REMOVES, lang), "{} {lang:?}: {text}", draft.id);
            let to_the_marketplace = matches!(draft.purpose, Purpose::ReviewComplaint | Purpose::Support);
            assert!(
                !to_the_marketplace || has(&text, &ASKS, lang),
                "{} {lang:?}: {text}",
                draft.id
            );
            looked_at += 1;
        }
    }
    assert!(looked_at >= 24, "{looked_at} texts of drafts about reviews");
}

#[test]
fn s0_03_the_letter_and_the_complaint_ask_for_an_assessment() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        let letter = [
            "letter-negative_review-opening",
            "letter-negative_review-ask-1",
            "letter-negative_review-ask-2",
            "letter-negative_review-ask-3",
        ]
        .map(|id| texts.plain(id))
        .join("\n");
        let complaint = texts.plain("complaint-body");
        for text in [&letter, &complaint] {
            assert!(has(text, &ASKS, lang), "{lang:?}: {text}");
            assert!(!has(text, &REMOVES, lang), "{lang:?}: {text}");
        }
        for ground in Ground::ALL {
            let reason = texts.plain(&format!("complaint-reason-{}", ground.code()));
            assert!(
                !reason.starts_with('{') && !has(&reason, &REMOVES, lang),
                "{reason}"
            );
        }
    }
}
