# Data and backup, reminders: the window's own words.

keep-loading = 正在读取备份…
keep-last-good = 最近一次完好的备份：{ $at }，已检查
keep-none = 还没有备份。Recourse 打开期间每天备份一次。
keep-trouble = 上次备份失败：{ $problem }
keep-now = 立即备份
keep-to = 备份到文件…
keep-choose = 从文件恢复…
keep-made-now = 备份已完成并检查
keep-written = 备份已写入并检查：{ $file }
keep-rule = 每天一个备份，保留七天和四周；新的备份确认完好后，旧的才会删除。位置：
keep-made = 时间
keep-why = 原因
keep-size = 大小
keep-state = 状态
keep-kind-daily = 每日
keep-kind-asked = 手动
keep-kind-upgrade = 更新前
keep-kind-restored = 恢复后
keep-state-good = 完好
keep-state-damaged = 已损坏
keep-state-newer = 来自更新的版本
keep-restore = 恢复
keep-restore-of = 恢复 { $at } 的备份
keep-restore-title = 恢复 { $at } 的备份？
keep-restore-text = 现在的数据会移到一旁，不会删除。备份中没有令牌：本机上的令牌保持不变。
keep-cancel = 取消
keep-in-backup = 备份中
keep-here = 现在
keep-shops = 店铺
keep-orders = 订单
keep-cases = 案件
keep-tickets = 工单
keep-made-by = Recourse { $version }，{ $size }
keep-files = { $count } 个文件
keep-files-missing = 备份时已缺 { $count } 个文件
keep-foreign = 此备份来自另一个数据文件夹。您在这里的操作与它无关，会一起移到一旁。
keep-unreadable = 日志有 { $count } 行无法读取，其内容已丢失。
keep-again = 重做此后的 { $count } 个操作
keep-again-help = 平台此后的消息，下次同步会重新读取。
keep-again-not = 这些操作将不再有，但仍保存在移到一旁的文件夹中。
keep-restored =
    { $lost ->
        [0] 已恢复；重做 { $count } 个操作
       *[other] 已恢复；重做 { $count } 个操作，{ $lost } 个未能重做
    }
keep-export = 导出全部数据…
keep-exported = 全部数据在 { $folder }：{ $count } 行
keep-export-missing = { $count } 个附件丢失或被改动，见 README.txt
keep-verify = 全面检查
keep-verify-ok = 一切正常：数据库、{ $lines } 行日志、{ $files } 个文件、所有备份
keep-verify-unused = 已无任何引用的文件：{ $count } 个。满一天后随每日备份删除。
keep-verify-database = 数据库：{ $fault }
keep-verify-journal = 日志：{ $count } 行无法读取
keep-verify-foreign = 日志属于另一个数据库
keep-verify-missing = 文件丢失：{ $id }…
keep-verify-changed = 文件被改动：{ $id }…
keep-verify-backup = { $at } 的备份已损坏
keep-recovery = 恢复备份
keep-recovery-text = 损坏的文件留在原处。备份之后的操作会按日志重做。

remind-before = 提前 { $span }
remind-from = 从
remind-to = 到
remind-calendar = 将未到的期限存为日历…
remind-calendar-help = 任何日历都能打开的 .ics 文件；再次保存会更新同样的条目。
remind-calendar-done = 已将 { $count } 个期限写入 { $file }
remind-head = { $count } 个提醒
remind-seen-all = 全部收起
remind-all-seen = 提醒已收起
remind-seen = 完成
remind-later = 稍后
remind-in = { $span }后
remind-left = 还剩 { $span }
remind-over = 已过
remind-more = 另有 { $count } 个
