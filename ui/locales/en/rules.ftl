# Rules of the rulebook by their ids, what a case explains with them, what undo and errors say about rules and templates.

rule-wb_claim_memory = Wildberries lists a claim for
rule-wb_review_archive = Unanswered review goes to the archive after
rule-wb_order_memory = Wildberries lists an order for
rule-wb_statistics_memory = Wildberries keeps statistics rows for
rule-wb_review_answer_deadline = Time to answer a review
rule-wb_review_answer_edit = An answer to a review can be edited for
rule-wb_review_answer_min = Answer to a review: shortest
rule-wb_review_answer_max = Answer to a review: longest
rule-wb_review_complaint_max = Complaint about a review: longest
rule-wb_review_complaints_per_review = Complaints per review
rule-wb_review_complaint_base_rate = Complaints that others won, filed in bulk
rule-wb_review_delayed_publication = Negative review held back (paid option)
rule-wb_claim_decision = Time to decide a claim
rule-wb_defect_route = Later than this the buyer writes about a defect in the chat
rule-wb_claim_goods_back = The buyer brings approved goods back within
rule-wb_claim_comment_min = Comment on a claim: shortest
rule-wb_claim_comment_max = Comment on a claim: longest
rule-wb_buyer_cancel_window = A buyer can cancel within
rule-wb_buyer_cancel_window_peak = A buyer can cancel in a peak season within
rule-wb_seller_cancel = The seller can cancel until
rule-wb_refusal_filing = Time to ask compensation for a refusal
rule-wb_delay_report_filing = Time to report a first-mile delay
rule-wb_return_storage = A return waits at the pick-up point for
rule-wb_return_expires = A return's own end of storage
rule-wb_cancel_penalty = Penalty for a cancellation by the seller
rule-wb_late_penalty = Penalty for a late hand-over
rule-wb_chat_text_max = Chat message: longest
rule-wb_chat_file_max = Chat message: one file
rule-wb_chat_files_max = Chat message: all files together
rule-wb_ticket_text_max = Request to support: longest
rule-wb_defect_refusal = Defect seen on receipt: refuse it there
rule-wb_return_guide = How goods come back from abroad
rule-wish_ticket_answer = Wish: answer a ticket within
rule-wish_refund_dispute = Wish: dispute a refund within
rule-wish_metric_dispute = Wish: dispute a metric or infraction within
rule-wish_refund_attempts = Wish: attempts to dispute one refund
rule-wish_tracking_disputes_open = Wish: tracking disputes open at a time
rule-wish_cancel_dispute = Wish: dispute a cancellation infraction within
rule-wish_fulfil = Wish: ship and mark as shipped within
rule-wish_confirmed_fulfilment = Wish: confirmed later than this, the seller pays
rule-wish_invalid_tracking = Wish: consequence of an invalid tracking number
rule-wish_cancel_cost = Wish: cost of a cancellation by the seller
rule-ae_dispute_answer = AliExpress: accept or reject a dispute within
rule-ae_escalation_first = AliExpress: buyer may escalate from day
rule-ae_escalation_last = AliExpress: buyer may escalate until day
rule-ae_escalation_system = AliExpress: the system escalates on day
rule-ae_tracking_info = AliExpress: tracking must show within
rule-ae_false_tracking = AliExpress: consequence of a false tracking number
rule-ae_shipment_term = AliExpress: time to ship
rule-ae_not_sold = AliExpress: consequence of not shipping
rule-leg_default_limit = A leg is late after, before your own data tell
rule-leg_usual_basis = Finished parcels before a usual is shown
rule-excess_min = A delay is at least, over the usual
rule-review_stars = A review is a case up to
rule-review_window = Reviews older than this open no case
rule-complaint_hold = Wait before a complaint is filed
rule-complaint_rate_basis = Complaints before your own rate is shown
rule-review_link_tolerance = Review and order are matched within
rule-fresh_cancel = A cancelled order may still be packed for
rule-ship_warn = Warn before the time to ship ends
rule-return_fresh = Returns older than this open no case
rule-ticket_orders_default = Orders in one ticket
rule-ticket_orders_warn = Advise to split a ticket above
rule-rule_recheck = A source is read again after

rule-user-ticket = tickets
rule-user-today = Today
rule-user-sync = sync
rule-user-orders = orders
rule-user-rulebook = the rulebook
rule-user-reviews = reviews
rule-user-returns = returns
rule-user-outbox = the outbox
rule-user-drafts = drafts
rule-user-reminders = reminders
rule-user-backup = backups

