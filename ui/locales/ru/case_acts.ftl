# Действия над несколькими делами, заметками, снимками и отборами: отмена, история, ошибки.

undo-snooze-many = { $n ->
    [one] { $n } дело отложено
    [few] { $n } дела отложено
    [many] { $n } дел отложено
   *[other] { $n } дела отложено
}
undo-wake-many = { $n ->
    [one] { $n } дело возвращено в работу
    [few] { $n } дела возвращено в работу
    [many] { $n } дел возвращено в работу
   *[other] { $n } дела возвращено в работу
}
undo-drop-many = { $n ->
    [one] { $n } дело снято
    [few] { $n } дела снято
    [many] { $n } дел снято
   *[other] { $n } дела снято
}
undo-note-change = { $case }: заметка изменена
undo-note-remove = { $case }: заметка удалена
undo-blur = { $case }: личные данные скрыты
undo-unblur = { $case }: оригинал возвращён
undo-view-save = Отбор «{ $name }» сохранён
undo-view-change = Отбор «{ $name }» изменён
undo-view-remove = Отбор «{ $name }» удалён

audit-note_changed = Заметка изменена
audit-note_removed = Заметка удалена
audit-blurred = Личные данные скрыты
audit-unblurred = Оригинал возвращён

error-note-unknown = Этой заметки уже нет.
error-note-unknown-why = Её тем временем удалили.
error-note-unknown-help = Больше ничего не изменилось.

error-view-name = Такое название отбору дать нельзя.
error-view-name-why = Нужно название до 60 знаков, которого нет у другого отбора. Отборов может быть не больше 50.
error-view-name-help = Выберите другое название.

error-view-unknown = Этого отбора уже нет.
error-view-unknown-why = Его тем временем удалили.
error-view-unknown-help = С делами ничего не случилось.

error-blur-areas = Здесь скрыть нечего.
error-blur-areas-why = Нужно отметить на снимке хотя бы один участок, но не больше 50.
error-blur-areas-help = Обведите то, что не должно читаться.
