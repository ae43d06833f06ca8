# Входящие дела и страница дела: отборы с именем, несколько дел сразу, заметки, снимки, заказы рядом.

## Filters and saved views
cases-view-snoozed = Позже
cases-empty-snoozed = Ничего не отложено.
cases-empty-snoozed-text = Отложенное клавишей S ждёт здесь и возвращается само.
cases-filter = Отбор
cases-filter-title = Отобрать дела
cases-filter-clear = Сбросить всё
cases-filter-off = Без отбора: { $what }
cases-none-filtered = Под этот отбор ничего не подходит.
cases-none-filtered-text = Другие дела на месте, их скрывает только отбор.
cases-shop = Магазин
cases-shop-all = Все магазины
cases-state = Состояние
cases-state-all = Все состояния
cases-due = Срок
cases-due-all = Любой срок
cases-due-over = Прошёл
cases-due-today = До конца дня
cases-due-week = В ближайшие 7 дней
cases-due-none = Без срока
saved-title = Сохранённые отборы
saved-save = Сохранить отбор…
saved-save-title = Сохранить этот отбор
saved-save-text = Фильтры и поиск, как сейчас. Счётчик обновляется сам.
saved-name = Название
saved-save-do = Сохранить
saved-saved = Отбор «{ $name }» сохранён
saved-edit = Изменить отборы…
saved-edit-title = Сохранённые отборы
saved-rename = Переименовать { $name }
saved-rename-do = Переименовать
saved-renamed = Новое название: «{ $name }»
saved-remove = Удалить { $name }
saved-removed = Отбор «{ $name }» удалён
saved-count = { $more ->
    [yes] { $count }+
   *[no] { $count }
}

## Search hits
hit-case = дело
hit-subject = номер
hit-order = заказ
hit-text = найдено в

## Several cases at once
cases-key-drop = снять
bulk-snooze = Отложить…
bulk-drop = Снять…
bulk-title-drop = { $count ->
    [one] Снять { $count } дело?
    [few] Снять { $count } дела?
    [many] Снять { $count } дел?
   *[other] Снять { $count } дела?
}
bulk-title-snooze = { $count ->
    [one] Отложить { $count } дело
    [few] Отложить { $count } дела
    [many] Отложить { $count } дел
   *[other] Отложить { $count } дела
}
bulk-title-take_up = { $count ->
    [one] Взять в работу { $count } дело
    [few] Взять в работу { $count } дела
    [many] Взять в работу { $count } дел
   *[other] Взять в работу { $count } дела
}
bulk-none = Ни с одним из отмеченных дел так поступить нельзя.
bulk-text = Это один шаг: отмена вернёт все дела сразу.
bulk-until = До
bulk-will = Что с ними станет
bulk-asleep = до { $at }
bulk-left = { $count ->
    [one] { $count } останется как есть
    [few] { $count } останутся как есть
    [many] { $count } останутся как есть
   *[other] { $count } останутся как есть
}
bulk-left-over = уже закончено
bulk-left-not_suggested = не находка
bulk-left-awake = не отложено
bulk-do-drop = Снять { $count }
bulk-do-snooze = Отложить { $count }
bulk-do-take_up = Взять { $count }
bulk-told-drop = { $count ->
    [one] Снято { $count } дело: { $why }
    [few] Снято { $count } дела: { $why }
    [many] Снято { $count } дел: { $why }
   *[other] Снято { $count } дела: { $why }
}
bulk-told-snooze = { $count ->
    [one] Отложено { $count } дело до { $at }
    [few] Отложено { $count } дела до { $at }
    [many] Отложено { $count } дел до { $at }
   *[other] Отложено { $count } дела до { $at }
}

## Evidence: what became of a file, personal data
proof-gone = Файла на диске нет. Приложите его снова.
proof-changed = Сохранён { $kept }, изменён на диске { $written }. В обращения не попадёт.
proof-areas = { $count ->
    [one] скрыт { $count } участок
    [few] скрыто { $count } участка
    [many] скрыто { $count } участков
   *[other] скрыто { $count } участка
}
blur-open = Скрыть личные данные…
blur-title = Скрыть личные данные
blur-help = Обведите имена, адреса и лица. С клавиатуры: A добавляет участок, стрелки двигают, Shift со стрелками меняет размер, Delete убирает.
blur-note = Получится новый снимок, пикселей там больше не будет. Оригинал останется на вашем диске и ни в одно обращение не попадёт.
blur-add = Добавить участок
blur-area = Участок { $index }
blur-off = Убрать участок { $index }
blur-none = Пока ничего не отмечено.
blur-do = { $count ->
    [0] Скрыть
    [one] Скрыть { $count } участок
    [few] Скрыть { $count } участка
    [many] Скрыть { $count } участков
   *[other] Скрыть { $count } участка
}
blur-told = { $count ->
    [one] Скрыт { $count } участок
    [few] Скрыто { $count } участка
    [many] Скрыто { $count } участков
   *[other] Скрыто { $count } участка
}
blur-back = Вернуть оригинал
blur-back-told = Оригинал возвращён

## Pictures at full size
viewer-in = Крупнее
viewer-out = Мельче
viewer-fit = Целиком
viewer-next = Следующий
viewer-previous = Предыдущий
viewer-at = { $at } из { $of }
viewer-area = { $name }, { $percent } %. Плюс и минус меняют масштаб, стрелки двигают, 0 показывает целиком.

## Notes
notes-title = Заметки
notes-private = Только для вас: в обращения заметки не попадают.
notes-new = Новая заметка
notes-edit = Изменить
notes-edit-label = Заметка от { $at }
notes-remove = Удалить
notes-save = Сохранить
notes-changed = изменена { $at }
notes-kept = Заметка изменена
notes-removed = Заметка удалена

## Orders around it
related-title = Связанные заказы
related-basket = та же покупка
related-chat = чат того же покупателя
related-ticket = то же обращение
related-supply = та же поставка, заказ в пределах недели
related-product = тот же товар, заказ в пределах недели
related-count = { $more ->
    [yes] не меньше { $count }
   *[no] { $count }
}
related-more = ещё { $count }

## Journey
parcel-undated = { $count ->
    [one] { $count } событие пришло без времени: оно есть в списке событий, на рисунке его нет.
    [few] { $count } события пришли без времени: они есть в списке событий, на рисунке их нет.
    [many] { $count } событий пришли без времени: они есть в списке событий, на рисунке их нет.
   *[other] { $count } события пришли без времени: они есть в списке событий, на рисунке их нет.
}
