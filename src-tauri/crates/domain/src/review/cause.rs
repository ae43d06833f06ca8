//! What a review is about: a guess from its words, shown with the words and with how sure it is.

use super::lexicon::{Grade, Lexicon, Sense};
use super::token::{Token, cut};
use crate::leg::coded;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

coded! {
    /// What a review is about.
    Cause {
        /// How long the goods took, which way they went, who handed them over.
        Delivery = "delivery",
        /// How they were packed, and what the way did to the packing.
        Packaging = "packaging",
        /// Defects and quality.
        Product = "product",
        /// Not what the listing says or shows.
        NotAsDescribed = "not_as_described",
        /// Size and fit.
        Size = "size",
        /// Another item than ordered.
        WrongItem = "wrong_item",
        /// Insults and advertising.
        Abuse = "abuse",
        /// The words do not tell.
        Unclear = "unclear",
    }
}

impl Cause {
    /// Whether it is about the goods themselves or what they came in: such a review has no route through support.
    pub const fn is_goods(self) -> bool {
        matches!(
            self,
            Self::Packaging | Self::Product | Self::NotAsDescribed | Self::Size | Self::WrongItem
        )
    }
}

coded! {
    /// How sure a reading is: a grade, because the words are counted and not measured.
    Confidence {
        /// One word, or words for several causes.
        Low = "low",
        /// One clear word and nothing against it.
        Medium = "medium",
        /// Several words for one cause and nothing against it.
        High = "high",
    }
}

impl Confidence {
    /// One grade less.
    pub const fn weaker(self) -> Self {
        match self {
            Self::High => Self::Medium,
            Self::Medium | Self::Low => Self::Low,
        }
    }
}

coded! {
    /// A part of a review.
    Part {
        /// The text.
        Text = "text",
        /// What the buyer liked.
        Pros = "pros",
        /// What the buyer did not like.
        Cons = "cons",
    }
}

/// A review's words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Words<'a> {
    /// The text.
    pub text: &'a str,
    /// What the buyer liked.
    pub pros: &'a str,
    /// What the buyer did not like.
    pub cons: &'a str,
}

impl<'a> Words<'a> {
    /// The words of a review.
    pub fn of(review: &'a crate::market::Review) -> Self {
        Self {
            text: &review.text,
            pros: &review.pros,
            cons: &review.cons,
        }
    }

    /// One part.
    pub const fn part(&self, part: Part) -> &'a str {
        match part {
            Part::Text => self.text,
            Part::Pros => self.pros,
            Part::Cons => self.cons,
        }
    }

    /// Stars alone.
    pub fn is_silent(&self) -> bool {
        Part::ALL.iter().all(|part| self.part(*part).trim().is_empty())
    }
}

/// Words that led to a cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where they stand.
    pub part: Part,
    /// First byte in that part.
    pub from: usize,
    /// The byte after the last.
    pub to: usize,
    /// What they speak for.
    pub cause: Cause,
    /// They tell it alone.
    pub strong: bool,
}

/// What a review is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The cause.
    pub cause: Cause,
    /// How sure.
    pub confidence: Confidence,
    /// The words speak for another cause too.
    pub mixed: bool,
    /// The words that count, in the order of text, pros, cons; those of other causes too.
    pub words: Vec<Found>,
}

impl Reading {
    /// The words of the cause as they stand in the review, each once; of all causes when it is unclear.
    pub fn quoted(&self, words: &Words<'_>) -> Vec<String> {
        let mut quoted: Vec<String> = Vec::new();
        let mut seen = HashSet::new();
        for found in &self.words {
            if self.cause != Cause::Unclear && found.cause != self.cause {
                continue;
            }
            let text = words
                .part(found.part)
                .get(found.from..found.to)
                .unwrap_or_default();
            if seen.insert(text.to_lowercase()) {
                quoted.push(text.to_owned());
            }
        }
        quoted
    }
}

/// Points of a word; a cause is told from [`ENOUGH`] on.
const STRONG: u32 = 6;
const PLAIN: u32 = 4;
const WEAK: u32 = 2;
const SPOKEN_OF: u32 = 1;
const ENOUGH: u32 = 4;
/// Two words that each tell the cause.
const SURE: u32 = 10;
/// Words between a denial and what it denies.
const DENIED_OVER: usize = 2;

