# Только для окна.

## Navigation, frame
nav-today = Сегодня
nav-cases = Дела
nav-orders = Заказы
nav-tickets = Обращения
nav-templates = Шаблоны
nav-rulebook = Правила
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
palette-add-shop = Подключить магазин
palette-nothing = По запросу «{ $query }» ничего не найдено.

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
parcel-events-more = { $count ->
    [one] и ещё { $count } событие
    [few] и ещё { $count } события
    [many] и ещё { $count } событий
   *[other] и ещё { $count } события
}
parcel-this = Эта посылка
parcel-usual = Обычно у вас
parcel-who = Кто отвечает
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
parcel-so-far = { $span }, и новостей нет
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
due-before-handover = до передачи
due-now = сейчас
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
today-group-today = Сегодня
today-group-tomorrow = Срок завтра
today-group-week = На этой неделе
today-group-later = Позже
today-group-no_deadline = Без срока, сначала крупные
today-suggested = Можно попросить
today-suggested-text = Найдено в прошлом; ничего не произойдёт, пока вы не возьмёте в работу.
today-suggested-other = { $kind }: { $count }
today-oldest = старшему { $age }
today-stack = Одна линия на посылку; красное: дни сверх обычного.
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
today-waiting-orders = { $count ->
    [one] { $count } заказ
    [few] { $count } заказа
    [many] { $count } заказов
   *[other] { $count } заказа
}
today-money = Запрошено в этом году
act-negative_review = Ответить
act-rejected_order = Попросить
act-dpx_delay_report = Сообщить
act-buyer_cancellation = Посмотреть
act-now-buyer_cancellation = Остановить сборку
act-wb_defect_claim = Решить
suggested-wb_defect_claim = { $count ->
    [one] { $count } заявка, к которой стоит вернуться
    [few] { $count } заявки, к которым стоит вернуться
    [many] { $count } заявок, к которым стоит вернуться
   *[other] { $count } заявки, к которым стоит вернуться
}
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
cases-not-filed = Дела этого вида обращением не подают: пройдите их шаги.
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
case-more-ids = ещё { $count }
case-open-page = Открыть страницу
case-state-since = { $state } с { $at }
case-asleep = отложено до { $at }
case-snooze = Отложить
case-snooze-hours = На четыре часа
case-snooze-tomorrow = До завтрашнего утра
case-snooze-days = На три дня
case-snooze-week = До утра первого дня недели
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
case-answering = { $ticket } подано. Когда площадка ответит, запишите ответ в обращении.
case-step-at = шаг { $at }
case-steps-more = ещё { $count }, смотря что вы выберете
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
    [few] Вместе с { $count } похожими
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
subject-claim = Заявка
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
money-at-stake = Цена вопроса
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
money-kind-price = Цена продажи
money-column-price = цена заказа
money-column-deliveryService = доставка
money-column-rebillLogisticCost = перевозка и склад
money-column-ppvzReward = пункт выдачи
money-column-penalty = штраф
money-column-forPay = выплата
money-column-retailPrice = Цена до скидок
money-column-retailAmount = Продано за
money-column-retailPriceWithDisc = Цена с вашей скидкой
money-column-acquiringFee = Эквайринг
reason-title = Почему это здесь?
reason-falsified = Это было бы неверно, если
reason-deadline = Срок: { $source }; { $confidence }, прочитано { $seen }
deadline-wb_return_expires = Wildberries сообщает, до какого дня хранится этот возврат (API, item-returns, expiredDt)
deadline-wb_review_archive = Wildberries убирает отзыв без ответа в архив через 30 дней (API, feedbacks/archive)
history-title = История
history-who-seller = вы
history-who-recourse = Recourse
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
settings-theme-system = Как в системе
settings-theme-light = Светлые
settings-theme-dark = Тёмные
settings-months = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
    [many] { $count } месяцев
   *[other] { $count } месяца
}
settings-copy = Скопировать

