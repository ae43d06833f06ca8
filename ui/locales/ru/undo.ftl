# Отмена: названия шагов, которых нет в других файлах, что они затронули и почему шаг нельзя отменить.
undo-keys = Горячие клавиши изменены
undo-sync-pause = Чтение приостановлено
undo-sync-resume = Чтение возобновлено
undo-digest-seen = Новости отмечены как просмотренные

touched-case = { $n ->
    [one] { $n } дело
    [few] { $n } дела
   *[many] { $n } дел
}
touched-ticket = { $n ->
    [one] { $n } обращение
    [few] { $n } обращения
   *[many] { $n } обращений
}
touched-order = { $n ->
    [one] { $n } заказ
    [few] { $n } заказа
   *[many] { $n } заказов
}
touched-review = { $n ->
    [one] { $n } отзыв
    [few] { $n } отзыва
   *[many] { $n } отзывов
}
touched-return = { $n ->
    [one] { $n } возврат
    [few] { $n } возврата
   *[many] { $n } возвратов
}
touched-outbox = { $n ->
    [one] { $n } строка в исходящих
    [few] { $n } строки в исходящих
   *[many] { $n } строк в исходящих
}
touched-shop = { $n ->
    [one] { $n } магазин
    [few] { $n } магазина
   *[many] { $n } магазинов
}
touched-template = { $n ->
    [one] { $n } шаблон
    [few] { $n } шаблона
   *[many] { $n } шаблонов
}
touched-rule = { $n ->
    [one] { $n } правило
    [few] { $n } правила
   *[many] { $n } правил
}
touched-reminder = { $n ->
    [one] { $n } напоминание
    [few] { $n } напоминания
   *[many] { $n } напоминаний
}
touched-setting = { $n ->
    [one] { $n } настройка
    [few] { $n } настройки
   *[many] { $n } настроек
}

error-undo-newer = Это изменение нельзя отменить отдельно.
error-undo-newer-why = Позже это изменили ещё раз: { $what }.
error-undo-newer-help = Сначала отмените то изменение или всё до этого места в истории изменений. Сейчас ничего не изменено.

error-undo-blocked = Это больше нельзя отменить: с тех пор всё изменилось.
error-undo-blocked-why = То же самое изменила синхронизация или отправка.
error-undo-blocked-help = Сейчас ничего не изменено. Более ранние изменения можно отменить в истории изменений.

error-redo-none = Повторять нечего.
error-redo-none-why = Ничего не отменяли, или с тех пор было новое изменение.
error-redo-none-help = Делать ничего не нужно.

error-redo-blocked = Это больше нельзя повторить: с тех пор всё изменилось.
error-redo-blocked-why = То же самое изменила синхронизация или отправка.
error-redo-blocked-help = Сейчас ничего не изменено. Сделайте это заново, если ещё нужно.
