# Возвраты и заявки: экран, что нашли в посылке, правила продавца, список для выдачи.

nav-returns = Возвраты
returns-width = Ширина списка
returns-find = Найти
returns-parts = Часть списка
returns-part-all = Все
returns-part-decide = Решить
returns-part-collect = Забрать
returns-part-coming = В пути
returns-part-queued = С ответом
returns-shop = Магазин
returns-shop-all = Все магазины
returns-loading = Читаем возвраты…
returns-page-loading = Читаем возврат…
returns-cut = { $count ->
    [one] Показан { $count } самый срочный.
    [few] Показаны { $count } самых срочных.
   *[other] Показано { $count } самых срочных.
  }
returns-none-chosen = Возврат не выбран
returns-none-chosen-text = Выберите его слева.
returns-nothing-found = Нигде нет «{ $query }»
returns-nothing-found-text = Ищем в товаре, заказе, заявке, адресе и магазине.
returns-empty-all = Ничего не возвращается
returns-empty-all-text = Заявки покупателей и товары на обратном пути появятся здесь сами.
returns-empty-decide = Решать нечего
returns-empty-decide-text = Здесь стоят заявки на рассмотрении и полученные товары.
returns-empty-collect = Забирать нечего
returns-empty-collect-text = Здесь стоят товары, готовые к выдаче, с концом хранения.
returns-empty-coming = В пути ничего нет
returns-empty-coming-text = Здесь стоят отказные и отменённые посылки, которые ещё едут.
returns-empty-queued = Ответов нет
returns-empty-queued-text = Ваши ответы стоят здесь, пока площадка их не подтвердит.
returns-key-answer = ответ
returns-key-enlarge = крупно
returns-policy = Ваши правила возврата
returns-marked = { $count ->
    [one] Отмечен { $count }
    [few] Отмечено { $count }
   *[other] Отмечено { $count }
  }
returns-marked-row = Отмечен
returns-pickup-make = Список для выдачи
returns-pickup-ready = { $count ->
    [one] Список для выдачи: { $count }
    [few] Список для выдачи: { $count }
   *[other] Список для выдачи: { $count }
  }
returns-waits = ждёт { $age }
returns-since-unknown = с какого дня, неизвестно

# Стадии
return-stage-decide = Заявка ждёт решения
return-stage-inspect = Получен, осмотреть
return-stage-collect = Готов к выдаче
return-stage-coming = Едет обратно
return-stage-domestic = Не вывезен
return-stage-in_transit = Между странами
return-stage-reconsider = Отклонена, можно пересмотреть
return-stage-queued = Ответ дан

# Предложения
return-sentence-claim = { $title }: покупатель хочет вернуть деньги{ $used_known ->
    [yes] { " " }через { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
      } после получения
   *[no] {""}
  }. { $price_known ->
    [yes] { $stage ->
        [queued] На кону <sum>{ $price }</sum>; ваш ответ дан.
        [reconsider] <sum>{ $price }</sum>: заявку отклонили, решение можно пересмотреть.
       *[other] На кону <sum>{ $price }</sum>.
      }
   *[no] Цена неизвестна.
  }
return-sentence-collect = { $title } ждёт { $place_known ->
    [yes] по адресу: { $place }
   *[no] в пункте выдачи
  }{ $due_known ->
    [yes] , <over>до { $due }</over>
   *[no] {""}
  }.{ $price_known ->
    [yes] { " " }Продан за <sum>{ $price }</sum>.
   *[no] {""}
  }
return-sentence-received = { $title } у вас { $days ->
    [0] меньше суток
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
  }. Осмотрите и решите.{ $price_known ->
    [yes] { " " }Продан за <sum>{ $price }</sum>.
   *[no] {""}
  }
return-sentence-way = { $title } { $way ->
    [domestic] не покинул страну: перевозчик первой мили вернёт его по прямой договорённости.
    [in_transit] между двумя странами; каким путём он вернётся, решит следующее событие.
    [international] возвращается в стране назначения, по обычному порядку площадки.
    [nothing] не был передан: возвращаться нечему.
   *[unknown] возвращается; каким путём, по событиям не видно.
  }{ $since_known ->
    [yes] { " " }Последние новости: { $days ->
        [0] сегодня
        [one] { $days } день назад
        [few] { $days } дня назад
       *[other] { $days } дней назад
      }.
   *[no] {""}
  }{ $price_known ->
    [yes] { " " }Продан за <sum>{ $price }</sum>.
   *[no] {""}
  }

