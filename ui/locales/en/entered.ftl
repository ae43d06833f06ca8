# Shops and orders entered by hand.
entered-title = Add an order
entered-say = For a shop whose orders you enter yourself. Times are this computer’s. The same order number again changes the order.
entered-keep = Cancel
entered-do = Save the order
entered-added = Order { $order } saved
entered-price-help = With its currency: 12.50 USD
entered-tracking-help = Only of a parcel that exists. It is never filled in for you.
entered-parcel = I hold this parcel, or have handed it over
entered-parcel-help = A number without a parcel counts as false at the marketplaces.
entered-since = Since when does the clock run?
entered-since-say = When the marketplace asked or decided, as its page shows it. The deadline counts from there.
entered-since-help = Without it the case has no deadline.
entered-shop-help = No token: you enter its orders yourself
entered-shop-title = Kept by hand
entered-shop-say = Nothing is read from { $platform } yet. You enter its orders under Orders; deadlines, cases and their steps work as for other shops.
entered-shop-do = Add the shop
entered-held = Possible from { $at } on.
