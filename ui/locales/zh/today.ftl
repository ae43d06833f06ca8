# 今日：一句话、变化与提示。

# 今日一句
today-sentence-no_shop = 还没有连接店铺。
today-sentence-urgent = 今天有<over> { $n } 个案件</over>到期。
today-sentence-urgent_money = 今天有<over> { $n } 个案件</over>到期，涉及 <sum>{ $sum }</sum>。
today-sentence-open = 今天没有到期事项；有 { $n } 个案件待处理。
today-sentence-open_money = 今天没有到期事项；有 { $n } 个案件待处理，涉及 <sum>{ $sum }</sum>。
today-sentence-before = { $at } 之前没有到期事项；有 { $n } 个案件待处理。
today-sentence-before_money = { $at } 之前没有到期事项；有 { $n } 个案件待处理，涉及 <sum>{ $sum }</sum>。
today-sentence-suggested = 没有待处理案件；可以接手 { $n } 个“{ $kind }”案件：<sum>{ $sum }</sum>。
today-sentence-quiet = 没有待处理的案件。

# 自上次以来的变化
digest-orders = { $count } 个新订单
digest-reviews = { $count } 条新增或更改的评价
digest-claims = { $count } 个新增或更改的退货申请
digest-messages = { $count } 条买家消息
digest-moved = { $count } 个包裹有进展
digest-delivered = { $count } 个已签收
digest-refused = { $count } 个取件时拒收
digest-cancelled = { $count } 个已取消
digest-confirmed = { $count } 项操作已由平台确认
digest-rejected = { $count } 项操作被平台拒绝
digest-cases = { $count } 个新案件

# 横幅提示
banner-forgets = 到 { $date }，{ $platform } 的接口将不再列出 { $n } 个退货申请；它们连同照片保留在这里。
banner-token_expires = { $name } 的令牌将于 { $until } 到期：请提前新建。
banner-token_expired = { $name } 的令牌已于 { $until } 到期：更换之前不再读取新数据。
banner-token_refused = { $name }：平台拒绝该令牌。已读取的数据保留；更换令牌后继续。
banner-token_partly = { $name }：该令牌无权读取“{ $stream }”{ $more ->
    [0] {""}
   *[other] 等另外 { $more } 项
  }。其余照常读取；换用含该类别的令牌即可读取。
banner-offline = 自 { $since } 起没有网络。这里的数据都可使用；之后会自动继续读取。
banner-clock_skew-behind = 本机时钟比平台慢 { $n } 分钟：期限会显示得过晚。
banner-clock_skew-ahead = 本机时钟比平台快 { $n } 分钟：期限会显示得过早。
banner-read_only-asked = 以只读方式打开：此处不能修改。
banner-read_only-no_right = 数据文件夹不可写：可以读取，但不会保存。
banner-news = { $platform }：{ $title }
banner-storage-quarantined = 数据库已损坏，已移至 { $path }；其中内容没有删除。
banner-storage-restored = 已恢复备份；此后的 { $n } 个操作已重做，{ $lost } 个未能重做。
banner-storage-started_empty = 没有可用备份：数据库重新开始。{ $n } 个操作已重做，{ $lost } 个未能重做；请同步以重新读取店铺。
