# Обращения: фраза над обращением, письмо, обращение в PDF и таблица.
ticket-range = { $from }–{ $to }
ticket-days = { $several ->
    [yes] { $least }–{ $most }
   *[no] { $most }
  }
ticket-date-range = { $from } – { $to }
ticket-not-reported = пока нет в отчёте

# События по кодам площадки: там, где общего названия в письме мало.
ticket-moment-created-created = заказ оформлен
ticket-moment-handed_over-dispatched_to_delivery_service = передан в службу доставки
ticket-moment-in_transit-on_way_to_delivery_service = в пути в службу доставки
ticket-moment-accepted-accepted_by_carrier = принят перевозчиком
ticket-moment-departed-departed_from_origin_country = отправлен из страны продавца
ticket-moment-arrived-arrived_in_destination_country = прибыл в страну назначения
ticket-moment-customs_started-customs_clearance = таможенное оформление начато
ticket-moment-customs_released-customs_clearance_completed = таможенное оформление завершено
ticket-moment-available_for_pickup-ready_for_pick_up = готов к выдаче
ticket-moment-refused_by_buyer-canceled_by_client = отказ при получении
ticket-moment-cancelled_by_buyer-declined_by_client = отменён покупателем

ticket-sentence-span-usual = { $n ->
    [one] { $n } заказ
    [few] { $n } заказа
    [many] { $n } заказов
   *[other] { $n } заказа
  }: между «{ $from }» и «{ $to }» прошло <over>{ ticket-days }</over> дн., обычно у вас { $usual }.
ticket-sentence-span = { $n ->
    [one] { $n } заказ
    [few] { $n } заказа
    [many] { $n } заказов
   *[other] { $n } заказа
  }: между «{ $from }» и «{ $to }» прошло { ticket-days } дн.
ticket-sentence-open = { $n ->
    [one] { $n } заказ
    [few] { $n } заказа
    [many] { $n } заказов
   *[other] { $n } заказа
  }: после «{ $from }» прошло <over>{ ticket-days }</over> дн., следующего этапа нет.
ticket-sentence-days = { $n ->
    [one] { $n } заказ
    [few] { $n } заказа
    [many] { $n } заказов
   *[other] { $n } заказа
  }: <over>{ ticket-days }</over> дн. между двумя событиями, названными в каждой строке.
ticket-sentence-plain = В обращении { $n ->
    [one] { $n } случай
    [few] { $n } случая
    [many] { $n } случаев
   *[other] { $n } случая
  } этого вида.
ticket-sentence-asked = Просим: <sum>{ $sum }</sum>.
ticket-sentence-missing = Не хватает { $n ->
    [one] { $n } снимка
    [few] { $n } снимков
    [many] { $n } снимков
   *[other] { $n } снимка
  }.

ticket-left_out-already = уже заявлено в { $ticket }
ticket-left_out-already_filed = уже заявлено в { $ticket }, подано { $filed }
ticket-left_out-evidence = не хватает: { $evidence }
ticket-left_out-column = { $column }: показано, но не заявлено
ticket-left_out-not_blamed = ни одно событие не показывает, чьи это дни
ticket-left_out-over = случай уже { $state }
ticket-left_out-twin = заказ уже есть в обращении
ticket-left_out-currency = { $column } в другой валюте: показано, но не прибавлено

letter-subject = Тема: { $subject }
letter-period = , { $period }
letter-handed_over = Товар передан в службу доставки { $dates }.
letter-span = По истории статусов между «{ $from }» и «{ $to }» прошло { $days } { $last ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
  }.
letter-span-open = По истории статусов с события «{ $from }» прошло { $days } { $last ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
  }, события следующего этапа нет.
letter-span-days = По истории статусов между двумя событиями, указанными для каждого заказа в orders.xlsx, прошло { $days } { $last ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
  }.
letter-span-usual = Обычно у нас этот этап занимает { $usual } { $usual ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
  } (медиана { $finished ->
    [one] { $finished } завершённой доставки
    [few] { $finished } завершённых доставок
    [many] { $finished } завершённых доставок
   *[other] { $finished } завершённой доставки
  }).
