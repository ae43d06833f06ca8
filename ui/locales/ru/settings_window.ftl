# Настройки, о программе, отчёт для поддержки, первая загрузка: слова окна. `setting-<строка>` — так её называет и отмена.

settings-find = Найти настройку
settings-nothing = Настройки «{ $text }» нет.
settings-parts = Разделы настроек
settings-part-window = Окно
settings-part-region = Язык и регион
settings-part-sync = Загрузка и отправка
settings-part-tickets = Обращения
settings-part-reminders = Напоминания
settings-part-keys = Клавиши
settings-part-data = Данные
settings-part-about = О программе

setting-lang = Язык
setting-lang-help = Язык окна. У обращений и ответов свой.
setting-theme = Цвета
setting-zoom = Масштаб
setting-zoom-help = Также Ctrl + и Ctrl −; Ctrl Alt 0 — 100 %.
setting-closing = При закрытии окна
setting-closing-help = В фоне программа продолжает читать и напоминать; вернуть окно можно значком у часов.
setting-autostart = Запуск вместе с компьютером
setting-autostart-help = За значком у часов, если рабочий стол его показывает, иначе окном.
setting-region_dates = Даты и время
setting-region_dates-help = Названия месяцев остаются на вашем языке.
setting-hours = Часы
setting-region_numbers = Числа
setting-region_money = Деньги
setting-region_money-help = Валюта всегда рядом с суммой; ничего не пересчитывается.
setting-first_day = Первый день недели
setting-first_day-help = С него начинается «следующая неделя», когда вы откладываете дело.
setting-time_zone = Часовой пояс
setting-interval_min = Читать каждые
setting-interval_min-help = У магазина может быть свой ритм, на его странице.
setting-archive_months = Читать назад
setting-archive_months-help = На сколько назад идёт первая загрузка магазина.
setting-outbox_hold_s = Пауза перед отправкой
setting-outbox_hold_s-help = Столько ответ ещё можно вернуть клавишами Ctrl Z.
setting-ticket_lang = Обращения пишутся
setting-ticket_lang-help = Их читает поддержка площадки, каким бы ни был язык окна.
setting-ticket_limit = Знаков в одном обращении
setting-ticket_limit-help = Пусто: предел неизвестен. С числом длинные тексты делятся на пронумерованные части.
setting-ticket_orders = Заказов в одном обращении
setting-ticket_orders-help = Если больше, программа предупредит.
setting-remind_steps = Напоминать до срока
setting-quiet_hours = Тихие часы
setting-quiet_hours-help = Что выпадает на них, ждёт их конца или приходит до начала, если потом будет поздно.
setting-desktop_notifications = Уведомления системы
setting-desktop_notifications-help = Без них то же самое есть в списке на «Сегодня».
setting-calendar = Сроки в вашем календаре
setting-shortcuts = Клавиши
setting-data_folder = Папка данных
setting-data_folder-help = В ней всё: заказы, дела, доказательства, копии. Читать её можете только вы.
setting-backups = Резервные копии
setting-open_formats = Всё в открытых форматах
setting-open_formats-help = Все таблицы в CSV и JSON с вложениями. Работает без сети.
setting-diagnostics = Отчёт для поддержки
setting-diagnostics-help = Версии, настройки, количества и журнал: без токенов, имён и текстов покупателей, номера только метками. Вы видите его целиком до записи. Само ничего никуда не уходит.
setting-version = Версия
setting-updates = Обновления
setting-licences = Лицензии
setting-licences-help = Recourse — под лицензией Apache-2.0. Он собран из труда многих других.
setting-credits = Откуда правила и названия

