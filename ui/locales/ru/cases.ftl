# Cases: kinds, states, steps, evidence, facts, history and the sentence of each case.

# Kinds
kind-rejected_order = Отказ из-за задержки
kind-negative_review = Плохой отзыв
kind-dpx_delay_report = Задержка первой мили
kind-buyer_cancellation = Отмена покупателем
kind-full_return_compensation = Полный возврат
kind-out_of_stock = Нет в наличии
kind-cannot_ship_on_time = Не успеваю отправить
kind-no_update = Нет новостей
kind-domestic_return = Возврат до вывоза
kind-international_return = Возврат в России
kind-wb_defect_before_payment = Брак при получении
kind-wish_product_dispute = Wish: спор о товаре
kind-wish_logistics_dispute = Wish: спор о доставке
kind-ae_unrecognised_tracking = AliExpress: трек не признан
kind-wb_defect_claim = Заявка о браке

# States
state-suggested = предложено
state-open = к работе
state-waiting_buyer = ждём покупателя
state-waiting_platform = ждём площадку
state-waiting_goods = ждём товар
state-decided = решено
state-settled = рассчитано
state-closed = закрыто
state-dropped = снято

# Outcomes
outcome-won_full = полностью
outcome-won_part = частично
outcome-lost = отказ
outcome-withdrawn = отозвано
outcome-no_answer = без ответа
outcome-goodwill = в порядке исключения
outcome-not_applicable = нечего выигрывать или терять

ticket-state-draft = черновик
ticket-state-exported = выгружено
ticket-state-filed = подано
ticket-state-answered = отвечено
ticket-state-closed = закрыто

# Detectors: the rule that found a case
detector-late_refusal = Отказ при получении, и самое большое превышение над вашим обычным сроком — на первой миле.
detector-by_hand = Вы открыли это сами.
detector-carrier_cancelled = Заказ отменил перевозчик.
detector-first_mile_delay = У перевозчика первой мили дольше предела; не потеряно, не остановлено, и ни один другой участок не хуже.
detector-cancellation_stop_packing = Покупатель отменил до передачи, а в вашем списке заказ всё ещё на сборке.
detector-cancellation_late = Покупатель отменил в пути, после задержки на первой миле.
detector-low_review = Мало звёзд, ответа ещё нет, написан недавно; сколько и когда — в справочнике правил.
detector-defect_claim = Заявка на возврат на рассмотрении.
detector-defect_reconsider = Заявка на возврат решена, и решение ещё можно изменить.
detector-defect_in_chat = В чате по известному заказу покупатель пишет о браке, а заявки нет.
detector-full_return = Товар вернулся полностью, в финансовом отчёте есть расходы на путь, и самое большое превышение — на первой миле.
detector-full_loss = Товар потерян, повреждён или уничтожен в пути, и в финансовом отчёте есть расходы.
detector-defect_before_payment = Возвращён при получении из-за брака.
detector-domestic_return = Отменён после передачи, не вывезен, ещё не вернулся.
detector-return_due = Товар ждёт вас в стране покупателя.
detector-return_coming = Товар едет в пункт выдачи в стране покупателя.
detector-return_in_transit = Остановлен между странами: куда вернётся, решит следующее событие.
detector-no_update = Нет новостей дольше, чем обычно длится этот участок.
detector-out_of_stock = Заказан при нулевом остатке и ещё не собран.
detector-cannot_ship_on_time = Скоро срок отправки, а передачи в истории нет.

# What would make a case false
falsified-delivered = Более позднее событие говорит, что товар у покупателя.
falsified-dates = Площадка исправляет одну из двух дат.
falsified-usual = Ваш обычный срок становится больше, чем у этой посылки.
falsified-other_canceller = Окажется, что отменил кто-то другой.
falsified-departed = Посылка уходит из страны.
falsified-list_cancelled = В вашем списке заказ станет отменённым.
falsified-return_done = Товар снова у вас.
falsified-answered = Вы ответите на отзыв.
falsified-stars_changed = Покупатель поставит больше звёзд.
falsified-other_order = Отзыв о другом заказе: связь предположительная.
falsified-decided = По заявке принято решение.
falsified-no_actions = Площадка больше не предлагает ответов.
falsified-claim_made = Покупатель подаёт заявку на площадке.
falsified-not_defect = Слова означают другое.
falsified-new_event = Придёт любое новое событие.
falsified-arrived = Прибудет в страну покупателя.
falsified-handed_over = В истории появится передача.
falsified-turned_up = Товар найдётся.