letter-refused = { $n ->
    [one] Покупатель отказался при получении.
    [few] Покупатели отказались при получении ({ $n } заказа).
    [many] Покупатели отказались при получении ({ $n } заказов).
   *[other] Покупатели отказались при получении ({ $n } заказа).
  }
letter-cancelled_by_buyer = { $n ->
    [one] Покупатель отменил заказ.
    [few] Покупатели отменили { $n } заказа.
    [many] Покупатели отменили { $n } заказов.
   *[other] Покупатели отменили { $n } заказа.
  }
letter-cancelled_by_carrier = { $n ->
    [one] Перевозчик отменил доставку.
    [few] Перевозчик отменил доставку { $n } заказов.
    [many] Перевозчик отменил доставку { $n } заказов.
   *[other] Перевозчик отменил доставку { $n } заказа.
  }
letter-list = Список (ID задания, srid, стикер, nmID, даты, суммы) — в файле orders.xlsx, история статусов — лист Events.
letter-list-one = Подробности — в файле orders.xlsx, история статусов — лист Events.
letter-order = Заказ { $order }{ $srid }
letter-order-srid = , srid { $srid }
letter-order-sticker = , стикер { $sticker }
letter-order-product = , nmID { $product }
letter-order-moment = { $event } { $at }
letter-order-over = { $days } { $days ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
  }
letter-sum = Сумма: { $parts } = { $total }.
letter-sum-one = Сумма: { $part }.
letter-sum-part = { $name } { $amount }
letter-ask = Просим:
letter-data_at = Данные на { $at }.
letter-excluded = Не включено в сумму: { $what }.
letter-excluded-item = { $amount } ({ $what })
letter-excluded-order = заказ { $order }: { $what }
letter-missing = Пока не приложено: { $what }.
letter-missing-item = { $evidence } ({ $subject })
letter-part = Часть { $part } из { $parts }
letter-attached = Приложено: orders.xlsx, appeal.pdf{ $evidence ->
    [0] {""}
    [one] , { $evidence } файл доказательств
    [few] , { $evidence } файла доказательств
    [many] , { $evidence } файлов доказательств
   *[other] , { $evidence } файла доказательств
  }.
letter-column-goods = товар
letter-column-logistics_out = логистика до покупателя
letter-column-logistics_back = логистика обратно
letter-column-handling = обработка
letter-column-penalty = штраф

letter-rejected_order-subject = { $n ->
    [one] Компенсация по заказу, отказ из-за задержки
    [few] Компенсация по { $n } заказам, отказ из-за задержки
    [many] Компенсация по { $n } заказам, отказ из-за задержки
   *[other] Компенсация по { $n } заказа, отказ из-за задержки
  }{ $leg }
letter-rejected_order-subject-mixed = { $n ->
    [one] Компенсация по { $n } заказу, отказ или отмена из-за задержки
    [few] Компенсация по { $n } заказам, отказ или отмена из-за задержки
    [many] Компенсация по { $n } заказам, отказ или отмена из-за задержки
   *[other] Компенсация по { $n } заказа, отказ или отмена из-за задержки
  }{ $leg }
letter-leg = {" "}на этапе «{ $leg }»
letter-rejected_order-opening = Просим рассмотреть компенсацию по { $n ->
    [one] { $n } сборочному заданию
    [few] { $n } сборочным заданиям
    [many] { $n } сборочным заданиям
   *[other] { $n } сборочного задания
  }.
letter-rejected_order-ask-1 = подтвердить даты передачи и движения по каждому заданию;
letter-rejected_order-ask-2 = принять решение по каждому srid;
letter-rejected_order-ask-3 = при отказе указать основание по каждому заказу, не ограничиваясь общими правилами.

letter-full_return_compensation-subject = { $n ->
    [one] Компенсация по возврату заказа
    [few] Компенсация по возвратам, { $n } заказа
    [many] Компенсация по возвратам, { $n } заказов
   *[other] Компенсация по возвратам, { $n } заказа
  }
