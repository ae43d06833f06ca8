### The command line.

cli-no-accounts = Магазин ещё не подключён. Команда `recourse account add PLATFORM --name ИМЯ` подключит его.
cli-no-orders = Заказов нет.
cli-no-cases = Дел нет.
cli-until = до { $time }
cli-removed = Магазин «{ $name }» и все его данные удалены.
cli-ask-token = Токен (не отображается):
cli-ask-passphrase = Пароль для токенов на этом компьютере (не отображается):
cli-ask-remove = Удалить «{ $name }» вместе с заказами, делами, обращениями и файлами? Отменить это нельзя. В прежних резервных копиях (если не указать --with-backups), журнале и экспортированных комплектах они останутся.
cli-cases-found = Дела: новых — { $opened }, изменено — { $changed }.
cli-demo-terminal = Экрана нет: демо выполняется в терминале.
cli-demo-done = 
    Демо-магазин готов. Заказов: { $orders }, дел: { $cases }.
    Пакет обращения: { $bundle }
cli-demo-removed = Демо-магазин удалён.

## Heads of tables

cli-head-name = Название
cli-head-platform = Площадка
cli-head-token = Токен
cli-head-synced = Синхронизация
cli-head-order = Заказ
cli-head-title = Товар
cli-head-created = Создан
cli-head-leg = Где
cli-head-answers = Кто отвечает
cli-head-days = Дней
cli-head-silent = Без вестей
cli-head-price = Цена
cli-head-cases = Дела
cli-head-from = С
cli-head-to = По
cli-head-over = Сверх
cli-head-time = Время
cli-head-event = Событие
cli-head-code = Код
cli-head-case = Дело
cli-head-kind = Вид
cli-head-state = Состояние
cli-head-deadline = Срок
cli-head-stake = Цена вопроса
cli-head-subject = О чём
cli-head-ticket = Обращение
cli-head-claimed = Заявлено
cli-head-number = Номер
cli-head-account = Магазин
cli-head-stream = Поток
cli-head-fetched = Прочитано
cli-head-new = Новых
cli-head-changed = Изменено
cli-head-trouble = Ошибка
