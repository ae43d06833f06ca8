# Правила справочника по их идентификаторам, пояснения в делах, отмена и ошибки о правилах и шаблонах.

rule-wb_claim_memory = Wildberries показывает заявку
rule-wb_review_archive = Отзыв без ответа уходит в архив через
rule-wb_order_memory = Wildberries показывает заказ
rule-wb_statistics_memory = Wildberries хранит строки статистики
rule-wb_review_answer_deadline = Срок ответа на отзыв
rule-wb_review_answer_edit = Ответ на отзыв можно изменить в течение
rule-wb_review_answer_min = Ответ на отзыв: не короче
rule-wb_review_answer_max = Ответ на отзыв: не длиннее
rule-wb_review_complaint_max = Жалоба на отзыв: не длиннее
rule-wb_review_complaints_per_review = Жалоб на один отзыв
rule-wb_review_complaint_base_rate = Доля жалоб, которые выиграли другие, подавая массово
rule-wb_review_delayed_publication = Задержка публикации плохого отзыва (платно)
rule-wb_claim_decision = Срок решения по заявке
rule-wb_defect_route = Позже этого о браке пишут в чат
rule-wb_claim_goods_back = Покупатель возвращает одобренный товар за
rule-wb_claim_comment_min = Комментарий к заявке: не короче
rule-wb_claim_comment_max = Комментарий к заявке: не длиннее
rule-wb_buyer_cancel_window = Покупатель может отменить в течение
rule-wb_buyer_cancel_window_peak = Покупатель может отменить в сезонный пик в течение
rule-wb_seller_cancel = Продавец может отменить до
rule-wb_refusal_filing = Срок обращения за компенсацией отказа
rule-wb_delay_report_filing = Срок обращения о задержке первой мили
rule-wb_return_storage = Возврат хранится в пункте выдачи
rule-wb_return_expires = Срок хранения, указанный для возврата
rule-wb_cancel_penalty = Штраф за отмену продавцом
rule-wb_late_penalty = Штраф за позднюю передачу
rule-wb_chat_text_max = Сообщение в чате: не длиннее
rule-wb_chat_file_max = Сообщение в чате: один файл
rule-wb_chat_files_max = Сообщение в чате: все файлы вместе
rule-wb_ticket_text_max = Обращение в поддержку: не длиннее
rule-wb_defect_refusal = Брак при получении: отказ на месте
rule-wb_return_guide = Как товар возвращается из-за границы
rule-wish_ticket_answer = Wish: ответить на тикет за
rule-wish_refund_dispute = Wish: оспорить возврат за
rule-wish_metric_dispute = Wish: оспорить показатель или нарушение за
rule-wish_refund_attempts = Wish: попыток оспорить один возврат
rule-wish_tracking_disputes_open = Wish: споров о треке одновременно
rule-wish_cancel_dispute = Wish: оспорить нарушение за отмену за
rule-wish_fulfil = Wish: отправить и отметить за
rule-wish_confirmed_fulfilment = Wish: подтверждение позже — платит продавец
rule-wish_invalid_tracking = Wish: последствие неверного трек-номера
rule-wish_cancel_cost = Wish: цена отмены продавцом
rule-ae_dispute_answer = AliExpress: принять или отклонить спор за
rule-ae_escalation_first = AliExpress: покупатель может передать спор с дня
rule-ae_escalation_last = AliExpress: покупатель может передать спор до дня
rule-ae_escalation_system = AliExpress: система передаёт спор на день
rule-ae_tracking_info = AliExpress: данные трека должны появиться за
rule-ae_false_tracking = AliExpress: последствие ложного трек-номера
rule-ae_shipment_term = AliExpress: срок отправки
rule-ae_not_sold = AliExpress: последствие неотправки
rule-leg_default_limit = Этап считается долгим через, пока нет ваших данных
rule-leg_usual_basis = Завершённых посылок, чтобы показать обычный срок
rule-excess_min = Задержка — не меньше, сверх обычного
rule-review_stars = Отзыв становится делом до
rule-review_window = Отзывы старше не открывают дело
rule-complaint_hold = Выждать перед подачей жалобы
rule-complaint_rate_basis = Жалоб, чтобы показать вашу долю
rule-review_link_tolerance = Отзыв и заказ связываются в пределах
rule-fresh_cancel = Отменённый заказ ещё могут собирать
rule-ship_warn = Предупредить до конца срока отправки
rule-return_fresh = Возвраты старше не открывают дело
rule-ticket_orders_default = Заказов в одном обращении
rule-ticket_orders_warn = Советовать разделить обращение свыше
rule-rule_recheck = Источник перечитывают через

rule-user-ticket = обращения
rule-user-today = «Сегодня»
rule-user-sync = синхронизация
rule-user-orders = заказы
rule-user-rulebook = справочник правил
rule-user-reviews = отзывы
rule-user-returns = возвраты
rule-user-outbox = исходящие
rule-user-drafts = черновики
rule-user-reminders = напоминания
rule-user-backup = резервные копии

