# 出错信息：发生了什么（error-<code>）、原因（-why）、怎么办（-help）。

error-locked = Recourse 已在使用这个数据文件夹。
error-locked-why = 两个程序同时写同一个数据库可能丢失修改。
error-locked-help = 请使用已打开的窗口，或关闭它后重试。只读命令仍可使用。

error-newer-database = 这些数据由更新版本的 Recourse 写入。
error-newer-database-why = 旧程序不了解新版本保存的内容，会损坏数据。目前没有任何改动。
error-newer-database-help = 请安装新版本，或选择其他数据文件夹。

error-corrupt-database = 数据库已损坏。
error-corrupt-database-why = 磁盘故障或其他程序改动了文件。Recourse 在写入之前已停止。
error-corrupt-database-help = 请保持文件夹 { $path } 原样。从其中的“backups”恢复备份，或使用另一个数据文件夹；您的操作也记录在数据库旁的日志里。

error-disk-full = 磁盘已满。
error-disk-full-why = 没有空间写入 { $path }。之前保存的内容完好。
error-disk-full-help = 请清理该磁盘后重试；同步会自动继续。

error-read-only = 无法写入该文件夹。
error-read-only-why = { $path } 位于只读磁盘，或当前用户没有写入权限。
error-read-only-help = 请授予写入权限，或选择其他文件夹。读取不受影响。

error-storage = 无法读取或写入文件。
error-storage-why = 系统拒绝访问 { $path }。
error-storage-help = 请重试。若仍失败，请查看详情并运行“recourse doctor”。

error-busy = 数据库被其他程序占用。
error-busy-why = Recourse 以外的程序锁定了 { $path }，例如备份或数据库查看器。
error-busy-help = 请关闭该程序后重试。没有丢失任何内容。

error-no-data-dir = 没有可放数据文件夹的位置。
error-no-data-dir-why = 系统没有给出该用户的主目录。
error-no-data-dir-help = 请用 --data-dir 或 RECOURSE_DATA_DIR 指定文件夹。

error-no-database = 还没有数据。
error-no-database-why = 文件夹 { $path } 中没有 Recourse 数据库。
error-no-database-help = 请打开窗口、添加店铺，或打开演示店铺。

error-older-database = 数据需要先升级。
error-older-database-why = 数据由旧版 Recourse 写入，而这次以只读方式打开。
error-older-database-help = 请用窗口或可写命令打开一次；会先做备份。

error-not-found = “{ $value }”已不存在。
error-not-found-why = 它已被移除。
error-not-found-help = 请重新查看列表。

error-file-missing = 文件不存在。
error-file-missing-why = { $path } 已被移动、改名或删除。
error-file-missing-help = 请重新选择文件。

error-internal = Recourse 内部出错。
error-internal-why = 这是程序的错误，与您无关。该操作没有执行。
error-internal-help = 请复制详情并反馈；同时可以重试。

error-token-refused = 平台拒绝该令牌。
error-token-refused-why = 令牌已被撤销、已过期或缺少类别。平台答复：{ $detail }
error-token-refused-help = 请在卖家后台新建令牌，并在“店铺”中替换。其他店铺不受影响；已读取的数据保留。

error-token-expired = 令牌已过期。
error-token-expired-why = 令牌有固定有效期；该令牌已于 { $until } 到期。
error-token-expired-help = 请在卖家后台新建令牌，并在“店铺”中替换。

error-token-base = 这是基础令牌：几乎读不到任何数据。
error-token-base-why = 平台对基础令牌的退货申请和聊天接口大约每小时只允许一次请求。
error-token-base-help = 请新建包含此处所列类别的个人令牌，再添加店铺。

error-token-scope = 令牌缺少类别“{ $scope }”。
error-token-scope-why = 令牌的类别在创建时选定，之后不能更改。
error-token-scope-help = 请新建包含该类别的个人令牌并在“店铺”中替换。其他数据照常读取。

error-token-unusable = 该令牌无法读取任何数据。
error-token-unusable-why = { $detail }
error-token-unusable-help = 请从卖家后台重新完整复制令牌：包含此处所列类别的个人令牌。

error-rate-limited = 平台要求等到 { $until }。
error-rate-limited-why = 请求次数有限；可能有其他程序在使用同一令牌。
error-rate-limited-help = 无需操作：到时会自动继续读取。

error-offline = 没有网络。
error-offline-why = 无法连接平台。已有的数据都可以使用。
error-offline-help = 请检查网络连接。之后会自动继续读取。

