//! Chats: a waiting buyer, a defect with a picture, a refused attachment, the platform's own template.

use super::super::shop::{Chat, Download, Ending, Message, Shop};
use super::words::BUYERS;
use crate::dice::Dice;
use crate::picture::{Flaw, Picture};
use chrono::{DateTime, TimeDelta, Utc};

/// Which order a chat is about.
#[derive(Clone, Copy)]
enum About {
    /// Stuck in the first mile.
    Stuck,
    /// Received some days ago, and nobody claims yet.
    Received,
    /// Received more than two weeks ago.
    ReceivedLongAgo,
    /// On its way.
    OnItsWay,
}

/// What comes along with a message.
#[derive(Clone, Copy)]
enum Attached {
    Nothing,
    Picture(Flaw),
    PendingPicture(Flaw),
    RefusedPicture,
    Paper(&'static str),
}

/// Sender, source, text, hours ago, attachment.
type Line = (&'static str, &'static str, &'static str, i64, Attached);

const TALKS: &[(About, &[Line])] = &[
    (
        About::Stuck,
        &[
            (
                "client",
                "android",
                "Здравствуйте! Заказ уже месяц в статусе «принят перевозчиком». Он вообще едет?",
                50,
                Attached::Nothing,
            ),
            (
                "seller",
                "seller-portal",
                "Здравствуйте! Мы передали заказ службе доставки в срок, сейчас уточняем у неё, где посылка.",
                47,
                Attached::Nothing,
            ),
            (
                "client",
                "android",
                "Хорошо, жду ответа. Если потерялся — скажите сразу.",
                21,
                Attached::Nothing,
            ),
        ],
    ),
    (
        About::Received,
        &[
            (
                "client",
                "ios",
                "Добрый день. Получила вчера, внутри дефект, смотрите фото.",
                30,
                Attached::Nothing,
            ),
            ("client", "ios", "", 29, Attached::PendingPicture(Flaw::Crack)),
            ("client", "ios", "Как вернуть деньги?", 28, Attached::Nothing),
        ],
    ),
    (
        About::ReceivedLongAgo,
        &[
            (
                "client",
                "rusite",
                "Здравствуйте, прошло три недели, и сломалось. Брак. Возврат в приложении уже не оформить, помогите.",
                76,
                Attached::Nothing,
            ),
            ("client", "rusite", "", 75, Attached::Picture(Flaw::Dent)),
            ("client", "rusite", "Вот чек", 74, Attached::Paper("Чек.pdf")),
        ],
    ),
    (
        About::OnItsWay,
        &[
            (
                "client",
                "android",
                "Подскажите, можно поменять пункт выдачи?",
                12,
                Attached::Nothing,
            ),
            (
                "seller",
                "seller-public-api",
                "Здравствуйте! Пункт выдачи меняет сам покупатель в приложении, пока заказ не прибыл.",
                10,
                Attached::Nothing,
            ),
            ("client", "android", "Спасибо, получилось!", 9, Attached::Nothing),
        ],
    ),
    (
        About::Received,
        &[
            (
                "seller",
                "seller-portal",
                "Здравствуйте! Вы оставили отзыв с низкой оценкой. Расскажите, пожалуйста, что не понравилось, — мы постараемся помочь.",
                120,
                Attached::Nothing,
            ),
            (
                "client",
                "android",
                "Шло слишком долго, а сама вещь нормальная.",
                96,
                Attached::Nothing,
            ),
        ],
    ),
    (
        About::ReceivedLongAgo,
        &[
            (
                "client",
                "ios",
                "你好，请问这个可以换一个新的吗？",
                210,
                Attached::Nothing,
            ),
            ("client", "ios", "", 209, Attached::RefusedPicture),
            (
                "seller",
                "seller-portal",
                "您好！请在订单页面提交退货申请，并附上照片，我们会尽快处理。",
                190,
                Attached::Nothing,
            ),
        ],
    ),
];

pub(crate) fn add(shop: &mut Shop, now: DateTime<Utc>) {
    let mut dice = Dice::new(shop.seed, "chats");
    let mut used: Vec<usize> = shop.claims.iter().map(|claim| claim.order).collect();
    for (about, lines) in TALKS {
        let first = lines.iter().map(|line| line.3).max().unwrap_or(0);
        let Some(order) = order_for(shop, *about, now - TimeDelta::hours(first), &used) else {
            continue;
        };
        used.push(order);
        let uuid = dice.uuid();
        let chat = Chat {
            id: format!("1:{uuid}"),
            order,
            buyer: dice.word(BUYERS).to_owned(),
            reply_sign: format!(
                "1:{uuid}:{}:{}",
                dice.between(10_000_000, 99_999_999),
                dice.hex(96)
            ),
        };
        for (place, line) in lines.iter().enumerate() {
            let message = message(shop, &chat, line, place == 0, now, &mut dice);
            shop.messages.push(message);
        }
        shop.chats.push(chat);
    }
    shop.messages.sort_by_key(|message| message.at);
}

fn order_for(shop: &Shop, about: About, at: DateTime<Utc>, used: &[usize]) -> Option<usize> {
    let mut fitting = shop.orders.iter().enumerate().rev().filter(|(index, order)| {
        let received = order
            .reached("received_by_client", at)
            .filter(|_| order.ending == Ending::Sold);
        let ago = received.map(|received| (at - received).num_hours());
        let fits = match about {
            About::Stuck => order.ending == Ending::Open && order.last_step_at() < at - TimeDelta::days(20),
            About::Received => ago.is_some_and(|hours| (6..=130).contains(&hours)),
            About::ReceivedLongAgo => ago.is_some_and(|hours| (16 * 24..=30 * 24).contains(&hours)),
            About::OnItsWay => {
                order.reached("departed_from_origin_country", at).is_some() && order.ended(at).is_none()
            }
        };
        fits && order.cross_border && !used.contains(index)
    });
    fitting.next().map(|(index, _)| index)
}

fn message(
    shop: &mut Shop,
    chat: &Chat,
    line: &Line,
    opens: bool,
    now: DateTime<Utc>,
    dice: &mut Dice,
) -> Message {
    let (sender, source, text, hours, attached) = line;
    let look = shop
        .orders
        .get(chat.order)
        .and_then(|order| shop.products.get(order.product))
        .map(|product| product.look)
        .unwrap_or_default();
    let mut message = Message {
        id: dice.uuid(),
        chat: chat.id.clone(),
        sender: (*sender).to_owned(),
        source: (*source).to_owned(),
        text: (*text).to_owned(),
        at: now - TimeDelta::hours(*hours) + TimeDelta::milliseconds(dice.between(1, 900_000)),
        opens,
        images: Vec::new(),
        files: Vec::new(),
    };
    let id = dice.uuid();
    let picture = |flaw, dice: &mut Dice| Picture {
        subject: look,
        flaw,
        seed: dice.bits(),
    };
    let (flaw, pending, refused) = match attached {
        Attached::Nothing => return message,
        Attached::Paper(name) => {
            let paper = Download {
                name: (*name).to_owned(),
                picture: None,
                pending: 0,
                refused: false,
            };
            shop.downloads.insert(id.clone(), paper);
            message.files.push(id);
            return message;
        }
        Attached::Picture(flaw) => (*flaw, 0, false),
        Attached::PendingPicture(flaw) => (*flaw, 1, false),
        Attached::RefusedPicture => (Flaw::None, 0, true),
    };
    let file = Download {
        name: "photo.jpg".to_owned(),
        picture: Some(picture(flaw, dice)),
        pending,
        refused,
    };
    shop.downloads.insert(id.clone(), file);
    message.images.push(id);
    message
}
