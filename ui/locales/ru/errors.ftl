# Что пошло не так: что (error-<code>), почему (-why), что делать (-help).

error-locked = Recourse уже открыт с этой папкой данных.
error-locked-why = Если в одну базу пишут две программы, изменения могут пропасть.
error-locked-help = Пользуйтесь открытым окном или закройте его и повторите. Команды, которые только читают, работают.

error-newer-database = Эти данные записаны более новой версией Recourse.
error-newer-database-why = Старая программа не знает, что хранит новая, и испортила бы это. Ничего не изменено.
error-newer-database-help = Установите новую версию или выберите другую папку данных.

error-corrupt-database = База данных повреждена.
error-corrupt-database-why = Файл изменил сбой диска или другая программа. Recourse остановился, ничего не записав.
error-corrupt-database-help = Оставьте папку { $path } как есть. Верните копию из её папки «backups» или начните с другой папки; действия продавца есть и в журнале рядом с базой.

error-disk-full = На диске нет места.
error-disk-full-why = Не хватило места, чтобы записать { $path }. Сохранённое раньше цело.
error-disk-full-help = Освободите место на этом диске и повторите; синхронизация продолжится сама.

error-read-only = В папку нельзя писать.
error-read-only-why = { $path } на диске только для чтения, или у вас нет права записи.
error-read-only-help = Дайте своему пользователю право записи или выберите другую папку. Чтение работает.

error-storage = Не удалось прочитать или записать файл.
error-storage-why = Система отказала в доступе к { $path }.
error-storage-help = Повторите. Если не помогает, посмотрите подробности и запустите «recourse doctor».

error-busy = Базу держит другая программа.
error-busy-why = Что-то вне Recourse заблокировало { $path }: резервное копирование или просмотр базы.
error-busy-help = Закройте ту программу и повторите. Ничего не потеряно.

error-no-data-dir = Некуда положить папку данных.
error-no-data-dir-why = Система не называет домашнюю папку этого пользователя.
error-no-data-dir-help = Укажите папку через --data-dir или RECOURSE_DATA_DIR.

error-no-database = Данных ещё нет.
error-no-database-why = В папке { $path } нет базы Recourse.
error-no-database-help = Откройте окно, добавьте магазин или откройте демонстрационный.

error-older-database = Данные сначала нужно обновить.
error-older-database-why = Их записала старая версия Recourse, а открыты они только для чтения.
error-older-database-help = Откройте их один раз окном или пишущей командой; сначала делается копия.

error-not-found = «{ $value }» больше нет.
error-not-found-why = Его тем временем удалили.
error-not-found-help = Посмотрите список ещё раз.

error-file-missing = Файла нет.
error-file-missing-why = { $path } переместили, переименовали или удалили.
error-file-missing-help = Выберите файл ещё раз.

error-internal = Внутренняя ошибка Recourse.
error-internal-why = Это ошибка программы, не ваша. Действие не выполнено.
error-internal-help = Скопируйте подробности и сообщите о них; пока попробуйте ещё раз.

error-token-refused = Площадка не принимает токен.
error-token-refused-why = Его отозвали, он истёк или в нём нет нужной категории. Площадка отвечает: { $detail }
error-token-refused-help = Создайте новый токен в кабинете продавца и замените его в разделе «Магазины». Другие магазины работают; прочитанное остаётся.

error-token-expired = Срок токена истёк.
error-token-expired-why = Токен живёт ограниченное время; этот закончился { $until }.
error-token-expired-help = Создайте новый токен в кабинете продавца и замените его в разделе «Магазины».

error-token-base = Это базовый токен: с ним почти ничего нельзя прочитать.
error-token-base-why = По базовому токену площадка разрешает около одного запроса в час для заявок и чатов.
error-token-base-help = Создайте персональный токен с названными здесь категориями и добавьте магазин с ним.