# Фото и слова
returns-no-photos = Покупатель не прислал фото.
returns-photos = Фото
returns-photo = Фото покупателя { $index } из { $count }
returns-photo-at = Фото покупателя, { $at }, хранятся на этом компьютере
returns-photo-kept = Фото покупателя, хранятся на этом компьютере
returns-photo-before = Назад
returns-photo-next = Дальше
returns-listing = Ваше фото
returns-no-words = Покупатель ничего не написал.
return-words-text = Слова покупателя
return-words-market_text = Что ответили покупателю
returns-words-copy = Копировать для переводчика
returns-words-copied = Слова покупателя скопированы.
returns-gloss-not = нет: { $word }
returns-rate = С { $since }, по вашим данным: { $orders ->
    [one] { $orders } заказ
    [few] { $orders } заказа
   *[other] { $orders } заказов
  } этого товара, { $claims ->
    [one] { $claims } заявка
    [few] { $claims } заявки
   *[other] { $claims } заявок
  } ({ $share } %)

# Факты
returns-facts = Что известно
returns-not-known = неизвестно
return-fact-price = Цена
return-fact-paid_at = Оплачен
return-fact-delivered_at = Получен покупателем
return-fact-days_used = Дней у покупателя
return-fact-claimed_at = Заявка подана
return-fact-claim_type = Где подана
return-fact-device_check = Проверка устройства
return-fact-status = Состояние
return-fact-return_type = Вид
return-fact-return_reason = Причина
return-fact-place = Адрес
return-fact-ready_at = Готов с
return-fact-expires_at = Хранится до
return-fact-completed_at = Выдан
return-fact-sticker = Стикер
return-fact-barcode = Баркод
return-fact-unit = Код единицы
return-fact-ended = Чем закончилось
return-fact-ended_at = Когда
return-from-claim = из заявки
return-from-order = из заказа
return-from-sale = по отчёту о продажах
return-from-report = по финансовому отчёту
return-from-history = по истории посылки
return-from-return = по списку возвратов площадки

# Отсчёт
returns-storage = Хранение кончится через
returns-storage-over = Хранение кончилось
returns-elsewhere = { $place }: { $at }

# Ответы и их цена
returns-decide = Что ответить
returns-decide-note = Расходы взяты из ваших отчётов; чего не знаем, не угадываем.
returns-nothing-offered = Площадка сейчас не даёт ответить на эту заявку.
returns-not-offered = Нет среди ответов этой заявки: { $names }
returns-costs-nothing = сейчас ничего не стоит
returns-at-least = не меньше { $sum }
returns-action-unknown = Ответ «{ $action }»
return-effect-refund_keep = Вернуть деньги, товар оставить
return-effect-take_back = Вернуть деньги и забрать
return-effect-check = Вернуть деньги после проверки
return-effect-shop = Принять в своём магазине
return-effect-shop_received = Принят в магазине
return-effect-refuse = Отклонить
return-effect-refuse_own = Отклонить своими словами
return-action-reject1 = Отклонить: брак не обнаружен
return-action-reject2 = Отклонить: нужны ещё фото
return-action-reject3 = Отклонить: в сервисный центр
return-goods-buyer = Товар остаётся у покупателя.
return-goods-seller = Товар вернётся к вам.
return-goods-checked = Брак подтвердится: к вам. Нет: снова в продажу.
return-goods-shop = Покупатель принесёт товар в ваш магазин.
return-goods-unknown = Что станет с товаром, неизвестно.
return-cost-price = Цена
return-cost-logistics_back = Обратная логистика
return-cost-handling = Обработка
return-basis-claim = из заявки
return-basis-product = { $units ->
    [one] этот товар, { $units } ваш возврат
    [few] этот товар, медиана { $units } возвратов
   *[other] этот товар, медиана { $units } возвратов
  }
return-basis-shop = { $units ->
    [one] ваш магазин, { $units } возврат
    [few] ваш магазин, медиана { $units } возвратов
   *[other] ваш магазин, медиана { $units } возвратов
  }
