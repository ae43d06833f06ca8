# Что программа говорит о возвратах: стадии, предложения, пути, расходы, список для выдачи, история, ошибки, значения слов.

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
return-words-text = Слова покупателя
return-words-market_text = Что ответили покупателю
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
    [one] этот товар, медиана { $units } возврата
    [few] этот товар, медиана { $units } возвратов
   *[other] этот товар, медиана { $units } возвратов
  }
return-basis-shop = { $units ->
    [one] ваш магазин, медиана { $units } возврата
    [few] ваш магазин, медиана { $units } возвратов
   *[other] ваш магазин, медиана { $units } возвратов
  }
return-basis-not_known = ваших возвратов в отчётах нет
return-template-source = Текст из Wildberries API, PATCH /api/v1/claim, прочитан 30 октября 2026 года; площадка могла его изменить.
return-template-reject1 = Пришлось отклонить заявку — подтвердить производственный брак не получилось. Можете отнести товар на независимую экспертизу или в сервисный центр. Если брак подтвердится, создайте новую заявку с такой же причиной, ещё раз опишите проблему и добавьте фото заключения. А если остались вопросы, задайте их в чате: нажмите кнопку «Написать продавцу».
return-template-reject2 = Пришлось отклонить заявку — нужно чуть больше информации. Создайте новую заявку с такой же причиной возврата, подробно опишите проблему и добавьте фото, на которых хорошо видно: сам товар целиком, брак, бирку или этикетку, упаковку со штрихкодом Wildberries, если она осталась. Желательно добавить видео — это поможет разобраться.
return-template-reject3 = Пришлось отклонить заявку — подтвердить производственный брак не получилось. Вы можете отнести товар в сервисный центр: адрес есть на сайте производителя или в гарантийном талоне. Там всё проверят и выдадут заключение. Если производственный брак подтвердится, создайте новую заявку с такой же причиной, ещё раз опишите проблему и добавьте фото заключения.
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
return-match-no_refund = Возврат денег не решён.
return-match-not_reported = Возврата денег в финансовом отчёте ещё нет.
return-match-reported = Возврат денег в отчёте есть; сколько зачислили за продажу, неизвестно.
return-match-agrees = Сняли столько же, сколько зачислили за продажу.
return-match-differs = Сняли не столько, сколько зачислили за продажу.
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

# Отмена, история
undo-receive = Получен { $subject }
undo-inspect = Осмотр { $subject }
undo-inspect-photo = Фото { $subject }
undo-inspect-photo-off = Фото { $subject } убрано
undo-settle-return = Решение по { $subject }
undo-unsettle-return = Решение по { $subject } снято
undo-policy = Правила возврата
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
