# Cases: kinds, states, steps, evidence, facts, history and the sentence of each case.

# Kinds
kind-rejected_order = Отказ из-за задержки
kind-negative_review = Плохой отзыв
kind-dpx_delay_report = Задержка первой мили
kind-buyer_cancellation = Отмена покупателем
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
detector-cancellation_return_due = Покупатель отменил или отказался, и товар ждёт вас.
detector-cancellation_late = Покупатель отменил в пути, после задержки на первой миле.
detector-low_review = Мало звёзд, ответа ещё нет, написан недавно; сколько и когда — в справочнике правил.
detector-defect_claim = Заявка на возврат на рассмотрении.
detector-defect_reconsider = Заявка на возврат решена, и решение ещё можно изменить.
detector-defect_in_chat = В чате по известному заказу покупатель пишет о браке, а заявки нет.

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
cause-defect = брак
cause-not_as_described = не соответствует описанию
cause-size = размер
cause-wrong_item = не тот товар
cause-abuse = оскорбления
cause-unclear = непонятно

# What is not asked for
excluded-goods_back = товар вернулся к продавцу, поэтому его цена не запрашивается
excluded-payout = это выплата продавцу, а не расход
excluded-unknown_column = столбец отчёта { $label } справочнику правил не известен
excluded-not_reported = логистика ещё не попала в отчёт
excluded-no_price = цена заказа неизвестна

# Evidence
evidence-status_history = История статусов
evidence-order_page = Снимок страницы заказа
evidence-handover_proof = Подтверждение передачи: этикетка или квитанция
evidence-handover_receipt = Квитанция о передаче
evidence-finance_rows = Строки финансового отчёта
evidence-review_screenshot = Снимок отзыва с датой, звёздами и текстом
evidence-review_text = Отзыв в полученном виде
evidence-product_photo = Фото или описание товара
evidence-return_photo = Фото вернувшегося товара
evidence-claim_record = Заявка в полученном виде
evidence-chat_record = Чат в полученном виде
evidence-listing_snapshot = Ваша карточка товара в тот момент
evidence-unpacking_photo = Фото при получении

# Audit
audit-found = Найдено
audit-taken_up = Взято в работу
audit-step = Шаг выполнен
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
audit-undone = Отменено

# Undo: what was done, as the status line and the undo list say it
undo-step = { $case }: выполнено «{ $step }»
undo-snooze = { $case }: отложено
undo-wake = { $case }: снова на виду
undo-drop = { $case }: снято
undo-reopen = { $case }: открыто снова
undo-note = { $case }: заметка записана
undo-attach = { $case }: доказательство приложено
undo-detach = { $case }: доказательство убрано
undo-ticket-export = { $ticket }: пакет выгружен
undo-ticket-filed = { $ticket }: подано
undo-ticket-outcome = { $ticket }: итог записан
undo-settings = Настройки изменены
undo-account-set = { $name }: изменено

# Fields of steps
field-ticket_number = Номер обращения
field-remind_on = Напомнить
field-new_fact = Новый факт
field-credited = Зачислено
field-quote = Слова из отзыва
field-complaint = Текст жалобы
field-answer = Ваш ответ
field-return_place = Куда вернут товар
field-cost = Расходы на сегодня
field-comment = Ваши слова
field-conceded = Отдано покупателю

