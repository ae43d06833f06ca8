# 仅在窗口中显示。

## Navigation, frame
nav-today = 今天
nav-cases = 案件
nav-orders = 订单
nav-tickets = 工单
nav-accounts = 店铺
nav-settings = 设置
nav-find = 前往…
shop-well = 数据最新
shop-failing = 部分数据未到
shop-refused = 令牌被拒
shop-paused = 已暂停
shop-token-ended = 令牌已过期
shop-token-ends = { $days ->
    [0] 令牌今天过期
   *[other] 令牌 { $days } 天后过期
}
demo-shop = 演示店铺
demo-made-up = 这里的数据都是虚构的。
demo-remove = 删除
demo-removed = 演示店铺及其文件夹已删除。
status-outbox = 待发送：{ $count }
status-undo = 撤销
status-undone = 已撤销：{ $what }
status-keys = 全部快捷键
status-offline = { $at } 起离线
status-reading = 正在读取：{ $stream }
status-syncing = 正在同步
status-of = { $done } / { $total }
status-paused = 同步已暂停
status-never = 尚未同步
status-synced = { $at } 已同步
status-synced-next = { $at } 已同步，下次 { $next }
status-failing = { $count } 个店铺需要查看
sync-now = 立即同步
banner-clock-behind = 本机时钟比平台慢 { $by }。剩余时间按平台时钟计算。
banner-clock-ahead = 本机时钟比平台快 { $by }。剩余时间按平台时钟计算。
banner-offline-since = { $at } 起离线。
banner-offline-what = { $waiting ->
    [0] 所有内容都能打开，可以继续工作。
   *[other] 所有内容都能打开；{ $waiting } 条消息等待按顺序发送，各发一次。
}
palette-placeholder = 编号、商品、词语
palette-actions = 操作
palette-cases = 案件
palette-orders = 订单
palette-places = 前往
palette-undo = 撤销上一步
palette-add-shop = 连接店铺
palette-nothing = 没有找到“{ $query }”。
keys-title = 快捷键
keys-places = 各视图
keys-find = 前往任意内容
keys-filter = 筛选当前内容
keys-move = 下一个、上一个
keys-enter = 蓝色按钮
keys-done = 完成当前步骤
keys-snooze = 稍后处理
keys-ticket = 生成工单
keys-mark = 标记入工单
keys-paste = 附上剪贴板中的图片
keys-undo = 撤销
keys-sync = 立即同步
keys-settings = 设置
keys-escape = 关闭、清除
keys-list = 本列表

## Every view
view-loading = 正在读取…
view-retry = 重试
view-close = 关闭
view-cancel = 保留
view-copy-details = 复制详情
view-details = 详情
view-copy-hint = 点击复制
view-copied = 已复制
view-failed = 操作失败（{ $code }）。
view-all = 全部
picture-unreadable = 文件无法显示

## The parcel's drawing
parcel-journey = 行程
parcel-picture = 图
parcel-table = 表
parcel-events = 事件
parcel-this = 本包裹
parcel-usual = 您的常态
parcel-who = 责任方
parcel-days = { $days } 天
parcel-usual-part = 常态 { $days }
parcel-over-part = 超出常态 { $days } 天
parcel-over-short = +{ $days } 天
parcel-between = 两事件相隔 { $span }
parcel-now = 现在
parcel-no-news = 此后无消息
parcel-back = 退回途中，{ $days } 天
parcel-basis = { $count } 个已完成包裹的中位数
parcel-no-usual = 目前有 { $count } 个已完成包裹；满 20 个后才知道您的常态，因此未标出超时。
parcel-leg = 路段
parcel-from = 从
parcel-to = 到
parcel-took = 用时
parcel-usually = 常态
parcel-over = 超出
parcel-when = 时间
parcel-event = 事件
parcel-then = 之后
parcel-source = 代码、来源
parcel-no-time = 未给出时间
parcel-no-events = 暂无事件。
parcel-summary = { $total } 天
parcel-summary-open = 至今 { $total } 天
parcel-summary-late = { $total } 天，其中 { $days } 天：{ $leg }，常态 { $usual } 天