return-basis-not_known = ваших возвратов в отчётах нет
return-template-source = Текст из Wildberries API, PATCH /api/v1/claim, прочитан 30 октября 2026 года; площадка могла его изменить.
return-template-reject1 = Пришлось отклонить заявку — подтвердить производственный брак не получилось. Можете отнести товар на независимую экспертизу или в сервисный центр. Если брак подтвердится, создайте новую заявку с такой же причиной, ещё раз опишите проблему и добавьте фото заключения. А если остались вопросы, задайте их в чате: нажмите кнопку «Написать продавцу».
return-template-reject2 = Пришлось отклонить заявку — нужно чуть больше информации. Создайте новую заявку с такой же причиной возврата, подробно опишите проблему и добавьте фото, на которых хорошо видно: сам товар целиком, брак, бирку или этикетку, упаковку со штрихкодом Wildberries, если она осталась. Желательно добавить видео — это поможет разобраться.
return-template-reject3 = Пришлось отклонить заявку — подтвердить производственный брак не получилось. Вы можете отнести товар в сервисный центр: адрес есть на сайте производителя или в гарантийном талоне. Там всё проверят и выдадут заключение. Если производственный брак подтвердится, создайте новую заявку с такой же причиной, ещё раз опишите проблему и добавьте фото заключения.
returns-template-sent = Что прочтёт покупатель
returns-template-own = О чём это
returns-own-words = Ваши слова покупателю, по-русски
returns-own-words-help = От { $min } до { $max } знаков. Без контактов, ссылок и того, в чём вы не уверены.
returns-text-count = { $count } из { $max } знаков
returns-text-short = Знаков: { $count }; нужно не меньше { $min }.
returns-text-long = Знаков: { $count }; можно не больше { $max }.
returns-send-note = Уйдёт в магазин { $shop } через { $seconds } с или когда появится сеть. До тех пор Ctrl Z вернёт назад.
returns-queued-told = { $name }: в очереди.
returns-answered = Ваш ответ
returns-take-back = Вернуть назад
returns-taken-back = Ответ отозван.
returns-market-words = Слова площадки
returns-queued-state-held = уйдёт через несколько секунд
returns-queued-state-queued = ждёт отправки
returns-queued-state-sending = отправляется
returns-queued-state-sent = отправлен, ещё не подтверждён
returns-queued-state-confirmed = подтверждён
returns-queued-state-unknown = мог уйти, проверяем
returns-queued-state-rejected = площадка отказала
returns-queued-state-wedged = не отправлен, нужны вы
returns-queued-state-cancelled = отозван

# Обратный путь
returns-way = Обратный путь
return-way-nothing = Ничего не вернётся
return-way-domestic = Не вывезен: договориться с перевозчиком первой мили
return-way-in_transit = В пути: решить позже
return-way-international = В стране назначения: обычный возврат площадки
return-way-unknown = Сказать нельзя
return-reason-arrived = Посылка прибыла в страну назначения.
return-reason-listed = Площадка числит товар среди возвратов в стране назначения.
return-reason-departed = Посылка покинула вашу страну, о прибытии событий нет.
return-reason-not_exported = Посылка передана, о вывозе из страны событий нет.
return-reason-not_handed_over = Заказ отменён до передачи.
return-reason-no_events = По событиям не видно.
returns-way-recheck = При следующем событии проверится само.
returns-event-undated = без даты
returns-guide = Инструкция площадки о возвратах:
returns-guide-copy = Копировать
returns-guide-enter = Вписать ссылку
returns-open-case = Открыть дело: { $kind }
returns-case-opened = Дело { $id } открыто.
returns-order = Заказ
returns-case = Дело { $id }

