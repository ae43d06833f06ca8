//! A shop whose every text is an attack.

use recourse_sandbox::wildberries::Shop;

/// Goes round the strings, so that all of them come up in every kind of text that is there often enough.
pub fn spoil(shop: &mut Shop, strings: &[String]) {
    let kinds = shop.reviews.clone();
    for (index, review) in kinds
        .iter()
        .cycle()
        .take(strings.len().saturating_sub(kinds.len()))
        .enumerate()
    {
        let mut more = review.clone();
        more.id = format!("hostile{index:013}");
        shop.reviews.push(more);
    }
    let mut at = 0;
    let mut set = |texts: Vec<&mut String>| {
        for text in texts {
            text.clone_from(&strings[at % strings.len()]);
            at += 1;
        }
    };
    // Each review text is one string, in their order: the journey opens them one by one.
    set(shop.reviews.iter_mut().map(|review| &mut review.text).collect());
    for review in &mut shop.reviews {
        set(vec![&mut review.pros, &mut review.cons, &mut review.buyer]);
        set(review.reply.iter_mut().map(|reply| &mut reply.text).collect());
        set(review.tags.iter_mut().collect());
    }
    for product in &mut shop.products {
        set(vec![
            &mut product.name,
            &mut product.article,
            &mut product.brand,
            &mut product.subject,
            &mut product.category,
            &mut product.color,
        ]);
    }
    for order in &mut shop.orders {
        set(vec![
            &mut order.comment,
            &mut order.office,
            &mut order.destination.0,
            &mut order.destination.1,
        ]);
    }
    for question in &mut shop.questions {
        set(vec![&mut question.text]);
        set(question.reply.iter_mut().map(|reply| &mut reply.text).collect());
    }
    for claim in &mut shop.claims {
        set(vec![&mut claim.comment]);
        set(claim.answer.iter_mut().collect());
    }
    set(shop.chats.iter_mut().map(|chat| &mut chat.buyer).collect());
    set(shop
        .messages
        .iter_mut()
        .map(|message| &mut message.text)
        .collect());
    set(shop.downloads.values_mut().map(|file| &mut file.name).collect());
    set(shop.returns.iter_mut().map(|back| &mut back.address).collect());
    set(shop.supplies.iter_mut().map(|supply| &mut supply.name).collect());
    set(shop.warehouses.iter_mut().map(|place| &mut place.name).collect());
    for news in &mut shop.news {
        set(vec![&mut news.header, &mut news.content]);
    }
    set(vec![&mut shop.seller.name, &mut shop.seller.trade_mark]);
}