error-certificate = 服务器证书不可信；没有发送任何内容，令牌也没有发送。
error-certificate-why = 证书已过期、属于其他域名，或由本机不认识的机构签发。中间的网络可能在冒充平台。
error-certificate-help = 请检查本机日期，再换一个网络。证书无效时不能继续。
error-unreachable = 平台没有响应。
error-unreachable-why = 平台返回错误或超时，或者收到的是中间网络的页面。
error-unreachable-help = 无需操作：会自动重试。如在酒店或公司网络，请先登录该网络。

error-rejected = 平台拒绝了请求。
error-rejected-why = 平台答复：{ $detail }
error-rejected-help = 请稍后重试。若仍失败，请复制详情联系平台客服。

error-contract = 无法读取平台答复的格式。
error-contract-why = 平台接口在 { $detail } 处有变化。之前读取的数据完好，其他数据流继续。
error-contract-help = 请检查是否有新版 Recourse；可复制详情反馈。

error-forbidden-address = 不打开该地址。
error-forbidden-address-why = { $detail } 不属于平台自己的地址。
error-forbidden-address-help = 若您信任它，请在浏览器中手动打开。

error-cancelled = 已停止。
error-cancelled-why = 工作在完成前被停止。已完成的部分保留。
error-cancelled-help = 可随时重新开始，会从停下的地方继续。

error-export-stopped = 已停止。
error-export-stopped-why = 你在写完之前停止了导出，没有留下任何文件。
error-export-stopped-help = 需要时可以重新开始。

error-paused = 同步已暂停。
error-paused-why = 您暂停了该店铺。
error-paused-help = 请在“店铺”中恢复。

error-platform-unknown = Recourse 不认识平台“{ $value }”。
error-platform-unknown-why = 此版本没有该名称的接口。
error-platform-unknown-help = 请从“店铺”列表中选择平台。

error-account-exists = 该店铺已连接，名称为“{ $name }”。
error-account-exists-why = 平台上的一个卖家在这里就是一个店铺：两个会共用请求额度，并使每个订单出现两次。
error-account-exists-help = 请使用该店铺；若令牌已更换，请在那里替换。

error-account-other-seller = 该令牌属于另一个卖家。
error-account-other-seller-why = 店铺“{ $name }”连接的是另一个卖家编号；两个卖家的订单混在一起无法分开。
error-account-other-seller-help = 请作为新店铺添加，或使用同一卖家的令牌。

error-account-name = 店铺需要一个独有的名称。
error-account-name-why = 名称为空，或已被其他店铺使用。
error-account-name-help = 请输入其他名称。

error-account-unknown = 没有店铺“{ $value }”。
error-account-unknown-why = 它已被移除，或名称写法不同。
error-account-unknown-help = 请查看店铺列表：recourse account list。

error-account-none = 还没有连接店铺。
error-account-none-why = 没有可读取的来源。
error-account-none-help = 请添加店铺，或打开演示店铺。

error-endpoint-invalid = 地址“{ $value }”不能替代平台主机。
error-endpoint-invalid-why = 必须是 https，或本机的 http（127.0.0.1、localhost），不带用户名、查询或锚点。
error-endpoint-invalid-help = 请更正地址；连接真实平台请留空。

error-passphrase-needed = 令牌已锁定。
error-passphrase-needed-why = 令牌保存在由您的口令加密的文件中，启动后尚未输入口令。
error-passphrase-needed-help = 请输入口令。不需要连接平台的功能仍可使用。

error-passphrase-wrong = 口令不正确。
error-passphrase-wrong-why = 该数据文件夹的令牌用另一个口令锁定。
error-passphrase-wrong-help = 请重试。若已遗忘，请移除店铺并用新令牌重新添加；订单会重新读取。

error-no-key-store = 系统没有可用的密钥库。
error-no-key-store-why = 令牌从不以明文保存，因此需要选择在这里的保存方式。
error-no-key-store-help = 请选择：口令（每次启动时输入）、数据文件夹中的密钥文件（不能防止他人读取您的文件），或仅保留到关闭 Recourse。

error-secret-missing = 令牌不在原来的保存位置。
error-secret-missing-why = 系统密钥库被清空、数据文件夹来自其他电脑，或令牌只保留到关闭 Recourse。
error-secret-missing-help = 请在“店铺”中重新输入令牌。已读取的数据保留。