# Единицы
unit-days = { $value ->
    [one] { $value } день
    [few] { $value } дня
   *[other] { $value } дней
}
unit-hours = { $value ->
    [one] { $value } час
    [few] { $value } часа
   *[other] { $value } часов
}
unit-seconds = { $value ->
    [one] { $value } секунда
    [few] { $value } секунды
   *[other] { $value } секунд
}
unit-count = { $value }
unit-characters = { $value ->
    [one] { $value } знак
    [few] { $value } знака
   *[other] { $value } знаков
}
unit-bytes = { $value } байт
unit-percent = { $value } %
unit-stars = { $value } ★
unit-name-days = дней
unit-name-hours = часов
unit-name-seconds = секунд
unit-name-count = штук
unit-name-characters = знаков
unit-name-bytes = байт
unit-name-percent = процентов
unit-name-stars = звёзд

# Что поясняет дело
explain-cancel-fixed = Право покупателя на отмену отключить нельзя: оно защищает покупателей.
explain-cancel-window = Покупатель может сам отменить заказ в течение { $hours ->
    [one] { $hours } часа
    [few] { $hours } часов
   *[other] { $hours } часов
} после оформления, пока заказ не на сборке.
explain-cancel-window-unknown = Сколько времени покупатель может отменить сам, неизвестно.
explain-cancel-peaks = В сезонный пик площадка даёт больше времени, но не говорит, когда и сколько. Если знаете, внесите сезон в правила.
explain-cancel-peak = Ваш сезонный пик { $from } – { $to }: покупатель может сам отменить заказ в течение { $hours ->
    [one] { $hours } часа
    [few] { $hours } часов
   *[other] { $hours } часов
} после оформления.
explain-cancel-peak-unknown = Ваш сезонный пик { $from } – { $to }: покупатель может отменить дольше обычного; насколько, неизвестно.

# Отмена
undo-rule-set = Правило изменено: { $rule }
undo-rule-reset = Правило как в поставке: { $rule }
undo-peak-save = Сезонный пик сохранён
undo-peak-remove = Сезонный пик удалён
undo-template-save = Шаблон сохранён: { $name }
undo-template-remove = Шаблон удалён: { $name }
undo-templates-import = { $count ->
    [one] Загружен { $count } шаблон
    [few] Загружено { $count } шаблона
   *[other] Загружено { $count } шаблонов
}

# Ошибки
error-rule-unknown = Правила «{ $value }» нет.
error-rule-unknown-why = Эта версия Recourse обходится без него.
error-rule-unknown-help = Выберите правило из списка.
error-rule-value = Такое значение сохранить нельзя.
error-rule-value-why = Правило хранит целое число от 0 до 1 000 000 000 или «неизвестно».
error-rule-value-help = Введите целое число в единицах правила.
error-rule-note = Заметка слишком длинная.
error-rule-note-why = В заметке до 500 знаков.
error-rule-note-help = Сократите её.
error-peak-days = Эти дни — не сезон.
error-peak-days-why = У сезона есть первый и последний день, по порядку, не дальше года друг от друга.
error-peak-days-help = Укажите оба дня.
error-peak-hours = Такую длительность сохранить нельзя.
error-peak-hours-why = Время на отмену — от 1 до 1440 часов.
error-peak-hours-help = Введите целые часы или оставьте пустым, если не знаете.
error-peak-platform = Площадка не выбрана.
error-peak-platform-why = У каждой площадки свои сезоны.
error-peak-platform-help = Выберите площадку.
error-draft-unknown = Черновика «{ $value }» нет.
error-draft-unknown-why = Его удалили, или он из другой версии.
error-draft-unknown-help = Выберите другой.
error-draft-purpose = Непонятно, для чего этот текст («{ $value }»).
error-draft-purpose-why = От этого зависят ограничения и проверки.
error-draft-purpose-help = Выберите назначение из списка.
error-template-name = Шаблону нужно название.
error-template-name-why = По нему шаблон находят. В названии до 120 знаков.
error-template-name-help = Введите название.
error-template-kind = Вида дел «{ $value }» нет.
error-template-kind-why = Шаблоны относятся к видам этой версии.
error-template-kind-help = Выберите виды из списка.
error-template-lang = Язык «{ $value }» неизвестен.
error-template-lang-why = Шаблон пишут по-китайски, по-русски или по-английски.
error-template-lang-help = Укажите zh, ru или en.
error-template-long = Текст слишком длинный.
error-template-long-why = В шаблоне до 10 000 знаков на язык.
error-template-long-help = Сократите его.
error-template-empty = В шаблоне нет слов.
error-template-empty-why = Отправлять будет нечего.
error-template-empty-help = Напишите его хотя бы на одном языке.
error-templates-file = В { $path } нет шаблонов Recourse.
error-templates-file-why = Файл другого вида, повреждён или слишком велик. Ничего не изменено.
error-templates-file-help = Выберите файл, который записал Recourse.
error-templates-version = Файл более нового вида ({ $value }).
error-templates-version-why = Его записала более новая версия Recourse. Ничего не изменено.
error-templates-version-help = Обновите Recourse и загрузите файл снова.
error-templates-entry = Шаблон { $n } («{ $name }») прочитать нельзя.
error-templates-entry-why = Назначение, вид, язык или слова в нём не такие, как нужно. Ничего не загружено.
error-templates-entry-help = Исправьте или уберите его в файле и загрузите снова.