letter-full_return_compensation-opening = Просим рассмотреть компенсацию по { $n ->
    [one] { $n } возвращённому заказу
    [few] { $n } возвращённым заказам
    [many] { $n } возвращённым заказам
   *[other] { $n } возвращённого заказа
  }. Цена товара и расходы на логистику указаны отдельно.
letter-full_return_compensation-ask-1 = сообщить, где находится товар по каждому заказу и в каком он состоянии;
letter-full_return_compensation-ask-2 = принять решение по каждому srid: отдельно по цене товара, отдельно по логистике;
letter-full_return_compensation-ask-3 = при отказе указать основание по каждому заказу.

letter-no_update-subject = { $n ->
    [one] Нет новых статусов по заказу
    [few] Нет новых статусов по { $n } заказам
    [many] Нет новых статусов по { $n } заказам
   *[other] Нет новых статусов по { $n } заказа
  }
letter-no_update-opening = По { $n ->
    [one] { $n } заказу
    [few] { $n } заказам
    [many] { $n } заказам
   *[other] { $n } заказа
  } давно нет новых статусов; последний статус и его дата указаны для каждого в orders.xlsx.
letter-no_update-ask-1 = сообщить местонахождение каждого отправления;
letter-no_update-ask-2 = при необходимости начать поиск и назвать срок ответа;
letter-no_update-ask-3 = при утрате сообщить порядок компенсации по каждому srid.

letter-negative_review-subject = { $n ->
    [one] Просим проверить, относится ли отзыв к товару
    [few] Просим проверить, относятся ли { $n } отзыва к товару
    [many] Просим проверить, относятся ли { $n } отзывов к товару
   *[other] Просим проверить, относятся ли { $n } отзыва к товару
  }{ $leg }
letter-negative_review-opening = Просим оценить, { $n ->
    [one] относится ли этот отзыв к товару
    [few] относятся ли эти отзывы к товару
    [many] относятся ли эти отзывы к товару
   *[other] относятся ли эти отзывы к товару
  }.
letter-negative_review-review = Отзыв { $id }{ $date }{ $stars }{ $product }: покупатель пишет «{ $quote }».
letter-negative_review-review-bare = Отзыв { $id }{ $date }{ $stars }{ $product }: см. снимок экрана.
letter-negative_review-date = {" "}от { $at }
letter-negative_review-stars = , { $stars } ★
letter-negative_review-inferred = Заказ найден по товару и времени покупки, не по идентификатору.
letter-negative_review-ask-1 = посмотреть историю статусов заказа с датами;
letter-negative_review-ask-2 = оценить, относится ли отзыв к товару или к доставке;
letter-negative_review-ask-3 = указать основание решения по каждому отзыву.

letter-dpx_delay_report-subject = { $n ->
    [one] Задержка заказа{ $leg }, просим проверить
    [few] Задержка { $n } заказов{ $leg }, просим проверить
    [many] Задержка { $n } заказов{ $leg }, просим проверить
   *[other] Задержка { $n } заказа{ $leg }, просим проверить
  }
letter-dpx_delay_report-opening = Просим проверить, { $n ->
    [one] где находится отправление и почему оно не движется дальше
    [few] где находятся { $n } отправления и почему они не движутся дальше
    [many] где находятся { $n } отправлений и почему они не движутся дальше
   *[other] где находятся { $n } отправления и почему они не движутся дальше
  }.
letter-dpx_delay_report-ask-1 = сообщить, где сейчас находится партия;
letter-dpx_delay_report-ask-2 = приложить запись о передаче с датой и местом;
letter-dpx_delay_report-ask-3 = назвать ожидаемую дату следующего движения по каждому заказу.

letter-buyer_cancellation-subject = { $n ->
    [one] Заказ отменён покупателем{ $leg }, просим подтвердить этап и начисления
    [few] { $n } заказа отменены покупателями{ $leg }, просим подтвердить этап и начисления
    [many] { $n } заказов отменены покупателями{ $leg }, просим подтвердить этап и начисления
   *[other] { $n } заказа отменены покупателями{ $leg }, просим подтвердить этап и начисления
  }
