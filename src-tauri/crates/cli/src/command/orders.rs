//! Orders.

use crate::args::{OrderAddArgs, OrdersArgs};
use crate::output::{Exit, Output};
use crate::run::Ending;
use crate::table::Table;
use recourse_app::App;
use recourse_app::view::order::{OrderFilter, OrderInput, OrderView};

/// `orders`
pub async fn list(app: &App, output: &Output, args: OrdersArgs) -> Ending {
    let filter = OrderFilter {
        query: args.query,
        leg: args.leg,
        silent_days: args.silent_days,
        platform: args.platform,
        ..OrderFilter::default()
    };
    let page = app.order_page(filter, args.after, args.limit).await?;
    output.result(&page, || {
        let mut table = Table::new([
            output.say("cli-head-order", &[]).as_str(),
            output.say("cli-head-title", &[]).as_str(),
            output.say("cli-head-created", &[]).as_str(),
            output.say("cli-head-leg", &[]).as_str(),
            output.say("cli-head-answers", &[]).as_str(),
            &format!(">{}", output.say("cli-head-days", &[])),
            &format!(">{}", output.say("cli-head-silent", &[])),
            &format!(">{}", output.say("cli-head-price", &[])),
            output.say("cli-head-cases", &[]).as_str(),
        ]);
        for order in &page.items {
            table.row([
                order.id.clone(),
                order.title.clone(),
                output.time(order.created_at.as_deref()),
                output.texts.code("leg", &order.leg),
                output.texts.code("responsible", &order.responsible),
                output.texts.days(order.parcel.total_days),
                order
                    .silent_days
                    .map(|days| output.texts.days(days))
                    .unwrap_or_default(),
                order
                    .price
                    .as_ref()
                    .map(|m| output.money(std::slice::from_ref(m)))
                    .unwrap_or_default(),
                order.cases.join(" "),
            ]);
        }
        let mut text = table.text();
        if text.is_empty() {
            text = output.say("cli-no-orders", &[]);
        }
        if let Some(next) = &page.next {
            text.push_str(&format!("\n--after {next}"));
        }
        text
    });
    Ok(Exit::Done)
}

/// `order show`
pub async fn show(app: &App, output: &Output, id: String) -> Ending {
    let order = app.order_show(id).await?;
    let mut document = serde_json::to_value(&order).unwrap_or_default();
    if let Some(map) = document.as_object_mut() {
        map.insert(
            "legs".to_owned(),
            serde_json::to_value(&order.order.parcel.legs).unwrap_or_default(),
        );
    }
    output.result(&document, || describe(output, &order));
    Ok(Exit::Done)
}

/// `order add`
pub async fn add(app: &App, output: &Output, args: OrderAddArgs) -> Ending {
    let order = app
        .order_add(OrderInput {
            account: args.account,
            order: args.id,
            product: args.product,
            price: args.price,
            country: args.country,
            carrier: args.carrier,
            tracking_number: args.tracking,
            parcel: args.parcel,
            ordered_at: args.ordered,
            released_at: args.released,
            ship_by: args.ship_by,
            shipped_at: args.shipped,
            confirmed_at: args.confirmed,
            delivered_at: args.delivered,
        })
        .await?;
    output.result(&order, || describe(output, &order));
    Ok(Exit::Done)
}

fn describe(output: &Output, view: &OrderView) -> String {
    let order = &view.order;
    let mut text = format!(
        "{}  {}\n{}  {}\n",
        order.id,
        order.title,
        output.texts.code("leg", &order.leg),
        output.texts.code("responsible", &order.responsible)
    );
    for id in &view.ids {
        text.push_str(&format!(
            "{}: {}\n",
            output.texts.code("field", &id.name),
            id.value
        ));
    }
    text.push('\n');
    let mut legs = Table::new([
        output.say("cli-head-leg", &[]).as_str(),
        output.say("cli-head-from", &[]).as_str(),
        output.say("cli-head-to", &[]).as_str(),
        &format!(">{}", output.say("cli-head-days", &[])),
        &format!(">{}", output.say("cli-head-over", &[])),
        output.say("cli-head-answers", &[]).as_str(),
    ]);
    for leg in &order.parcel.legs {
        legs.row([
            output.texts.code("leg", &leg.leg),
            output.time(Some(&leg.from)),
            output.time(leg.to.as_deref()),
            output.texts.days(leg.days),
            leg.over_days
                .map(|days| format!("+{}", output.texts.days(days)))
                .unwrap_or_default(),
            output.texts.code("responsible", &leg.responsible),
        ]);
    }
    text.push_str(&legs.text());
    text.push('\n');
    let mut events = Table::new([
        output.say("cli-head-time", &[]).as_str(),
        output.say("cli-head-event", &[]).as_str(),
        output.say("cli-head-leg", &[]).as_str(),
        output.say("cli-head-code", &[]).as_str(),
    ]);
    for event in &view.timeline {
        events.row([
            output.time(event.at.as_deref()),
            output.texts.code("event", &event.event),
            output.texts.code("leg", &event.leg),
            format!("{} {}", event.source, event.code),
        ]);
    }
    text.push_str(&events.text());
    for case in &view.cases {
        text.push_str(&format!(
            "\n{}  {}  {}",
            case.id,
            output.texts.code("kind", &case.kind),
            output.texts.code("state", &case.state)
        ));
    }
    text
}
