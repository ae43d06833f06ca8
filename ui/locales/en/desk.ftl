### Menus that the system draws: the icon beside the clock, the menu bar.

desk-show = Show Recourse
desk-sync = Sync now
desk-pause = Pause syncing
desk-resume = Resume syncing
desk-quit = Quit Recourse
desk-about = About Recourse
desk-settings = Settings…
desk-file = File
desk-edit = Edit
desk-window = Window
desk-close = Close window

error-autostart = The start with the session could not be changed.
error-autostart-why = The system refused to write the entry.
error-autostart-help = Check that your configuration folder can be written, or add Recourse to the system's own list of startup programs.

error-update = The update did not work.
error-update-why = The release could not be fetched, or its signature does not match.
error-update-help = Nothing was changed. Try again later, or install the new version by hand.
