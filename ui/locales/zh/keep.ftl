# Backup, restore, export and check: what Rust says. The window's own words are in keep_window.ftl.

error-backup-bad = 此备份无法使用。
error-backup-bad-why = { $path } 已损坏，或不是 Recourse 的备份：{ $detail }。
error-backup-bad-help = 请选择其他备份。这里的数据没有改动。

error-folder-not-empty = 文件夹不是空的。
error-folder-not-empty-why = { $path } 里已有文件，导出内容会混在其中。
error-folder-not-empty-help = 请选择新的或空的文件夹。

banner-storage-backup_bad = 备份 { $path } 已损坏，未使用。完好的备份见“设置 → 数据与备份”。
banner-storage-done_again = 数据库丢失了最近的更改；已按日志重做 { $n } 个操作，{ $lost } 个未能重做。
banner-backup = 未能备份：{ $problem }

later-undo = 撤销了一项操作
later-restore = 恢复了备份
later-account-add = 添加了店铺
later-account-renew = 更新了令牌
later-account-remove = 移除了店铺
later-other = 更改“{ $what }”

export-readme =
    Recourse { $version }，全部数据，截至 { $at }。
    tables/ 中每张表有两种格式，attachments/ 中是文件。
export-readme-csv = .csv：UTF-8，逗号分隔，文本带引号。会被表格软件当成公式的文本，前面加了撇号。
export-readme-jsonl = .jsonl：每行一个 JSON 对象，文本与保存的完全一致。
export-readme-times = time：UTC 时刻，例如 2026-11-22T10:00:00Z。
export-readme-money = …_minor：以 …_currency 所示货币的最小单位（戈比、分）表示的整数。
export-readme-ids = id：文本，即使全是数字。“account”是店铺的 id，见 account.csv。
export-readme-attachments = “attachment”列是 attachments/ 中文件的 SHA-256；文件名见 evidence.csv。
export-readme-missing = { $n } 个附件丢失或被改动，不在此处：

cli-backup-done = 备份已写入并检查：{ $path }（{ $orders } 个订单，{ $cases } 个案件，{ $files } 个文件）。
cli-restore-holds = { $at } 的备份：{ $accounts } 个店铺，{ $orders } 个订单，{ $cases } 个案件，{ $tickets } 个工单。
cli-restore-here = 现在这里有：{ $orders } 个订单，{ $cases } 个案件，{ $tickets } 个工单。它们会移到一旁，不会删除。
cli-restore-later = 之后的 { $n } 个操作会重做。
cli-restore-left = 按您的要求，之后的 { $n } 个操作不重做。
cli-restore-foreign = 此备份来自另一个数据文件夹；这里的操作与数据库一起移到一旁。
cli-restore-unreadable = 日志有 { $n } 行无法读取，其内容已丢失。
cli-restore-done = 已恢复。重做 { $n } 个操作，{ $lost } 个未能重做；放回 { $files } 个文件。
cli-restore-aside = 原来的数据在 { $path }。
cli-export-done = 全部数据在 { $path }：{ $rows } 行，{ $files } 个文件。
cli-export-missing = { $n } 个附件丢失或被改动，见 README.txt。
cli-calendar-done = 已将 { $n } 个期限写入 { $path }。
cli-verify-ok = 一切正常：数据库、{ $lines } 行日志、{ $files } 个文件、{ $backups } 个备份。
cli-verify-bad = 发现 { $n } 处问题：
cli-verify-unused = 已无任何引用的文件：{ $n } 个。满一天后随每日备份删除。
cli-verify-database = 数据库：{ $detail }
cli-verify-journal = 日志：{ $n } 行无法读取
cli-verify-foreign = 日志：属于另一个数据库
cli-verify-missing = 文件丢失：{ $detail }
cli-verify-changed = 文件被改动：{ $detail }
cli-verify-backup = 备份损坏：{ $path }（{ $detail }）
