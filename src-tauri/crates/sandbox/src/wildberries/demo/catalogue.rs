//! The goods, the seller and the places of the demo shop.

use super::super::shop::{Office, Product, Seller, Shop, Warehouse};
use crate::dice::Dice;
use crate::picture::Subject;

/// The seller's warehouse for cross-border orders, and its office.
pub(crate) const ABROAD: (i64, i64, &str) = (1_745_949, 23_071, "Пекин");
/// The seller's warehouse in Russia, and its office.
pub(crate) const HOME: (i64, i64, &str) = (1_802_311, 15, "Коледино");

/// Kopecks for which the marketplace gives one fen in the demo's prices, times ten.
const KOPECKS_PER_TEN_FEN: i64 = 126;

/// The price as the demo's marketplace converts it, fen.
pub(crate) fn in_fen(kopecks: i64) -> i64 {
    kopecks * 10 / KOPECKS_PER_TEN_FEN
}

/// Name, article, subject, its id, category, colour, price in kopecks, look.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    i64,
    &'static str,
    &'static str,
    i64,
    Subject,
);

const GOODS: &[Row] = &[
    (
        "Термокружка 500 мл, нержавеющая сталь",
        "TM-500-BLK",
        "Термокружки",
        2187,
        "Посуда",
        "чёрный",
        89_900,
        Subject::Mug,
    ),
    (
        "Зонт автомат складной, 8 спиц",
        "UMB-AUTO-8",
        "Зонты",
        338,
        "Аксессуары",
        "синий",
        119_000,
        Subject::Umbrella,
    ),
    (
        "Ночник «Луна» на подставке, 15 см",
        "LAMP-MOON-15",
        "Ночники",
        2211,
        "Освещение",
        "тёплый белый",
        134_900,
        Subject::Lamp,
    ),
    (
        "Лопатки силиконовые, набор 10 шт.",
        "SIL-SPAT-10",
        "Наборы кухонных принадлежностей",
        1442,
        "Кухня",
        "серый",
        107_500,
        Subject::Spatulas,
    ),
    (
        "Рюкзак детский «Лис»",
        "BAG-FOX-01",
        "Рюкзаки",
        201,
        "Детям",
        "оранжевый",
        156_000,
        Subject::Backpack,
    ),
    (
        "Гирлянда светодиодная 10 м",
        "LED-10M-WW",
        "Гирлянды",
        2308,
        "Праздник",
        "тёплый белый",
        64_900,
        Subject::Garland,
    ),
    (
        "Органайзер для косметики, 3 ящика",
        "ORG-COSM-3",
        "Органайзеры",
        1731,
        "Хранение",
        "розовый",
        142_300,
        Subject::Organiser,
    ),
    (
        "Ланч-бокс с приборами 1,2 л",
        "LUNCH-1200",
        "Ланч-боксы",
        2190,
        "Посуда",
        "зелёный",
        78_400,
        Subject::LunchBox,
    ),
    (
        "Весы кухонные электронные до 5 кг",
        "SCALE-5KG",
        "Весы кухонные",
        2290,
        "Бытовая техника",
        "белый",
        98_000,
        Subject::Scales,
    ),
    (
        "Коврик для йоги 183×61 см, 6 мм",
        "YOGA-6-GRN",
        "Коврики для йоги",
        1119,
        "Спорт",
        "зелёный",
        167_500,
        Subject::Mat,
    ),
];

/// Cities and districts that parcels go to.
pub(crate) const CITIES: &[(&str, &str)] = &[
    ("Москва", "Центральный федеральный округ"),
    ("Санкт-Петербург", "Северо-Западный федеральный округ"),
    ("Казань", "Приволжский федеральный округ"),
    ("Екатеринбург", "Уральский федеральный округ"),
    ("Новосибирск", "Сибирский федеральный округ"),
    ("Краснодар", "Южный федеральный округ"),
    ("Самара", "Приволжский федеральный округ"),
    ("Воронеж", "Центральный федеральный округ"),
    ("Хабаровск", "Дальневосточный федеральный округ"),
    ("Тюмень", "Уральский федеральный округ"),
];

/// A shop with its seller, goods and places, and nothing sold yet.
pub(crate) fn bare(seed: u64) -> Shop {
    let mut dice = Dice::new(seed, "catalogue");
    let seller = Seller {
        sid: dice.uuid(),
        name: "Демонстрационный магазин «Уютный дом»".to_owned(),
        tin: "0000000000".to_owned(),
        trade_mark: "Уютный дом".to_owned(),
        country: "CN".to_owned(),
    };
    let products: Vec<Product> = GOODS
        .iter()
        .zip(0_i64..)
        .map(
            |((name, article, subject, subject_id, category, color, price, look), index)| Product {
                nm_id: 1_203_892_000 + index * 131 + dice.between(1, 90),
                chrt_id: 1_461_681_000 + index * 17,
                imt_id: 1_166_530_000 + index * 23,
                article: (*article).to_owned(),
                name: (*name).to_owned(),
                sku: (2_042_291_443_900 + index * 7).to_string(),
                brand: "Уютный дом".to_owned(),
                subject: (*subject).to_owned(),
                subject_id: *subject_id,
                category: (*category).to_owned(),
                color: (*color).to_owned(),
                price: *price,
                look: *look,
            },
        )
        .collect();
    let stocks = products
        .iter()
        .map(|product| (product.chrt_id, dice.between(0, 180)))
        .collect();
    Shop {
        seed,
        seller,
        products,
        stocks,
        offices: offices(),
        warehouses: [ABROAD, HOME]
            .into_iter()
            .zip(["Склад в Гуанчжоу", "Склад в Подольске"])
            .map(|((id, office_id, _), name)| Warehouse {
                id,
                name: name.to_owned(),
                office_id,
            })
            .collect(),
        ..Shop::default()
    }
}

/// Offices; the demo's streets stand for none in particular.
fn offices() -> Vec<Office> {
    let office =
        |id, name: &str, city: &str, address: &str, longitude, latitude, district: Option<&str>| Office {
            id,
            name: name.to_owned(),
            city: city.to_owned(),
            address: address.to_owned(),
            longitude,
            latitude,
            district: district.map(str::to_owned),
        };
    vec![
        office(
            ABROAD.1,
            "Пекин",
            "Пекин",
            "Пекин, пункт приёма трансграничных отправлений",
            116.39,
            39.91,
            None,
        ),
        office(
            HOME.1,
            "Коледино",
            "Подольск",
            "Подольск, деревня Коледино",
            37.59,
            55.39,
            Some("Центральный"),
        ),
        office(
            204,
            "Казань",
            "Казань",
            "Казань, Зеленодольск",
            48.52,
            55.84,
            Some("Приволжский"),
        ),
        office(
            311,
            "Екатеринбург",
            "Екатеринбург",
            "Екатеринбург, улица Испытателей",
            60.77,
            56.75,
            Some("Уральский"),
        ),
    ]
}