error-secret-empty = 没有输入令牌。
error-secret-empty-why = 该字段为空。
error-secret-empty-help = 请粘贴卖家后台的令牌。

error-stream-unknown = 没有数据流“{ $value }”。
error-stream-unknown-why = 该店铺的平台没有这个名称的数据流。
error-stream-unknown-help = 请使用 recourse account list 显示的名称。

error-order-unknown = 找不到订单“{ $value }”。
error-order-unknown-why = 尚未读取，或属于未连接的店铺。
error-order-unknown-help = 请核对编号；同步后再搜索。

error-orders-too-many = { $count } 个订单，超出一次可处理的数量。
error-orders-too-many-why = 一次最多 { $limit } 个。
error-orders-too-many-help = 请用筛选缩小列表，或导出到文件。

error-order-not-by-hand = “{ $name }”的订单由平台读取。
error-order-not-by-hand-why = 再手工录入会重复计算。
error-order-not-by-hand-help = 请同步该店铺，或选择手工录入的店铺。

error-order-field = “{ $value }”无法识别。
error-order-field-why = 需要订单号、时间，以及带币种的价格，如 12.50 USD。
error-order-field-help = 请改正后再保存。

error-tracking-without-parcel = 没有迹象表明这单有包裹：未录入运单号。
error-tracking-without-parcel-why = 没有包裹的单号算虚假：{ $sources }
error-tracking-without-parcel-help = 请按缺货处理 { $case }。若包裹确在您手里，请勾选后再保存。

error-case-unknown = 没有案件“{ $value }”。
error-case-unknown-why = 编号写法不同，或来自其他数据文件夹。
error-case-unknown-help = 请查看案件列表。

error-case-kind = 该平台没有案件类型“{ $value }”。
error-case-kind-why = 没有该名称的处理流程。
error-case-kind-help = 请从列表中选择类型。

error-case-state = 案件不能从“{ $from }”变为“{ $to }”。
error-case-state-why = 当前状态只允许其他操作；可能刚刚有变化。
error-case-state-help = 请重新打开案件并选择可用的步骤。

error-step-unknown = 案件没有步骤“{ $value }”。
error-step-unknown-why = 该类型的流程有其他步骤。
error-step-unknown-help = 请查看案件页面上的步骤。

error-step-option = 此步骤现在不能选择“{ $value }”。
error-step-option-why = 流程中没有该选项，或平台目前不允许。
error-step-option-help = 请选择所示的选项之一。

error-step-field = 字段“{ $value }”填写不正确。
error-step-field-why = 该字段必填，或输入的不是日期、数字或金额。
error-step-field-help = 请填写后重试。

error-step-held = 这一步要到 { $value } 才能做。
error-step-held-why = 设有等待，避免一时冲动做了无法撤回的事。
error-step-held-help = 期间再读一遍文字；到时会自动开放。
error-step-ticket = 此步骤通过工单完成。
error-step-ticket-why = 工单导出、提交或得到答复时会自动标记，使其中的订单保持一致。
error-step-ticket-help = 请打开工单：recourse ticket filed、recourse ticket outcome。

error-why-missing = 需要填写原因。
error-why-missing-why = 放弃案件时要留下原因，方便日后查看。
error-why-missing-help = 请写几个字。

error-text-empty = 没有可记录的内容。
error-text-empty-why = 文字为空或过长（最多 10,000 字符）。
error-text-empty-help = 请写几个字。

error-time-invalid = “{ $value }”不是时间。
error-time-invalid-why = 时间的写法是 2026-11-22T09:00:00Z 或 2026-11-22。
error-time-invalid-help = 请按此格式重试。

error-amount-invalid = “{ $value }”不是金额。
error-amount-invalid-why = 金额用数字书写，小数位数不超过币种规定，例如 123.45；部分胜诉时必须填写金额。
error-amount-invalid-help = 请按此格式重试。

error-not-confirmed = “{ $value }”没有删除。
error-not-confirmed-why = 没有得到确认。
error-not-confirmed-help = 请回答“是”，或加上 --yes。
error-ticket-changing = 生成材料包时，工单数据一直在变化。
error-ticket-changing-why = 同步正在更改这些订单或事项。
error-ticket-changing-help = 等同步完成后再导出。
error-kind-unknown = 没有“{ $value }”这类事项。
error-kind-unknown-why = 现有种类：{ $kinds }。
error-kind-unknown-help = 请填写其中一种。
error-filter-invalid = 不能按“{ $value }”筛选。
error-filter-invalid-why = 没有该值，或列表在翻页后已变化。
error-filter-invalid-help = 请从列表中选择，或回到第一页。

