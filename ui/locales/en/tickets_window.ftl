# Tickets in the window: what support will see, what is missing and what it costs, the steps after an export, tickets by state.
tickets-tabs = What support will see
tickets-tab-text = Text
tickets-tab-table = Spreadsheet
tickets-tab-pdf = PDF
tickets-tab-pictures = Pictures
tickets-tab-manifest = Manifest

# Text
tickets-text-lang = Language of the text
tickets-limit-set = Set a limit
tickets-copied = The text is on the clipboard
tickets-copied-part = Part { $part } of { $parts } is on the clipboard
tickets-part = Part { $part } of { $parts }
tickets-part-characters = { $count ->
    [one] { $count } character
   *[other] { $count } characters
  }
tickets-copy-part = Copy part { $part }

# Spreadsheet
tickets-sheets = Sheets
tickets-rows-of = rows { $from }–{ $to } of { $of }
tickets-rows-before = Earlier
tickets-rows-after = Later
tickets-rows-none = This sheet has its head only.
tickets-row-number = Row
tickets-row-picture = Picture in the cell
tickets-sums-where = The sheet has no row of sums, so that it can be sorted; they stand on About.
tickets-guarded = ’ marks text that looks like a formula: it is written so that every program shows it as text.

# PDF
tickets-pdf-drawing = Drawing the page…
tickets-pdf-alt = Page { $page } of { $pages } of appeal.pdf; its words are those of the text and the spreadsheet.
tickets-pdf-open = Open the PDF's pages
tickets-pdf-none = No order is left, so there is no PDF.
tickets-pdf-at = { $page } of { $pages }
tickets-pdf-before = Page before
tickets-pdf-after = Next page
tickets-pdf-smaller = Smaller
tickets-pdf-larger = Larger
tickets-pdf-zoom = { $percent } %

# Pictures
tickets-pictures-none = This ticket has no pictures, and its cases ask for none.
tickets-picture-open = Show { $name } at full size

# Manifest
tickets-manifest-counting = Making the bundle in memory to count its digests…
tickets-manifest-file = File
tickets-manifest-size = Size
tickets-manifest-source = From
tickets-manifest-at = Captured or made
tickets-manifest-copy = Copy the digests
tickets-manifest-copied = { $count ->
    [one] { $count } digest is on the clipboard
   *[other] { $count } digests are on the clipboard
  }
tickets-manifest-again = Write it again
tickets-source-recourse = made by Recourse
tickets-source-clipboard = clipboard
tickets-source-file = file
tickets-source-drop = dropped file
tickets-source-address = marketplace
tickets-disk-none = Not written yet; it would have { $size }. Text, spreadsheet and PDF carry the time of the export, so their digests will be others.
tickets-disk-whole = { $name } on disk is as it was written, { $size }.
tickets-disk-changed = { $name } on disk is not what was written:
tickets-disk-gone = { $name } is not where it was written.

# What is missing and what it costs
tickets-missing-head = Missing
tickets-gap = { $of ->
    [one] { $count } of { $of } order lacks “{ $evidence }”.
   *[other] { $count } of { $of } orders lack “{ $evidence }”.
  }
tickets-gap-sum = { $of ->
    [one] { $count } of { $of } order lacks “{ $evidence }”: { $sum } rest on it.
   *[other] { $count } of { $of } orders lack “{ $evidence }”: { $sum } rest on them.
  }
tickets-without = { $count ->
    [one] Without this order the ticket is complete.
   *[other] Without these { $count } orders the ticket is complete.
  }
tickets-without-sum = { $count ->
    [one] Without this order the ticket asks for { $sum }; { $waiting } wait for another one.
   *[other] Without these { $count } orders the ticket asks for { $sum }; { $waiting } wait for another one.
  }
tickets-leave-out = { $count ->
    [one] Leave it out of this ticket
   *[other] Leave these { $count } out
  }

# After the export
tickets-side-after = Next steps, sums, files
tickets-next-case = Next case
tickets-steps = Next steps
tickets-steps-of = { $done } of { $of } done
tickets-step-done = done
tickets-step-folder = Take the ZIP
tickets-step-folder-help = The file manager opens at it; attach it, or its files, to the ticket.
tickets-step-text = Copy the text
tickets-step-text-help = In the language chosen on the left; paste it into the support form.
tickets-step-portal = File it on the support page
tickets-step-portal-help = Opens in your browser. Recourse files nothing by itself.
tickets-step-portal-none = No address of a support page is known for this marketplace.
tickets-step-number = Enter the ticket's number
tickets-step-remind = Remind me
tickets-step-outcome = Enter the answer
tickets-step-outcome-wait = First file the ticket and enter its number.
tickets-tick = It is done
tickets-untick = Take the tick off
tickets-ticked = “{ $step }” is done
tickets-unticked = “{ $step }” is open again
tickets-remind-in = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
  }
tickets-remind-do = Remind me
tickets-remind-none = No reminder
tickets-remind-off = Take it off
tickets-remind-told = Reminder on { $at }
tickets-remind-off-told = The reminder is off
tickets-remind-after = The reminder comes once the ticket is filed.

# The list
tickets-part-all = All
tickets-part-tofile = To file
tickets-part-waiting = Waiting for an answer
tickets-part-answered = Answered
tickets-empty-all = No tickets yet.
tickets-empty-tofile = Every ticket is filed.
tickets-empty-waiting = No ticket waits for an answer.
tickets-empty-answered = No answer has come yet.
tickets-col-got = Came back
tickets-col-next = Next step
tickets-money-open = No answer yet