error-token-scope = В токене нет категории «{ $scope }».
error-token-scope-why = Категории выбирают при создании токена, изменить их нельзя.
error-token-scope-help = Создайте новый персональный токен с этой категорией и замените его в разделе «Магазины». Остальное пока читается.

error-token-unusable = С этим токеном ничего нельзя прочитать.
error-token-unusable-why = { $detail }
error-token-unusable-help = Скопируйте токен из кабинета продавца целиком: персональный, с названными здесь категориями.

error-rate-limited = Площадка просит подождать до { $until }.
error-rate-limited-why = Число запросов ограничено; тот же токен может использовать другая программа.
error-rate-limited-help = Делать ничего не нужно: чтение продолжится само.

error-offline = Нет сети.
error-offline-why = Соединиться с площадкой не удалось. Всё, что уже здесь, доступно.
error-offline-help = Проверьте подключение. Чтение продолжится само.

error-certificate = Сертификат сервера не заслуживает доверия; ничего не отправлено, токен тоже.
error-certificate-why = Он истёк, выдан на другое имя или подписан неизвестно кем. Возможно, сеть посередине выдаёт себя за площадку.
error-certificate-help = Проверьте дату на компьютере и попробуйте другую сеть. Продолжить с недействительным сертификатом нельзя.
error-unreachable = Площадка не отвечает.
error-unreachable-why = Она ответила ошибкой или не успела, либо вместо неё пришла страница промежуточной сети.
error-unreachable-help = Делать ничего не нужно: попытка повторится. В сети гостиницы или офиса сначала войдите в неё.

error-rejected = Площадка отклонила запрос.
error-rejected-why = Её ответ: { $detail }
error-rejected-help = Повторите позже. Если не проходит, скопируйте подробности для поддержки площадки.

error-contract = Ответ площадки не удалось разобрать.
error-contract-why = Её интерфейс изменился: { $detail }. Прочитанное раньше цело, остальное читается.
error-contract-help = Проверьте, нет ли новой версии Recourse; скопируйте подробности, чтобы сообщить.

error-forbidden-address = Этот адрес не открывается.
error-forbidden-address-why = { $detail } не входит в адреса площадки.
error-forbidden-address-help = Откройте его в браузере вручную, если доверяете ему.

error-cancelled = Остановлено.
error-cancelled-why = Работа прервана до конца. Готовое сохранено.
error-cancelled-help = Запустите снова, когда удобно: продолжится с того же места.

error-export-stopped = Остановлено.
error-export-stopped-why = Вы остановили запись до конца. От неё ничего не осталось.
error-export-stopped-help = Запустите снова, когда захотите.

error-paused = Синхронизация приостановлена.
error-paused-why = Вы поставили этот магазин на паузу.
error-paused-help = Возобновите её в разделе «Магазины».

error-platform-unknown = Recourse не знает площадку «{ $value }».
error-platform-unknown-why = В этой версии нет подключения с таким именем.
error-platform-unknown-help = Выберите площадку из списка в разделе «Магазины».

error-account-exists = Этот магазин уже подключён как «{ $name }».
error-account-exists-why = Один продавец на площадке — один магазин здесь: два делили бы лимит запросов и показывали каждый заказ дважды.
error-account-exists-help = Работайте с ним; если токен сменился, замените его там.

error-account-other-seller = Это токен другого продавца.
error-account-other-seller-why = Магазин «{ $name }» подключён с другим идентификатором продавца; смешанные заказы уже не разделить.
error-account-other-seller-help = Добавьте его как отдельный магазин или возьмите токен того же продавца.

error-account-name = Магазину нужно своё имя.
error-account-name-why = Имя пустое или уже занято другим магазином.
error-account-name-help = Введите другое имя.

error-account-unknown = Нет магазина «{ $value }».
error-account-unknown-why = Его удалили, или имя пишется иначе.
error-account-unknown-help = Посмотрите список магазинов: recourse account list.

error-account-none = Ещё не подключён ни один магазин.
error-account-none-why = Читать неоткуда.
error-account-none-help = Добавьте магазин или откройте демонстрационный.

