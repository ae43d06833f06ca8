# Data and backup, reminders: the window's own words.

keep-loading = Читаем копии…
keep-last-good = Последняя исправная копия: { $at }, проверена
keep-none = Копий пока нет. Пока Recourse открыт, копия делается каждый день.
keep-trouble = Последняя попытка не удалась: { $problem }
keep-now = Сделать копию
keep-to = Копия в файл…
keep-choose = Восстановить из файла…
keep-made-now = Копия сделана и проверена
keep-written = Копия записана и проверена: { $file }
keep-rule = Копия каждый день; хранятся семь дней и четыре недели. Старая удаляется, только когда новая исправна. Они лежат в
keep-made = Сделана
keep-why = Почему
keep-size = Размер
keep-state = Состояние
keep-kind-daily = ежедневная
keep-kind-asked = по вашей просьбе
keep-kind-upgrade = перед обновлением
keep-kind-restored = после восстановления
keep-state-good = исправна
keep-state-damaged = повреждена
keep-state-newer = от более новой версии
keep-restore = Восстановить
keep-restore-of = Восстановить копию от { $at }
keep-restore-title = Восстановить копию от { $at }?
keep-restore-text = То, что здесь сейчас, откладывается в сторону и не удаляется. Токенов в копиях нет: на этом компьютере они остаются как есть.
keep-cancel = Отмена
keep-in-backup = В копии
keep-here = Сейчас здесь
keep-shops = Магазины
keep-orders = Заказы
keep-cases = Дела
keep-tickets = Обращения
keep-made-by = Recourse { $version }, { $size }
keep-files =
    { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[other] { $count } файлов
    }
keep-files-missing = уже не хватало файлов: { $count }
keep-foreign = Копия из другой папки данных. Ваши действия здесь к ней не относятся и откладываются вместе с остальным.
keep-unreadable = Не читаются строки журнала: { $count }; что в них было, потеряно.
keep-again = Повторить мои действия после копии: { $count }
keep-again-help = То, что площадка сообщила позже, прочитает следующая синхронизация.
keep-again-not = Этих действий не будет. Они останутся в отложенной папке.
keep-restored =
    { $lost ->
        [0] Восстановлено; действий повторено: { $count }
       *[other] Восстановлено; действий повторено: { $count }, не удалось: { $lost }
    }
keep-export = Выгрузить всё…
keep-exported = Все данные в { $folder }: строк { $count }
keep-export-missing = Пропавших или изменённых вложений: { $count }; они названы в README.txt
keep-verify = Проверить всё
keep-verify-ok = Всё в порядке: база, строк журнала { $lines }, файлов { $files }, все копии
keep-verify-unused = Файлов, на которые ничто больше не ссылается: { $count }. Каждый удалится при ежедневной копии, когда ему исполнятся сутки.
keep-verify-database = База: { $fault }
keep-verify-journal = Журнал: не читается строк: { $count }
keep-verify-foreign = Журнал от другой базы
keep-verify-missing = Файла нет: { $id }…
keep-verify-changed = Файл изменён: { $id }…
keep-verify-backup = Копия от { $at } повреждена
keep-recovery = Восстановить копию
keep-recovery-text = Повреждённые файлы остаются на месте. Ваши действия после копии повторяются по журналу.

remind-before = за { $span }
remind-from = С
remind-to = До
remind-calendar = Сохранить открытые сроки в календарь…
remind-calendar-help = Файл .ics для любого календаря; при повторном сохранении меняются те же записи.
remind-calendar-done = Сроков записано: { $count }, файл { $file }
remind-head =
    { $count ->
        [one] { $count } напоминание
        [few] { $count } напоминания
       *[other] { $count } напоминаний
    }
remind-seen-all = Убрать все
remind-all-seen = Напоминания убраны
remind-seen = Готово
remind-later = Позже
remind-in = через { $span }
remind-left = осталось { $span }
remind-over = срок прошёл
remind-more = ещё { $count }
work-orders = Выгрузка заказов
work-everything = Полная выгрузка
work-rows = строк { $done } из { $total }
work-files = файлов { $done } из { $total }
work-closing = файл закрывается…
work-stop = Остановить
work-stopped = Остановлено: { $name }. Ничего лишнего не осталось.
