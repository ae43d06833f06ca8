# What went wrong: what (error-<code>), why (-why), what to do (-help).

error-locked = Recourse is already open on this data folder.
error-locked-why = Two programs writing to one database could lose your changes.
error-locked-help = Use the window that is open, or close it and try again. Commands that only read still work.

error-newer-database = This data was written by a newer Recourse.
error-newer-database-why = An older program does not know what the newer one keeps, and would damage it. Nothing was changed.
error-newer-database-help = Install the newer version, or choose another data folder.

error-corrupt-database = The database is damaged.
error-corrupt-database-why = A disk fault or another program changed the file. Recourse stopped before writing to it.
error-corrupt-database-help = Keep the folder { $path } as it is. Put back a backup from its folder “backups”, or start with another data folder; the seller's actions are also in the journal beside the database.

error-disk-full = The disk is full.
error-disk-full-why = There was no room left to write { $path }. What was saved before is unharmed.
error-disk-full-help = Free some space on that disk and try again; syncing goes on by itself.

error-read-only = The folder cannot be written to.
error-read-only-why = { $path } is on a read-only disk, or your user may not write there.
error-read-only-help = Give your user the right to write, or choose another folder. Reading goes on.

error-storage = A file could not be read or written.
error-storage-why = The system refused the access to { $path }.
error-storage-help = Try again. If it stays, look at the details and run “recourse doctor”.

error-busy = Another program holds the database.
error-busy-why = Something outside Recourse keeps { $path } locked, such as a backup or a database viewer.
error-busy-help = Close that program and try again. Nothing was lost.

error-no-data-dir = There is no place for the data folder.
error-no-data-dir-why = The system names no home folder for this user.
error-no-data-dir-help = Name a folder with --data-dir or RECOURSE_DATA_DIR.

error-no-database = There is no data yet.
error-no-database-why = The folder { $path } holds no database of Recourse.
error-no-database-help = Open the window, add a shop, or open the demo shop.

error-older-database = The data must be brought up to date first.
error-older-database-why = It was written by an older Recourse and was opened for reading only.
error-older-database-help = Open it once with the window or a command that writes; a backup is made first.

error-not-found = “{ $value }” is not there any more.
error-not-found-why = It was removed meanwhile.
error-not-found-help = Look again at the list.

error-file-missing = The file is not there.
error-file-missing-why = { $path } was moved, renamed or deleted.
error-file-missing-help = Choose the file again.

error-internal = Something in Recourse went wrong.
error-internal-why = This is a mistake of the program, not yours. The action was not done.
error-internal-help = Copy the details and report them; try again meanwhile.

error-token-refused = The marketplace refuses the token.
error-token-refused-why = It was revoked, it ended, or it lacks a category. The marketplace says: { $detail }
error-token-refused-help = Make a new token in the seller's portal and replace it under Shops. Other shops go on; what was read stays.

error-token-expired = The token has ended.
error-token-expired-why = A token lives for a fixed time; this one ended on { $until }.
error-token-expired-help = Make a new token in the seller's portal and replace it under Shops.

error-token-base = This is a base token: almost nothing can be read with it.
error-token-base-why = The marketplace allows a base token about one request an hour for claims and chats.
error-token-base-help = Make a personal token with the categories named here and add the shop with it.

error-token-scope = The token lacks the category “{ $scope }”.
error-token-scope-why = A token's categories are chosen when it is made and cannot be changed.
error-token-scope-help = Make a new personal token with this category and replace it under Shops. Everything else is read meanwhile.

error-token-unusable = Nothing can be read with this token.
error-token-unusable-why = { $detail }
error-token-unusable-help = Copy the whole token again from the seller's portal: a personal token with the categories named here.

error-rate-limited = The marketplace asks to wait until { $until }.
error-rate-limited-why = It allows only so many requests; another program may use the same token.
error-rate-limited-help = Nothing needs doing: reading goes on by itself then.

error-offline = There is no network.
error-offline-why = No connection to the marketplace could be made. Everything that is here can be used.
error-offline-help = Check the connection. Reading goes on by itself.