# Получение и осмотр
returns-receive-title = Получение
returns-receive-text = С этой минуты идут часы. Дальше: фото, состояние и решение по вашим правилам.
returns-receive = Товар у нас
returns-received-told = Получено. Часы идут.
returns-received-at = Получен { $at }
returns-clock = без решения { $age }
returns-inspect-title = Осмотр
returns-photos-wanted = Фото того, что пришло
returns-condition = Состояние
return-condition-a = A
return-condition-a-help = Как новый
return-condition-b = B
return-condition-b-help = Можно продать, но не как новый
return-condition-c = C
return-condition-c-help = Продать нельзя
returns-faults = Что не так
return-fault-swapped = В посылке другое
return-fault-missing_parts = Не хватает частей
return-fault-damaged = Повреждён
return-fault-used = Был в употреблении
returns-note = Заметка
returns-inspect-first = Выберите состояние; затем спросим ваши правила.
returns-policy-says = Ваши правила
returns-policy-cited = Решено по строке ваших правил
returns-policy-uncited = Решено без строки ваших правил.
returns-policy-silent = В ваших правилах об этом ничего нет.
returns-policy-add = Написать
return-settle-refund_full = Вернуть всё
return-settle-refund_part = Вернуть часть
return-settle-refund_none = Не возвращать
return-settle-restock = Снова на склад
return-settle-write_off = Списать
return-settle-ask_back = Просить компенсацию
returns-settled-told = Решено: { $what }.
returns-unsettled-told = Решение снято.
returns-unsettle = Решить заново

# Деньги
returns-money = Сходятся ли деньги
returns-expected = Должны снять с баланса
returns-debited = Сняли по отчёту
returns-difference = Разница
returns-not-reported = в отчёте ещё нет
returns-report-rows = Строки отчёта по этому товару
return-match-no_refund = Возврат денег не решён.
return-match-not_reported = Возврата денег в финансовом отчёте ещё нет.
return-match-reported = Возврат денег в отчёте есть; сколько зачислили за продажу, неизвестно.
return-match-agrees = Сняли столько же, сколько зачислили за продажу.
return-match-differs = Сняли не столько, сколько зачислили за продажу.
returns-buyer-charged = С покупателя взяли { $sum }. За брак, найденный до оплаты, покупатель не платит ни цену, ни обратный путь.
returns-buyer-free = С покупателя ничего не взяли: за брак, найденный до оплаты, так и должно быть.

# Список для выдачи
returns-pickup-title = { $count ->
    [one] Список для выдачи: { $count } возврат
    [few] Список для выдачи: { $count } возврата
   *[other] Список для выдачи: { $count } возвратов
  }
returns-pickup-text = PDF по адресам, сначала то, что хранится меньше: стикер, баркод, фото, срок.
returns-pickup-lang = Язык списка
returns-pickup-keep = Закрыть
returns-pickup-save = Сохранить PDF
returns-pickup-saved = { $count ->
    [one] { $name }: { $count } возврат.
    [few] { $name }: { $count } возврата.
   *[other] { $name }: { $count } возвратов.
  }
returns-pickup-no-place = Адрес неизвестен
returns-pickup-no-date = конец хранения неизвестен
pickup-title = Список для выдачи
pickup-prepared = Составлен { $at }
pickup-page = Страница
pickup-no-place = Адрес неизвестен
pickup-count = { $n ->
    [one] { $n } штука
    [few] { $n } штуки
   *[other] { $n } штук
  }
pickup-head-goods = Товар
pickup-head-codes = Коды
pickup-head-until = Хранится до
pickup-head-taken = ✓
pickup-until-unknown = неизвестно
pickup-buyers-picture = фото покупателя, тот же товар
pickup-signature = Забрал, день, подпись: ____________________________

# Правила продавца
policy-title = Ваши правила возврата
policy-text = Ваши слова. Строка, где названо, что нашли, предложит своё решение после осмотра и будет приведена рядом.
policy-part-conditions = Условия
policy-part-methods = Как возвращаются деньги
policy-part-procedures = Порядок
policy-part-empty = Здесь пока ничего нет.
policy-add = Добавить строку
policy-edit = Изменить
policy-remove = Убрать
policy-removed = Строка убрана.
policy-kept = Строка сохранена.
policy-keep = Сохранить
policy-cancel = Отмена
policy-words = Строка
policy-when = Если нашли
policy-when-none = ничего не решает
policy-then = То
policy-when-then = { $when } → { $then }
policy-finding-any = Что угодно
policy-finding-a = Состояние A, как новый
policy-finding-b = Состояние B, можно продать
policy-finding-c = Состояние C, продать нельзя
policy-finding-swapped = В посылке другое
policy-finding-missing_parts = Не хватает частей
policy-finding-damaged = Повреждён
policy-finding-used = Был в употреблении
policy-guide = Ссылка на инструкцию площадки о возвратах
policy-guide-help = Видна там, где товар возвращается по порядку площадки. Точного адреса мы не знаем, впишите свой.
policy-guide-kept = Ссылка сохранена.