## Why two records belong together
link_by-srid = srid
link_by-order_id = номеру заказа
link_by-product_and_time = товару и времени покупки

## Orders
orders-views = Какие заказы
orders-view-all = Все
orders-view-moving = В пути
orders-view-silent = Без движения
orders-view-refused = Отказы
orders-find = Фильтр заказов
orders-find-hint = ID, стикер, srid, слово…
orders-loading = Читаю заказы…
orders-loading-one = Читаю заказ…
orders-shop = Магазин
orders-shop-all = все
orders-leg = Где
orders-leg-all = везде
orders-reset = Сбросить
orders-scale = Все линии в одном масштабе, 40 дней; пунктир — ваша норма, штриховка — сверх неё
orders-col-order = Заказ
orders-col-title = Товар
orders-col-shop = Магазин
orders-col-created = Создан
orders-col-where = Где сейчас
orders-col-who = Кто отвечает
orders-col-line = Путь
orders-col-days = Дней
orders-col-silence = Тишина
orders-col-price = Цена
orders-col-converted = По курсу
orders-col-case = Дело
orders-short-refused_by_buyer = Отказ в ПВЗ
orders-short-delivered = Получен
orders-short-cancelled_by_buyer = Отменил покупатель
orders-short-cancelled_by_seller = Отменили вы
orders-short-cancelled_by_carrier = Отменил перевозчик
orders-short-cancelled = Отменён
orders-short-customs_refused = Отказ таможни
orders-short-storage_expired = Не забрали
orders-short-return_domestic = Возврат до экспорта
orders-short-return_destination = Возврат за рубежом
orders-who-dpx = DPX, первая миля
orders-who-dpx_or_export_wait = DPX или экспорт
orders-who-marketplace_or_buyer = WB / покупатель
orders-who-international_carrier = перевозчик
orders-who-customs_or_carrier = таможня, перевозчик
orders-who-return_direct = DPX, возврат
orders-who-return_process = Wildberries, возврат
orders-silent = тишина дольше допустимой на этом этапе
orders-mark = Отметить заказ { $order }
orders-nothing-found = По запросу «{ $query }» ничего нет.
orders-nothing-fits = Подходящих заказов нет.
orders-nothing-found-text = Ищем по номерам заказов, srid, стикерам, трек-номерам, артикулам и словам из названия, целиком и по части.
orders-search-all = Искать во всех заказах
orders-empty-all = Заказов пока нет.
orders-empty-all-text = Они появятся здесь после первой синхронизации, новые сверху.
orders-empty-moving = В пути ничего нет.
orders-empty-moving-text = Посылка стоит здесь от заказа до получения или конца пути.
orders-empty-silent = Все посылки подают вести.
orders-empty-silent-text = Здесь появится посылка, о которой нет новостей дольше, чем допустимо на её этапе.
orders-empty-refused = Отказов нет.
orders-empty-refused-text = Когда покупатель откажется от посылки в пункте выдачи, она появится здесь с днями, которые не ваши.
orders-chosen = Выбрано: { $count }
orders-converted-sum = { $sum } по курсу
orders-mark-all = { $count ->
    [one] отметить { $count }
    [few] отметить все { $count }
    [many] отметить все { $count }
   *[other] отметить все { $count }
}
orders-unmark = Снять
orders-copy = Копировать как TSV
orders-copied = { $count ->
    [one] Скопирован { $count } заказ
    [few] Скопировано { $count } заказа
    [many] Скопировано { $count } заказов
   *[other] Скопировано { $count } заказа
}
orders-open-case = Завести дело…
orders-opened = { $count ->
    [one] Заведено { $count } дело
    [few] Заведено { $count } дела
    [many] Заведено { $count } дел
   *[other] Заведено { $count } дела
}
orders-report = Сообщить о задержке первой мили
orders-page-title = Заказ { $order }
orders-back = Все заказы
orders-portal = Открыть в кабинете
orders-show-case = Открыть { $case }
orders-side = Дела, связанное, сведения
orders-say-ordered = Заказан { $at }.
orders-say-nothing = Событий пока нет.
orders-say-open = { $days ->
    [one] В пути { $days } день
    [few] В пути { $days } дня
    [many] В пути { $days } дней
   *[other] В пути { $days } дня
}; сейчас: { $leg }.
orders-say-ended = { $days ->
    [one] Через { $days } день
    [few] Через { $days } дня
    [many] Через { $days } дней
   *[other] Через { $days } дня
}: { $event }.
orders-say-back = { $days ->
    [one] Обратный путь: { $days } день.
    [few] Обратный путь: { $days } дня.
    [many] Обратный путь: { $days } дней.
   *[other] Обратный путь: { $days } дня.
}
orders-say-late = <over>{ $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}</over> из них — между «{ $from }» и «{ $to }», обычно у вас { $usual }. Кто отвечает за этот участок: { $who }.
orders-say-silent = Новостей нет с { $at }.
orders-money = Деньги
orders-money-none = Финансовых строк ещё нет: площадка отчитывается раз в неделю.
orders-money-date = День
orders-money-kind = За что
orders-money-label = В отчёте
orders-money-row = Отчёт, строка
orders-money-amount = Сумма
orders-cases = Дела
orders-cases-none = По этому заказу дел нет.
orders-links = Связанное
orders-links-none = С ним не связаны ни заявки, ни чаты, ни отзывы, ни возвраты.
orders-facts = Сведения

