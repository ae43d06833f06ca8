# Today and the frame, seen only in the window.

view-back-to-list = Back to the list
view-side-width = Width of the side
today-step = Step { $at } of { $of }: { $step }
today-next = Next
today-next-deadline = ends { $at }
today-next-snooze = is back { $at }
today-next-follow_up = look for the answer, { $at }
today-next-sync = Read again at { $at }.
today-wait-not-filed = not filed yet
today-wait-look = look for the answer { $at }
act-step-answer = Answer
act-step-attach = Add proof
act-step-cancel_order = Cancel the order
act-step-claim = Decide
act-step-complain = Complain
act-step-draft = Write
act-step-filed = File it
act-step-inspect = Inspect
act-step-message = Write
act-step-outcome = Record the answer
act-step-stock_zero = Stop the sale
act-step-ticket = Make a ticket

status-backup = Backup { $at }
status-backup-none = No backup yet

unread-first = Nothing was read yet.
unread-offline = There has been no network since { $at }. Reading begins by itself when it is back.
unread-paused = Reading is paused.
unread-trouble = The shop did not answer. What is wrong stands with the shop.
unread-waiting = The shop is connected; the first reading has not begun.
unread-shops = Look at the shop
