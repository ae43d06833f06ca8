# Today: the sentence, what changed, warnings.

# The sentence over the day
today-sentence-no_shop = No shop is connected yet.
today-sentence-urgent = { $n ->
    [one] <over>{ $n } case</over> ends today.
   *[other] <over>{ $n } cases</over> end today.
  }
today-sentence-urgent_money = { $n ->
    [one] <over>{ $n } case</over> ends today; <sum>{ $sum }</sum> hangs on it.
   *[other] <over>{ $n } cases</over> end today; <sum>{ $sum }</sum> hangs on them.
  }
today-sentence-open = { $n ->
    [one] Nothing ends today; { $n } case is open.
   *[other] Nothing ends today; { $n } cases are open.
  }
today-sentence-open_money = { $n ->
    [one] Nothing ends today; { $n } case is open, <sum>{ $sum }</sum> hangs on it.
   *[other] Nothing ends today; { $n } cases are open, <sum>{ $sum }</sum> hangs on them.
  }
today-sentence-before = { $n ->
    [one] Nothing ends before { $at }; { $n } case is open.
   *[other] Nothing ends before { $at }; { $n } cases are open.
  }
today-sentence-before_money = { $n ->
    [one] Nothing ends before { $at }; { $n } case is open, <sum>{ $sum }</sum> hangs on it.
   *[other] Nothing ends before { $at }; { $n } cases are open, <sum>{ $sum }</sum> hangs on them.
  }
today-sentence-suggested = { $n ->
    [one] Nothing is open; { $n } case of “{ $kind }” could be taken up: <sum>{ $sum }</sum>.
   *[other] Nothing is open; { $n } cases of “{ $kind }” could be taken up: <sum>{ $sum }</sum>.
  }
today-sentence-quiet = Nothing is open.

# What changed since last time
digest-orders = { $count ->
    [one] { $count } new order
   *[other] { $count } new orders
  }
digest-reviews = { $count ->
    [one] { $count } new or changed review
   *[other] { $count } new or changed reviews
  }
digest-claims = { $count ->
    [one] { $count } new or changed claim
   *[other] { $count } new or changed claims
  }
digest-messages = { $count ->
    [one] { $count } message from buyers
   *[other] { $count } messages from buyers
  }
digest-moved = { $count ->
    [one] { $count } parcel moved on
   *[other] { $count } parcels moved on
  }
digest-delivered = { $count } delivered
digest-refused = { $count } refused at pick-up
digest-cancelled = { $count } cancelled
digest-confirmed = { $count ->
    [one] { $count } action confirmed by the marketplace
   *[other] { $count } actions confirmed by the marketplace
  }
digest-rejected = { $count ->
    [one] { $count } action refused by the marketplace
   *[other] { $count } actions refused by the marketplace
  }
digest-cases = { $count ->
    [one] { $count } new case
   *[other] { $count } new cases
  }

# Banners
banner-forgets = { $n ->
    [one] { $n } claim leaves the API of { $platform } by { $date }; it stays here with its photos.
   *[other] { $n } claims leave the API of { $platform } by { $date }; they stay here with their photos.
  }
banner-token_expires = The token of { $name } ends on { $until }: make a new one before that.
banner-token_expired = The token of { $name } ended on { $until }: nothing new is read until it is replaced.
banner-token_refused = { $name }: the marketplace refuses the token. What was read stays; replace the token to go on.
banner-token_partly = { $name }: the token may not read “{ $stream }”{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }. Everything else is read; a token with this category reads it too.
banner-offline = No network since { $since }. Everything here can be used; reading goes on by itself.
banner-clock_skew-behind = This computer's clock is { $n } min behind the marketplace's: deadlines are shown too late.
banner-clock_skew-ahead = This computer's clock is { $n } min ahead of the marketplace's: deadlines are shown too early.
banner-read_only-asked = Opened for reading only: nothing can be changed here.
banner-read_only-no_right = The data folder cannot be written to: everything can be read, nothing is kept.
banner-news = { $platform }: { $title }
banner-storage-quarantined = The database was damaged and was moved to { $path }; nothing of it was deleted.
banner-storage-restored = A backup was put back; { $n } of your actions since then were done again, { $lost } could not be.
banner-storage-started_empty = There was no good backup: the database starts empty. { $n } of your actions were done again, { $lost } could not be; sync to read the shops again.