# Отмена, история
undo-receive = получен { $subject }
undo-inspect = осмотр { $subject }
undo-inspect-photo = фото { $subject }
undo-inspect-photo-off = фото { $subject } убрано
undo-settle-return = решение по { $subject }
undo-unsettle-return = решение по { $subject } снято
undo-policy = правила возврата
audit-received = Товар получен
audit-inspected = Товар осмотрен
audit-decided-return = Решено после осмотра

# Ошибки
error-return-unknown = Возврата { $value } нет.
error-return-unknown-why = Возможно, его убрали вместе с магазином.
error-return-unknown-help = Выберите другой в списке.
error-return-not-received = Этот товар ещё не получен.
error-return-not-received-why = Фото и состояние бывают у того, что уже здесь.
error-return-not-received-help = Сначала отметьте, что товар у вас.
error-return-not-inspected = Этот товар ещё не осмотрен.
error-return-not-inspected-why = Решение о возвращённом товаре опирается на осмотр.
error-return-not-inspected-help = Сначала укажите состояние.
error-return-finding = «{ $value }» записать нельзя.
error-return-finding-why = Такого состояния, недостатка или решения нет, или заметка длиннее 2000 знаков.
error-return-finding-help = Выберите из списка или сократите заметку.
error-pickup-empty = Для списка ничего не выбрано.
error-pickup-empty-why = В списке для выдачи должен быть хотя бы один возврат.
error-pickup-empty-help = Отметьте возвраты клавишей X и нажмите L.
error-policy-line = Строку сохранить нельзя.
error-policy-line-why = Она пуста, длиннее 1000 знаков или называет находку без решения.
error-policy-line-help = Напишите строку и выберите оба поля или ни одного.
error-policy-guide = «{ $value }» не адрес https.
error-policy-guide-why = Сохраняется только адрес, который начинается с https://.
error-policy-guide-help = Скопируйте адрес из браузера.

# О чём слово покупателя
gloss-defect = брак
gloss-broken = сломано
gloss-works = работает
gloss-turns_on = включается
gloss-charges = заряжается
gloss-charger = зарядка
gloss-battery = батарея
gloss-lights = светит
gloss-flickers = мигает
gloss-crack = трещина
gloss-torn = порвано
gloss-hole = дыра
gloss-chip = скол
gloss-scratch = царапина
gloss-dent = вмятина
gloss-bent = погнуто
gloss-leaks = протекает
gloss-screws_on = закручивается
gloss-closes = закрывается
gloss-lid = крышка
gloss-handle = ручка
gloss-button = кнопка
gloss-zipper = молния
gloss-lock = замок
gloss-seam = шов
gloss-threads = нитки
gloss-came_off = отвалилось
gloss-stain = пятно
gloss-dirty = грязь
gloss-smell = запах
gloss-rust = ржавчина
gloss-noise = шум
gloss-gets_hot = греется
gloss-size = размер
gloss-too_small = мало
gloss-too_big = велико
gloss-colour = цвет
gloss-faded = выцвело
gloss-other = другое
gloss-description = описание
gloss-matches = похоже
gloss-fake = подделка
gloss-set = комплект
gloss-missing = отсутствует
gloss-enough = хватает
gloss-empty = пусто
gloss-packaging = упаковка
gloss-box = коробка
gloss-crushed = помято
gloss-opened = вскрыто
gloss-used = пользовались
gloss-day = дни
gloss-week = недели
gloss-month = месяцы
gloss-return = возврат
gloss-money = деньги
gloss-exchange = замена
gloss-repair = ремонт
gloss-glass = стекло
gloss-screen = экран
gloss-cable = провод
gloss-remote = пульт
gloss-sensor = датчик
gloss-fabric = ткань
gloss-plastic = пластик
gloss-ribs = спицы
gloss-umbrella = зонт