letter-buyer_cancellation-opening = Просим рассмотреть { $n ->
    [one] { $n } отменённый заказ
    [few] { $n } отменённых заказа
    [many] { $n } отменённых заказов
   *[other] { $n } отменённого заказа
  }.
letter-buyer_cancellation-ask-1 = подтвердить время отмены и этап, на котором был каждый заказ;
letter-buyer_cancellation-ask-2 = сообщить, возвращается ли товар, куда и когда;
letter-buyer_cancellation-ask-3 = указать основание каждого начисления по этим заказам.

letter-wb_defect_claim-subject = { $n ->
    [one] Заявка покупателя на возврат из-за брака
    [few] { $n } заявки покупателей на возврат из-за брака
    [many] { $n } заявок покупателей на возврат из-за брака
   *[other] { $n } заявки покупателей на возврат из-за брака
  }{ $leg }
letter-wb_defect_claim-opening = Просим рассмотреть наши материалы по { $n ->
    [one] { $n } заявке
    [few] { $n } заявкам
    [many] { $n } заявкам
   *[other] { $n } заявки
  }.
letter-wb_defect_claim-claim = Заявка { $id }{ $date }{ $product }: покупатель пишет «{ $quote }».
letter-wb_defect_claim-claim-bare = Заявка { $id }{ $date }{ $product }.
letter-wb_defect_claim-date = {" "}от { $at }
letter-wb_defect_claim-delivered = Покупатель получил товар { $at }.
letter-wb_defect_claim-ask-1 = учесть приложенные фотографии и описание товара;
letter-wb_defect_claim-ask-2 = указать основание решения по каждой заявке;
letter-wb_defect_claim-ask-3 = если товар возвращается, сообщить, куда и когда.

letter-other-subject = { $n ->
    [one] Обращение по заказу
    [few] Обращение по { $n } заказам
    [many] Обращение по { $n } заказам
   *[other] Обращение по { $n } заказа
  }{ $leg }
letter-other-opening = Просим рассмотреть { $n ->
    [one] { $n } заказ
    [few] { $n } заказа
    [many] { $n } заказов
   *[other] { $n } заказа
  }.
letter-other-ask-1 = проверить даты и суммы по каждому заказу;
letter-other-ask-2 = принять решение по каждому srid;
letter-other-ask-3 = при отказе указать основание по каждому заказу.

pdf-rejected_order-title = { $n ->
    [one] Компенсация по заказу: отказ после задержки
    [few] Компенсация по { $n } заказам: отказ после задержки
    [many] Компенсация по { $n } заказам: отказ после задержки
   *[other] Компенсация по { $n } заказа: отказ после задержки
  }
pdf-rejected_order-title-mixed = { $n ->
    [one] Компенсация по { $n } заказу: отказ или отмена после задержки
    [few] Компенсация по { $n } заказам: отказ или отмена после задержки
    [many] Компенсация по { $n } заказам: отказ или отмена после задержки
   *[other] Компенсация по { $n } заказа: отказ или отмена после задержки
  }
pdf-negative_review-title = { $n ->
    [one] Отзыв и даты доставки заказа
    [few] { $n } отзыва и даты доставки заказов
    [many] { $n } отзывов и даты доставки заказов
   *[other] { $n } отзыва и даты доставки заказов
  }
pdf-dpx_delay_report-title = { $n ->
    [one] Задержка заказа
    [few] Задержка { $n } заказов
    [many] Задержка { $n } заказов
   *[other] Задержка { $n } заказа
  }
pdf-buyer_cancellation-title = { $n ->
    [one] Заказ отменён покупателем
    [few] { $n } заказа отменены покупателями
    [many] { $n } заказов отменены покупателями
   *[other] { $n } заказа отменены покупателями
  }
