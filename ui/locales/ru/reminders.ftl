# Reminders: what Rust says, in the window's list and in the system's notifications.

reminder-deadline = { $kind } { $subject }: сделать до { $at }
reminder-snooze = { $kind } { $subject }: отложенное дело вернулось
reminder-follow_up = { $kind } { $subject }: проверьте ответ площадки
reminder-missed =
    { $n ->
        [one] Пока вас не было, прошёл срок { $n } напоминания.
        [few] Пока вас не было, прошёл срок { $n } напоминаний.
       *[other] Пока вас не было, прошёл срок { $n } напоминаний.
    }
reminder-summary-title = Что вы пропустили
reminder-summary =
    { $n ->
        [one] { $n } напоминание ждало вас;
        [few] { $n } напоминания ждали вас;
       *[other] { $n } напоминаний ждали вас;
    } { $over ->
        [0] все сроки ещё открыты.
        [one] прошёл { $over } срок.
        [few] прошли { $over } срока.
       *[other] прошло { $over } сроков.
    }
reminder-open = Открыть

undo-reminder-seen = Напоминание убрано
undo-reminder-later = Напоминание отложено
undo-reminder-settings = Напоминания изменены
