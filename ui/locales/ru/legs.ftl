## Legs: where a parcel is. Lower case, they stand inside sentences and in labels.
leg-seller = у продавца
leg-first_mile = первая миля
leg-export = экспорт
leg-international = международная перевозка
leg-import = импорт и таможня
leg-destination_sorting = сортировка
leg-last_mile = последняя миля
leg-pickup_point = пункт выдачи
leg-done = завершено
leg-return_domestic = возврат до экспорта
leg-return_destination = возврат в стране покупателя
leg-unknown = неизвестно

## Events: what happened.
event-created = заказ оформлен
event-info_received = данные переданы перевозчику
event-handed_over = передано
event-accepted = принято
event-arrived = прибыло
event-departed = отправлено
event-in_transit = в пути
event-customs_started = таможня начала оформление
event-customs_held = задержано таможней
event-customs_released = выпущено таможней
event-customs_refused = таможня отказала
event-out_for_delivery = у курьера
event-available_for_pickup = готово к выдаче
event-attempt_failed = попытка не удалась
event-delivered = получено покупателем
event-refused_by_buyer = покупатель отказался при получении
event-cancelled_by_buyer = отменено покупателем
event-cancelled_by_seller = отменено продавцом
event-cancelled_by_carrier = отменено перевозчиком
event-cancelled = отменено
event-storage_expiring = срок хранения заканчивается
event-storage_expired = срок хранения истёк
event-returning = возвращается
event-returned = вернулось отправителю
event-lost = утеряно
event-damaged = повреждено или с браком
event-destroyed = уничтожено
event-delayed = задерживается
event-address_problem = проблема с адресом
event-not_found = номер не известен перевозчику
event-unknown = неизвестный код

## Who answers for the days of a leg, after the first-mile guide for Wildberries sellers.
responsible-seller = вы, продавец
responsible-dpx = DPX (или перевозчик первой мили)
responsible-dpx_or_export_wait = DPX или ожидание экспорта
responsible-international_carrier = международный перевозчик
responsible-customs_or_carrier = таможня / международный перевозчик
responsible-marketplace = Wildberries
responsible-marketplace_or_buyer = Wildberries / покупатель
responsible-return_direct = DPX: не вывезенный товар возвращается продавцу напрямую
responsible-return_process = Wildberries: возврат FBS в стране покупателя
responsible-nobody = уже никто
responsible-unknown = неизвестно

## Why an event does not simply move the parcel on.
flag-future = время в будущем: пока не учитывается
flag-no_time = без времени: показано, но не учитывается
flag-unknown_code = неизвестный код: этап не меняется
flag-pre_declaration = заявлено до экспорта, это не прибытие
flag-correction = исправление: посылка на более раннем этапе, чем казалось

## The way back after a cancellation or refusal.
route-none = возвращать нечего: товар не передавали
route-domestic = возврат напрямую от DPX: ещё не вывезено
route-undecided = между странами: решится со следующим событием
route-destination = возврат FBS в стране покупателя

## How the way to the buyer ended.
ending-delivered = получено покупателем
ending-cancelled = отменено
ending-refused = отказ при получении
ending-expired = не забрали вовремя
ending-returning = возвращается
ending-returned = вернулось отправителю
ending-lost = утеряно
ending-damaged = повреждено или с браком
ending-destroyed = уничтожено

## Who cancelled.
cancelled-by-buyer = покупатель
cancelled-by-carrier = перевозчик
cancelled-by-seller = продавец
cancelled-by-unsaid = не сказано кем

## Where the parcel was when it was cancelled or refused.
cancel-stage-before_handover = до передачи
cancel-stage-before_departure = после передачи, до вывоза
cancel-stage-in_transit = между странами
cancel-stage-after_arrival = в стране покупателя
cancel-stage-unknown = неизвестно

## Where a code comes from.
vocabulary-wb_history = Wildberries, история заказа
vocabulary-wb_status = Wildberries, текущий статус
vocabulary-supplier_status = Wildberries, статус продавца
vocabulary-wb_order_feed = Wildberries, лента заказов
vocabulary-wb_cancel_type = Wildberries, вид отмены
vocabulary-cainiao_action = Cainiao
vocabulary-ru_post_oper = Почта России
vocabulary-cdek = СДЭК
vocabulary-upu_emsevt = Всемирный почтовый союз
vocabulary-17track = 17TRACK
vocabulary-karrio = karrio
vocabulary-aftership = AfterShip