pdf-wb_defect_claim-title = { $n ->
    [one] Заявка покупателя из-за брака
    [few] { $n } заявки покупателей из-за брака
    [many] { $n } заявок покупателей из-за брака
   *[other] { $n } заявки покупателей из-за брака
  }
pdf-other-title = { $n ->
    [one] Обращение по заказу
    [few] Обращение по { $n } заказам
    [many] Обращение по { $n } заказам
   *[other] Обращение по { $n } заказа
  }
pdf-identity-supply = Поставка { $supply }
pdf-identity-supplies = { $n ->
    [one] { $n } поставка
    [few] { $n } поставки
    [many] { $n } поставок
   *[other] { $n } поставки
  }: { $list }
pdf-identity-order = Заказ { $order }
pdf-identity-review = Отзыв { $id }
pdf-identity-claim = Заявка { $id }
pdf-head-essence = Суть обращения
pdf-head-not_shown = Чего данные не показывают
pdf-head-shown = Что показывают данные
pdf-head-ask = Что просим
pdf-head-identity = Как связаны строки
pdf-head-orders = По каждому заказу
pdf-head-not_claimed = Сознательно не заявлено
pdf-head-control = Контрольные суммы
pdf-head-missing = Не приложено
pdf-head-pictures = Снимки
pdf-head-files = Другие файлы в архиве
pdf-fact-orders = Заказов
pdf-fact-reviews = Отзывов
pdf-fact-claims = Заявок
pdf-fact-period = Период
pdf-fact-handed_over = Переданы в доставку
pdf-fact-days = Дней между двумя событиями
pdf-fact-days-open = Дней без следующего этапа
pdf-not-shown-span-open = Данные не показывают, где отправление сейчас и почему нет следующего события.
pdf-table-line-legs = Серым — этапы в масштабе.
pdf-fact-usual = Обычно
pdf-fact-usual-value = { $days } (медиана { $finished })
pdf-fact-usual-none = неизвестно: меньше 20 завершённых этапов
pdf-fact-claimed = Просим
pdf-fact-product = Товар
pdf-days = { $days } { $days ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
  }
pdf-days-over = сверх обычного { $over }
pdf-not-shown-span = Дни посчитаны между двумя событиями с датой. Данные не показывают, что происходило с отправлением между ними и по чьей причине.
pdf-not-shown-span-first_mile = Между этими событиями отправление могло быть у перевозчика первого этапа (DPX) или ждать вывоза. Данные этого не разделяют.
pdf-not-shown-accounting = День строки финансового отчёта — день учёта, а не время сканирования.
pdf-not-shown-unreported = { $n ->
    [one] По { $n } заказу в финансовом отчёте ещё нет строк; его расходы неизвестны и нулём не считаются.
    [few] По { $n } заказам в финансовом отчёте ещё нет строк; их расходы неизвестны и нулём не считаются.
    [many] По { $n } заказам в финансовом отчёте ещё нет строк; их расходы неизвестны и нулём не считаются.
   *[other] По { $n } заказа в финансовом отчёте ещё нет строк; их расходы неизвестны и нулём не считаются.
  }
pdf-not-shown-no_usual = Обычный срок этого этапа неизвестен, поэтому о днях сверх обычного ничего не сказано.
pdf-not-shown-inferred = { $n ->
    [one] { $n } отзыв связан с заказом по товару и времени покупки, не по идентификатору.
    [few] { $n } отзыва связаны с заказами по товару и времени покупки, не по идентификатору.
    [many] { $n } отзывов связаны с заказами по товару и времени покупки, не по идентификатору.
   *[other] { $n } отзыва связаны с заказами по товару и времени покупки, не по идентификатору.
  }