error-endpoint-invalid = Адрес «{ $value }» не может заменить адреса площадки.
error-endpoint-invalid-why = Нужен https либо http на этом компьютере (127.0.0.1, localhost), без имени пользователя, запроса и якоря.
error-endpoint-invalid-help = Исправьте адрес или оставьте пустым для настоящей площадки.

error-passphrase-needed = Токены закрыты.
error-passphrase-needed-why = Они хранятся в файле под вашей парольной фразой, а её ещё не вводили после запуска.
error-passphrase-needed-help = Введите парольную фразу. Всё, что не требует площадки, пока работает.

error-passphrase-wrong = Это не та парольная фраза.
error-passphrase-wrong-why = Токены этой папки закрыты другой фразой.
error-passphrase-wrong-help = Попробуйте ещё раз. Если она утеряна, удалите магазин и добавьте с новым токеном; заказы прочитаются снова.

error-no-key-store = В системе нет доступного хранилища ключей.
error-no-key-store-why = Токены никогда не пишутся открытым текстом, поэтому нужно выбрать, как хранить их здесь.
error-no-key-store-help = Выберите: парольная фраза (спрашивается при запуске), файл ключа в папке данных (не защищает от того, кто читает ваши файлы) или только до закрытия Recourse.

error-secret-missing = Токена нет там, где он хранился.
error-secret-missing-why = Хранилище ключей очищено, папка данных с другого компьютера, или токен хранился только до закрытия Recourse.
error-secret-missing-help = Введите токен магазина заново в разделе «Магазины». Прочитанное остаётся.

error-secret-empty = Токен не указан.
error-secret-empty-why = Поле пустое.
error-secret-empty-help = Вставьте токен из кабинета продавца.

error-stream-unknown = Нет потока «{ $value }».
error-stream-unknown-why = У площадки этого магазина нет потока с таким именем.
error-stream-unknown-help = Возьмите имя из списка recourse account list.

error-order-unknown = Заказ «{ $value }» не найден.
error-order-unknown-why = Его ещё не прочитали, или он из неподключённого магазина.
error-order-unknown-help = Проверьте номер; синхронизируйте и поищите снова.

error-orders-too-many = Заказов { $count } — больше, чем можно взять сразу.
error-orders-too-many-why = Сразу берётся не больше { $limit }.
error-orders-too-many-help = Сузьте список фильтром или экспортируйте его в файл.

error-order-not-by-hand = Заказы магазина «{ $name }» читаются с площадки.
error-order-not-by-hand-why = Введённый рядом заказ посчитался бы дважды.
error-order-not-by-hand-help = Синхронизируйте магазин или выберите тот, где заказы вводятся вручную.

error-order-field = «{ $value }» не читается.
error-order-field-why = Нужны номер заказа, время и цена с валютой, например 12.50 USD.
error-order-field-help = Исправьте поле и сохраните снова.

error-tracking-without-parcel = По заказу нет признаков посылки: трек-номер не записан.
error-tracking-without-parcel-why = Номер без посылки считается ложным: { $sources }
error-tracking-without-parcel-help = Ведите как «нет в наличии» { $case }. Если посылка у вас, отметьте это и сохраните снова.

error-case-unknown = Нет дела «{ $value }».
error-case-unknown-why = Номер пишется иначе, или он из другой папки данных.
error-case-unknown-help = Посмотрите список дел.

error-case-kind = Для этой площадки нет вида дел «{ $value }».
error-case-kind-why = Такого сценария для неё нет.
error-case-kind-help = Выберите вид из списка.

error-case-state = Дело нельзя перевести из «{ $from }» в «{ $to }».
error-case-state-why = Его состояние допускает другие переходы; возможно, оно успело измениться.
error-case-state-help = Откройте дело снова и выберите доступный шаг.

error-step-unknown = В деле нет шага «{ $value }».
error-step-unknown-why = В сценарии этого вида другие шаги.
error-step-unknown-help = Посмотрите шаги на странице дела.