## Shops
shops-loading = Читаю магазины…
shops-none = Магазин ещё не подключён.
shops-none-text = Магазин подключают токеном из кабинета продавца. Заказы, отзывы и заявки приходят сами и остаются здесь.
shops-connect = Подключить магазин
shops-pause-all = Остановить все
shops-resume-all = Продолжить все
shops-more = Ещё…
shops-check = Проверить токен
shops-paste-token = Вставить новый токен
shops-unlock = Открыть
shops-try-again = Повторить
shops-pause = Пауза
shops-resume = Продолжить
shops-remove = Удалить магазин…
shops-sync-asked = Синхронизация идёт
shops-checked = Токен работает
shops-checked-problems = Токен проверен; смотрите, чего не хватает
shops-changed = Изменено: { $name }
shops-token = Токен
shops-kept-keyring = Хранится в хранилище ключей системы.
shops-kept-passphrase = Хранится в файле под вашей парольной фразой.
shops-kept-local_key = Хранится в файле; ключ лежит рядом.
shops-kept-session = Хранится, пока Recourse не закрыт.
shops-endpoint-is = Вместо площадки:
shops-interval = Каждые
shops-synced = Всё получено { $at }.
shops-never = Ещё не синхронизировано.
shops-running = Идёт синхронизация.
shops-paused = На паузе.
shops-paused-since = На паузе. Последняя синхронизация { $at }.
shops-next = Следующая в { $at }.
shops-stopped = { $count ->
    [one] Не приходит: { $names }. Остальное работает.
    [few] Не приходят: { $names }. Остальное работает.
    [many] Не приходят: { $names }. Остальное работает.
   *[other] Не приходят: { $names }. Остальное работает.
}
shops-streams = Что читается
shops-streams-none = Пока ничего не прочитано.
shops-stream = Что
shops-stream-state = Состояние
shops-stream-ok = Прочитано
shops-stream-read = Записей
shops-stream-drift = Прочитано не полностью
shops-drift = { $count ->
    [one] { $count } запись
    [few] { $count } записи
    [many] { $count } записей
   *[other] { $count } записи
}
shops-state-ok = получено
shops-state-never = ещё нет
shops-state-running = читается
shops-state-failed = не пришло
shops-state-off = отключено
shops-state-waiting = ждёт
shops-state-until = ждёт до { $at }
shops-token-ended = истёк { $at }
shops-token-until = { $days ->
    [0] истекает сегодня
    [one] до { $at }, остался { $days } день
    [few] до { $at }, осталось { $days } дня
    [many] до { $at }, осталось { $days } дней
   *[other] до { $at }, осталось { $days } дня
}
shops-read-only = только чтение: ответы с ним не отправить
shops-read-write = читает и отправляет то, что вы поставили в «Исходящие»
shops-scopes = Категории
shops-scope-there = есть
shops-scope-missing = нет
shops-off-title = Останется отключено:
shops-close = Закрыть
shops-renew-title = Новый токен для «{ $name }»
shops-renew-text = Он должен быть того же продавца. Прочитанное остаётся. Старый токен не сохраняется, вернуть его нельзя.
shops-renew-do = Заменить токен
shops-renewed = Новый токен для «{ $name }»
shops-token-help = Вставьте его. Он не показывается, не пишется в журналы и разбирается только на этом компьютере.
shops-unlock-title = Открыть токены
shops-unlock-text = Они хранятся под вашей парольной фразой; её спрашивают один раз за запуск.
shops-unlocked = Токены открыты
shops-passphrase = Парольная фраза
shops-passphrase-help = Её нельзя восстановить. Если забудете, подключите магазин заново с новым токеном.
shops-remove-title = Удалить «{ $name }»?
shops-remove-text = Это нельзя отменить. В прежних резервных копиях, журнале ваших действий и экспортированных комплектах магазин останется. Что произойдёт здесь:
shops-remove-backups = Удалить и резервные копии с ним в папке данных
shops-remove-backups-help = Сначала создаётся новая копия без магазина. В журнале он останется.
shops-remove-do = Удалить магазин
shops-remove-orders = { $count ->
    [one] { $count } заказ с историей и деньгами будет удалён отсюда
    [few] { $count } заказа с историей и деньгами будут удалены отсюда
    [many] { $count } заказов с историей и деньгами будут удалены отсюда
   *[other] { $count } заказа с историей и деньгами будут удалены отсюда
}
shops-remove-orders-all = Все заказы с историей и деньгами будут удалены отсюда
shops-remove-cases = { $count ->
    [one] { $count } дело с доказательствами и его обращения будут удалены
    [few] { $count } дела с доказательствами и их обращения будут удалены
    [many] { $count } дел с доказательствами и их обращения будут удалены
   *[other] { $count } дела с доказательствами и их обращения будут удалены
}
shops-remove-cases-all = Все дела с доказательствами и их обращения будут удалены
shops-remove-token = Токен будет забыт
shops-remove-stays = На площадке ничего не изменится; выгруженные вне папки данных пакеты останутся
shops-removed = Удалён { $name }
shops-add-title = Подключить магазин
shops-back = Все магазины
shops-add-say = Токен позволяет Recourse читать ваш магазин. Что с ним можно прочитать, а что нет, видно сразу.
shops-platform = Площадка
shops-name = Название
shops-name-help = Как вы сами называете магазин.
shops-token-where = Создаётся в кабинете продавца, в разделе доступа к API: персональный токен с категориями, перечисленными справа. Подойдёт и токен «только чтение», но тогда отсюда ничего не отправить.
shops-keep-title = Как хранить токен?
shops-keep-why = Хранилище ключей этой системы не отвечает, а открытым текстом токен не записывается никогда.
shops-keep-passphrase = Под парольной фразой
shops-keep-passphrase-help = Спрашивается один раз за запуск. Защищает, даже если файлы скопируют.
shops-keep-local_key = С файлом ключа в папке данных
shops-keep-local_key-help = Ничего не спрашивается. Не защищает от того, кто может читать ваши файлы.
shops-keep-session = Только пока Recourse открыт
shops-keep-session-help = После каждого запуска токен нужно вставить снова.
shops-advanced = Дополнительно
shops-endpoint = Другой адрес вместо площадки
shops-endpoint-help = Для проверок. Пусто — настоящая площадка.
shops-checking = Спрашиваю площадку…
shops-add-do = Подключить
shops-added = Подключён { $name }; идёт первая синхронизация
shops-inspect = Что может этот токен
shops-inspect-none = Вставьте токен: он разбирается здесь, без сети.
shops-needed = Категории, которые нужно отметить при создании
shops-promise = Что с ним будет
shops-promise-local = Он остаётся на этом компьютере.
shops-promise-hidden = Он уходит только на адреса самой площадки.
shops-promise-read = Сам он только читает; меняет лишь то, что вы поставили в «Исходящие».