# Facts
fact-stop = Чем закончилось
fact-stopped_at = Когда
fact-total = Всего
fact-blamed_leg = Самая долгая задержка
fact-between_from = С
fact-between_from_code = Событие в начале
fact-between_to = По
fact-between_to_code = Событие в конце
fact-between = Между двумя событиями
fact-usual = Обычно у вас там
fact-usual_basis = По скольким завершённым посылкам
fact-over = Сверх обычного
fact-ask = Можно попросить
fact-limit = Предел
fact-limit_own = По вашим посылкам
fact-to_do = Осталось сделать
fact-return_ready_at = Готово к выдаче
fact-return_expires_at = Хранится до
fact-return_place = Где забрать
fact-stars = Звёзды
fact-link = Связь с заказом
fact-link_by = Связано по
fact-orders = Подходящие заказы
fact-written_at = Написан
fact-cause = О чём, по-видимому
fact-cause_words = Слова, по которым видно
fact-route = Подходящий путь
fact-claimed_at = Обратился
fact-ordered_at = Заказано
fact-delivered_at = Получено
fact-days_used = Дней у покупателя
fact-price = Цена
fact-actions = Доступные сейчас ответы
fact-device_check = Проверка устройства
fact-pictures = Фото и видео
link-none = нет
link-inferred = предположительно
link-several = подходят несколько, не выбран ни один
cause-delivery = доставка
cause-packaging = упаковка
cause-product = брак
cause-not_as_described = не соответствует описанию
cause-size = размер
cause-wrong_item = не тот товар
cause-abuse = оскорбления
cause-unclear = непонятно
fact-way_back = Путь назад
fact-last_event = Последнее событие
fact-last_event_at = Его дата
fact-silent_leg = Молчит на участке
fact-silent = Без новостей
fact-addressee = Кто может сказать
fact-fate = Что стало с товаром
fact-goods_value = Товар
fact-logistics_fee = Логистика и сборы
fact-pilot_rule = Правило пилота, может измениться
fact-cancel_costs = Цена отмены
fact-swaps = Можно отправить другой товар
fact-released_at = Выпущен к отправке
fact-shipped_at = Заявлен как отправленный
fact-confirmed_at = Первое сканирование
fact-confirmed = Подтверждение отправки
fact-declared = Трек-номер
fact-sold_on = Продан по отчёту
fact-paid = Оплачено
way_back-none = ничего не вернётся
way_back-domestic = к вам через DPX, по договорённости
way_back-undecided = в пути: решать позже
way_back-destination = возврат FBS в России
addressee-first_mile = перевозчик первой мили
addressee-post = почта или перевозчик
addressee-support = поддержка площадки
fate-with_me = снова у вас
fate-destroyed = повреждён или уничтожен
fate-lost = потерян
known-no = неизвестно
paid-unknown = неизвестно, уточните
confirmed-in_time = вовремя
confirmed-too_late = поздно
confirmed-not_known = неизвестно
declared-waiting = сканирования ещё нет, срок не вышел
declared-overdue = сканирования нет, срок вышел

# What is not asked for
excluded-goods_back = товар вернулся к продавцу, поэтому его цена не запрашивается
excluded-payout = это выплата продавцу, а не расход
excluded-unknown_column = столбец отчёта { $label } справочнику правил не известен
excluded-not_reported = логистика ещё не попала в отчёт
excluded-no_price = цена заказа неизвестна

# Audit
audit-found = Найдено
audit-taken_up = Взято в работу
audit-step = Шаг выполнен
audit-implied = Шаг следует из сделанного
audit-filed = Обращение подано
audit-answered = Ответ записан
audit-settled = Деньги и товар на месте
audit-finished = Дошло до конца
audit-dropped = Снято
audit-new_fact = Появился новый факт
audit-reopened = Открыто снова
audit-no_longer_true = Больше не так
audit-true_again = Снова так
audit-snoozed = Отложено
audit-woken = Снова на виду
audit-attached = Доказательство приложено
audit-detached = Доказательство убрано
audit-exported = Включено в пакет обращения
audit-outcome = Итог записан
audit-opened = Открыто вручную
audit-note = Заметка
audit-exported_incomplete = Выгружено, хотя доказательств не хватает
audit-claimed_again = Запрошено ещё раз, хотя есть в другом обращении
audit-turned_into = Стало другим делом
audit-undone = Отменено

# Undo: what was done, as the status line and the undo list say it
undo-step = { $case }: выполнено «{ $step }»
undo-snooze = { $case }: отложено
undo-wake = { $case }: снова на виду
undo-drop = { $case }: снято
undo-note = { $case }: заметка записана
undo-attach = { $case }: доказательство приложено
undo-detach = { $case }: доказательство убрано
undo-ticket-export = { $ticket }: пакет выгружен
undo-ticket-filed = { $ticket }: подано
undo-ticket-outcome = { $ticket }: итог записан
undo-ticket-step = { $ticket }: отмечено «{ $step }»
undo-ticket-step-back = { $ticket }: снята отметка «{ $step }»
undo-ticket-remind = { $ticket }: напоминание изменено
undo-settings = Настройки изменены
undo-setting = Изменена настройка: { $what }
undo-account-set = { $name }: изменено