error-certificate = The server’s certificate is not trusted; nothing was sent, the token neither.
error-certificate-why = It has expired, belongs to another name, or is signed by nobody this computer knows. A network in between may be pretending to be the marketplace.
error-certificate-help = Check this computer’s date, then try another network. There is no way to go on with a certificate that does not hold.
error-unreachable = The marketplace does not answer.
error-unreachable-why = It answered with an error or not in time, or a page of the network in between came back instead.
error-unreachable-help = Nothing needs doing: it is tried again. If you are in a hotel or office network, sign in there first.

error-rejected = The marketplace refused the request.
error-rejected-why = It says: { $detail }
error-rejected-help = Try again later. If it stays, copy the details for its support.

error-contract = The marketplace answered in a shape that cannot be read.
error-contract-why = Its interface changed at { $detail }. What was read before is unharmed; other streams go on.
error-contract-help = Look for a newer Recourse; copy the details to report it.

error-forbidden-address = This address is not opened.
error-forbidden-address-why = { $detail } is not one of the marketplace's own addresses.
error-forbidden-address-help = Open it by hand in the browser if you trust it.

error-cancelled = Stopped.
error-cancelled-why = The work was stopped before its end. What was finished is kept.
error-cancelled-help = Start it again when you like; it goes on where it stopped.

error-export-stopped = Stopped.
error-export-stopped-why = You stopped the writing before its end. Nothing of it is left.
error-export-stopped-help = Start it again when you like.

error-paused = Syncing is paused.
error-paused-why = You paused this shop.
error-paused-help = Resume it under Shops.

error-platform-unknown = Recourse does not know the marketplace “{ $value }”.
error-platform-unknown-why = There is no connector of that name in this version.
error-platform-unknown-help = Choose one of the marketplaces listed under Shops.

error-account-exists = This shop is connected already, as “{ $name }”.
error-account-exists-why = One seller at a marketplace is one shop here: two would share one allowance of requests and show every order twice.
error-account-exists-help = Use that shop; replace its token there if it has changed.

error-account-other-seller = This token belongs to another seller.
error-account-other-seller-why = The shop “{ $name }” was connected with another seller's id; mixing two sellers' orders cannot be undone.
error-account-other-seller-help = Add it as a shop of its own, or take a token of the same seller.

error-account-name = The shop needs a name of its own.
error-account-name-why = The name is empty, or another shop has it.
error-account-name-help = Type another name.

error-account-unknown = There is no shop “{ $value }”.
error-account-unknown-why = It was removed, or the name is written otherwise.
error-account-unknown-help = See the list of shops: recourse account list.

error-account-none = No shop is connected yet.
error-account-none-why = There is nothing to read from.
error-account-none-help = Add a shop, or open the demo shop.

error-endpoint-invalid = The address “{ $value }” cannot replace the marketplace's hosts.
error-endpoint-invalid-why = It must be https, or http on this computer (127.0.0.1, localhost), without user name, query or fragment.
error-endpoint-invalid-help = Correct the address, or leave it empty for the real marketplace.

error-passphrase-needed = The tokens are locked.
error-passphrase-needed-why = They are kept in a file under your passphrase, which was not given since the start.
error-passphrase-needed-help = Type the passphrase. Everything that needs no marketplace works meanwhile.

error-passphrase-wrong = This is not the passphrase.
error-passphrase-wrong-why = The tokens of this data folder were locked with another one.
error-passphrase-wrong-help = Try again. If it is lost, remove the shop and add it with a new token; orders are read again.

error-no-key-store = The system has no key store that answers.
error-no-key-store-why = Tokens are never written down as plain text, so Recourse needs to know how to keep them here.
error-no-key-store-help = Choose: a passphrase (asked at each start), a key file in the data folder (not safe from someone who reads your files), or only until Recourse is closed.

error-secret-missing = The token is not where it was kept.
error-secret-missing-why = The system's key store was emptied, the data folder came from another computer, or it was kept only until Recourse was closed.
error-secret-missing-help = Enter the shop's token again under Shops. What was read stays.

error-secret-empty = No token was given.
error-secret-empty-why = The field is empty.
error-secret-empty-help = Paste the token from the seller's portal.

error-stream-unknown = There is no stream “{ $value }”.
error-stream-unknown-why = The marketplace of this shop offers no stream of that name.
error-stream-unknown-help = Take one of the names that recourse account list shows.

