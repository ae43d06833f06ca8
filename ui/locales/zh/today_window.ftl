# 今日与窗口框架。

view-back-to-list = 返回列表
view-side-width = 侧栏宽度
today-step = 第 { $at } 步，共 { $of } 步：{ $step }
today-next = 接下来
today-next-deadline = { $at } 到期
today-next-snooze = { $at } 回来
today-next-follow_up = { $at } 查看答复
today-next-sync = { $at } 再次读取。
today-wait-not-filed = 尚未提交
today-wait-look = { $at } 查看答复
act-step-answer = 回复
act-step-attach = 补充证据
act-step-cancel_order = 取消订单
act-step-claim = 作决定
act-step-complain = 投诉
act-step-draft = 撰写
act-step-filed = 提交
act-step-inspect = 验货
act-step-message = 写消息
act-step-outcome = 登记答复
act-step-stock_zero = 停止销售
act-step-ticket = 生成工单

status-backup = 备份 { $at }
status-backup-none = 尚无备份

unread-first = 还没有读取任何数据。
unread-offline = 自 { $at } 起没有网络。恢复后会自动开始读取。
unread-paused = 读取已暂停。
unread-trouble = 店铺没有响应。具体原因见店铺页面。
unread-waiting = 店铺已连接，首次读取尚未开始。
unread-shops = 查看店铺