# Refused after delay

# Low review

# First-mile delay

# Cancelled by buyer

# Defect claim

# Фразы: дело в двух словах. <over> отмечает спорные дни, <sum> — сумму, которую можно попросить.
# $after, $located, $usual_known и подобные — «yes» или «no»; $money — «complete», «order_only» или «none».
sentence-part-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
  }
sentence-part-between = { $between ->
    [one] { $between } день
    [few] { $between } дня
   *[many] { $between } дней
  }
sentence-part-limit = { $limit ->
    [one] { $limit } день
    [few] { $limit } дня
   *[many] { $limit } дней
  }
sentence-part-ask = { $money ->
    [complete] Можно попросить <sum>{ $ask }</sum>.
    [order_only] Можно попросить <sum>{ $ask }</sum>; логистика ещё не попала в отчёт.
   *[none] Сколько можно попросить, пока не сказать: нет ни цены, ни строк отчёта.
  }
sentence-rejected_order = { $after ->
    [yes] Отказ при получении через { sentence-part-days }. <over>Из них { $between }</over> — между передачей и отправкой из страны: часть перевозчика первой мили или ожидание экспорта; обычно у вас там { $usual }.
   *[no] Отказ при получении. <over>{ sentence-part-between }</over> — между передачей и отправкой из страны: часть перевозчика первой мили или ожидание экспорта; обычно у вас там { $usual }.
  } { sentence-part-ask }
sentence-rejected_order-carrier = { $after ->
    [yes] Перевозчик отменил этот заказ через { sentence-part-days }.
   *[no] Перевозчик отменил этот заказ.
  } { $located ->
    [yes] У перевозчика первой мили он был <over>{ sentence-part-between }</over>{ $usual_known ->
        [yes] ; обычно у вас там { $usual }.
       *[no] ; сколько там обычно, пока неизвестно.
      }
   *[no] Передача нигде не отмечена.
  } { sentence-part-ask }
sentence-negative_review = { $stars ->
    [one] { $stars } звезда, ответа ещё нет.
    [few] { $stars } звезды, ответа ещё нет.
   *[many] { $stars } звёзд, ответа ещё нет.
  } С заказом его не связать: в отзыве заказ не назван.
sentence-negative_review-linked = { $stars ->
    [one] { $stars } звезда, ответа ещё нет.
    [few] { $stars } звезды, ответа ещё нет.
   *[many] { $stars } звёзд, ответа ещё нет.
  } По товару и времени он о вашем заказе; ничто не говорит, что доставка опоздала.
sentence-negative_review-late = { $stars ->
    [one] { $stars } звезда, ответа ещё нет.
    [few] { $stars } звезды, ответа ещё нет.
   *[many] { $stars } звёзд, ответа ещё нет.
  } По товару и времени он о заказе, который опоздал: <over>{ sentence-part-between }</over> на участке «{ $leg }», обычно у вас { $usual }. Можно попросить поддержку оценить отзыв.
sentence-negative_review-several = { $stars ->
    [one] { $stars } звезда, ответа ещё нет.
    [few] { $stars } звезды, ответа ещё нет.
   *[many] { $stars } звёзд, ответа ещё нет.
  } По товару и времени { $orders ->
    [one] подходит { $orders } заказ
    [few] подходят { $orders } заказа
   *[many] подходят { $orders } заказов
  }; не выбран ни один.
sentence-dpx_delay_report = У перевозчика первой мили <over>{ sentence-part-days }</over>, с { $since }, и ещё не отправлен из страны. { $usual_known ->
    [yes] Обычно у вас там { $usual }.
   *[no] Сколько там обычно, пока неизвестно.
  } { $limit_own ->
    [yes] Из ваших посылок 95 из 100 уходят не позже чем за { sentence-part-limit }.
   *[no] Предел — { sentence-part-limit }: значение по умолчанию, не ваши данные.
  }
sentence-buyer_cancellation-stop_packing = Покупатель отменил до передачи, а в вашем списке заказ всё ещё на сборке. <over>Остановите сборку</over> и верните товар на место.
sentence-international_return-due = Покупатель отменил или отказался, и товар ждёт вас{ $place_known ->
    [yes] {" "}по адресу: { $place }
   *[no] {""}
  }. { $expires_known ->
    [yes] { $expired ->
        [yes] Хранение <over>закончилось { $expires }</over>.
       *[no] Хранится <over>до { $expires }</over>.
      }
   *[no] До какого дня хранится, не сказано.
  }