pdf-not-shown-buyer = Данные не показывают причину покупателя помимо приведённых слов.
pdf-identity = Заказы, события и суммы связаны только точными идентификаторами: стикер, ID сборочного задания и srid. По артикулу, цене или дате ничего не связывалось.
pdf-identity-inferred = Заказы, события и суммы связаны только точными идентификаторами: стикер, ID сборочного задания и srid. Если отзыв не называет заказ, связь помечена «по товару и времени».
pdf-inferred = по товару и времени
pdf-table-order = Стикер, ID задания, srid, nmID
pdf-table-events = События ({ $zone })
pdf-table-formula = Формула
pdf-table-claimed = Просим
pdf-table-line = Серым — этапы в масштабе. Тёмным — спорный этап. Штриховкой — дни сверх обычного.
pdf-table-line-plain = Серым — этапы в масштабе. Тёмным — спорный этап.
pdf-open = не завершено на { $at }
pdf-no_events = событий с датой нет
pdf-no_claim = —
pdf-total = Итого
pdf-formula-words = Просим = { $columns }; каждая графа сложена по строкам выше, валюты не смешиваются.
pdf-no-money = В этом обращении денег не просим.
pdf-control-column = Графа
pdf-control-orders = Заказов
pdf-control-sum = Сумма
pdf-control-asked = Заявлено
pdf-control-yes = да
pdf-control-no = нет
pdf-control-zero = Пусто: { $columns }.
pdf-none-excluded = Ничего не исключено.
pdf-caption = { $evidence }, { $subject } · { $at }
pdf-quote = «{ $text }»
pdf-stars = { $stars } ★
pdf-prepared = Данные на { $at }
pdf-opinion = Составлено по собственным данным продавца. Не является юридическим заключением.
pdf-page = стр. { $page } из { $pages }
pdf-versions = Recourse { $app }, правила { $rulebook }

sheet-orders = Заказы
sheet-events = События
sheet-money = Деньги
sheet-about = О файле
sheet-about-ticket = Обращение
sheet-about-kind = Вид
sheet-about-account = Магазин
sheet-about-platform = Площадка
sheet-about-prepared = Данные на
sheet-about-period = Период
sheet-about-zone = Местное время
sheet-about-filter = Отбор
sheet-about-rows = Строк
sheet-about-rows-value = Orders { $orders }, Events { $events }, Money { $money }
sheet-about-claimed = Просим
sheet-about-formula = Формула
sheet-about-total = Итого: { $column }
sheet-about-zero = Пусто
sheet-about-excluded = Не включено
sheet-about-shown = Что показано
sheet-about-not_shown = Чего данные не показывают
sheet-about-missing = Не приложено
sheet-about-usual = Обычно
sheet-about-usual-value = { $leg }: { $days } { $days ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
  }, медиана { $finished ->
    [one] { $finished } завершённой доставки
    [few] { $finished } завершённых доставок
    [many] { $finished } завершённых доставок
   *[other] { $finished } завершённой доставки
  }
sheet-about-versions = Версии
sheet-about-identity = Связь строк
column-number = №
column-account = Магазин
column-platform = Площадка
column-order = ID задания
column-srid = srid (rid)
column-sticker = Стикер
column-product = nmID
column-article = Артикул продавца
column-barcode = Баркод / размер
column-title = Наименование
column-ordered-utc = Заказан (UTC)
column-ordered = Заказан ({ $zone })
column-handed_over = Передан в доставку ({ $zone })
column-last-event = Последнее событие
column-last-at = Его время ({ $zone })
column-leg = Этап
column-days = Дней
column-over = Сверх обычного
column-relied = По каким событиям
column-price = Цена
column-currency = Валюта
column-converted = Пересчёт площадки
column-converted-currency = Его валюта
column-goods = Товар
column-logistics_out = Логистика туда
column-logistics_back = Логистика обратно
column-handling = Обработка
column-penalty = Штраф
column-claimed = Просим
column-claimed-currency = Валюта суммы
column-reason = Причина
column-screenshot = Файл снимка
column-picture = Снимок
column-note = Заметка
column-at-utc = Время (UTC)
column-at = Время ({ $zone })
column-code = Код
column-event = Событие
column-text = Текст
column-source = Источник
column-report = Отчёт
column-row = Строка
column-date = Дата
column-kind = Графа
column-label = В отчёте
column-amount = Сумма
