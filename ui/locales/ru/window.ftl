# Только для окна.

## Navigation, frame
nav-today = Сегодня
nav-cases = Дела
nav-orders = Заказы
nav-tickets = Обращения
nav-accounts = Магазины
nav-settings = Настройки
nav-find = Найти…
shop-well = всё получено
shop-failing = часть данных не пришла
shop-refused = токен не принят
shop-paused = на паузе
shop-token-ended = токен истёк
shop-token-ends = { $days ->
    [0] токен истекает сегодня
    [one] токен истекает через { $days } день
    [few] токен истекает через { $days } дня
    [many] токен истекает через { $days } дней
   *[other] токен истекает через { $days } дня
}
demo-shop = Демо-магазин
demo-made-up = Всё здесь выдумано.
demo-remove = Удалить
demo-removed = Демо-магазин удалён вместе с папкой.
status-outbox = Исходящие: ждут { $count }
status-undo = Вернуть
status-undone = Отменено: { $what }
status-keys = все клавиши
status-offline = Нет сети с { $at }
status-reading = Читаю: { $stream }
status-syncing = Синхронизация
status-of = { $done } из { $total }
status-paused = Синхронизация на паузе
status-never = Ещё не синхронизировано
status-synced = Синхронизация { $at }
status-synced-next = Синхронизация { $at }, след. { $next }
status-failing = { $count ->
    [one] { $count } магазин требует внимания
    [few] { $count } магазина требуют внимания
    [many] { $count } магазинов требуют внимания
   *[other] { $count } магазина требуют внимания
}
sync-now = Синхронизировать
banner-clock-behind = Часы компьютера отстают от часов площадки на { $by }. Сроки считаются по часам площадки.
banner-clock-ahead = Часы компьютера спешат относительно площадки на { $by }. Сроки считаются по часам площадки.
banner-offline-since = Нет сети с { $at }.
banner-offline-what = { $waiting ->
    [0] Всё открывается, работать можно.
    [one] Всё открывается; { $waiting } сообщение ждёт и уйдёт один раз.
    [few] Всё открывается; { $waiting } сообщения ждут и уйдут по порядку, каждое один раз.
    [many] Всё открывается; { $waiting } сообщений ждут и уйдут по порядку, каждое один раз.
   *[other] Всё открывается; { $waiting } сообщения ждут и уйдут по порядку, каждое один раз.
}
palette-placeholder = Номер, товар, слово
palette-actions = Действия
palette-cases = Дела
palette-orders = Заказы
palette-places = Перейти
palette-undo = Отменить последнее изменение
palette-add-shop = Подключить магазин
palette-nothing = По запросу «{ $query }» ничего не найдено.
keys-title = Клавиши
keys-places = разделы
keys-find = найти что угодно
keys-filter = отобрать показанное
keys-move = следующее, предыдущее
keys-enter = синяя кнопка
keys-done = выполнить открытый шаг
keys-snooze = отложить
keys-ticket = составить обращение
keys-mark = отметить для обращения
keys-paste = приложить картинку из буфера
keys-undo = отменить
keys-sync = синхронизировать
keys-settings = настройки
keys-escape = закрыть, очистить
keys-list = этот список

## Every view
view-loading = Читаю…
view-retry = Повторить
view-close = Закрыть
view-cancel = Оставить
view-copy-details = Скопировать подробности
view-details = Подробности
view-copy-hint = Скопировать
view-copied = скопировано
view-failed = Не получилось ({ $code }).
view-all = все
picture-unreadable = файл не показать

## The parcel's drawing
parcel-journey = Путь
parcel-picture = Рисунок
parcel-table = Таблица
parcel-events = События
parcel-this = Эта посылка
parcel-usual = Обычно у вас
parcel-who = Кто отвечает
parcel-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
parcel-usual-part = обычно { $days }
parcel-over-part = { $days ->
    [one] +{ $days } день сверх обычного
    [few] +{ $days } дня сверх обычного
    [many] +{ $days } дней сверх обычного
   *[other] +{ $days } дня сверх обычного
}
parcel-over-short = { $days ->
    [one] +{ $days } день
    [few] +{ $days } дня
    [many] +{ $days } дней
   *[other] +{ $days } дня
}
parcel-between = { $span } между этими событиями
parcel-now = сейчас
parcel-no-news = новостей нет
parcel-back = { $days ->
    [one] едет назад, { $days } день
    [few] едет назад, { $days } дня
    [many] едет назад, { $days } дней
   *[other] едет назад, { $days } дня
}
parcel-basis = { $count ->
    [one] медиана по { $count } завершённой посылке
    [few] медиана по { $count } завершённым посылкам
    [many] медиана по { $count } завершённым посылкам
   *[other] медиана по { $count } завершённым посылкам
}
parcel-no-usual = { $count ->
    [one] Пока { $count } завершённая посылка; обычный срок известен после 20, поэтому превышение не показано.
    [few] Пока { $count } завершённые посылки; обычный срок известен после 20, поэтому превышение не показано.
    [many] Пока { $count } завершённых посылок; обычный срок известен после 20, поэтому превышение не показано.
   *[other] Пока { $count } завершённых посылок; обычный срок известен после 20, поэтому превышение не показано.
}
parcel-leg = Этап
parcel-from = с
parcel-to = по
parcel-took = занял
parcel-usually = обычно
parcel-over = сверх
parcel-when = Когда
parcel-event = Что произошло
parcel-then = Затем
parcel-source = Код, источник
parcel-no-time = время не указано
parcel-no-events = Событий пока нет.
parcel-summary = { $total ->
    [one] { $total } день
    [few] { $total } дня
    [many] { $total } дней
   *[other] { $total } дня
}
parcel-summary-open = { $total ->
    [one] пока { $total } день
    [few] пока { $total } дня
    [many] пока { $total } дней
   *[other] пока { $total } дня
}
parcel-summary-late = { $total ->
    [one] { $total } день, из них { $days }: { $leg }, обычно { $usual }
    [few] { $total } дня, из них { $days }: { $leg }, обычно { $usual }
    [many] { $total } дней, из них { $days }: { $leg }, обычно { $usual }
   *[other] { $total } дня, из них { $days }: { $leg }, обычно { $usual }
}