## Tickets
tickets-loading = Читаю обращения…
tickets-loading-one = Читаю обращение…
tickets-none = Обращений пока нет.
tickets-none-text = Одно дело или несколько одного вида становятся одним обращением: текст, таблица, PDF и снимки в одном ZIP.
tickets-none-cases = Выбрать дела
tickets-col-ticket = Обращение
tickets-col-state = Состояние
tickets-col-kind = Вид
tickets-col-orders = Заказов
tickets-col-claimed = Просим
tickets-col-number = Номер
tickets-col-remind = Напомнить
tickets-col-age = Возраст
tickets-col-case = Дело
tickets-new = Новое обращение
tickets-new-none = Дела не выбраны.
tickets-new-none-text = Отметьте дела одного вида и нажмите T.
tickets-title = Обращение { $ticket }
tickets-back = Все обращения
tickets-putting = Собираю пакет…
tickets-copy = Копировать текст
tickets-export = Выгрузить ZIP
tickets-export-to = Выгрузить в…
tickets-exported = Выгружено { $ticket }: { $path }
tickets-anyway-title = { $count ->
    [one] Выгрузить без { $count } снимка?
    [few] Выгрузить без { $count } снимков?
    [many] Выгрузить без { $count } снимков?
   *[other] Выгрузить без { $count } снимка?
}
tickets-anyway-text = В пакете будет сказано, чего не хватает. По заказам без снимков поддержка часто отказывает.
tickets-anyway-keep = Собирать дальше
tickets-anyway-do = { $count ->
    [one] Выгрузить без { $count }
    [few] Выгрузить без { $count }
    [many] Выгрузить без { $count }
   *[other] Выгрузить без { $count }
}
tickets-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
    [many] и ещё { $count }
   *[other] и ещё { $count }
}
tickets-text = Текст
tickets-characters = { $count ->
    [one] { $count } знак, предел не задан
    [few] { $count } знака, предел не задан
    [many] { $count } знаков, предел не задан
   *[other] { $count } знака, предел не задан
}
tickets-characters-of = { $count ->
    [one] { $count } знак из { $limit }
    [few] { $count } знака из { $limit }
    [many] { $count } знаков из { $limit }
   *[other] { $count } знака из { $limit }
}
tickets-parts = { $count ->
    [one] в { $count } части
    [few] в { $count } частях
    [many] в { $count } частях
   *[other] в { $count } частях
}
tickets-row-order = Заказ
tickets-side = Чего не хватает, суммы, не включённое, файлы
tickets-many = { $count ->
    [one] { $count } заказ в одном обращении
    [few] { $count } заказа в одном обращении — больше заданного; поддержка может попросить разделить.
    [many] { $count } заказов в одном обращении — больше заданного; поддержка может попросить разделить.
   *[other] { $count } заказа в одном обращении — больше заданного; поддержка может попросить разделить.
}
tickets-missing = { $of ->
    [one] Не хватает: { $count } из { $of } заказа
    [few] Не хватает: { $count } из { $of } заказов
    [many] Не хватает: { $count } из { $of } заказов
   *[other] Не хватает: { $count } из { $of } заказов
}
tickets-fill = { $count ->
    [one] Заполнить { $count } пробел
    [few] Заполнить { $count } пробела
    [many] Заполнить { $count } пробелов
   *[other] Заполнить { $count } пробела
}
tickets-fill-how = Открывает каждую страницу в браузере, берёт снимок из буфера обмена, идёт дальше.
tickets-asked = Просим
tickets-shown = Показано, не запрашивается
tickets-total = Всего
tickets-same = То же в тексте, таблице и PDF
tickets-left-out = Не включено намеренно
tickets-options = Как выгрузить
tickets-option-lang = PDF на языке
tickets-option-pictures = Снимки в ячейках таблицы
tickets-option-again = Просить снова за заказы из других обращений
tickets-option-again-help = Обычно за заказ просят один раз.
tickets-zip = В ZIP
tickets-files = { $count ->
    [one] { $count } файл
    [few] { $count } файла
    [many] { $count } файлов
   *[other] { $count } файла
}
tickets-bundle = Пакет
tickets-bundle-none = Ещё не выгружен.
tickets-data-of = Данные на { $at }.
tickets-draft-open = Продолжить черновик
tickets-reveal = Показать в папке
tickets-support = Открыть поддержку
tickets-filed = Подано
tickets-filed-ask = Подано на площадке?
tickets-filed-number = Номер обращения
tickets-filed-at = Подано
tickets-filed-remind-on = Напомнить
tickets-filed-do = Подано
tickets-filed-change = Изменить
tickets-filed-told = { $ticket } подано под номером { $number }
tickets-outcome = Ответ
tickets-outcome-title = Что ответили?
tickets-outcome-none = ответа ещё нет
tickets-outcome-all = Для всех
tickets-outcome-of = Ответ по { $order }
tickets-outcome-recovered = Вернули, { $currency }
tickets-outcome-amount-wrong = Это не сумма
tickets-outcome-note = Слова ответа
tickets-outcome-note-help = Хранятся у каждого заказа этого ответа.
tickets-outcome-do = Сохранить ответ
tickets-outcome-told = { $count ->
    [one] Сохранён ответ по { $count } заказу
    [few] Сохранён ответ по { $count } заказам
    [many] Сохранён ответ по { $count } заказам
   *[other] Сохранён ответ по { $count } заказа
}
tickets-run = Съёмка экранов
tickets-run-stop = Остановить
tickets-run-none = Всё на месте.
tickets-run-back = Назад к обращению
tickets-run-at = { $at } из { $of }
tickets-run-1 = Страница открывается в браузере.
tickets-run-1-none = Найдите страницу в браузере: её адрес неизвестен.
tickets-run-2 = Сделайте снимок в буфер обмена.
tickets-run-3 = Он приложится сам, и откроется следующая страница.
tickets-run-waiting = Жду снимок в буфере обмена
tickets-run-attaching = Прикладываю
tickets-run-stale = В буфере обмена снимок, сделанный раньше. Скопируйте нужный и нажмите «Вставить».
tickets-run-open = Открыть страницу ещё раз
tickets-run-paste = Вставить
tickets-run-choose = Выбрать файл…
tickets-run-skip = Пропустить
tickets-run-previous = Назад
tickets-run-undo = снимает последний снимок
tickets-run-list = Снимки
tickets-run-skipped = пропущено
tickets-run-attached = Приложен снимок для { $subject }
tickets-run-over = { $count ->
    [one] Готов { $count } снимок из { $of }.
    [few] Готово { $count } снимка из { $of }.
    [many] Готово { $count } снимков из { $of }.
   *[other] Готово { $count } снимка из { $of }.
}

