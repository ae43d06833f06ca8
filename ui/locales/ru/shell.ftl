### Errors of the shell and the command line: what (error-<code>), why (-why), what to do (-help).

error-bad-input = Это не удалось разобрать.
error-bad-input-why = Запись не той формы.
error-bad-input-help = Нужную форму показывает --help команды.

error-bad-time = Это не время.
error-bad-time-why = Это не время по RFC 3339 и не дата.
error-bad-time-help = Запишите так: 2026-11-22T10:00:00Z или 2026-11-22.

error-bundle-gone = Пакета нет там, куда он был записан.
error-bundle-gone-why = Файл перемещён или удалён.
error-bundle-gone-help = Выгрузите обращение ещё раз: пакет получится точно таким же.

error-clipboard = Буфер обмена недоступен.
error-clipboard-why = Система отказала.
error-clipboard-help = Сохраните картинку в файл и выберите его.

error-clipboard-empty = В буфере обмена нет картинки.
error-clipboard-empty-why = Так можно приложить только скопированную картинку.
error-clipboard-empty-help = Сделайте снимок экрана в буфер и вставьте снова или выберите файл.

error-drop-gone = Перетащенных файлов уже нет.
error-drop-gone-why = Они были перетащены слишком давно.
error-drop-gone-help = Перетащите их снова или выберите.

error-file-manager = Не удалось показать папку.
error-file-manager-why = В системе нет файлового менеджера, или он отказал.
error-file-manager-help = Скопируйте путь и откройте его сами.

error-file-unreadable = Файл не читается.
error-file-unreadable-why = Его нет, или это не текст.
error-file-unreadable-help = Проверьте имя и попробуйте снова.

error-no-window = Не удалось открыть окно.
error-no-window-why = Рядом нет программы окна, или система не показывает окна.
error-no-window-help = Установите Recourse целиком или пользуйтесь командами: recourse --help.

error-token-empty = Токен не передан.
error-token-empty-why = Стандартный ввод пуст.
error-token-empty-help = Передайте токен через стандартный ввод: recourse account add … < token.txt

error-vocabulary-unknown = Словарь «{ $name }» неизвестен.
error-vocabulary-unknown-why = Коды имеют смысл только в своём словаре.
error-vocabulary-unknown-help = Известны: { $known }.