error-step-option = На этом шаге нельзя выбрать «{ $value }».
error-step-option-why = Этого нет в сценарии, или площадка сейчас этого не допускает.
error-step-option-help = Выберите один из показанных вариантов.

error-step-field = Поле «{ $value }» заполнено неверно.
error-step-field-why = Оно обязательно, или введена не дата, не число, не сумма.
error-step-field-help = Заполните поле и повторите.

error-step-held = Этот шаг можно сделать не раньше { $value }.
error-step-held-why = Пауза нужна, чтобы необратимое не делалось сгоряча.
error-step-held-help = Перечитайте текст; шаг откроется сам.
error-step-ticket = Этот шаг делается через обращение.
error-step-ticket-why = Он отмечается сам, когда обращение выгружено, подано или получен ответ, чтобы все его заказы шли вместе.
error-step-ticket-help = Откройте обращение: recourse ticket filed, recourse ticket outcome.

error-why-missing = Нужна причина.
error-why-missing-why = Дело закрывают с причиной, чтобы потом было понятно почему.
error-why-missing-help = Напишите несколько слов.

error-text-empty = Нечего записать.
error-text-empty-why = Текст пустой или слишком длинный (не больше 10 000 знаков).
error-text-empty-help = Напишите несколько слов.

error-time-invalid = «{ $value }» — не время.
error-time-invalid-why = Время пишется как 2026-11-22T09:00:00Z или 2026-11-22.
error-time-invalid-help = Запишите так и повторите.

error-amount-invalid = «{ $value }» — не сумма.
error-amount-invalid-why = Сумма пишется цифрами, с дробной частью по валюте, например 123,45; для части нужна сумма.
error-amount-invalid-help = Запишите так и повторите.

error-not-confirmed = «{ $value }» не удалён.
error-not-confirmed-why = Удаление не подтверждено.
error-not-confirmed-help = Ответьте «да» или укажите --yes.
error-ticket-changing = Данные обращения меняются, пока собирается комплект.
error-ticket-changing-why = Синхронизация сейчас меняет эти заказы или дела.
error-ticket-changing-help = Дождитесь конца синхронизации и экспортируйте снова.
error-kind-unknown = Вида дел «{ $value }» нет.
error-kind-unknown-why = Есть такие: { $kinds }.
error-kind-unknown-help = Укажите один из них.
error-filter-invalid = По «{ $value }» нельзя отобрать.
error-filter-invalid-why = Такого значения нет, или список изменился с прошлой страницы.
error-filter-invalid-help = Выберите значение из списка или начните с первой страницы.

error-evidence-unknown = В деле нет доказательства «{ $value }».
error-evidence-unknown-why = В сценарии этого вида другой список.
error-evidence-unknown-help = Выберите строку из списка доказательств дела.

error-evidence-type = «{ $name }» — файл неподходящего вида.
error-evidence-type-why = Картинки: PNG, JPEG или WebP; файлы — ещё и PDF. Важно содержимое, а не расширение.
error-evidence-type-help = Сохраните его как картинку или PDF и приложите снова.

error-evidence-too-large = «{ $name }» слишком большой.
error-evidence-too-large-why = Файл — не больше { $limit } МБ, картинка — не больше 100 млн точек.
error-evidence-too-large-help = Уменьшите и приложите снова.

error-evidence-unreadable = «{ $name }» не читается как картинка.
error-evidence-unreadable-why = Файл повреждён или обрезан.
error-evidence-unreadable-help = Сохраните картинку заново и приложите.

error-evidence-none = Ничего не приложено.
error-evidence-none-why = Файл не выбран, или в буфере обмена нет картинки.
error-evidence-none-help = Выберите файл или скопируйте картинку и повторите.

error-attachment-unknown = Такого файла здесь нет.
error-attachment-unknown-why = Его не прикладывали или сняли.
error-attachment-unknown-help = Приложите его снова.