## First run
first-question-1 = Посылка шла 31 день, и покупатель от неё отказался.
first-question-2 = Чьи это были дни, и что вы можете попросить?
first-drawing = Пример: { $between } из { $days } дней лежат между передачей и отправкой из страны; обычно там { $usual }.
first-handed-over = передана
first-departed = покинула страну
first-refused = отказ
first-over = { $days ->
    [one] { $days } день сверх обычного
    [few] { $days } дня сверх обычного
    [many] { $days } дней сверх обычного
   *[other] { $days } дня сверх обычного
}
first-usual = { $days ->
    [one] обычно у вас { $days } день
    [few] обычно у вас { $days } дня
    [many] обычно у вас { $days } дней
   *[other] обычно у вас { $days } дня
}
first-demo = Осмотреться в демо-магазине
first-demo-text = 400 вымышленных заказов с отказами, отзывами, заявками и чатами. Помечен как демо, исчезает одним нажатием.
first-demo-open = Открыть демо-магазин
first-demo-opening = Демо-магазин заполняется
first-demo-note = около 10 секунд, без учётной записи
first-demo-starting = Создаю заказы…
first-shop = Подключить свой магазин
first-shop-text = Вы создаёте токен в кабинете продавца; Recourse проверяет, что с ним можно прочитать, и говорит об этом.
first-shop-note = категории токена видны по одной
first-promise-here = Всё остаётся в одной папке на этом компьютере.
first-promise-sent = Ничего не уходит никому, кроме площадки.
first-promise-offline = Работает без сети.

