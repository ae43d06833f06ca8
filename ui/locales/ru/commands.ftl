# Горячие клавиши, палитра, история изменений.
shortcut-find = Перейти к чему угодно
shortcut-go = Перейти: { $view }
shortcut-undo = Отменить
shortcut-redo = Повторить
shortcut-history = История изменений
shortcut-sync = Синхронизировать
shortcut-zoom-in = Крупнее
shortcut-zoom-out = Мельче
shortcut-zoom-reset = Масштаб 100 %
shortcut-keys = Все горячие клавиши
shortcut-enter = Синяя кнопка
shortcut-send = Отправить или сохранить написанное
shortcut-escape = Закрыть, снять выбор
shortcut-filter = Искать в этом списке
shortcut-next = Следующая строка
shortcut-previous = Предыдущая строка
shortcut-arrows = Следующая, предыдущая строка
shortcut-suggested = Посмотреть предложенное
shortcut-done = Выполнить открытый шаг
shortcut-snooze = Отложить
shortcut-drop = Закрыть без действий
shortcut-ticket = Составить обращение
shortcut-take-up = Взять отмеченное в работу
shortcut-mark = Отметить
shortcut-mark-next = Отмечать дальше вниз
shortcut-mark-previous = Отмечать дальше вверх
shortcut-paste = Приложить картинку из буфера
shortcut-answer = Выбрать ответ
shortcut-arrived = Возврат получен
shortcut-enlarge = Увеличить фото
shortcut-photo-back = Предыдущее фото
shortcut-photo-next = Следующее фото
shortcut-pickup = Список для пункта выдачи
shortcut-cause = О чём отзыв
shortcut-write = Написать ответ
shortcut-complain = Написать жалобу
shortcut-picture-larger = Увеличить картинку
shortcut-picture-smaller = Уменьшить картинку
shortcut-picture-fit = Картинка целиком
shortcut-copy = Скопировать отмеченные строки
shortcut-tab = Текст, таблица, PDF, снимки, опись обращения
shortcut-export = Выгрузить обращение
shortcut-copy-text = Скопировать текст обращения
shortcut-next-up = К следующему
shortcut-run = Пропустить, назад при съёмке снимков
shortcut-new = Создать
shortcut-restore = Вернуть резервную копию
shortcut-connect = Подключить магазин

keys-title = Горячие клавиши
keys-everywhere = Везде
keys-change = Изменить клавиши
keys-press = Нажмите клавиши…
keys-press-help = Esc — оставить как есть, Delete — убрать клавишу.
keys-set = { $name }: { $cap }. Нажмите, чтобы изменить.
keys-none = нет клавиши
keys-fixed = не меняется
keys-reset = Как было
keys-reset-one = { $name }: как было
keys-reset-all = Все как было
keys-taken = { $cap } — уже «{ $other }». Нажмите ещё раз, и клавиша перейдёт к «{ $name }», а «{ $other }» останется без клавиши.
keys-not-alone = { $cap } нужна для набора текста. Возьмите её с Ctrl или Alt.
keys-system = { $cap } занята системой или кнопками окна.
keys-kept = { $name }: теперь { $cap }

palette-here = В этом разделе
palette-recent = Недавнее
palette-claims = Возвраты
palette-reviews = Отзывы
palette-settings = Настройки
palette-templates = Шаблоны
palette-rules = Правила
palette-choose = выбрать
palette-do = выполнить
palette-copy = скопировать номер
palette-results = { $n ->
    [one] { $n } результат
    [few] { $n } результата
   *[many] { $n } результатов
}
palette-copied = { $id } скопирован
palette-not-now = «{ $name }»: сейчас здесь не к чему применить.
palette-undo-what = Отменить: { $what }
palette-redo-what = Повторить: { $what }
palette-ticket = Выгрузить обращение
palette-backup = Сделать резервную копию
palette-backup-to = Резервная копия в файл
palette-backup-done = Резервная копия сделана
palette-pause = Приостановить чтение
palette-resume = Возобновить чтение
palette-paused = Чтение приостановлено
palette-resumed = Чтение продолжается
palette-theme-system = Тема: как в системе
palette-theme-light = Тема: светлая
palette-theme-dark = Тема: тёмная
palette-lang-en = Язык: English
palette-lang-ru = Язык: Русский
palette-lang-zh = Язык: 中文
palette-setting = Настройки: { $section }

steps-title = История изменений
steps-text = Последние изменения, сделанные здесь ({ $n }), новые сверху. Отправленного площадке среди них нет: о нём говорят исходящие.
steps-none = Здесь ещё ничего не меняли.
steps-none-text = Всё, что вы сделаете, можно будет отменить здесь, и после перезапуска тоже.
steps-undo = Отменить
steps-undo-one = Отменить: { $what }
steps-down-to = Отменить до этого места
steps-down-to-one = { $n ->
    [one] Отменить { $n } изменение
    [few] Отменить { $n } изменения
   *[many] Отменить { $n } изменений
}
steps-redo = Повторить: { $what }
steps-undone = { $n ->
    [one] Отменено { $n } изменение
    [few] Отменено { $n } изменения
   *[many] Отменено { $n } изменений
}
steps-redone = Повторено: { $what }
steps-open = изменения
steps-when = Когда
steps-what = Что
steps-touched = Затронуто