error-attachment-missing = Сохранённый файл «{ $name }» исчез или изменён.
error-attachment-missing-why = Его удалили или изменили в папке данных не через Recourse.
error-attachment-missing-help = Приложите его снова или верните из копии.

error-evidence-missing = Не хватает доказательств: { $count }.
error-evidence-missing-why = Без них обращение часто отклоняют: площадка просит данные заказов и скриншоты.
error-evidence-missing-help = Приложите их или выгрузите так; в пакете будет сказано, чего нет.

error-ticket-unknown = Нет обращения «{ $value }».
error-ticket-unknown-why = Номер пишется иначе, или он из другой папки данных.
error-ticket-unknown-help = Посмотрите список обращений.

error-ticket-mixed = Эти дела не подходят для одного обращения.
error-ticket-mixed-why = В обращении дела одного вида и одного магазина.
error-ticket-mixed-help = Выберите дела одного вида и одного магазина.

error-ticket-empty = Подавать нечего.
error-ticket-empty-why = Не названо ни одного дела, или все заказы уже в другом обращении.
error-ticket-empty-help = Выберите другие дела или заявите повторно намеренно.

error-ticket-kind = Дела этого вида не подают обращением.
error-ticket-kind-why = В сценарии нет обращения: всё делается на странице дела.
error-ticket-kind-help = Пройдите шаги дела.

error-ticket-state = В состоянии «{ $value }» это с обращением сделать нельзя.
error-ticket-state-why = Обращение сначала выгружают, потом подают, потом получают ответ.
error-ticket-state-help = Посмотрите обращение ещё раз.

error-preview-gone = Этот предпросмотр больше не хранится.
error-preview-gone-why = Его место в памяти заняли новые; ничего не потеряно.
error-preview-gone-help = Откройте обращение ещё раз.

error-ticket-step = Шага «{ $value }», который можно отметить, нет.
error-ticket-step-why = Папку, текст, страницу поддержки и напоминание отмечают вручную; номер и ответы — тем, что их вводят.
error-ticket-step-help = Укажите folder, text, portal или remind.

error-ticket-number = Нет номера обращения.
error-ticket-number-why = Площадка даёт номер при подаче; по нему следят за ответом.
error-ticket-number-help = Скопируйте номер из кабинета продавца.

error-ticket-input = Сохранённые данные обращения не читаются.
error-ticket-input-why = Их записала другая версия, или они повреждены; тогдашний пакет цел.
error-ticket-input-help = Возьмите записанный пакет или выгрузите дела снова.

error-ticket-build = Не удалось собрать пакет.
error-ticket-build-why = { $detail }
error-ticket-build-help = Скопируйте подробности и сообщите о них. Дела не изменились.

error-lang-unknown = Нет языка «{ $value }».
error-lang-unknown-why = Recourse пишет на zh, ru и en.
error-lang-unknown-help = Выберите один из них.

error-outcome-unknown = Нет исхода «{ $value }».
error-outcome-unknown-why = Дело кончается так: won_full, won_part, lost, withdrawn, no_answer, goodwill или not_applicable.
error-outcome-unknown-help = Выберите один из них для дела этого обращения.

error-setting-invalid = Настройка «{ $value }» вне допустимых значений.
error-setting-invalid-why = Так она работать не будет.
error-setting-invalid-help = Выберите значение из показанных.

error-undo-none = Отменять нечего.
error-undo-none-why = Изменений не было, или они уже отменены.
error-undo-none-help = Ничего делать не нужно.