## Codes of the marketplace that have a name; others are shown as they came
value-to_do-stop_packing = остановить сборку
value-to_do-return_due = забрать товар
value-to_do-late = попросить из-за задержки
value-actions-approve1 = одобрить с проверкой на складе
value-actions-approve2 = одобрить и забрать товар
value-actions-approvecc1 = одобрить, покупатель принесёт товар
value-actions-autorefund1 = вернуть деньги без возврата товара
value-actions-reject1 = отказать: брак не виден
value-actions-reject2 = отказать и запросить фото
value-actions-reject3 = отказать: в сервисный центр
value-actions-rejectcustom = отказать своими словами
value-claim_type-1 = личный кабинет покупателя
value-claim_type-3 = чат
value-claim_status-0 = на рассмотрении
value-claim_status-1 = отказано
value-claim_status-2 = одобрено
value-goods_status-0 = на рассмотрении
value-goods_status-1 = остаётся у покупателя, в заявке отказано
value-goods_status-2 = сдаётся и утилизируется
value-goods_status-5 = остаётся у покупателя, деньги возвращены
value-goods_status-8 = вернётся в продажу после проверки
value-goods_status-10 = возвращается к вам
value-order_outcome-buyout = выкуплен
value-order_outcome-rejected = отказ при получении
value-order_outcome-returned = возвращён
value-order_outcome-notSpecified = не указано
value-supplier_status-new = новое
value-supplier_status-confirm = на сборке
value-supplier_status-complete = в доставке
value-supplier_status-cancel = отменено продавцом
value-supplier_status-cancel_carrier = отменено перевозчиком
value-market_status-waiting = в работе
value-market_status-sorted = отсортирован
value-market_status-sold = получен покупателем
value-market_status-canceled = отменён
value-market_status-canceled_by_client = отказ при получении
value-market_status-declined_by_client = отменён покупателем в первый час
value-market_status-defect = отменён из-за брака
value-market_status-ready_for_pickup = в пункте выдачи
value-market_status-postponed_delivery = доставка перенесена
value-market_status-accepted_by_carrier = передан в службу доставки
value-market_status-sent_to_carrier = едет в службу доставки
value-market_status-canceled_by_carrier = отменён перевозчиком
value-label_state-awaitingTrackNumber = ждёт трек-номера
value-label_state-ready = готова
value-scheme-fbs = FBS, с вашего склада

## Events by the marketplace’s own codes, where the general name says too little
moment-in_transit-assembling = собирается
moment-in_transit-assembled = собран
moment-info_received-dispatched_by_seller = отправлен продавцом
moment-info_received-complete = передан, по словам продавца
moment-accepted-confirm = на сборке
moment-accepted-accepted_at_wb_sc = принят в сортировочном центре
moment-in_transit-on_way_to_wb_sc = в пути в сортировочный центр
moment-departed-shipped_at_sc = отправлен из сортировочного центра
moment-in_transit-on_way_to_pp = в пути в пункт выдачи
moment-in_transit-sorted = отсортирован
