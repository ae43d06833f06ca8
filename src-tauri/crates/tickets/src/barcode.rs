//! Code 128 (ISO/IEC 15417), to be scanned from paper: printable ASCII in set B, digits by twos in set C.

/// Widths of bars and spaces, in modules, by value; three starts and the stop at the end.
const PATTERNS: [&str; 107] = [
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213",
    "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132",
    "221231", "213212", "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211",
    "212123", "212321", "232121", "111323", "131123", "131321", "112313", "132113", "132311", "211313",
    "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121", "313121", "211331",
    "231131", "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111",
    "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214",
    "112412", "122114", "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111",
    "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
    "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311", "113141",
    "114131", "311141", "411131", "211412", "211214", "211232", "2331112",
];
const START_B: usize = 104;
const START_C: usize = 105;
const TO_B: usize = 100;
const STOP: usize = 106;
/// Longest text that is drawn: a longer one would not fit a column of paper.
const LONGEST: usize = 32;

/// Widths in modules, bars and spaces by turns, beginning with a bar; `None` for a text that cannot be drawn.
pub fn code128(text: &str) -> Option<Vec<u8>> {
    if text.is_empty() || text.len() > LONGEST || !text.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        return None;
    }
    let digits = text.len() >= 4 && text.bytes().all(|b| b.is_ascii_digit());
    let mut values = vec![if digits { START_C } else { START_B }];
    let mut bytes = text.bytes();
    if digits {
        for _ in 0..text.len() / 2 {
            let (tens, ones) = (bytes.next()?, bytes.next()?);
            values.push(usize::from(tens - b'0') * 10 + usize::from(ones - b'0'));
        }
        if text.len() % 2 == 1 {
            values.push(TO_B);
        }
    }
    values.extend(bytes.map(|b| usize::from(b - 0x20)));
    let sum: usize = values
        .iter()
        .enumerate()
        .map(|(place, value)| place.max(1) * value)
        .sum();
    values.push(sum % 103);
    values.push(STOP);
    values
        .into_iter()
        .map(|value| PATTERNS.get(value))
        .collect::<Option<Vec<_>>>()
        .map(|patterns| {
            patterns
                .iter()
                .flat_map(|pattern| pattern.bytes().map(|b| b - b'0'))
                .collect()
        })
}
