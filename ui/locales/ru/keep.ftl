# Backup, restore, export and check: what Rust says. The window's own words are in keep_window.ftl.

error-backup-bad = Эту копию использовать нельзя.
error-backup-bad-why = { $path } повреждён или не является копией Recourse: { $detail }.
error-backup-bad-help = Выберите другую копию. Здесь ничего не изменилось.

error-folder-not-empty = Папка не пуста.
error-folder-not-empty-why = В { $path } уже есть файлы, выгрузка смешалась бы с ними.
error-folder-not-empty-help = Выберите новую или пустую папку.

banner-storage-backup_bad = Копия { $path } повреждена и не использована. Исправные перечислены в «Настройки → Данные и копии».
banner-storage-done_again = База потеряла последние изменения; по журналу повторено ваших действий: { $n }, не удалось: { $lost }.
banner-backup = Резервная копия не сделана: { $problem }

later-undo = Что-то отменено
later-restore = Возвращена копия
later-account-add = Добавлен магазин
later-account-renew = Обновлён токен
later-account-remove = Удалён магазин
later-other = Изменение «{ $what }»

export-readme =
    Recourse { $version }, все данные на { $at }.
    В tables/ каждая таблица в двух видах, в attachments/ файлы.
export-readme-csv = .csv: UTF-8, запятая, тексты в кавычках. Перед текстом, который таблица приняла бы за формулу, стоит апостроф.
export-readme-jsonl = .jsonl: по одному объекту JSON в строке, тексты точно как хранятся.
export-readme-times = time: момент по UTC, например 2026-11-22T10:00:00Z.
export-readme-money = …_minor: целые копейки (центы) валюты из …_currency.
export-readme-ids = id: текст, даже если в нём одни цифры. «account» — id магазина, как в account.csv.
export-readme-attachments = В столбцах «attachment» стоит SHA-256 файла из attachments/; имена файлов — в evidence.csv.
export-readme-missing =
    { $n ->
        [one] { $n } вложение пропало или изменено, его здесь нет:
        [few] { $n } вложения пропали или изменены, их здесь нет:
       *[other] { $n } вложений пропали или изменены, их здесь нет:
    }

cli-backup-done = Копия записана и проверена: { $path } (заказов { $orders }, дел { $cases }, файлов { $files }).
cli-restore-holds = Копия от { $at }: магазинов { $accounts }, заказов { $orders }, дел { $cases }, обращений { $tickets }.
cli-restore-here = Сейчас здесь: заказов { $orders }, дел { $cases }, обращений { $tickets }. Они откладываются в сторону, не удаляются.
cli-restore-later = Ваши более поздние действия будут повторены: { $n }.
cli-restore-left = Ваши более поздние действия пропускаются, как вы просили: { $n }.
cli-restore-foreign = Копия из другой папки данных; ваши действия здесь откладываются вместе с базой.
cli-restore-unreadable = Строк журнала, которые не читаются: { $n }; что в них было, потеряно.
cli-restore-done = Возвращено. Повторено действий: { $n }, не удалось: { $lost }; возвращено файлов: { $files }.
cli-restore-aside = Прежняя база лежит в { $path }.
cli-export-done = Все данные в { $path }: строк { $rows }, файлов { $files }.
cli-export-missing = Пропавших или изменённых вложений: { $n }; они названы в README.txt.
cli-calendar-done = Сроков записано в { $path }: { $n }.
cli-verify-ok = Всё в порядке: база, строк журнала { $lines }, файлов { $files }, копий { $backups }.
cli-verify-bad = Найдено неисправностей: { $n }
cli-verify-unused = Файлов, на которые ничто больше не ссылается: { $n }. Каждый удалится при ежедневной копии, когда ему исполнятся сутки.
cli-verify-database = база: { $detail }
cli-verify-journal = журнал: не читается строк: { $n }
cli-verify-foreign = журнал: он от другой базы
cli-verify-missing = файла нет: { $detail }
cli-verify-changed = файл изменён: { $detail }
cli-verify-backup = копия повреждена: { $path } ({ $detail })