# Units
unit-days = { $value ->
    [one] { $value } day
   *[other] { $value } days
}
unit-hours = { $value ->
    [one] { $value } hour
   *[other] { $value } hours
}
unit-seconds = { $value ->
    [one] { $value } second
   *[other] { $value } seconds
}
unit-count = { $value }
unit-characters = { $value ->
    [one] { $value } character
   *[other] { $value } characters
}
unit-bytes = { $value } bytes
unit-percent = { $value } %
unit-stars = { $value } ★
unit-name-days = days
unit-name-hours = hours
unit-name-seconds = seconds
unit-name-count = pieces
unit-name-characters = characters
unit-name-bytes = bytes
unit-name-percent = per cent
unit-name-stars = stars

# What a case explains
explain-cancel-fixed = The buyer's right to cancel cannot be switched off: it protects buyers.
explain-cancel-window = A buyer can cancel by himself within { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} of ordering, while the order is not in assembly.
explain-cancel-window-unknown = How long a buyer can cancel by himself is not known.
explain-cancel-peaks = In peak seasons the marketplace allows longer; it says neither when nor how long. Enter a season in the rulebook if you know one.
explain-cancel-peak = Your peak season { $from } – { $to }: a buyer can cancel by himself within { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} of ordering.
explain-cancel-peak-unknown = Your peak season { $from } – { $to }: a buyer can cancel longer than usual; how long is not known.

# Undo
undo-rule-set = Rule changed: { $rule }
undo-rule-reset = Rule as shipped: { $rule }
undo-peak-save = Peak season kept
undo-peak-remove = Peak season removed
undo-template-save = Template kept: { $name }
undo-template-remove = Template removed: { $name }
undo-templates-import = { $count ->
    [one] { $count } template imported
   *[other] { $count } templates imported
}

# Errors
error-rule-unknown = There is no rule “{ $value }”.
error-rule-unknown-why = This version of Recourse works without it.
error-rule-unknown-help = Choose a rule from the list.
error-rule-value = This value cannot be kept.
error-rule-value-why = A rule holds a whole number from 0 to 1,000,000,000, or “not known”.
error-rule-value-help = Enter a whole number in the rule's unit.
error-rule-note = The note is too long.
error-rule-note-why = A note has up to 500 characters.
error-rule-note-help = Shorten it.
error-peak-days = These days are not a season.
error-peak-days-why = A season has a first and a last day, in this order, at most a year apart.
error-peak-days-help = Enter both days.
error-peak-hours = This length cannot be kept.
error-peak-hours-why = The time to cancel is 1 to 1,440 hours.
error-peak-hours-help = Enter whole hours, or leave it empty if you do not know.
error-peak-platform = No marketplace is chosen.
error-peak-platform-why = Each marketplace has its own seasons.
error-peak-platform-help = Choose the marketplace.
error-draft-unknown = There is no draft “{ $value }”.
error-draft-unknown-why = It was removed, or it belongs to another version.
error-draft-unknown-help = Choose another one.
error-draft-purpose = It is not known what this text is for (“{ $value }”).
error-draft-purpose-why = Limits and checks depend on it.
error-draft-purpose-help = Choose a purpose from the list.
error-template-name = The template needs a name.
error-template-name-why = It is found by it. A name has up to 120 characters.
error-template-name-help = Enter a name.
error-template-kind = There is no case kind “{ $value }”.
error-template-kind-why = Templates belong to kinds of this version.
error-template-kind-help = Choose kinds from the list.
error-template-lang = The language “{ $value }” is not known.
error-template-lang-why = A template is written in Chinese, Russian or English.
error-template-lang-help = Use zh, ru or en.
error-template-long = The text is too long.
error-template-long-why = A template has up to 10,000 characters per language.
error-template-long-help = Shorten it.
error-template-empty = The template has no words.
error-template-empty-why = There would be nothing to send.
error-template-empty-help = Write it in at least one language.
error-templates-file = { $path } holds no templates of Recourse.
error-templates-file-why = The file is of another kind, damaged or too large. Nothing was changed.
error-templates-file-help = Choose a file that Recourse wrote.
error-templates-version = The file is of a newer kind ({ $value }).
error-templates-version-why = A newer version of Recourse wrote it. Nothing was changed.
error-templates-version-help = Update Recourse, then import it again.
error-templates-entry = Template { $n } (“{ $name }”) cannot be read.
error-templates-entry-why = Its purpose, kind, language or words are not as they should be. Nothing was imported.
error-templates-entry-help = Correct it in the file, or take it out, and import again.