/// Reads what a review is about. Linear in its length; any text is a text.
pub fn read(words: &Words<'_>) -> Reading {
    let lexicon = Lexicon::shipped();
    let mut score = Score::default();
    for part in Part::ALL {
        read_part(lexicon, *part, words.part(*part), &mut score);
    }
    score.judge()
}

/// Words of one cause that count once, however often they are repeated.
#[derive(Default)]
struct Score {
    points: BTreeMap<Cause, u32>,
    topic: BTreeMap<Cause, u32>,
    seen: HashSet<usize>,
    words: Vec<Found>,
}

impl Score {
    fn of(&self, cause: Cause) -> u32 {
        self.points.get(&cause).copied().unwrap_or(0) + self.topic.get(&cause).copied().unwrap_or(0)
    }

    fn judge(self) -> Reading {
        // Of two that are equal the more particular one is told.
        let goods = [
            Cause::WrongItem,
            Cause::NotAsDescribed,
            Cause::Size,
            Cause::Packaging,
            Cause::Product,
        ];
        let best = |causes: &[Cause]| {
            causes
                .iter()
                .map(|cause| (*cause, self.of(*cause)))
                .filter(|(_, points)| *points >= ENOUGH)
                .rev()
                .max_by_key(|(_, points)| *points)
        };
        // A review about the way and the goods is about the goods: only one about the way alone has that route.
        let (cause, points) = best(&goods)
            .or_else(|| best(&[Cause::Delivery]))
            .or_else(|| best(&[Cause::Abuse]))
            .unwrap_or((Cause::Unclear, 0));
        let others: u32 = Cause::ALL
            .iter()
            .filter(|other| **other != cause)
            .map(|other| self.of(*other))
            .sum();
        let mixed = cause != Cause::Unclear
            && Cause::ALL
                .iter()
                .any(|other| *other != cause && self.of(*other) >= ENOUGH);
        let confidence = if cause == Cause::Unclear || mixed || points < STRONG || others * 2 >= points {
            Confidence::Low
        } else if points >= SURE && others * 4 <= points {
            Confidence::High
        } else {
            Confidence::Medium
        };
        Reading {
            cause,
            confidence,
            mixed,
            words: self.words,
        }
    }
}

/// The words of a text that speak of a defect, as they stand there, each once.
pub fn defect_words(text: &str) -> Vec<String> {
    let mut reading = read(&Words {
        text,
        ..Words::default()
    });
    reading
        .words
        .retain(|found| found.strong && found.cause == Cause::Product);
    reading.cause = Cause::Product;
    reading.quoted(&Words {
        text,
        ..Words::default()
    })
}

struct Hit {
    pattern: usize,
    cause: Cause,
    grade: Grade,
    denies: bool,
    taken: Vec<usize>,
}

/// What is said of a thought: a clause, or its part after a contrast.
#[derive(Default, Clone, Copy)]
struct Tone {
    praise: bool,
    blame: bool,
}

fn read_part(lexicon: &Lexicon, part: Part, text: &str, score: &mut Score) {
    let tokens = cut(text);
    let mut hits: Vec<Hit> = Vec::new();
    let mut used = vec![false; tokens.len()];
    let mut denial = vec![false; tokens.len()];
    let mut after = vec![false; tokens.len()];
    let mut said: Vec<(usize, bool)> = Vec::new();
    let mut thought = vec![0_usize; tokens.len()];
    let (mut now, mut clause) = (0, 0);
    for (place, token) in tokens.iter().enumerate() {
        let found = lexicon.at(&tokens, place);
        if token.clause != clause || found.iter().any(|(_, p, _)| p.sense == Sense::Contrast) {
            now += 1;
            clause = token.clause;
        }
        set(&mut thought, place, now);
        let mut longest: Option<Hit> = None;
        for (index, pattern, taken) in found {
            match pattern.sense {
                Sense::Cause(cause, grade) => {
                    let free = taken.iter().all(|at| used.get(*at) == Some(&false));
                    let longer = longest.as_ref().is_none_or(|hit| taken.len() > hit.taken.len());
                    if free && longer {
                        longest = Some(Hit {
                            pattern: index,
                            cause,
                            grade,
                            denies: pattern.denies,
                            taken,
                        });
                    }
                }
                Sense::Praise => said.push((place, true)),
                Sense::Blame => said.push((place, false)),
                Sense::Negation => set(&mut denial, place, true),
                Sense::After => set(&mut after, place, true),
                Sense::Contrast => {}
            }
        }
        if let Some(hit) = longest {
            for at in &hit.taken {
                set(&mut used, *at, true);
            }
            hits.push(hit);
        }
    }
    let reading = Context {
        part,
        tokens: &tokens,
        used: &used,
        denial: &denial,
        after: &after,
        thought: &thought,
        tones: tones(&said, &thought, &denial, now),
    };
    for hit in hits {
        reading.count(&hit, score);
    }
}