error-order-unknown = No order is known by “{ $value }”.
error-order-unknown-why = It was not read yet, or belongs to a shop that is not connected.
error-order-unknown-help = Check the number; sync, then search again.

error-orders-too-many = { $count } orders are more than can be taken at once.
error-orders-too-many-why = At most { $limit } are.
error-orders-too-many-help = Narrow the list by a filter, or export it into a file.

error-order-not-by-hand = The orders of “{ $name }” are read from the marketplace.
error-order-not-by-hand-why = An order that is typed in beside them would be counted twice.
error-order-not-by-hand-help = Sync the shop, or choose one whose orders you enter by hand.

error-order-field = “{ $value }” does not read.
error-order-field-why = An order id and times, and a price with its currency, such as 12.50 USD, are expected.
error-order-field-help = Correct the field and save again.

error-tracking-without-parcel = Nothing shows a parcel for this order: no tracking number is entered.
error-tracking-without-parcel-why = A number without a parcel counts as false: { $sources }
error-tracking-without-parcel-help = Go on as out of stock { $case }. If you hold the parcel, say so and save again.

error-case-unknown = There is no case “{ $value }”.
error-case-unknown-why = The number is written otherwise, or it is from another data folder.
error-case-unknown-help = See the list of cases.

error-case-kind = There is no kind of case “{ $value }” for this marketplace.
error-case-kind-why = No playbook of that name exists for it.
error-case-kind-help = Choose one of the kinds in the list.

error-case-state = The case cannot go from “{ $from }” to “{ $to }”.
error-case-state-why = Its state allows other moves only; perhaps it changed meanwhile.
error-case-state-help = Look at the case again and choose a step that is open.

error-step-unknown = The case has no step “{ $value }”.
error-step-unknown-why = The playbook of its kind names other steps.
error-step-unknown-help = See the steps on the case's page.

error-step-option = The step has no option “{ $value }” to choose now.
error-step-option-why = It is not in the playbook, or the marketplace does not allow it at present.
error-step-option-help = Choose one of the options shown.

error-step-field = The field “{ $value }” is not filled as it should be.
error-step-field-why = It is required, or what was typed is no date, number or amount.
error-step-field-help = Fill the field and try again.

error-step-held = This step cannot be done before { $value }.
error-step-held-why = It waits so that nothing that cannot be taken back is done in haste.
error-step-held-help = Read the text again until then; the step opens by itself.
error-step-ticket = This step is done with a ticket.
error-step-ticket-why = It is marked by itself when the ticket is exported, filed or answered, so that all its orders stay alike.
error-step-ticket-help = Open the ticket: recourse ticket filed, recourse ticket outcome.

error-why-missing = A reason is needed.
error-why-missing-why = A case is let go with a reason, so that you can read later why.
error-why-missing-help = Write a few words.

error-text-empty = There is nothing to write down.
error-text-empty-why = The text is empty or too long (10,000 characters at most).
error-text-empty-help = Write a few words.

error-time-invalid = “{ $value }” is no time.
error-time-invalid-why = A time is written as 2026-11-22T09:00:00Z or 2026-11-22.
error-time-invalid-help = Write it so and try again.

error-amount-invalid = “{ $value }” is no amount.
error-amount-invalid-why = An amount is written with digits and at most as many decimals as its currency has, such as 123.45; a part that was won needs one.
error-amount-invalid-help = Write it so and try again.

error-not-confirmed = “{ $value }” was not removed.
error-not-confirmed-why = It was not confirmed.
error-not-confirmed-help = Answer yes, or give --yes.
error-ticket-changing = What the ticket tells keeps changing while the bundle is made.
error-ticket-changing-why = A sync is changing these orders or cases right now.
error-ticket-changing-help = Wait until the sync is through, then export again.
error-kind-unknown = There is no kind of case “{ $value }”.
error-kind-unknown-why = The kinds there are: { $kinds }.
error-kind-unknown-help = Name one of them.
error-filter-invalid = “{ $value }” cannot be filtered by.
error-filter-invalid-why = It is none of the values there are, or the list has changed since the page was asked for.
error-filter-invalid-help = Choose a value from the list, or start from the first page.

