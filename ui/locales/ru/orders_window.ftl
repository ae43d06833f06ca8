orders-view-delivered = Получены
orders-view-cancelled = Отменены
orders-filter = Фильтр
orders-platform = Площадка
orders-platform-all = все
orders-standing = Состояние
orders-has = Дело
orders-has-any = есть или нет
orders-has-yes = с делом
orders-has-no = без дела
orders-silent-from = Дней без движения, не меньше
orders-from = Создан с
orders-to = Создан по
orders-chip-silent = { $days ->
    [one] без движения { $days } день и дольше
    [few] без движения { $days } дня и дольше
   *[many] без движения { $days } дней и дольше
}
orders-chip-from = с { $day }
orders-chip-to = по { $day }
orders-chip-ids = { $count ->
    [one] { $count } вставленный номер
    [few] { $count } вставленных номера
   *[many] { $count } вставленных номеров
}
orders-chip-off = Убрать: { $what }
orders-told = { $count ->
    [one] { $count } заказ
    [few] { $count } заказа
   *[many] { $count } заказов
}
orders-told-newest = новейшие { $count } из найденных
orders-missing = { $count ->
    [one] { $count } номер не относится ни к одному заказу:
    [few] { $count } номера не относятся ни к одному заказу:
   *[many] { $count } номеров не относятся ни к одному заказу:
}
orders-nothing-ids = Ни один из вставленных номеров не относится к прочитанным заказам. Понимаются номера заказов, единиц, стикеров, посылок, заявок, чатов, отзывов, возвратов и дел.
orders-columns = Столбцы
orders-columns-up = Сдвинуть «{ $name }» вперёд
orders-columns-down = Сдвинуть «{ $name }» назад
orders-columns-say = Alt ↑ ↓ двигает столбец. В шапке: потяните край или Alt ← → для ширины, Alt Home вернёт исходную.
orders-columns-reset = Как было сначала
orders-columns-wide = в широком окне
orders-columns-all = Показать все
orders-columns-narrow = Убрать широкие
orders-col-last = Последнее событие
orders-col-srid = Единица (srid)
orders-col-sticker = Стикер
orders-col-tracking = Трек-номер
orders-export = Экспорт
orders-export-xlsx = Таблица (XLSX)
orders-export-csv = Текстовая таблица (CSV)
orders-exported = { $count ->
    [one] { $count } заказ записан в { $file }
    [few] { $count } заказа записано в { $file }
   *[many] { $count } заказов записано в { $file }
}
orders-mark-list = Отметить весь список
shortcut-mark-all = Отметить весь список
shortcut-find-ids = Найти вставленные номера
shortcut-export-orders = Экспорт списка или отмеченного
shortcut-columns-wide = Все столбцы в узком окне
orders-empty-hand-text = Из этих магазинов ничего не читается: заказ появится здесь, когда вы его добавите, и сроки считаются от его дат.
