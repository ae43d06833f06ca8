# Обращения в окне: что увидит поддержка, чего не хватает и чего это стоит, шаги после экспорта, обращения по состоянию.
tickets-tabs = Что увидит поддержка
tickets-tab-text = Текст
tickets-tab-table = Таблица
tickets-tab-pdf = PDF
tickets-tab-pictures = Снимки
tickets-tab-manifest = Опись

# Текст
tickets-text-lang = Язык текста
tickets-limit-set = Задать предел
tickets-copied = Текст в буфере обмена
tickets-copied-part = Часть { $part } из { $parts } в буфере обмена
tickets-part = Часть { $part } из { $parts }
tickets-part-characters = { $count ->
    [one] { $count } знак
    [few] { $count } знака
   *[other] { $count } знаков
  }
tickets-copy-part = Копировать часть { $part }

# Таблица
tickets-sheets = Листы
tickets-rows-of = строки { $from }–{ $to } из { $of }
tickets-rows-before = Раньше
tickets-rows-after = Дальше
tickets-rows-none = На этом листе только заголовки.
tickets-row-number = Строка
tickets-row-picture = Снимок в ячейке
tickets-sums-where = Строки итогов на листе нет, чтобы его можно было сортировать; итоги стоят на листе About.
tickets-guarded = ’ отмечает текст, похожий на формулу: он записан так, что любая программа покажет его текстом.

# PDF
tickets-pdf-drawing = Рисую страницу…
tickets-pdf-alt = Страница { $page } из { $pages } файла appeal.pdf; её слова — те же, что в тексте и таблице.
tickets-pdf-open = Открыть страницы PDF
tickets-pdf-none = Заказов не осталось, поэтому PDF нет.
tickets-pdf-at = { $page } из { $pages }
tickets-pdf-before = Предыдущая страница
tickets-pdf-after = Следующая страница
tickets-pdf-smaller = Мельче
tickets-pdf-larger = Крупнее
tickets-pdf-zoom = { $percent } %

# Снимки
tickets-pictures-none = Снимков в этом обращении нет, и для его дел они не нужны.
tickets-picture-open = Показать { $name } в полном размере

# Опись
tickets-manifest-counting = Собираю комплект в памяти, чтобы посчитать хеши…
tickets-manifest-file = Файл
tickets-manifest-size = Размер
tickets-manifest-source = Откуда
tickets-manifest-at = Снят или создан
tickets-manifest-copy = Копировать хеши
tickets-manifest-copied = { $count ->
    [one] { $count } хеш в буфере обмена
    [few] { $count } хеша в буфере обмена
   *[other] { $count } хешей в буфере обмена
  }
tickets-manifest-again = Записать снова
tickets-source-recourse = создан Recourse
tickets-source-clipboard = буфер обмена
tickets-source-file = файл
tickets-source-drop = перетащен
tickets-source-address = площадка
tickets-disk-none = Ещё не записан; размер был бы { $size }. В тексте, таблице и PDF стоит время экспорта, поэтому их хеши будут другими.
tickets-disk-whole = { $name } на диске такой, каким был записан, { $size }.
tickets-disk-changed = { $name } на диске не тот, что был записан:
tickets-disk-gone = { $name } нет там, куда он был записан.

# Чего не хватает и чего это стоит
tickets-missing-head = Не хватает
tickets-gap = { $of ->
    [one] У { $count } из { $of } заказа нет «{ $evidence }».
    [few] У { $count } из { $of } заказов нет «{ $evidence }».
   *[other] У { $count } из { $of } заказов нет «{ $evidence }».
  }
tickets-gap-sum = { $of ->
    [one] У { $count } из { $of } заказа нет «{ $evidence }»: от этого зависит { $sum }.
    [few] У { $count } из { $of } заказов нет «{ $evidence }»: от этого зависит { $sum }.
   *[other] У { $count } из { $of } заказов нет «{ $evidence }»: от этого зависит { $sum }.
  }
tickets-without = { $count ->
    [one] Без этого заказа обращение готово.
    [few] Без этих { $count } заказов обращение готово.
   *[other] Без этих { $count } заказов обращение готово.
  }
tickets-without-sum = { $count ->
    [one] Без этого заказа в обращении { $sum }; { $waiting } останется на другое.
    [few] Без этих { $count } заказов в обращении { $sum }; { $waiting } останется на другое.
   *[other] Без этих { $count } заказов в обращении { $sum }; { $waiting } останется на другое.
  }
tickets-leave-out = { $count ->
    [one] Не включать этот заказ
    [few] Не включать эти { $count } заказа
   *[other] Не включать эти { $count } заказов
  }

# После экспорта
tickets-side-after = Следующие шаги, суммы, файлы
tickets-next-case = Следующее дело
tickets-steps = Следующие шаги
tickets-steps-of = сделано { $done } из { $of }
tickets-step-done = сделано
tickets-step-folder = Взять ZIP
tickets-step-folder-help = Откроется папка с ним; приложите его или его файлы к обращению.
tickets-step-text = Скопировать текст
tickets-step-text-help = На языке, выбранном слева; вставьте его в форму поддержки.
tickets-step-portal = Подать на странице поддержки
tickets-step-portal-help = Откроется в браузере. Сам Recourse ничего не подаёт.
tickets-step-portal-none = Адрес страницы поддержки этой площадки неизвестен.
tickets-step-number = Ввести номер обращения
tickets-step-remind = Напомнить
tickets-step-outcome = Ввести ответ
tickets-step-outcome-wait = Сначала подайте обращение и введите его номер.
tickets-tick = Сделано
tickets-untick = Снять отметку
tickets-ticked = «{ $step }»: сделано
tickets-unticked = «{ $step }»: снова открыто
tickets-remind-in = { $days ->
    [one] через { $days } день
    [few] через { $days } дня
   *[other] через { $days } дней
  }
tickets-remind-do = Напомнить
tickets-remind-none = Без напоминания
tickets-remind-off = Снять
tickets-remind-told = Напоминание { $at }
tickets-remind-off-told = Напоминание снято
tickets-remind-after = Напоминание придёт, когда обращение подано.

# Список
tickets-part-all = Все
tickets-part-tofile = Подать
tickets-part-waiting = Ждут ответа
tickets-part-answered = С ответом
tickets-empty-all = Обращений пока нет.
tickets-empty-tofile = Все обращения поданы.
tickets-empty-waiting = Ни одно обращение не ждёт ответа.
tickets-empty-answered = Ответов пока нет.
tickets-col-got = Вернулось
tickets-col-next = Следующий шаг
tickets-money-open = Без ответа