# Refused after delay
step-rejected_order-timeline = Посмотрите путь посылки
step-rejected_order-timeline-help = Сравните каждый участок с обычным. Считаются только два события, а не догадка, кто медлил.
step-rejected_order-timeline-do = Посмотрел
step-rejected_order-longest = Где самая долгая задержка?
step-rejected_order-longest-help = Если до отправки из страны, можно обратиться в поддержку. Иначе отвечает другая сторона.
option-rejected_order-first_mile = До отправки: в поддержку
option-rejected_order-carrier_cancelled = Отменил перевозчик
option-rejected_order-elsewhere = В другом месте
step-rejected_order-elsewhere = Кто ещё мог бы ответить?
step-rejected_order-elsewhere-help = Таможня, магистраль и доставка — другие адресаты. Можно и не подавать.
option-rejected_order-other_addressee = К другому адресату
option-rejected_order-no_claim = Не подавать
step-rejected_order-money = Проверьте деньги
step-rejected_order-money-help = Цена, логистика туда и обратно, обработка. Чего ещё нет в отчёте, то не ноль: лучше дождаться строк.
step-rejected_order-money-do = Деньги верны
step-rejected_order-group = Соберите с похожими
step-rejected_order-group-help = Та же причина, те же недели. Короткое обращение читают лучше.
step-rejected_order-group-do = Собрано
step-rejected_order-ticket = Посмотрите и выгрузите пакет
step-rejected_order-ticket-help = Видно, что войдёт и чего не хватает.
step-rejected_order-filed = Подайте, запишите номер, поставьте напоминание
step-rejected_order-filed-help = Подаётся вручную в кабинете продавца. Просите ответ по каждому заказу, а не общие правила.
step-rejected_order-filed-do = Подано
step-rejected_order-answer = Запишите ответ
step-rejected_order-answer-help = По каждому заказу. Компенсацию решают по случаю, она не гарантирована.
option-rejected_order-paid_full = Выплатят полностью
option-rejected_order-paid_part = Выплатят часть
option-rejected_order-goodwill = Выплатят в порядке исключения
option-rejected_order-refused = Отказали
option-rejected_order-silent = Нет ответа
option-rejected_order-withdrawn = Отзываю
option-rejected_order-written_off = Ответа всё нет: списать
step-rejected_order-escalate = Напишите ещё раз, с новым фактом
step-rejected_order-escalate-help = Один раз и только с тем, чего они не видели.
step-rejected_order-escalate-do = Отправлено
step-rejected_order-second_answer = Запишите второй ответ
step-rejected_order-second_answer-help = Это последний круг.
step-rejected_order-credit = Деньги пришли?
step-rejected_order-credit-help = Ищите зачисление в следующих финансовых отчётах.
option-rejected_order-all_here = Все
option-rejected_order-part_here = Часть
option-rejected_order-never_came = Не пришли
exit-rejected_order-compensated = Компенсировано
exit-rejected_order-compensated_part = Компенсировано частично
exit-rejected_order-goodwill = Выплачено в порядке исключения
exit-rejected_order-refused = Отказано
exit-rejected_order-not_paid = Обещано, не выплачено
exit-rejected_order-written_off = Списано
exit-rejected_order-handed_on = Передано другому адресату
exit-rejected_order-withdrawn = Не подавалось

# Low review
step-negative_review-read = Прочитайте отзыв
step-negative_review-read-help = С фото, товаром, размером и путём посылки. Связь с заказом предположительная: в отзыве его нет.
step-negative_review-read-do = Прочитал
step-negative_review-cause = О чём он?
step-negative_review-cause-help = Подсказка — по словам, указанным в разделе «почему». Решаете вы.
option-negative_review-delivery = Доставка или выдача
option-negative_review-packaging = Упаковка или перевозка
option-negative_review-defect = Брак товара
option-negative_review-not_as_described = Не соответствует описанию
option-negative_review-size = Размер или цвет
option-negative_review-wrong_item = Не тот товар
option-negative_review-abuse = Оскорбления или спам
option-negative_review-unclear = Непонятно
step-negative_review-route = Что вы сделаете?
step-negative_review-route-help = Поздняя доставка: попросите поддержку оценить, относится ли отзыв к товару. Могут помочь; убрать отзыв никто не обещает.
option-negative_review-support_ticket = Обратиться в поддержку с датами заказа
option-negative_review-complaint = Пожаловаться: не о товаре
option-negative_review-answer = Ответить публично
option-negative_review-ask_buyer = Спросить в чате
option-negative_review-nothing = Ничего не делать
step-negative_review-screenshot = Приложите снимок отзыва
step-negative_review-screenshot-help = Дата, звёзды и текст должны читаться. Поддержка его попросит.
step-negative_review-screenshot-do = Приложено
step-negative_review-ticket = Посмотрите и выгрузите пакет
step-negative_review-ticket-help = Войдут даты заказа и снимок.
step-negative_review-filed = Подайте, запишите номер
step-negative_review-filed-help = Вручную в кабинете продавца.
step-negative_review-filed-do = Подано
step-negative_review-support_answer = Запишите ответ
step-negative_review-support_answer-help = Если отзыв останется, можно ответить публично.
option-negative_review-hidden = Скрыт или не учитывается
option-negative_review-refused = Отказали
option-negative_review-silent = Нет ответа
step-negative_review-complaint_text = Напишите жалобу
step-negative_review-complaint_text-help = Одна жалоба на отзыв, навсегда; не больше 1000 знаков — по опыту практиков. Цитата из отзыва и рядом факт с датой. У одного сервиса с массовой подачей одобряли 10 из 100.
step-negative_review-complaint_text-do = Текст готов
step-negative_review-complaint_hold = Отложите до завтра
step-negative_review-complaint_hold-help = Попытка одна. Перечитайте через 24 часа.
step-negative_review-complaint_hold-do = Перечитал
step-negative_review-complaint_file = Подайте жалобу в кабинете
step-negative_review-complaint_file-help = В API такого метода нет. Пока жалобу рассматривают, отзыв может быть скрыт.
step-negative_review-complaint_file-do = Подано
step-negative_review-complaint_answer = Чем кончилось?
step-negative_review-complaint_answer-help = Отказ окончательный.
option-negative_review-refused_answer = Отказали: отвечу публично
option-negative_review-refused_final = Отказали: оставлю так
step-negative_review-ask = Спросите покупателя в чате
step-negative_review-ask-help = Только если чат есть: его начинает покупатель. Ничего не предлагайте за лучший отзыв.
step-negative_review-ask-do = Спросил
step-negative_review-reply = Что ответил покупатель?
step-negative_review-reply-help = Если речь о браке, путь покупателя — заявка.
option-negative_review-about_delivery = Дело в доставке
option-negative_review-about_goods = Дело в товаре
option-negative_review-upgraded = Поставил больше звёзд
step-negative_review-answer_text = Напишите ответ
step-negative_review-answer_text-help = Править можно один раз в течение 60 дней. Без ссылок, телефонов и обещаний, которые не от вас зависят.
step-negative_review-answer_text-do = Ответ готов
step-negative_review-answer_post = Опубликуйте в кабинете
step-negative_review-answer_post-help = Recourse увидит его при следующей синхронизации.
step-negative_review-answer_post-do = Опубликовано
step-negative_review-after_answer = Чем закончилось?
step-negative_review-after_answer-help = Перед показом ответ проходит проверку.
option-negative_review-shown = Ответ показан
exit-negative_review-hidden = Скрыт или не учитывается
exit-negative_review-upgraded = Покупатель поставил больше звёзд
exit-negative_review-answered = Отвечено
exit-negative_review-complaint_refused = В жалобе отказано
exit-negative_review-no_action = Оставлено как есть