error-evidence-unknown = The case asks for no evidence “{ $value }”.
error-evidence-unknown-why = The playbook of its kind lists other evidence.
error-evidence-unknown-help = Choose a line of the case's evidence list.

error-evidence-type = “{ $name }” is none of the kinds of files that can be attached.
error-evidence-type-why = Pictures must be PNG, JPEG or WebP; files may also be PDF. What counts is the content, not the ending.
error-evidence-type-help = Save it as a picture or PDF and attach it again.

error-evidence-too-large = “{ $name }” is too large.
error-evidence-too-large-why = A file may have { $limit } MB at most; a picture may have 100 million pixels at most.
error-evidence-too-large-help = Make it smaller and attach it again.

error-evidence-unreadable = “{ $name }” cannot be read as a picture.
error-evidence-unreadable-why = The file is damaged or cut off.
error-evidence-unreadable-help = Save the picture again and attach it.

error-evidence-none = Nothing was attached.
error-evidence-none-why = No file was chosen, or the clipboard held no picture.
error-evidence-none-help = Choose a file, or copy a picture and try again.

error-attachment-unknown = The file is not kept here.
error-attachment-unknown-why = It was never attached, or was taken off.
error-attachment-unknown-help = Attach it again.

error-attachment-missing = The kept file “{ $name }” is gone or was changed.
error-attachment-missing-why = Something outside Recourse deleted or changed it in the data folder.
error-attachment-missing-help = Attach it again, or put it back from a backup.

error-evidence-missing = { $count } pieces of evidence are missing.
error-evidence-missing-why = A ticket without them is often refused: the marketplace asks for order details and screenshots.
error-evidence-missing-help = Attach them, or export in spite of it; the bundle then says what is missing.

error-ticket-unknown = There is no ticket “{ $value }”.
error-ticket-unknown-why = The number is written otherwise, or it is from another data folder.
error-ticket-unknown-help = See the list of tickets.

error-ticket-mixed = These cases do not fit one ticket.
error-ticket-mixed-why = A ticket holds cases of one kind of one shop.
error-ticket-mixed-help = Choose cases of one kind and one shop.

error-ticket-empty = Nothing is left to file.
error-ticket-empty-why = No case was named, or every order is in another ticket already.
error-ticket-empty-help = Choose other cases, or claim again on purpose.

error-ticket-kind = Cases of this kind are not filed by ticket.
error-ticket-kind-why = Its playbook has no ticket: it is dealt with on the case's page.
error-ticket-kind-help = Walk the steps of the case.

error-ticket-state = The ticket cannot do that in its state “{ $value }”.
error-ticket-state-why = A ticket is exported first, then filed, then answered.
error-ticket-state-help = Look at the ticket again.

error-preview-gone = This preview is no longer kept.
error-preview-gone-why = Newer previews took its place in memory; nothing was lost.
error-preview-gone-help = Open the ticket again.

error-ticket-step = There is no step “{ $value }” to tick.
error-ticket-step-why = The folder, the text, the support page and the reminder are ticked by hand; the number and the answers by being entered.
error-ticket-step-help = Name one of folder, text, portal or remind.

error-ticket-number = The ticket's number is missing.
error-ticket-number-why = The marketplace gives a number when a ticket is filed; it is needed to follow the answer.
error-ticket-number-help = Copy the number from the seller's portal.

error-ticket-input = The ticket's stored data cannot be read.
error-ticket-input-why = It was kept by another version or is damaged; the bundle written then is unharmed.
error-ticket-input-help = Use the bundle that was written, or export the cases again.

error-ticket-build = The bundle could not be put together.
error-ticket-build-why = { $detail }
error-ticket-build-help = Copy the details and report them. The cases are unchanged.

error-lang-unknown = There is no language “{ $value }”.
error-lang-unknown-why = Recourse writes zh, ru and en.
error-lang-unknown-help = Choose one of these.

error-outcome-unknown = There is no outcome “{ $value }”.
error-outcome-unknown-why = A case ends as won_full, won_part, lost, withdrawn, no_answer, goodwill or not_applicable.
error-outcome-unknown-help = Choose one of these for a case of this ticket.

error-setting-invalid = The setting “{ $value }” is out of its range.
error-setting-invalid-why = It would not work as you expect.
error-setting-invalid-help = Choose a value within the range shown.