error-evidence-unknown = 案件不需要证据“{ $value }”。
error-evidence-unknown-why = 该类型的流程列出的是其他证据。
error-evidence-unknown-help = 请选择案件证据清单中的一项。

error-evidence-type = “{ $name }”不是可附加的文件类型。
error-evidence-type-why = 图片须为 PNG、JPEG 或 WebP；文件还可为 PDF。以内容为准，不看扩展名。
error-evidence-type-help = 请另存为图片或 PDF 后重新附加。

error-evidence-too-large = “{ $name }”过大。
error-evidence-too-large-why = 文件最大 { $limit } MB；图片最多 1 亿像素。
error-evidence-too-large-help = 请缩小后重新附加。

error-evidence-unreadable = “{ $name }”无法作为图片读取。
error-evidence-unreadable-why = 文件已损坏或不完整。
error-evidence-unreadable-help = 请重新保存图片后附加。

error-evidence-none = 没有附加任何内容。
error-evidence-none-why = 未选择文件，或剪贴板中没有图片。
error-evidence-none-help = 请选择文件，或复制图片后重试。

error-attachment-unknown = 这里没有保存该文件。
error-attachment-unknown-why = 从未附加，或已被移除。
error-attachment-unknown-help = 请重新附加。

error-attachment-missing = 保存的文件“{ $name }”已丢失或被改动。
error-attachment-missing-why = Recourse 以外的程序在数据文件夹中删除或改动了它。
error-attachment-missing-help = 请重新附加，或从备份恢复。

error-evidence-missing = 缺少 { $count } 项证据。
error-evidence-missing-why = 没有证据的工单常被拒绝：平台要求订单详情和截图。
error-evidence-missing-help = 请补充，或仍然导出；材料包中会注明缺少的内容。

error-ticket-unknown = 没有工单“{ $value }”。
error-ticket-unknown-why = 编号写法不同，或来自其他数据文件夹。
error-ticket-unknown-help = 请查看工单列表。

error-ticket-mixed = 这些案件不能放进同一工单。
error-ticket-mixed-why = 一个工单只含同一店铺、同一类型的案件。
error-ticket-mixed-help = 请选择同一类型、同一店铺的案件。

error-ticket-empty = 没有可提交的内容。
error-ticket-empty-why = 未指定案件，或所有订单已在其他工单中。
error-ticket-empty-help = 请选择其他案件，或有意再次索赔。

error-ticket-kind = 此类案件不通过工单提交。
error-ticket-kind-why = 该流程没有工单：请在案件页面处理。
error-ticket-kind-help = 请按案件的步骤进行。

error-ticket-state = 工单在“{ $value }”状态下不能这样操作。
error-ticket-state-why = 工单先导出，再提交，然后得到答复。
error-ticket-state-help = 请重新查看工单。

error-preview-gone = 这份预览已不在内存中。
error-preview-gone-why = 较新的预览占用了它的位置；没有丢失任何内容。
error-preview-gone-help = 请重新打开工单。

error-ticket-step = 没有可勾选的步骤“{ $value }”。
error-ticket-step-why = 文件夹、文本、客服页面和提醒由您勾选；编号和答复在填写后即完成。
error-ticket-step-help = 请填写 folder、text、portal 或 remind。

error-ticket-number = 缺少工单编号。
error-ticket-number-why = 提交工单时平台会给出编号，用于跟进答复。
error-ticket-number-help = 请从卖家后台复制编号。

error-ticket-input = 无法读取工单保存的数据。
error-ticket-input-why = 由其他版本写入或已损坏；当时写出的材料包完好。
error-ticket-input-help = 请使用已写出的材料包，或重新导出案件。

error-ticket-build = 无法生成材料包。
error-ticket-build-why = { $detail }
error-ticket-build-help = 请复制详情并反馈。案件没有变化。

error-lang-unknown = 没有语言“{ $value }”。
error-lang-unknown-why = Recourse 支持 zh、ru 和 en。
error-lang-unknown-help = 请选择其中之一。

error-outcome-unknown = 没有结果“{ $value }”。
error-outcome-unknown-why = 案件的结果为 won_full、won_part、lost、withdrawn、no_answer、goodwill 或 not_applicable。
error-outcome-unknown-help = 请为该工单的案件选择其中之一。

error-setting-invalid = 设置“{ $value }”超出范围。
error-setting-invalid-why = 它将无法按预期工作。
error-setting-invalid-help = 请选择所示范围内的值。