# First-mile delay
step-dpx_delay_report-check = Первая миля и правда самая долгая?
step-dpx_delay_report-check-help = DPX только сортирует и передаёт международному перевозчику. Таможня, магистраль и склады — не её.
option-dpx_delay_report-first_mile = Да, между передачей и отправкой
option-dpx_delay_report-customs = Нет, на таможне
option-dpx_delay_report-line_haul = Нет, на магистрали
step-dpx_delay_report-consignment = Соберите партию
step-dpx_delay_report-consignment-help = Один отчёт на день передачи и склад понятнее, чем по заказу.
step-dpx_delay_report-consignment-do = Собрано
step-dpx_delay_report-proof = Приложите квитанцию о передаче
step-dpx_delay_report-proof-help = Если она есть. История статусов войдёт сама.
step-dpx_delay_report-proof-do = Дальше
step-dpx_delay_report-ticket = Посмотрите и выгрузите отчёт
step-dpx_delay_report-ticket-help = Спрашивает, где партия, запись о передаче и прогноз даты.
step-dpx_delay_report-filed = Подайте, запишите номер
step-dpx_delay_report-filed-help = Вручную в кабинете продавца.
step-dpx_delay_report-filed-do = Подано
step-dpx_delay_report-buyers = Ответьте тем, кто спрашивает
step-dpx_delay_report-buyers-help = Только в ответ на вопросы. Не называйте дату, которой не знаете.
step-dpx_delay_report-buyers-do = Ответил
step-dpx_delay_report-answer = Чем кончилось?
step-dpx_delay_report-answer-help = Если посылка потеряна или от неё отказались, просите компенсацию с этим отчётом.
option-dpx_delay_report-moved = Поехала дальше
option-dpx_delay_report-parcel_lost = Потеряна
option-dpx_delay_report-season = Объяснили: сезонный пик
option-dpx_delay_report-inspection = Объяснили: таможенный досмотр
option-dpx_delay_report-silent = Нет ответа
exit-dpx_delay_report-moved = Поехала дальше
exit-dpx_delay_report-parcel_lost = Потеряна
exit-dpx_delay_report-explained = Объяснено
exit-dpx_delay_report-unanswered = Без ответа

