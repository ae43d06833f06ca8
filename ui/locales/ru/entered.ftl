# Shops and orders entered by hand.
entered-title = Добавить заказ
entered-say = Для магазина, где заказы вводите вы. Время — этого компьютера. Тот же номер ещё раз изменит заказ.
entered-keep = Отмена
entered-do = Сохранить заказ
entered-added = Заказ { $order } сохранён
entered-price-help = С валютой: 12.50 USD
entered-tracking-help = Только для существующей посылки. Сам он никогда не подставляется.
entered-parcel = Посылка у меня или уже передана
entered-parcel-help = Номер без посылки площадки считают ложным.
entered-since = С какого момента идёт срок?
entered-since-say = Когда площадка спросила или решила, как на её странице. Срок считается с этого момента.
entered-since-help = Без этого у дела не будет срока.
entered-shop-help = Без токена: заказы вводите вы
entered-shop-title = Ведётся вручную
entered-shop-say = С { $platform } пока ничего не читается. Заказы вводите в разделе «Заказы»; сроки, дела и шаги работают как у других магазинов.
entered-shop-do = Добавить магазин
entered-held = Можно начиная с { $at }.