error-undo-none = There is nothing to undo.
error-undo-none-why = No change was made, or it was undone already.
error-undo-none-help = Nothing needs doing.


error-browser = The browser could not be opened.
error-browser-why = The system named no program for web pages.
error-browser-help = Copy the address and open it by hand.
error-outbox-duplicate = This is on its way already.
error-outbox-duplicate-why = The same action on the same thing is in the outbox and not yet through.
error-outbox-duplicate-help = Wait for it, or take it back in the outbox.
error-outbox-no-target = There is nothing to do this to.
error-outbox-no-target-why = The review, claim, chat or order it is about is not in the store.
error-outbox-no-target-help = Sync the shop, or do it in the portal and tick the step.
error-outbox-no-action = This step sends nothing.
error-outbox-no-action-why = It is done by hand, or no answer was chosen before it.
error-outbox-no-action-help = Choose the answer first, or tick the step.
error-outbox-no-chat = There is no chat with this buyer.
error-outbox-no-chat-why = The marketplace opens a chat only when the buyer writes first.
error-outbox-no-chat-help = Answer in public, or do it in the portal.
error-outbox-by-hand = Recourse cannot send this for you here.
error-outbox-by-hand-why = This marketplace, or this action on it, is not connected.
error-outbox-by-hand-help = Do it in the portal, then tick the step.
error-outbox-read-only-token = This shop's token only reads.
error-outbox-read-only-token-why = It was made read-only in the portal.
error-outbox-read-only-token-help = Make a token that may write and paste it under Shops.
error-outbox-token-scope = The token lacks a category for this: { $value }.
error-outbox-token-scope-why = A category cannot be added to a token later.
error-outbox-token-scope-help = Make a new token with it and paste it under Shops.
error-outbox-token-unusable = Nothing can be done with this shop's token.
error-outbox-token-unusable-why = It ended, or is of a kind that the marketplace does not let act.
error-outbox-token-unusable-help = Paste a new token under Shops.
error-outbox-claim-action = The claim does not take this answer: { $value }.
error-outbox-claim-action-why = The marketplace lists what may be answered to each claim, and this is not among it now.
error-outbox-claim-action-help = Choose another answer, or sync to see whether it changed.
error-outbox-answered = The review has an answer already.
error-outbox-answered-why = A second answer is not possible; the first can be changed once.
error-outbox-answered-help = Change the answer that is there.
error-outbox-answer-missing = There is no answer to change.
error-outbox-answer-missing-why = As far as Recourse knows nobody answered this review yet.
error-outbox-answer-missing-help = Write the first answer.
error-outbox-not-cancellable = The order can no longer be cancelled.
error-outbox-not-cancellable-why = The marketplace lets a seller cancel only until the hand-over.
error-outbox-not-cancellable-help = Open the return or the refusal instead when it comes.
error-outbox-text-long = The text is too long: at most { $value } characters.
error-outbox-text-long-why = The marketplace refuses longer ones.
error-outbox-text-long-help = Shorten it.
error-outbox-text-short = The text is too short: at least { $value } characters.
error-outbox-text-short-why = The marketplace refuses shorter ones.
error-outbox-text-short-help = Write a little more.
error-outbox-file-type = { $name } cannot be sent.
error-outbox-file-type-why = The marketplace takes only pictures and PDF files, and this is none that can be read.
error-outbox-file-type-help = Choose another file.
error-outbox-files-large = The files are too large to send. { $name }
error-outbox-files-large-why = Pictures were made smaller already, and it is not enough.
error-outbox-files-large-help = Send fewer files, or a smaller PDF.
error-outbox-unknown = There is no such action in the outbox: { $value }.
error-outbox-unknown-why = It is named by its id or the beginning of it.
error-outbox-unknown-help = List the outbox to see the ids.
error-outbox-too-late = That is no longer possible: it is { $value }.
error-outbox-too-late-why = What was handed to the marketplace cannot be taken back from here.
error-outbox-too-late-help = Look at it in the outbox to see what can be done.
error-outbox-part = There is no such part or state: { $value }.
error-outbox-part-why = Parts are open, attention and done.
error-outbox-part-help = Use one of these.
