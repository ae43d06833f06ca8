### The command line.

cli-no-accounts = No shop is connected yet. `recourse account add PLATFORM --name NAME` connects one.
cli-no-orders = No orders here.
cli-no-cases = No cases here.
cli-until = until { $time }
cli-removed = { $name } and everything of it was removed.
cli-ask-token = Token (stays hidden):
cli-ask-passphrase = Passphrase for the tokens on this computer (stays hidden):
cli-ask-remove = Remove { $name } with its orders, cases, tickets and files? This cannot be undone. Backups made before (unless --with-backups), the journal and exported bundles still hold them.
cli-cases-found = Cases: { $opened } new, { $changed } changed.
cli-demo-terminal = No display here: the demo runs in the terminal.
cli-demo-done = 
    The demo shop is ready: { $orders } orders, { $cases } cases.
    Ticket bundle: { $bundle }
cli-demo-removed = The demo shop was removed.

## Heads of tables

cli-head-name = Name
cli-head-platform = Marketplace
cli-head-token = Token
cli-head-synced = Synced
cli-head-order = Order
cli-head-title = Goods
cli-head-created = Ordered
cli-head-leg = Where
cli-head-answers = Who answers
cli-head-days = Days
cli-head-silent = Silent
cli-head-price = Price
cli-head-cases = Cases
cli-head-from = From
cli-head-to = To
cli-head-over = Over
cli-head-time = Time
cli-head-event = Event
cli-head-code = Code
cli-head-case = Case
cli-head-kind = Kind
cli-head-state = State
cli-head-deadline = Deadline
cli-head-stake = At stake
cli-head-subject = About
cli-head-ticket = Ticket
cli-head-claimed = Claimed
cli-head-number = Number
cli-head-account = Shop
cli-head-stream = Stream
cli-head-fetched = Read
cli-head-new = New
cli-head-changed = Changed
cli-head-trouble = Trouble
