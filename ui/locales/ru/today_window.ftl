# Сегодня и рамка окна.

view-back-to-list = К списку
view-side-width = Ширина боковой части
today-step = Шаг { $at } из { $of }: { $step }
today-next = Дальше
today-next-deadline = срок { $at }
today-next-snooze = вернётся { $at }
today-next-follow_up = проверить ответ, { $at }
today-next-sync = Следующее чтение в { $at }.
today-wait-not-filed = ещё не подано
today-wait-look = проверить ответ { $at }
act-step-answer = Ответить
act-step-attach = Приложить
act-step-cancel_order = Отменить заказ
act-step-claim = Решить
act-step-complain = Пожаловаться
act-step-draft = Написать
act-step-filed = Подать
act-step-inspect = Осмотреть
act-step-message = Написать
act-step-outcome = Записать ответ
act-step-stock_zero = Снять с продажи
act-step-ticket = К обращению

status-backup = Копия { $at }
status-backup-none = Копии ещё нет

unread-first = Ещё ничего не прочитано.
unread-offline = Сети нет с { $at }. Чтение начнётся само, когда она вернётся.
unread-paused = Чтение приостановлено.
unread-trouble = Магазин не ответил. Что не так, видно на странице магазина.
unread-waiting = Магазин подключён; первое чтение ещё не началось.
unread-shops = Открыть магазин
