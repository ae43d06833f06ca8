# Возвраты и заявки: экран, что нашли в посылке, правила продавца, список для выдачи.

nav-returns = Возвраты
returns-width = Ширина списка
returns-find = Найти
returns-parts = Часть списка
returns-part-all = Все
returns-part-decide = Решить
returns-part-collect = Забрать
returns-part-coming = В пути
returns-part-queued = Ответ
returns-shop = Магазин
returns-shop-all = Все магазины
returns-loading = Читаем возвраты…
returns-page-loading = Читаем возврат…
returns-cut = { $count ->
    [one] Показан { $count } самый срочный.
    [few] Показаны { $count } самых срочных.
   *[other] Показано { $count } самых срочных.
  }
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
returns-words-copy = Копировать для переводчика
returns-words-copied = Слова покупателя скопированы.
returns-gloss-not = нет: { $word }
returns-rate = С { $since }, по вашим данным: этого товара { $orders ->
    [one] заказана { $orders } штука
    [few] заказано { $orders } штуки
   *[other] заказано { $orders } штук
  }, подано { $claims ->
    [one] { $claims } заявка
    [few] { $claims } заявки
   *[other] { $claims } заявок
  }. Заявки чаще о прежних заказах, поэтому доли нет.

# Факты
returns-facts = Что известно
returns-not-known = неизвестно

# Отсчёт
returns-storage = Хранение кончится через
returns-storage-over = Хранение кончилось
returns-elsewhere = { $place }: { $at }

# Ответы и их цена
returns-decide = Что ответить
returns-decide-note = Расходы взяты из ваших отчётов; чего не знаем, не угадываем.
returns-nothing-offered = Площадка сейчас не даёт ответить на эту заявку.
returns-not-offered = Нет среди ответов этой заявки: { $names }
returns-free = Отказ сейчас ничего не стоит, товар остаётся у покупателя. Сколько он будет стоить потом, неизвестно.
returns-at-least = не меньше { $sum }
returns-action-unknown = Ответ «{ $action }»
returns-template-sent = Что прочтёт покупатель
returns-template-own = О чём это
returns-own-words = Ваши слова покупателю, по-русски
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
returns-buyer-charged = С покупателя взяли { $sum }. За брак, найденный до оплаты, покупатель не платит ни цену, ни обратный путь.
returns-buyer-free = С покупателя ничего не взяли: за брак, найденный до оплаты, так и должно быть.
returns-pilot = Пилотное правило и источник

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
policy-when-then = { $when } → { $decision }
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