# Cancelled by buyer
step-buyer_cancellation-explain = Что это такое
step-buyer_cancellation-explain-help = Право покупателя на отмену защищает потребителя, отключить его нельзя. В пик сезона Wildberries его продлевает; на сколько — не опубликовано.
step-buyer_cancellation-explain-do = Дальше
step-buyer_cancellation-stage = Где посылка?
step-buyer_cancellation-stage-help = До сборки, в пути или уже обратно.
option-buyer_cancellation-before_assembly = Ещё не собрана
option-buyer_cancellation-return_coming = Возвращается
option-buyer_cancellation-after_delay = Отменено после задержки
option-buyer_cancellation-nothing_left = Делать больше нечего
step-buyer_cancellation-stop_packing = Остановите сборку, верните товар на место
step-buyer_cancellation-stop_packing-help = В вашем списке заказ всё ещё на сборке.
step-buyer_cancellation-stop_packing-do = Сборка остановлена
step-buyer_cancellation-collect = Заберите товар
step-buyer_cancellation-collect-help = До указанного дня, если он указан.
step-buyer_cancellation-collect-do = Забирают
step-buyer_cancellation-received = Что вернулось?
step-buyer_cancellation-received-help = Пересчитайте, сфотографируйте, сверьте штрихкод.
option-buyer_cancellation-in_order = Всё в порядке
option-buyer_cancellation-damaged_or_missing = Повреждено или не хватает
option-buyer_cancellation-not_collected = Не забрали
step-buyer_cancellation-propose = Просить из-за задержки
step-buyer_cancellation-propose-help = Включите заказ в обращение об отказах.
step-buyer_cancellation-propose-do = Включено в обращение
step-buyer_cancellation-cost = Во что обошлось?
step-buyer_cancellation-cost-help = Логистика туда и обратно, хранение. Строки отчёта могут прийти позже.
option-buyer_cancellation-no_cost = Ничего
option-buyer_cancellation-some_cost = Были расходы
step-buyer_cancellation-product = Посмотрите на товар
step-buyer_cancellation-product-help = Если его отменяют чаще других: фото, таблица размеров, обещанный срок.
step-buyer_cancellation-product-do = Посмотрел
exit-buyer_cancellation-no_cost = Без расходов
exit-buyer_cancellation-with_cost = С расходами
exit-buyer_cancellation-turned_into_refusal = Вошло в обращение об отказах
exit-buyer_cancellation-turned_into_return = Стало вопросом возврата

