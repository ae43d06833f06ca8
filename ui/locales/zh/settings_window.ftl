# 设置、关于、诊断报告、首次同步：窗口文字。`setting-<行>` 也用于撤销的名称。

settings-find = 查找设置
settings-nothing = 没有名为“{ $text }”的设置。
settings-parts = 设置分区
settings-part-window = 窗口
settings-part-region = 语言与地区
settings-part-sync = 同步与发送
settings-part-tickets = 工单
settings-part-reminders = 提醒
settings-part-keys = 快捷键
settings-part-data = 数据
settings-part-about = 关于 Recourse

setting-lang = 语言
setting-lang-help = 窗口的语言。工单和回复另有语言设置。
setting-theme = 颜色
setting-zoom = 缩放
setting-zoom-help = 也可用 Ctrl + 和 Ctrl −；Ctrl Alt 0 为 100 %。
setting-closing = 关闭窗口时
setting-closing-help = 在后台继续读取并提醒您；时钟旁的图标可恢复窗口。
setting-autostart = 随电脑启动
setting-autostart-help = 桌面支持时只显示图标，否则打开窗口。
setting-region_dates = 日期和时间
setting-region_dates-help = 月份名称仍用您的语言。
setting-hours = 时制
setting-region_numbers = 数字
setting-region_money = 金额
setting-region_money-help = 货币始终写在金额旁边；不做任何换算。
setting-first_day = 每周第一天
setting-first_day-help = 推迟案件时，“下周”从这一天算起。
setting-time_zone = 时区
setting-interval_min = 读取间隔
setting-interval_min-help = 每个店铺可在其页面上单独设置。
setting-archive_months = 回溯读取
setting-archive_months-help = 店铺首次同步读取多久以前的数据。
setting-outbox_hold_s = 发送前等待
setting-outbox_hold_s-help = 在此期间可用 Ctrl Z 撤回回复。
setting-ticket_lang = 工单语言
setting-ticket_lang-help = 由平台客服阅读，与窗口语言无关。
setting-ticket_limit = 单个工单字数上限
setting-ticket_limit-help = 留空：上限未知。填写后，较长的文字会分成带编号的几部分。
setting-ticket_orders = 单个工单订单数
setting-ticket_orders-help = 超过时会提醒。
setting-remind_steps = 截止前提醒
setting-quiet_hours = 免打扰时段
setting-quiet_hours-help = 落在此时段的提醒会等到结束；若那时已晚，则在开始前提醒。
setting-desktop_notifications = 系统通知
setting-desktop_notifications-help = 不开启时，“今天”页的列表内容相同。
setting-calendar = 日历中的截止时间
setting-shortcuts = 快捷键
setting-data_folder = 数据文件夹
setting-data_folder-help = 全部内容都在里面：订单、案件、证据、备份。只有您能读取。
setting-backups = 备份
setting-open_formats = 导出为开放格式
setting-open_formats-help = 所有表格为 CSV 和 JSON，并附附件。无需联网。
setting-diagnostics = 诊断报告
setting-diagnostics-help = 版本、设置、数量和日志：不含令牌、姓名和买家文字，编号只以记号代替。写入之前您可看到全部内容。绝不会自动发送。
setting-version = 版本
setting-updates = 更新
setting-licences = 许可证
setting-licences-help = Recourse 采用 Apache-2.0 许可证，并使用了许多他人的成果。
setting-credits = 规则与名称的来源

settings-of-system = 跟随系统：{ $name } · { $sample }
settings-of-region = 跟随地区
settings-hours-24 = 24 小时制
settings-hours-12 = 12 小时制
settings-day-monday = 星期一
settings-day-sunday = 星期日
settings-day-saturday = 星期六
settings-zone-system = 跟随本机：{ $zone }
settings-zone-now = 现在本地 { $here } 为{ $zone } { $there }：截止时间同时显示两个时间。
settings-closing-ask = 询问
settings-closing-background = 在后台继续
settings-closing-quit = 退出
settings-on = 开启
settings-folder-open = 打开文件夹
settings-folder-move = 移动…
settings-folder-copied = 路径已复制
settings-folder-plan = 下次启动时会复制到 { $to } 并逐个文件核对，之后 Recourse 在那里工作；此文件夹保持原样。
settings-folder-stay = 不移动
settings-folder-from = 数据从 { $from } 移到这里。原来的副本仍在；不再需要时请自行删除。
settings-folder-failed = 未能移动，没有任何改动：{ $why }
settings-folder-dismiss = 知道了

settings-about-recourse = Recourse { $version }
settings-about-rulebook = 规则手册
settings-about-tables = 数据表
settings-about-system = 系统
settings-about-copy = 复制版本信息
settings-about-copied = 版本信息已复制
settings-updates-off = 已关闭：目前还没有用于签名的密钥，而未签名的版本一律不接受。
settings-updates-look = 查找新版本
settings-updates-current = 已是最新版本。
settings-updates-found = 有新版本 { $version }。
settings-updates-install = 安装 { $version }
settings-licences-open = 显示许可证
settings-licences-title = 所用组件
settings-licences-find = 查找组件或许可证
settings-licences-count = { $count ->
   *[other] { $count } 个组件
}
settings-licences-text = 许可证全文
settings-licences-fonts = 字体
settings-licences-rust = Rust
settings-licences-npm = 窗口
settings-credits-rules = { $count ->
   *[other] { $count } 条平台与法律规则，各有来源和查阅日期
}
settings-credits-open = 打开规则手册
settings-credits-carriers = 包裹状态：平台与承运商的文档，以及其自身的应答。

settings-report-open = 查看报告
settings-report-title = 诊断报告
settings-report-text = 这就是全部内容，一字不差。它将成为您磁盘上的 ZIP 文件；是否转交由您决定。
settings-report-files = 文件
settings-report-save = 写入 ZIP…
settings-report-copy = 复制此文件
settings-report-copied = 已复制 { $name }
settings-report-written = 已写入：{ $file }
settings-report-empty = 没有记录。
settings-report-making = 正在整理…

sync-first-title = { $name }首次同步
sync-first-work = 现在就可以工作：订单和案件会陆续出现。
sync-first-next = 稍后
sync-first-read = 已读 { $count }
sync-first-of = { $done } / { $total }
sync-first-cases = { $count ->
   *[other] 已发现 { $count } 个案件
}
sync-first-look = 去看看

token-form-title = 新建令牌
token-form-drawing = 令牌表单示意图：类型为个人；勾选：{ $names }；“只读”不勾选。
token-form-kind = 选个人令牌，不选基础令牌。
token-form-kind-why = 基础令牌在这里几乎无用：退货申请和聊天大约每小时才能请求一次。
token-form-boxes = { $count ->
   *[other] 勾选这 { $count } 个类别。
}
token-form-boxes-why = 其他可以不勾选：未勾选的内容既不能读取，也不能更改。
token-form-boxes-lost = 目前缺少：{ $names }。令牌创建后不能修改，请重新创建并全部勾选。
token-form-read = “只读”不要勾选。
token-form-read-why = 只读令牌可以读取一切，但不能从这里回复评价、处理退货申请或取消订单。
token-form-read-box = 只读

first-backup = 从备份迁入
first-backup-text = 另一台电脑上的一个文件。写入之前您先看到其中内容。
first-backup-choose = 选择备份
first-backup-note = 令牌需重新粘贴