settings-of-system = Как в системе: { $name } · { $sample }
settings-of-region = Как в регионе
settings-hours-24 = 24 часа
settings-hours-12 = 12 часов
settings-day-monday = Понедельник
settings-day-sunday = Воскресенье
settings-day-saturday = Суббота
settings-zone-system = Как на этом компьютере: { $zone }
settings-zone-now = Сейчас { $here } здесь — это { $there } в поясе { $zone }: сроки указаны по обоим часам.
settings-closing-ask = Спросить
settings-closing-background = Работать в фоне
settings-closing-quit = Завершить
settings-on = Включено
settings-folder-open = Открыть папку
settings-folder-move = Перенести…
settings-folder-copied = Путь скопирован
settings-folder-plan = При следующем запуске всё будет скопировано в { $to } и сверено файл за файлом. После этого Recourse работает там; эта папка останется как есть.
settings-folder-stay = Не переносить
settings-folder-from = Перенесено сюда из { $from }. Та копия ещё есть; удалите её сами, когда она станет не нужна.
settings-folder-failed = Перенос не состоялся, ничего не изменено: { $why }
settings-folder-dismiss = Понятно

settings-about-recourse = Recourse { $version }
settings-about-rulebook = Свод правил
settings-about-tables = Таблицы
settings-about-system = Система
settings-about-copy = Скопировать версии
settings-about-copied = Версии скопированы
settings-updates-off = Выключены: пока нет ключа, которым подписывают выпуски, а неподписанные не принимаются никогда.
settings-updates-look = Поискать новую версию
settings-updates-current = Это последняя версия.
settings-updates-found = Есть версия { $version }.
settings-updates-install = Установить { $version }
settings-licences-open = Показать лицензии
settings-licences-title = Собрано из
settings-licences-find = Найти библиотеку или лицензию
settings-licences-count = { $count ->
    [one] { $count } библиотека
    [few] { $count } библиотеки
   *[other] { $count } библиотек
}
settings-licences-text = Текст лицензии
settings-licences-fonts = Шрифты
settings-licences-rust = Rust
settings-licences-npm = Окно
settings-credits-rules = { $count ->
    [one] { $count } правило площадок и закона с источником и днём прочтения
    [few] { $count } правила площадок и закона, каждое с источником и днём прочтения
   *[other] { $count } правил площадок и закона, каждое с источником и днём прочтения
}
settings-credits-open = Открыть свод правил
settings-credits-carriers = Статусы посылок: документация площадок и перевозчиков и их собственные ответы.

settings-report-open = Показать отчёт
settings-report-title = Отчёт для поддержки
settings-report-text = Это он весь, до последней буквы. Он станет ZIP-файлом на вашем диске; передавайте его, только если сами хотите.
settings-report-files = Файлы
settings-report-save = Записать ZIP…
settings-report-copy = Скопировать этот файл
settings-report-copied = Скопирован { $name }
settings-report-written = Записано: { $file }
settings-report-empty = Ничего не отмечено.
settings-report-making = Отчёт собирается…

sync-first-title = Первая загрузка: { $name }
sync-first-work = Работать можно уже сейчас: заказы и дела появляются по мере загрузки.
sync-first-next = дальше
sync-first-read = прочитано { $count }
sync-first-of = { $done } из { $total }
sync-first-cases = { $count ->
    [one] Найдено { $count } дело
    [few] Найдено { $count } дела
   *[other] Найдено { $count } дел
}
sync-first-look = Посмотреть

token-form-title = Новый токен
token-form-drawing = Рисунок формы токена: тип «Персональный»; отмечены: { $names }; «Только чтение» пусто.
token-form-kind = Персональный, не базовый.
token-form-kind-why = Базовый здесь почти бесполезен: о заявках и чатах площадка отвечает ему примерно раз в час.
token-form-boxes = { $count ->
    [one] Отметьте эту категорию.
    [few] Отметьте эти { $count } категории.
   *[other] Отметьте эти { $count } категорий.
}
token-form-boxes-why = Остальные можно оставить пустыми: что не отмечено, нельзя ни прочитать, ни изменить.
token-form-boxes-lost = Сейчас не хватает: { $names }. Изменить токен позже нельзя, поэтому создайте новый сразу со всеми.
token-form-read = «Только чтение» оставьте пустым.
token-form-read-why = С токеном только для чтения всё читается, но отсюда нельзя отправить ни ответ на отзыв, ни решение по заявке, ни отмену.
token-form-read-box = Только чтение

first-backup = Переехать из копии
first-backup-text = Один файл с другого компьютера. Вы видите, что в нём, до того как что-либо записано.
first-backup-choose = Выбрать копию
first-backup-note = токены вставляются заново
