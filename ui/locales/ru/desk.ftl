### Menus that the system draws: the icon beside the clock, the menu bar.

desk-show = Показать Recourse
desk-sync = Синхронизировать
desk-pause = Приостановить синхронизацию
desk-resume = Возобновить синхронизацию
desk-quit = Завершить Recourse
desk-about = О программе Recourse
desk-settings = Настройки…
desk-file = Файл
desk-edit = Правка
desk-window = Окно
desk-close = Закрыть окно

error-autostart = Не удалось изменить автозапуск.
error-autostart-why = Система не дала записать файл автозапуска.
error-autostart-help = Проверьте, что папка настроек доступна для записи, или добавьте Recourse в автозапуск средствами системы.

error-update = Обновить не удалось.
error-update-why = Выпуск не загрузился, или его подпись не совпала.
error-update-help = Ничего не изменилось. Попробуйте позже или установите новую версию вручную.
