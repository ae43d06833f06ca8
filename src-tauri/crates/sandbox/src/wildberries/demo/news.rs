//! The portal's news.

use super::super::shop::{News, Shop};
use chrono::{DateTime, TimeDelta, Utc};

/// Days ago, headline, text, tag.
const ITEMS: &[(i64, &str, &str, (i64, &str))] = &[
    (
        27,
        "Отчёт о возвратах: новый метод",
        "Метод goods-return отключён. Используйте отчёт item-returns: названия полей изменились, период одного запроса — до 31 дня.",
        (8, "API"),
    ),
    (
        16,
        "Трек-номер в списке сборочных заданий",
        "В ответ метода получения списка сборочных заданий добавлено поле trackNumber для трансграничных заказов.",
        (8, "API"),
    ),
    (
        9,
        "Сроки трансграничной доставки в ноябре",
        "Из-за сезонной нагрузки сортировка в стране продавца может занимать больше времени, чем обычно.",
        (12, "Логистика"),
    ),
    (
        2,
        "Плановые работы",
        "В ночь на воскресенье возможны перерывы в работе отчётов.",
        (8, "API"),
    ),
];

pub(crate) fn add(shop: &mut Shop, now: DateTime<Utc>) {
    for ((days, header, content, (tag, name)), id) in ITEMS.iter().zip(11_240_i64..) {
        shop.news.push(News {
            id,
            header: (*header).to_owned(),
            content: (*content).to_owned(),
            at: now - TimeDelta::days(*days) - TimeDelta::minutes(37),
            types: vec![(*tag, (*name).to_owned())],
        });
    }
}