sentence-buyer_cancellation-late = Покупатель отменил в пути, после <over>{ $between ->
    [one] { $between } дня
    [few] { $between } дней
   *[other] { $between } дней
  }</over> на первой миле. Можно попросить вместе с отказами.
sentence-wb_defect_claim = { $used_known ->
    [yes] Покупатель просит вернуть товар; он пользовался им { $days ->
        [0] меньше дня
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
      }.
   *[no] Покупатель просит вернуть товар.
  } { $price_known ->
    [yes] Цена вопроса: <sum>{ $price }</sum>.
   *[no] Цена не указана.
  } До какого срока надо ответить, не опубликовано. { $memory ->
    [listed] Wildberries показывает заявку <over>до { $forgets }</over>; здесь она останется.
    [forgotten] Wildberries заявку уже не показывает; здесь она сохранена.
   *[unknown] Как долго Wildberries её показывает, неизвестно.
  }
sentence-wb_defect_claim-reconsider = Заявка решена, и решение ещё можно изменить. { $price_known ->
    [yes] Цена вопроса: <sum>{ $price }</sum>.
   *[no] Цена не указана.
  } { $memory ->
    [listed] Wildberries показывает заявку <over>до { $forgets }</over>; здесь она останется.
    [forgotten] Wildberries заявку уже не показывает; здесь она сохранена.
   *[unknown] Как долго Wildberries её показывает, неизвестно.
  }
sentence-wb_defect_claim-chat = В чате покупатель пишет о браке: <over>{ $words }</over>. Заявки нет; ответьте в чате.
caution-first_mile = { $customs ->
    [yes] Самая долгая задержка на таможне, а не у DPX
   *[no] Самая долгая задержка на участке «{ $leg }», а не у DPX
  }: { sentence-part-days }. Отчёт о первой миле будет не по адресу.
sentence-by_hand = Открыто вручную: { $kind }.
sentence-ticket = { $kind }: { $n ->
    [one] { $n } дело
    [few] { $n } дела
   *[many] { $n } дел
  }. Вы просите <sum>{ $sum }</sum>.
undo-take-up = { $n ->
    [one] { $n } предложение взято в работу
    [few] { $n } предложения взято в работу
   *[many] { $n } предложений взято в работу
  }
undo-order-add = Внесён заказ { $order }
undo-open = { $n ->
    [one] { $n } дело открыто вручную
    [few] { $n } дела открыто вручную
   *[many] { $n } дел открыто вручную
  }
sentence-full_return_compensation = { $fate ->
    [lost] Потерян в пути.
    [destroyed] Повреждён или уничтожен в пути.
    [with_me] Возвращён полностью и снова у вас.
   *[other] Возвращён полностью.
  } Можно попросить { $goods_asked ->
    [yes] товар <sum>{ $goods }</sum> и логистику <sum>{ $logistics }</sum>, раздельно
   *[no] логистику <sum>{ $logistics }</sum>; цену товара не просят
  }. Решают по каждому заказу.
sentence-wb_defect_before_payment = Покупатель нашёл <over>брак при получении</over> и вернул товар. Одобрять или отклонять нечего; покупатель не платит. { $goods_wait ->
    [yes] Товар ждёт вас.
   *[no] Товар едет обратно.
  }
sentence-domestic_return = Отменён после передачи и <over>не вывезен</over>: DPX вернёт по прямой договорённости. { $last_known ->
    [yes] Последнее событие — { $last }.
   *[no] Ни у одного события нет даты.
  }
sentence-international_return-coming = Товар едет в пункт выдачи в России. <over>Когда он будет готов</over>, станет виден срок хранения.
sentence-international_return-in_transit = Остановлен <over>между странами</over>: решать позже. Проверится при следующем событии.
sentence-no_update = Нет новостей <over>{ sentence-part-days }</over>, участок «{ $leg }». { $limit_own ->
    [yes] 95 из 100 ваших посылок проходят его за { sentence-part-limit }.
   *[no] Предел — { sentence-part-limit }: по умолчанию, не ваши данные.
  }
sentence-out_of_stock = Заказан при <over>нулевом</over> остатке. Сначала скажите покупателю; не указывайте трек-номер без посылки.
sentence-cannot_ship_on_time = { $missed ->
    [yes] Отправить надо было <over>до { $by }</over>, передачи в истории нет.
   *[no] Отправить надо <over>до { $by }</over>, передачи в истории нет. Предупредите покупателя раньше.
  }
warning-tracking_without_parcel = По этому заказу нет признаков посылки. Трек-номер без посылки считается ложным: платит продавец, и за это наказывают. Лучше ведите его как «нет в наличии».
