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
frame-clock-behind = Часы компьютера отстают от часов площадки на { $by }. Сроки считаются по часам площадки.
frame-clock-ahead = Часы компьютера спешат относительно площадки на { $by }. Сроки считаются по часам площадки.
frame-offline-since = Нет сети с { $at }.
frame-offline-what = { $waiting ->
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

## Every view, small words
view-yes = да
view-no = нет
due-age = { $age } назад
due-over = просрочено на { $span }
due-left = осталось { $span }
due-here = { $time } здесь
due-there = { $time } { $zone }
due-no-limit = срок не опубликован
confidence-high = официальное правило
confidence-medium = из вторых рук
confidence-low = слабый источник
confidence-seller = ваше правило
file-state-kept = сохранено
file-state-pending = ещё едет
file-state-refused = площадка не отдала
file-state-changed = изменён на диске
file-state-missing = нет на диске

## Today
today-loading = Читаю сроки…
today-group-overdue = Просрочено
today-group-today = Срок сегодня
today-group-tomorrow = Срок завтра
today-group-week = На этой неделе
today-group-later = Позже
today-group-no_deadline = Без срока, сначала крупные
today-suggested = Можно попросить
today-suggested-text = Найдено в прошлом; ничего не произойдёт, пока вы не возьмёте в работу.
today-suggested-other = { $kind }: { $count }
today-oldest = старшему { $age }
today-stack = Одна линия на посылку; красная штриховка: дни сверх обычного.
today-review = Разобрать
today-open = Открыть
today-more = и ещё { $count }
today-nothing = Новое появится здесь само, самое срочное сверху. Следить не нужно.
today-nothing-orders = Посмотреть заказы
today-banner-show = Показать
today-banner-dismiss = Скрыть
today-side = Что изменилось, ожидание, деньги
today-since = С { $at }
today-news = Новое
today-seen = Просмотрено
today-no-news = Ничего нового.
today-waiting = Ждём других
today-money = Запрошено в этом году
act-negative_review = Ответить
act-rejected_order = Попросить
act-dpx_delay_report = Сообщить
act-buyer_cancellation = Посмотреть
act-wb_defect_claim = Решить
suggested-rejected_order = { $count ->
    [one] { $count } отказ после задержки
    [few] { $count } отказа после задержки
    [many] { $count } отказов после задержки
   *[other] { $count } отказа после задержки
}

## Cases
cases-find = Отбор
cases-views = Какие дела
cases-view-todo = В работе
cases-view-waiting = Ждут
cases-view-suggested = Находки
cases-view-done = Готово
cases-kind = Вид
cases-kind-all = Все виды
cases-loading = Читаю дела…
cases-width = Ширина списка
cases-none-chosen = Дело не выбрано.
cases-none-chosen-text = Выберите в списке.
cases-snoozed-row = до { $at }
cases-nothing-found = По «{ $query }» ничего нет.
cases-nothing-found-text = Ищем по номерам, товарам и словам покупателя, во всех списках.
cases-empty-todo = Делать нечего.
cases-empty-todo-text = Отказ после задержки, плохой отзыв, претензия или молчащая посылка откроют дело сами.
cases-empty-waiting = Никто не заставляет ждать.
cases-empty-waiting-text = Здесь поданные обращения ждут ответа площадки.
cases-empty-suggested = Предложить нечего.
cases-empty-suggested-text = Здесь собираются прошлые отказы, по которым ещё можно попросить.
cases-empty-done = Пока ничего не закрыто.
cases-empty-done-text = Закрытые и снятые дела остаются здесь с историей.
cases-see-suggested = { $count ->
    [one] Посмотреть { $count } находку
    [few] Посмотреть { $count } находки
    [many] Посмотреть { $count } находок
   *[other] Посмотреть { $count } находки
}
cases-key-move = ход
cases-key-done = шаг
cases-key-snooze = отложить
cases-key-mark = отметить
cases-marked = Отмечено: { $count }
cases-make-ticket = Составить обращение
cases-take-up-these = Взять в работу
cases-mark-all = Отметить все
cases-unmark = Снять отметки
cases-taken-up = { $count ->
    [one] Взято { $count } дело
    [few] Взято { $count } дела
    [many] Взято { $count } дел
   *[other] Взято { $count } дела
}
case-loading = Читаю дело…
case-open-page = Открыть страницу
case-state-since = { $state } с { $at }
case-asleep = отложено до { $at }
case-snooze = Отложить
case-snooze-hours = На четыре часа
case-snooze-tomorrow = До завтрашнего утра
case-snooze-days = На три дня
case-snooze-monday = До утра понедельника
case-snooze-fortnight = На две недели
case-snoozed = { $id } отложено до { $at }
case-wake = Вернуть в работу
case-woken = { $id } снова в работе
case-drop = Снять…
case-drop-title = Снять { $id }?
case-drop-text = Дело уйдёт из списка вместе с причиной. Вернётся только с новым фактом или если отменить.
case-drop-why = Почему
case-drop-reason-1 = Покупатель решил сам
case-drop-reason-2 = Слишком мало денег
case-drop-reason-3 = Решено иначе
case-drop-verb = Снять
case-dropped = { $id } снято: { $why }
case-ticket = Обращение { $ticket }
case-playbook = Шаги
case-step-of = шаг { $at } из { $of }
case-step-done = сделано
case-step-skipped = не нужен
case-step-do = Сделано
case-step-again = Сохранить изменение
case-step-already = Уже сделано
case-step-told = { $id }: { $step }
case-choose = Выбрать
case-option-suggested = так говорят факты
case-field-optional = необязательно
case-with-alike = { $count ->
    [one] Вместе с { $count } похожим
   *[other] Вместе с { $count } похожими
}
case-suggested = Найдено в прошлом. Возьмите, чтобы работать; иначе останется находкой.
case-take-up = Взять в работу
case-taken-up = { $id } взято в работу
proof-title = Доказательства
proof-of = { $there } из { $of }
proof-none = Для этого вида ничего показывать не нужно.
proof-missing-note = Без этого обращение переспросит перед выгрузкой.
proof-there = есть
proof-not-there = нет
proof-missing = не хватает
proof-wanted = помогло бы
proof-rows = { $count ->
    [one] { $count } строка
    [few] { $count } строки
    [many] { $count } строк
   *[other] { $count } строки
}
proof-no-rows = строк пока нет
proof-paste = Вставить
proof-drop = перетащить файл или
proof-choose = выбрать
proof-open-page = открыть страницу
proof-attached = Приложено
proof-detach = Убрать
proof-detached = Убрано
proof-enlarge = Увеличить { $name }
subject-review = Отзыв
subject-claim = Претензия
subject-chat = Чат
subject-order = Заказ
subject-return = Возврат
subject-forgotten = Площадка больше это не показывает. Здесь оно сохранено.
subject-forgets = Площадка перестанет это показывать { $at }. Здесь оно останется.
subject-enlarge = Увеличить фото { $index }
subject-photo = Фото { $index }
money-title = Деньги
money-none = Денежных строк пока нет.
money-ask = Просим
money-incomplete = Финансовых строк ещё нет: суммы только из заказа.
money-recovered = вернулось
money-refused = отказано
money-pending = нет ответа
money-asked = запрошено
money-kind-goods = Товар
money-kind-logistics_out = Логистика туда
money-kind-logistics_back = Логистика обратно
money-kind-handling = Обработка
money-kind-penalty = Штраф
money-kind-payout = Выплата
money-kind-other = Прочее
reason-title = Почему это здесь?
reason-falsified = Это было бы неверно, если
reason-deadline = Срок по: { $source }, прочитано { $seen }.
history-title = История
history-who-seller = вы
history-who-recourse = Recourse
history-note = Заметка
history-note-do = Записать
history-noted = Записано
links-title = Связано
links-exact = точно
links-inferred = предположительно
links-by = связь по: { $by }
links-candidates = { $count ->
    [one] предположительно, по: { $by }; подходит { $count } заказ
    [few] предположительно, по: { $by }; подходят { $count } заказа
    [many] предположительно, по: { $by }; подходит { $count } заказов
   *[other] предположительно, по: { $by }; подходит { $count } заказа
}

## Settings
settings-window = Окно
settings-lang = Язык
settings-theme = Цвета
settings-theme-system = Как в системе
settings-theme-light = Светлые
settings-theme-dark = Тёмные
settings-zoom = Масштаб
settings-sync = Синхронизация
settings-interval = Каждые
settings-archive = Читать за
settings-months = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
    [many] { $count } месяцев
   *[other] { $count } месяца
}
settings-tickets = Обращения
settings-ticket-lang = Язык обращения
settings-ticket-limit = Знаков в одном обращении
settings-ticket-limit-help = Пусто: предел неизвестен. С числом длинный текст делится на пронумерованные части.
settings-ticket-orders = Заказов в одном обращении
settings-ticket-orders-help = Если больше, программа предупредит.
settings-about = О программе
settings-data = Ваши данные лежат в
settings-copy = Скопировать
