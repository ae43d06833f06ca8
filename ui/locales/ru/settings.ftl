# Папка данных и отчёт для поддержки: что говорит Rust.

error-folder-gone = Ваших данных здесь нет.
error-folder-gone-why = Они перенесены в { $path }, а этой папки сейчас нет. Возможно, диск не подключён.
error-folder-gone-help = Подключите диск и запустите Recourse снова. Ничего не изменено.

error-folder-inside = Туда данные перенести нельзя.
error-folder-inside-why = { $path } лежит внутри нынешней папки данных или содержит её.
error-folder-inside-help = Выберите папку в другом месте.

error-folder-taken = Там уже что-то есть.
error-folder-taken-why = Папка { $path } не пуста, а перезаписывать ничего нельзя.
error-folder-taken-help = Выберите пустую папку.

error-demo-folder = Демо остаётся на месте.
error-demo-folder-why = Его данные вымышлены и удаляются одним нажатием.
error-demo-folder-help = Выйдите из демо, чтобы перенести свои данные.

error-not-shown = Записывать нечего.
error-not-shown-why = Записывается только отчёт, который был показан.
error-not-shown-help = Сначала откройте отчёт.