error-browser = Не удалось открыть браузер.
error-browser-why = Система не назвала программу для веб-страниц.
error-browser-help = Скопируйте адрес и откройте вручную.
error-outbox-duplicate = Это уже отправляется.
error-outbox-duplicate-why = То же действие с тем же объектом уже стоит в исходящих.
error-outbox-duplicate-help = Дождитесь его или верните в исходящих.
error-outbox-no-target = Не с чем это сделать.
error-outbox-no-target-why = Отзыва, заявки, чата или заказа, к которому это относится, здесь нет.
error-outbox-no-target-help = Синхронизируйте магазин или сделайте это в кабинете и отметьте шаг.
error-outbox-no-action = Этот шаг ничего не отправляет.
error-outbox-no-action-why = Он делается вручную, или ответ ещё не выбран.
error-outbox-no-action-help = Сначала выберите ответ или отметьте шаг.
error-outbox-no-chat = Чата с этим покупателем нет.
error-outbox-no-chat-why = Чат появляется, только когда первым пишет покупатель.
error-outbox-no-chat-help = Ответьте публично или сделайте это в кабинете.
error-outbox-by-hand = Здесь Recourse не может отправить это за вас.
error-outbox-by-hand-why = Эта площадка или это действие на ней не подключены.
error-outbox-by-hand-help = Сделайте это в кабинете и отметьте шаг.
error-outbox-read-only-token = Токен этого магазина только читает.
error-outbox-read-only-token-why = В кабинете он создан «только для чтения».
error-outbox-read-only-token-help = Создайте токен с правом записи и вставьте его в разделе «Магазины».
error-outbox-token-scope = Токену не хватает категории: { $value }.
error-outbox-token-scope-why = Добавить категорию к готовому токену нельзя.
error-outbox-token-scope-help = Создайте новый токен с ней и вставьте его в разделе «Магазины».
error-outbox-token-unusable = С токеном этого магазина ничего не сделать.
error-outbox-token-unusable-why = Он закончился или такого вида, которому площадка не даёт действовать.
error-outbox-token-unusable-help = Вставьте новый токен в разделе «Магазины».
error-outbox-claim-action = Заявка не принимает такой ответ: { $value }.
error-outbox-claim-action-why = Площадка сама перечисляет возможные ответы; этого среди них сейчас нет.
error-outbox-claim-action-help = Выберите другой ответ или синхронизируйте магазин.
error-outbox-answered = На этот отзыв уже ответили.
error-outbox-answered-why = Второй ответ невозможен; первый можно один раз изменить.
error-outbox-answered-help = Измените ответ, который там стоит.
error-outbox-answer-missing = Изменять нечего.
error-outbox-answer-missing-why = Насколько известно Recourse, на этот отзыв ещё не отвечали.
error-outbox-answer-missing-help = Напишите первый ответ.
error-outbox-not-cancellable = Заказ больше нельзя отменить.
error-outbox-not-cancellable-why = Площадка позволяет отмену продавцом только до передачи.
error-outbox-not-cancellable-help = Когда придёт возврат или отказ, разберите его.
error-outbox-text-long = Текст слишком длинный: не больше { $value } знаков.
error-outbox-text-long-why = Более длинный площадка не примет.
error-outbox-text-long-help = Сократите его.
error-outbox-text-short = Текст слишком короткий: не меньше { $value } знаков.
error-outbox-text-short-why = Более короткий площадка не примет.
error-outbox-text-short-help = Напишите чуть больше.
error-outbox-file-type = { $name } нельзя отправить.
error-outbox-file-type-why = Площадка принимает только картинки и PDF, а этот файл ими не читается.
error-outbox-file-type-help = Выберите другой файл.
error-outbox-files-large = Файлы слишком большие. { $name }
error-outbox-files-large-why = Картинки уже уменьшены, и этого мало.
error-outbox-files-large-help = Отправьте меньше файлов или меньший PDF.
error-outbox-unknown = Такого действия в исходящих нет: { $value }.
error-outbox-unknown-why = Оно называется своим номером или его началом.
error-outbox-unknown-help = Посмотрите номера в списке исходящих.
error-outbox-too-late = Это уже невозможно: состояние { $value }.
error-outbox-too-late-why = То, что передано площадке, отсюда не вернуть.
error-outbox-too-late-help = Посмотрите в исходящих, что можно сделать.
error-outbox-part = Такого раздела или состояния нет: { $value }.
error-outbox-part-why = Разделы: open, attention, done.
error-outbox-part-help = Укажите один из них.
