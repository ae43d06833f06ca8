orders-view-delivered = Received
orders-view-cancelled = Cancelled
orders-filter = Filter
orders-platform = Marketplace
orders-platform-all = all
orders-standing = Standing
orders-has = Case
orders-has-any = with or without
orders-has-yes = with a case
orders-has-no = without a case
orders-silent-from = Days without news, at least
orders-from = Ordered from
orders-to = Ordered until
orders-chip-silent = { $days ->
    [one] no news for { $days } day or more
   *[other] no news for { $days } days or more
}
orders-chip-from = from { $day }
orders-chip-to = until { $day }
orders-chip-ids = { $count ->
    [one] { $count } pasted id
   *[other] { $count } pasted ids
}
orders-chip-off = Take away: { $what }
orders-told = { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
orders-told-newest = the newest { $count } of what was found
orders-missing = { $count ->
    [one] { $count } id belongs to no order:
   *[other] { $count } ids belong to no order:
}
orders-nothing-ids = None of the pasted ids belongs to an order that was read. Ids of orders, units, stickers, parcels, claims, chats, reviews, returns and cases are known.
orders-columns = Columns
orders-columns-up = Move { $name } forwards
orders-columns-down = Move { $name } backwards
orders-columns-say = Alt ↑ ↓ moves a column. In the heads: drag an edge or Alt ← → for the width, Alt Home for its own.
orders-columns-reset = As it was at first
orders-columns-wide = wide window
orders-columns-all = Show all
orders-columns-narrow = Leave wide ones out
orders-col-last = Last event
orders-col-srid = Unit (srid)
orders-col-sticker = Sticker
orders-col-tracking = Track number
orders-export = Export
orders-export-xlsx = Spreadsheet (XLSX)
orders-export-csv = Text table (CSV)
orders-exported = { $count ->
    [one] Wrote { $count } order to { $file }
   *[other] Wrote { $count } orders to { $file }
}
orders-mark-list = Mark the whole list
shortcut-mark-all = Mark the whole list
shortcut-find-ids = Find pasted ids
shortcut-export-orders = Export the list or what is marked
shortcut-columns-wide = Show all columns in a narrow window
orders-empty-hand-text = Nothing is read from these shops: an order stands here once you add it, and its deadlines are counted from its own times.