# Defect claim
step-wb_defect_claim-look = Посмотрите фото и текст
step-wb_defect_claim-look-help = Рядом с вашей карточкой того времени. Дни у покупателя и цена — в разделе «почему».
step-wb_defect_claim-look-do = Посмотрел
step-wb_defect_claim-route = Где это решается?
step-wb_defect_claim-route-help = Позже 14 дней после оплаты покупатель пишет вам в чат, и решаете вы вдвоём. Источник — новость о пилоте.
option-wb_defect_claim-platform = Заявкой на площадке
option-wb_defect_claim-seller_chat = В чате с покупателем
step-wb_defect_claim-enough = Достаточно ли видно?
step-wb_defect_claim-enough-help = Товар целиком, дефект, бирка, упаковка со штрихкодом.
option-wb_defect_claim-enough = Да
option-wb_defect_claim-ask_more = Нет: отказать и запросить фото (reject2)
option-wb_defect_claim-ask_chat = Нет: спросить в чате
step-wb_defect_claim-portal_ask = Ответьте в кабинете
step-wb_defect_claim-portal_ask-help = Recourse записывает выбор, но ничего не отправляет.
step-wb_defect_claim-portal_ask-do = Отвечено
step-wb_defect_claim-ask_chat = Спросите в чате
step-wb_defect_claim-ask_chat-help = Попросите товар целиком, дефект крупно, бирку и штрихкод.
step-wb_defect_claim-ask_chat-do = Спросил
step-wb_defect_claim-more = Пришло ещё?
step-wb_defect_claim-more-help = Новая заявка того же покупателя — отдельное дело.
option-wb_defect_claim-came = Да, теперь достаточно
option-wb_defect_claim-nothing_came = Ничего не пришло
step-wb_defect_claim-verdict = Решите
step-wb_defect_claim-verdict-help = Доступно только то, что предлагает заявка. Возврат товара стоит цены и обратной дороги; оставить покупателю — только цены. Сколько есть времени, не опубликовано.
option-wb_defect_claim-approve_with_check = Одобрить с проверкой Wildberries (approve1)
option-wb_defect_claim-approve_take_back = Одобрить и забрать товар (approve2)
option-wb_defect_claim-approve_pickup = Одобрить, покупатель принесёт (approvecc1)
option-wb_defect_claim-refund_keep = Вернуть деньги, товар у покупателя (autorefund1)
option-wb_defect_claim-reject_no_defect = Отказать: дефект не виден (reject1)
option-wb_defect_claim-reject_service_centre = Отказать: в сервисный центр (reject3)
option-wb_defect_claim-reject_own_words = Отказать своими словами (rejectcustom)
option-wb_defect_claim-decided_elsewhere = Уже решено
step-wb_defect_claim-portal_goods = Ответьте в кабинете
step-wb_defect_claim-portal_goods-help = Recourse записывает выбор, но ничего не отправляет. Потом покупатель принесёт товар.
step-wb_defect_claim-portal_goods-do = Отвечено
step-wb_defect_claim-goods = Что стало с товаром?
step-wb_defect_claim-goods-help = Это видно по статусу товара в заявке. При получении сделайте фото.
option-wb_defect_claim-with_seller = Снова у меня
option-wb_defect_claim-back_on_sale = Не подтвердилось: снова в продаже
option-wb_defect_claim-destroyed = Утилизирован
option-wb_defect_claim-never_brought = Покупатель не принёс
step-wb_defect_claim-portal_keep = Ответьте в кабинете
step-wb_defect_claim-portal_keep-help = Recourse записывает выбор, но ничего не отправляет.
step-wb_defect_claim-portal_keep-do = Отвечено
step-wb_defect_claim-money_keep = Проверьте списание
step-wb_defect_claim-money_keep-help = Возврат списывают с вашего баланса; найдите его по srid в отчёте.
step-wb_defect_claim-money_keep-do = Списание верно
step-wb_defect_claim-portal_reject = Ответьте в кабинете
step-wb_defect_claim-portal_reject-help = Свои слова: от 10 до 1000 знаков. Recourse записывает, но не отправляет.
step-wb_defect_claim-portal_reject-do = Отвечено
step-wb_defect_claim-after_reject = Осталось в силе?
step-wb_defect_claim-after_reject-help = Отказ можно изменить, пока заявка предлагает ответы.
option-wb_defect_claim-stands = Да
option-wb_defect_claim-revised = Нет, меняю решение
step-wb_defect_claim-revise = Измените решение в кабинете
step-wb_defect_claim-revise-help = Recourse увидит новый статус при следующей синхронизации.
step-wb_defect_claim-revise-do = Изменено
step-wb_defect_claim-agree = О чём договорились?
step-wb_defect_claim-agree-help = Возврат денег, замена или недостающая часть. Здесь между вами и покупателем никого нет.
option-wb_defect_claim-refund = Возврат денег
option-wb_defect_claim-replacement = Замена
option-wb_defect_claim-missing_part = Дослать недостающую часть
option-wb_defect_claim-none_yet = Пока не договорились
option-wb_defect_claim-reject = Отказать
step-wb_defect_claim-talk = Напишите покупателю
step-wb_defect_claim-talk-help = Не больше 1000 знаков, без ссылок и телефонов.
step-wb_defect_claim-talk-do = Написал
step-wb_defect_claim-agree_later = А теперь?
step-wb_defect_claim-agree_later-help = Если покупатель молчит, дело закроется и вернётся с новым сообщением.
option-wb_defect_claim-silent = Покупатель молчит
step-wb_defect_claim-place = Договоритесь, куда вернуть товар
step-wb_defect_claim-place-help = Пункт выдачи или к вам. Без места дело дальше не идёт.
step-wb_defect_claim-place-do = Договорились
step-wb_defect_claim-chat_goods = Чем закончилось?
step-wb_defect_claim-chat_goods-help = Фото при получении; списание — в финансовом отчёте.
option-wb_defect_claim-refunded = Товар вернулся, деньги возвращены
option-wb_defect_claim-replaced = Заменено
step-wb_defect_claim-part = Отправьте часть
step-wb_defect_claim-part-help = Запишите, сколько это стоило.
step-wb_defect_claim-part-do = Отправлено
exit-wb_defect_claim-refunded_returned = Деньги возвращены, товар вернулся
exit-wb_defect_claim-refunded_destroyed = Деньги возвращены, товар утилизирован
exit-wb_defect_claim-refunded_kept = Деньги возвращены, товар у покупателя
exit-wb_defect_claim-replaced = Заменено
exit-wb_defect_claim-part_sent = Часть отправлена
exit-wb_defect_claim-rejected = Отказано
exit-wb_defect_claim-rejected_revised = Отказано, затем изменено
exit-wb_defect_claim-not_confirmed = Брак не подтверждён, снова в продаже
exit-wb_defect_claim-never_brought = Не принесли
exit-wb_defect_claim-no_evidence = Доказательств нет
exit-wb_defect_claim-decided_elsewhere = Решено без Recourse

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
sentence-buyer_cancellation-return_due = Покупатель отменил или отказался, и товар ждёт вас{ $place_known ->
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
undo-open = { $n ->
    [one] { $n } дело открыто вручную
    [few] { $n } дела открыто вручную
   *[many] { $n } дел открыто вручную
  }
