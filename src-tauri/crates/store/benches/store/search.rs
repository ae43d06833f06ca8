//! Search in what buyers write.

use crate::made::{Rng, account, now};
use crate::measure::{peak_mib, process_cpu, run, size_mb, thread_cpu};
use crate::text::{Words, text, zh};
use chrono::DateTime;
use recourse_domain::market::Review;
use recourse_store::*;

/// `hard`: the language of few syllables.
pub fn search(store: &Store, n: usize, hard: bool) {
    let id = account(store);
    let words = if hard { Words::hard() } else { Words::natural() };
    let (start, mut making, mut worst) = (process_cpu(), 0.0, 0.0f64);
    for from in (0..n).step_by(1000) {
        let t = thread_cpu();
        let reviews: Vec<Review> = (from..(from + 1000).min(n))
            .map(|i| Review {
                id: format!("r{i:08}").into(),
                stars: Some((i % 5) as u8 + 1),
                created_at: DateTime::from_timestamp(1_704_067_200 + i as i64 * 37, 0),
                text: text(i, &words),
                ..Review::default()
            })
            .collect();
        making += thread_cpu() - t;
        let id = id.clone();
        let before = process_cpu();
        store
            .write(move |tx| tx.put_reviews(&id, &reviews, now()))
            .unwrap();
        worst = worst.max(process_cpu() - before);
    }
    println!(
        "{n} texts: {:.1} us CPU each, worst commit of 1000 {:.0} ms CPU, {:.0} MB, peak {:.1} MiB",
        (process_cpu() - start - making) * 1e6 / n as f64,
        worst * 1e3,
        size_mb(store.dir()),
        peak_mib()
    );
    let mut r = Rng(9);
    type Make<'a> = Box<dyn Fn(&mut Rng) -> String + 'a>;
    let cut = |word: &str, from: usize, len: usize| word.chars().skip(from).take(len).collect::<String>();
    let ru = |r: &mut Rng| Words::of(&words.ru, r).to_owned();
    let rare = |r: &mut Rng| words.ru[words.ru.len() / 10 + r.below(words.ru.len() * 9 / 10)].clone();
    let classes: [(&str, Make<'_>); 14] = [
        ("ru word", Box::new(ru)),
        ("ru rare word", Box::new(rare)),
        ("ru 4-letter beginning", Box::new(|r| cut(&ru(r), 0, 4))),
        ("ru 3-letter beginning", Box::new(|r| cut(&rare(r), 0, 3))),
        ("ru 2-letter beginning", Box::new(|r| cut(&ru(r), 0, 2))),
        ("ru inside", Box::new(|r| cut(&ru(r), 1, 5))),
        ("ru inside a rare word", Box::new(|r| cut(&rare(r), 2, 4))),
        ("ru two words", Box::new(|r| format!("{} {}", ru(r), ru(r)))),
        (
            "ru a word and a beginning",
            Box::new(|r| format!("{} {}", ru(r), cut(&ru(r), 0, 3))),
        ),
        (
            "ru three words of one text",
            Box::new(|r| {
                let all = text(r.below(n), &words);
                let mut parts = all.split(' ');
                format!(
                    "{} {} {}",
                    parts.next().unwrap_or_default(),
                    parts.next().unwrap_or_default(),
                    parts.next().unwrap_or_default()
                )
            }),
        ),
        ("zh 2 characters", Box::new(|r| zh(r.below(n), &words, 2))),
        ("zh 3 characters", Box::new(|r| zh(r.below(n), &words, 3))),
        ("latin word", Box::new(|r| Words::of(&words.la, r).to_owned())),
        ("article", Box::new(|r| format!("art-{}", r.below(40_000)))),
    ];
    for (name, make) in classes {
        let queries: Vec<String> = (0..300).map(|_| make(&mut r)).collect();
        let slowest = run(name, queries.len(), |i| {
            store
                .read(|s| s.search_texts(&queries[i], None, 50))
                .unwrap()
                .items
                .len()
        });
        if std::env::var_os("RECOURSE_BENCH_SLOWEST").is_some() {
            println!("    slowest: {}", queries[slowest]);
        }
    }
    println!("peak {:.1} MiB", peak_mib());
}
