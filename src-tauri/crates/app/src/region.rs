//! How the seller's system writes dates, numbers and money, as its environment tells it.
//!
//! The webview knows the language of the page only, so the region is read here. The window writes by it.

use crate::view::settings::RegionView;

/// The region of the running system.
pub(crate) fn system() -> RegionView {
    read(|name| std::env::var(name).ok())
}

/// The region that these variables tell: `LC_ALL` before the category's own before `LANG` (POSIX.1-2017, 8.2). Nothing for
/// the locale without a region, `C` or `POSIX`.
pub fn read(variable: impl Fn(&str) -> Option<String>) -> RegionView {
    let of = |category: &str| {
        ["LC_ALL", category, "LANG"]
            .into_iter()
            .filter_map(&variable)
            .find(|value| !value.is_empty())
            .and_then(|value| tag(&value))
    };
    RegionView {
        dates: of("LC_TIME"),
        numbers: of("LC_NUMERIC"),
        money: of("LC_MONETARY"),
    }
}

/// `ru_RU.UTF-8` as `ru-RU`; nothing for what names no region.
fn tag(locale: &str) -> Option<String> {
    let name = locale.split(['.', '@']).next()?.replace('_', "-");
    is_tag(&name).then_some(name)
}

/// A language of two or three letters and a region of two.
pub(crate) fn is_tag(text: &str) -> bool {
    text.split_once('-').is_some_and(|(language, region)| {
        (2..=3).contains(&language.len())
            && language.bytes().all(|byte| byte.is_ascii_lowercase())
            && region.len() == 2
            && region.bytes().all(|byte| byte.is_ascii_uppercase())
    })
}
