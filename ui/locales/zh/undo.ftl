# 撤销：其他文件没有的步骤名称、涉及的内容，以及不能撤销的原因。
undo-keys = 已修改快捷键
undo-sync-pause = 已暂停读取
undo-sync-resume = 已恢复读取
undo-digest-seen = 新消息已标为已读

touched-case = { $n } 个案件
touched-ticket = { $n } 张工单
touched-order = { $n } 个订单
touched-review = { $n } 条评价
touched-return = { $n } 个退货
touched-outbox = 发件箱 { $n } 条
touched-shop = { $n } 家店铺
touched-template = { $n } 个模板
touched-rule = { $n } 条规则
touched-reminder = { $n } 条提醒
touched-setting = { $n } 项设置

error-undo-newer = 这一步不能单独撤销。
error-undo-newer-why = 之后又有修改：{ $what }。
error-undo-newer-help = 请先撤销那一步，或在修改历史中一直撤销到这里。现在什么都没有改动。

error-undo-blocked = 这一步已不能撤销：之后内容已变。
error-undo-blocked-why = 同步或已发送的操作改动了同样的内容。
error-undo-blocked-help = 现在什么都没有改动。更早的修改仍可在修改历史中撤销。

error-redo-none = 没有可重做的操作。
error-redo-none-why = 没有撤销过任何操作，或之后又有新的操作。
error-redo-none-help = 无需处理。

error-redo-blocked = 这一步已不能重做：之后内容已变。
error-redo-blocked-why = 同步或已发送的操作改动了同样的内容。
error-redo-blocked-help = 现在什么都没有改动。如仍需要，请重新操作。
