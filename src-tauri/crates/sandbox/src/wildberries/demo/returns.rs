//! Refused and returned goods on their way back to the seller.

use super::super::shop::{Ending, Return, Shop};
use crate::dice::Dice;
use chrono::{DateTime, TimeDelta, Utc};

/// Where the seller's partner collects returns in the demo.
const PICK_UP: (i64, &str) = (310_105, "Подольск, пункт выдачи на Заводской улице");
/// Days that goods are kept at the pick-up point.
const KEPT_DAYS: i64 = 7;

pub(crate) fn add(shop: &mut Shop, now: DateTime<Utc>) {
    let mut dice = Dice::new(shop.seed, "returns");
    let back: Vec<(usize, DateTime<Utc>, Ending)> = shop
        .orders
        .iter()
        .enumerate()
        .filter(|(_, order)| matches!(order.ending, Ending::Refused | Ending::Expired | Ending::Returned))
        .filter_map(|(index, order)| Some((index, order.ended(now)?, order.ending)))
        .filter(|(_, ended, _)| now - *ended < TimeDelta::days(60))
        .collect();
    // The newest of those that have arrived runs out within hours, the next ones within days.
    let mut newest = back.clone();
    newest.sort_by_key(|(_, ended, _)| std::cmp::Reverse(*ended));
    let mut waiting = 0;
    let mut defect_told = false;
    for (index, ended, ending) in newest {
        // One was handed back at the counter because of a defect.
        let at_counter = waiting >= 1 && !defect_told && ending == Ending::Refused;
        let kind = if ending == Ending::Returned || at_counter {
            "Возврат брака"
        } else {
            "Возврат невыкупленного товара"
        };
        defect_told |= at_counter;
        let days = (now - ended).num_days();
        let (status, ready_at, expires_at, completed_at) = if days < 6 {
            ("В пути в пвз", None, None, None)
        } else if waiting < 4 {
            waiting += 1;
            let expires = now + TimeDelta::hours(waiting * 26 - 7);
            (
                "Готов к выдаче",
                Some(expires - TimeDelta::days(KEPT_DAYS)),
                Some(expires),
                None,
            )
        } else {
            let ready = ended + TimeDelta::days(dice.between(5, 8));
            let taken = (ready + TimeDelta::days(dice.between(1, 5))).min(now - TimeDelta::hours(9));
            (
                "Выдано",
                Some(ready),
                Some(ready + TimeDelta::days(KEPT_DAYS)),
                Some(taken),
            )
        };
        shop.returns.push(Return {
            order: index,
            srid: format!("mp.{}.r", dice.hex(32)),
            kind: kind.to_owned(),
            status: status.to_owned(),
            address: PICK_UP.1.to_owned(),
            office_id: PICK_UP.0,
            ready_at,
            expires_at,
            completed_at,
        });
    }
}