error-undo-none = 没有可撤销的操作。
error-undo-none-why = 没有修改，或已经撤销。
error-undo-none-help = 无需操作。


error-browser = 无法打开浏览器。
error-browser-why = 系统没有设置打开网页的程序。
error-browser-help = 请复制地址手动打开。
error-outbox-duplicate = 这已经在发送中。
error-outbox-duplicate-why = 同一对象的相同操作已在发件箱中，尚未完成。
error-outbox-duplicate-help = 等它完成，或在发件箱中收回。
error-outbox-no-target = 没有可操作的对象。
error-outbox-no-target-why = 相关的评价、申请、聊天或订单不在本地。
error-outbox-no-target-help = 请先同步店铺，或在后台处理后勾选此步骤。
error-outbox-no-action = 此步骤不发送任何内容。
error-outbox-no-action-why = 它需手动完成，或之前还没有选择答复。
error-outbox-no-action-help = 请先选择答复，或勾选此步骤。
error-outbox-no-chat = 没有与该买家的聊天。
error-outbox-no-chat-why = 只有买家先发消息，平台才会开启聊天。
error-outbox-no-chat-help = 请公开回复，或在后台处理。
error-outbox-by-hand = Recourse 无法在这里替您发送。
error-outbox-by-hand-why = 该平台或该操作尚未接入。
error-outbox-by-hand-help = 请在后台处理，然后勾选此步骤。
error-outbox-read-only-token = 该店铺的令牌只能读取。
error-outbox-read-only-token-why = 它在后台被设为只读。
error-outbox-read-only-token-help = 请创建可写入的令牌，并在“店铺”中粘贴。
error-outbox-token-scope = 令牌缺少此操作所需的类别：{ $value }。
error-outbox-token-scope-why = 类别无法事后添加。
error-outbox-token-scope-help = 请创建包含该类别的新令牌，并在“店铺”中粘贴。
error-outbox-token-unusable = 该店铺的令牌无法执行任何操作。
error-outbox-token-unusable-why = 它已过期，或属于平台不允许操作的类型。
error-outbox-token-unusable-help = 请在“店铺”中粘贴新令牌。
error-outbox-claim-action = 该申请不接受此答复：{ $value }。
error-outbox-claim-action-why = 平台会列出每个申请可用的答复，目前不包括它。
error-outbox-claim-action-help = 请选择其他答复，或同步后再看。
error-outbox-answered = 该评价已有回复。
error-outbox-answered-why = 不能再次回复；第一条可以修改一次。
error-outbox-answered-help = 请修改现有回复。
error-outbox-answer-missing = 没有可修改的回复。
error-outbox-answer-missing-why = 据 Recourse 所知，这条评价还没有回复。
error-outbox-answer-missing-help = 请写第一条回复。
error-outbox-not-cancellable = 订单已无法取消。
error-outbox-not-cancellable-why = 平台只允许卖家在交接前取消。
error-outbox-not-cancellable-help = 等退货或拒收出现后再处理。
error-outbox-text-long = 文字过长：最多 { $value } 个字符。
error-outbox-text-long-why = 平台会拒绝更长的内容。
error-outbox-text-long-help = 请缩短。
error-outbox-text-short = 文字过短：至少 { $value } 个字符。
error-outbox-text-short-why = 平台会拒绝更短的内容。
error-outbox-text-short-help = 请再写一些。
error-outbox-file-type = 无法发送 { $name }。
error-outbox-file-type-why = 平台只接受图片和 PDF，而该文件无法读取。
error-outbox-file-type-help = 请选择其他文件。
error-outbox-files-large = 文件过大，无法发送。{ $name }
error-outbox-files-large-why = 图片已经缩小，但仍不够。
error-outbox-files-large-help = 请减少文件，或使用更小的 PDF。
error-outbox-unknown = 发件箱中没有此操作：{ $value }。
error-outbox-unknown-why = 请使用其编号或编号开头。
error-outbox-unknown-help = 查看发件箱列表中的编号。
error-outbox-too-late = 已无法这样做：状态为 { $value }。
error-outbox-too-late-why = 已交给平台的内容无法从这里收回。
error-outbox-too-late-help = 请在发件箱中查看可以做什么。
error-outbox-part = 没有这样的分类或状态：{ $value }。
error-outbox-part-why = 分类为 open、attention、done。
error-outbox-part-help = 请使用其中之一。
