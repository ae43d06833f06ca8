//! Pages of orders as a sync writes them.

use crate::made::{account, body, now, order};
use crate::measure::{process_cpu, thread_cpu};
use recourse_domain::market::{Order, OrderStatus};
use recourse_store::*;

pub struct PageData {
    orders: Vec<(Order, OrderStatus, OrderSummary)>,
    bodies: Vec<String>,
    companions: Vec<String>,
}

pub fn page(from: usize, to: usize, raw: bool) -> PageData {
    let orders: Vec<_> = (from..to).map(order).collect();
    let mut bodies = Vec::new();
    let mut companions = Vec::new();
    if raw {
        for (order, status, _) in &orders {
            let mut text = String::with_capacity(920);
            body(order, &mut text);
            bodies.push(text);
            companions.push(format!(
                "{{\"id\":{},\"supplierStatus\":\"{}\",\"wbStatus\":\"sorted\"}}",
                order.id,
                status.supplier_status.as_ref().unwrap()
            ));
        }
    }
    PageData {
        orders,
        bodies,
        companions,
    }
}

impl PageData {
    fn raws(&self) -> Vec<RawRef<'_>> {
        self.orders
            .iter()
            .zip(&self.bodies)
            .zip(&self.companions)
            .map(|(((order, ..), body), companion)| RawRef {
                kind: "order",
                external_id: order.id.as_str(),
                body,
                companion: Some(companion),
            })
            .collect()
    }
}

pub fn sync(store: &Store, n: usize, raw: bool) -> f64 {
    let id = account(store);
    let (start, mut making) = (process_cpu(), 0.0);
    for from in (0..n).step_by(1000) {
        let t = thread_cpu();
        let data = page(from, (from + 1000).min(n), raw);
        making += thread_cpu() - t;
        let account = id.clone();
        let changes = store.read(|r| r.raw_changes(&account, &data.raws())).unwrap();
        if raw && changes.iter().all(|c| *c == RawChange::Same) {
            continue;
        }
        store
            .write(move |tx| {
                tx.put_raw(&account, &data.raws(), now())?;
                let writes: Vec<OrderWrite<'_>> = data
                    .orders
                    .iter()
                    .map(|(order, status, summary)| OrderWrite {
                        status: Some(status),
                        summary: Some(summary),
                        ..OrderWrite::of(order)
                    })
                    .collect();
                tx.put_orders(&account, &writes, now())?;
                tx.set_cursor(&account, &"orders".into(), Some(&from.to_string()))
            })
            .unwrap();
    }
    process_cpu() - start - making
}