fn set<T>(list: &mut [T], place: usize, value: T) {
    if let Some(entry) = list.get_mut(place) {
        *entry = value;
    }
}

fn tones(said: &[(usize, bool)], thought: &[usize], denial: &[bool], last: usize) -> Vec<Tone> {
    let mut tones = vec![Tone::default(); last + 1];
    for (place, praise) in said {
        let Some(own) = thought.get(*place) else { continue };
        let denied = (1..=DENIED_OVER).any(|back| {
            place
                .checked_sub(back)
                .is_some_and(|at| denial.get(at) == Some(&true) && thought.get(at) == Some(own))
        });
        if let Some(tone) = tones.get_mut(*own) {
            match (praise, denied) {
                (true, false) => tone.praise = true,
                (true, true) | (false, false) => tone.blame = true,
                (false, true) => {}
            }
        }
    }
    tones
}

struct Context<'a> {
    part: Part,
    tokens: &'a [Token],
    used: &'a [bool],
    denial: &'a [bool],
    after: &'a [bool],
    thought: &'a [usize],
    tones: Vec<Tone>,
}

impl Context<'_> {
    fn count(&self, hit: &Hit, score: &mut Score) {
        let (Some(first), Some(last)) = (hit.taken.first(), hit.taken.last()) else {
            return;
        };
        let tone = self
            .thought
            .get(*first)
            .and_then(|own| self.tones.get(*own))
            .copied()
            .unwrap_or_default();
        let praised = tone.praise && !tone.blame;
        let points = match hit.grade {
            Grade::Strong if !self.denied(hit, *first, *last) => STRONG,
            Grade::Plain if !praised && !self.denied(hit, *first, *last) => PLAIN,
            Grade::Weak if !praised && !self.denied(hit, *first, *last) => WEAK,
            Grade::Topic if praised || self.part == Part::Pros => 0,
            Grade::Topic if tone.blame || self.part == Part::Cons => PLAIN,
            Grade::Topic => SPOKEN_OF,
            Grade::Strong | Grade::Plain | Grade::Weak => 0,
        };
        // Under "what I liked" a complaint is an aside.
        let points = if self.part == Part::Pros {
            points / 2
        } else {
            points
        };
        if points == 0 {
            return;
        }
        if hit.grade == Grade::Topic {
            let kept = score.topic.entry(hit.cause).or_default();
            *kept = points.max(*kept);
        } else if score.seen.insert(hit.pattern) {
            *score.points.entry(hit.cause).or_default() += points;
        }
        self.show(hit, score);
    }

    fn denied(&self, hit: &Hit, first: usize, last: usize) -> bool {
        if hit.denies {
            return false;
        }
        let own = self.thought.get(first);
        let before = (1..=DENIED_OVER).any(|back| {
            first.checked_sub(back).is_some_and(|at| {
                self.denial.get(at) == Some(&true)
                    && self.used.get(at) == Some(&false)
                    && self.thought.get(at) == own
            })
        });
        let behind = self.after.get(last + 1) == Some(&true) && self.thought.get(last + 1) == own;
        before || behind
    }

    /// One stretch where the words stand together, else each by itself.
    fn show(&self, hit: &Hit, score: &mut Score) {
        let mut stretch: Option<(usize, usize, usize)> = None;
        for at in &hit.taken {
            let Some(token) = self.tokens.get(*at) else {
                continue;
            };
            stretch = match stretch {
                Some((from, _, before)) if before + 1 == *at => Some((from, token.to, *at)),
                other => {
                    self.push(other, hit, score);
                    Some((token.from, token.to, *at))
                }
            };
        }
        self.push(stretch, hit, score);
    }

    fn push(&self, stretch: Option<(usize, usize, usize)>, hit: &Hit, score: &mut Score) {
        if let Some((from, to, _)) = stretch {
            score.words.push(Found {
                part: self.part,
                from,
                to,
                cause: hit.cause,
                strong: hit.grade == Grade::Strong,
            });
        }
    }
}
