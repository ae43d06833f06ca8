# Сегодня: фраза, изменения, предупреждения.

# Фраза дня
today-sentence-no_shop = Ещё не подключён ни один магазин.
today-sentence-urgent = { $n ->
    [one] Сегодня заканчивается срок по <over>{ $n } делу</over>.
    [few] Сегодня заканчивается срок по <over>{ $n } делам</over>.
   *[other] Сегодня заканчивается срок по <over>{ $n } делам</over>.
  }
today-sentence-urgent_money = { $n ->
    [one] Сегодня заканчивается срок по <over>{ $n } делу</over>; речь о <sum>{ $sum }</sum>.
    [few] Сегодня заканчивается срок по <over>{ $n } делам</over>; речь о <sum>{ $sum }</sum>.
   *[other] Сегодня заканчивается срок по <over>{ $n } делам</over>; речь о <sum>{ $sum }</sum>.
  }
today-sentence-open = { $n ->
    [one] Сегодня ничего не заканчивается; открыто { $n } дело.
    [few] Сегодня ничего не заканчивается; открыты { $n } дела.
   *[other] Сегодня ничего не заканчивается; открыто { $n } дел.
  }
today-sentence-open_money = { $n ->
    [one] Сегодня сроков нет; открыто { $n } дело, от него зависит <sum>{ $sum }</sum>.
    [few] Сегодня сроков нет; открыто { $n } дела, от них зависит <sum>{ $sum }</sum>.
   *[other] Сегодня сроков нет; открыто { $n } дел, от них зависит <sum>{ $sum }</sum>.
  }
today-sentence-before = { $n ->
    [one] До { $at } сроков нет; открыто { $n } дело.
    [few] До { $at } сроков нет; открыто { $n } дела.
   *[other] До { $at } сроков нет; открыто { $n } дел.
  }
today-sentence-before_money = { $n ->
    [one] До { $at } сроков нет; открыто { $n } дело, от него зависит <sum>{ $sum }</sum>.
    [few] До { $at } сроков нет; открыто { $n } дела, от них зависит <sum>{ $sum }</sum>.
   *[other] До { $at } сроков нет; открыто { $n } дел, от них зависит <sum>{ $sum }</sum>.
  }
today-sentence-suggested = { $n ->
    [one] Открытых дел нет; можно взять { $n } дело «{ $kind }»: <sum>{ $sum }</sum>.
    [few] Открытых дел нет; можно взять { $n } дела «{ $kind }»: <sum>{ $sum }</sum>.
   *[other] Открытых дел нет; можно взять { $n } дел «{ $kind }»: <sum>{ $sum }</sum>.
  }
today-sentence-quiet = Открытых дел нет.

# Что изменилось с прошлого раза
digest-orders = { $count ->
    [one] { $count } новый заказ
    [few] { $count } новых заказа
   *[other] { $count } новых заказов
  }
digest-reviews = { $count ->
    [one] { $count } новый или изменённый отзыв
    [few] { $count } новых или изменённых отзыва
   *[other] { $count } новых или изменённых отзывов
  }
digest-claims = { $count ->
    [one] { $count } новая или изменённая заявка
    [few] { $count } новые или изменённые заявки
   *[other] { $count } новых или изменённых заявок
  }
digest-messages = { $count ->
    [one] { $count } сообщение от покупателей
    [few] { $count } сообщения от покупателей
   *[other] { $count } сообщений от покупателей
  }
digest-moved = { $count ->
    [one] { $count } посылка сдвинулась
    [few] { $count } посылки сдвинулись
   *[other] { $count } посылок сдвинулись
  }
digest-delivered = { $count ->
    [one] { $count } доставлена
    [few] { $count } доставлено
   *[other] { $count } доставлено
  }
digest-refused = { $count ->
    [one] { $count } отказ при получении
    [few] { $count } отказа при получении
   *[other] { $count } отказов при получении
  }
digest-cancelled = { $count ->
    [one] { $count } отменён
    [few] { $count } отменено
   *[other] { $count } отменено
  }
digest-confirmed = { $count ->
    [one] { $count } действие подтверждено площадкой
    [few] { $count } действия подтверждены площадкой
   *[other] { $count } действий подтверждено площадкой
  }
digest-rejected = { $count ->
    [one] { $count } действие отклонено площадкой
    [few] { $count } действия отклонены площадкой
   *[other] { $count } действий отклонено площадкой
  }
digest-cases = { $count ->
    [one] { $count } новое дело
    [few] { $count } новых дела
   *[other] { $count } новых дел
  }

# Полосы предупреждений
banner-forgets = { $n ->
    [one] К { $date } из API { $platform } уйдёт { $n } заявка; здесь она останется вместе с фото.
    [few] К { $date } из API { $platform } уйдут { $n } заявки; здесь они останутся вместе с фото.
   *[other] К { $date } из API { $platform } уйдёт { $n } заявок; здесь они останутся вместе с фото.
  }
banner-token_expires = Токен магазина { $name } действует до { $until }: создайте новый заранее.
banner-token_expired = Токен магазина { $name } истёк { $until }: новое не читается, пока его не заменят.
banner-token_refused = { $name }: площадка не принимает токен. Прочитанное остаётся; замените токен, чтобы продолжить.
banner-token_partly = { $name }: токену недоступен раздел «{ $stream }»{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
  }. Остальное читается; нужен токен с этой категорией.
banner-offline = Нет сети с { $since }. Всё здесь доступно; чтение продолжится само.
banner-clock_skew-behind = Часы компьютера отстают от площадки на { $n } мин: сроки показаны позже, чем есть.
banner-clock_skew-ahead = Часы компьютера спешат на { $n } мин: сроки показаны раньше, чем есть.
banner-read_only-asked = Открыто только для чтения: менять здесь ничего нельзя.
banner-read_only-no_right = В папку данных нельзя писать: читать можно всё, ничего не сохраняется.
banner-news = { $platform }: { $title }
banner-storage-quarantined = База была повреждена и перенесена в { $path }; из неё ничего не удалено.
banner-storage-restored = Возвращена резервная копия; ваших действий с тех пор повторено: { $n }, не удалось: { $lost }.
banner-storage-started_empty = Исправной копии не было: база начата заново. Ваших действий повторено: { $n }, не удалось: { $lost }; синхронизируйте магазины.
