# Shortcuts, the palette, the history of changes.
shortcut-find = Go to anything
shortcut-go = Go to { $view }
shortcut-undo = Undo
shortcut-redo = Do again
shortcut-history = History of changes
shortcut-sync = Sync now
shortcut-zoom-in = Larger
shortcut-zoom-out = Smaller
shortcut-zoom-reset = Zoom 100 %
shortcut-keys = All shortcuts
shortcut-enter = The blue button
shortcut-send = Send or keep what is written
shortcut-escape = Close, clear
shortcut-filter = Search in this list
shortcut-next = Next row
shortcut-previous = Previous row
shortcut-arrows = Next, previous row
shortcut-suggested = Look at what is suggested
shortcut-done = Do the open step
shortcut-snooze = Snooze
shortcut-drop = Drop
shortcut-ticket = Make a ticket
shortcut-take-up = Take up what is marked
shortcut-mark = Mark
shortcut-mark-next = Mark on, downwards
shortcut-mark-previous = Mark on, upwards
shortcut-paste = Attach the picture on the clipboard
shortcut-answer = Choose an answer
shortcut-arrived = The return has arrived
shortcut-enlarge = Enlarge the photo
shortcut-photo-back = Photo before
shortcut-photo-next = Next photo
shortcut-pickup = List for the pick-up point
shortcut-cause = What the review is about
shortcut-write = Write an answer
shortcut-complain = Write a complaint
shortcut-picture-larger = Picture larger
shortcut-picture-smaller = Picture smaller
shortcut-picture-fit = Whole picture
shortcut-copy = Copy the marked rows
shortcut-tab = Text, spreadsheet, PDF, pictures, manifest of a ticket
shortcut-export = Export the ticket
shortcut-copy-text = Copy the ticket’s text
shortcut-next-up = On to the next
shortcut-run = Skip, back in the run of screenshots
shortcut-new = New
shortcut-restore = Bring a backup back
shortcut-connect = Connect a shop

keys-title = Shortcuts
keys-everywhere = Everywhere
keys-change = Change the keys
keys-press = Press the keys…
keys-press-help = Esc leaves it as it is, Delete takes its key away.
keys-set = { $name }: { $cap }. Press to change.
keys-none = no key
keys-fixed = cannot be moved
keys-reset = As shipped
keys-reset-one = { $name }: as shipped
keys-reset-all = All as shipped
keys-taken = { $cap } already is “{ $other }”. It goes to “{ $name }” if you press it once more; “{ $other }” is then without a key.
keys-not-alone = { $cap } is used by writing. Take it with Ctrl or Alt.
keys-system = { $cap } belongs to the system or to the window’s own buttons.
keys-kept = { $name } is { $cap } now

palette-here = In this view
palette-recent = Recent
palette-claims = Returns
palette-reviews = Reviews
palette-settings = Settings
palette-templates = Templates
palette-rules = Rules
palette-choose = choose
palette-do = do
palette-copy = copy the id
palette-results = { $n ->
    [one] { $n } result
   *[other] { $n } results
}
palette-copied = { $id } copied
palette-not-now = “{ $name }” has nothing to act on here now.
palette-undo-what = Undo: { $what }
palette-redo-what = Do again: { $what }
palette-ticket = Export a ticket
palette-backup = Back up now
palette-backup-to = Back up to a file
palette-backup-done = Backed up
palette-pause = Pause reading
palette-resume = Resume reading
palette-paused = Reading is paused
palette-resumed = Reading goes on
palette-theme-system = Theme: as the system
palette-theme-light = Theme: light
palette-theme-dark = Theme: dark
palette-lang-en = Language: English
palette-lang-ru = Language: Русский
palette-lang-zh = Language: 中文
palette-setting = Settings: { $section }

steps-title = History of changes
steps-text = The last { $n } changes made here, newest first. What was sent to a marketplace is not among them: the outbox tells of that.
steps-none = Nothing was changed here yet.
steps-none-text = What you do from now on can be undone here, also after a restart.
steps-undo = Undo
steps-undo-one = Undo: { $what }
steps-down-to = Undo down to here
steps-down-to-one = { $n ->
    [one] Undo { $n } change
   *[other] Undo { $n } changes
}
steps-redo = Do again: { $what }
steps-undone = { $n ->
    [one] { $n } change undone
   *[other] { $n } changes undone
}
steps-redone = Done again: { $what }
steps-open = changes
steps-when = When
steps-what = What
steps-touched = Touched
