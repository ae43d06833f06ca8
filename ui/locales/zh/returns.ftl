# 退货与理赔：页面、收货检查、自己的退货政策、取货单。

nav-returns = 退货
returns-width = 列表宽度
returns-find = 查找
returns-parts = 列表分类
returns-part-all = 全部
returns-part-decide = 待决定
returns-part-collect = 待取货
returns-part-coming = 在途
returns-part-queued = 已答复
returns-shop = 店铺
returns-shop-all = 所有店铺
returns-loading = 正在读取退货…
returns-page-loading = 正在读取这件退货…
returns-cut = { $count ->
   *[other] 只显示最紧急的 { $count } 件。
  }
returns-none-chosen = 没有选中退货
returns-none-chosen-text = 请在左侧选择。
returns-nothing-found = 没有包含“{ $query }”的退货
returns-nothing-found-text = 可按商品、订单、理赔、地点和店铺查找。
returns-empty-all = 没有退货
returns-empty-all-text = 买家的理赔和退回途中的货会自动出现在这里。
returns-empty-decide = 没有要决定的
returns-empty-decide-text = 审理中的理赔和已收到的货在这里。
returns-empty-collect = 没有要取的货
returns-empty-collect-text = 可取的货连同保管到期时间在这里。
returns-empty-coming = 途中没有退货
returns-empty-coming-text = 被拒收或取消、仍在移动的包裹在这里。
returns-empty-queued = 还没有答复
returns-empty-queued-text = 你的答复在平台确认之前都在这里。
returns-key-answer = 答复
returns-key-enlarge = 放大
returns-policy = 我的退货政策
returns-marked = { $count ->
   *[other] 已标记 { $count } 件
  }
returns-marked-row = 已标记
returns-pickup-make = 取货单
returns-pickup-ready = { $count ->
   *[other] { $count } 件的取货单
  }
returns-waits = 已等 { $age }
returns-since-unknown = 起始时间未知

# 阶段
return-stage-decide = 理赔，待决定
return-stage-inspect = 已收到，待检查
return-stage-collect = 可取货
return-stage-coming = 退回途中
return-stage-domestic = 未出境
return-stage-in_transit = 两国之间
return-stage-reconsider = 已拒绝，可重新决定
return-stage-queued = 已答复

# 句子
return-sentence-claim = { $title }：买家要求退款{ $used_known ->
    [yes] ，已使用 { $days } 天
   *[no] {""}
  }。{ $price_known ->
    [yes] { $stage ->
        [queued] 涉及 <sum>{ $price }</sum>，你已答复。
        [reconsider] 涉及 <sum>{ $price }</sum>，之前已拒绝，可重新决定。
       *[other] 涉及 <sum>{ $price }</sum>。
      }
   *[no] 价格未知。
  }
return-sentence-collect = { $title } 在{ $place_known ->
    [yes] { $place }
   *[no] 取货点
  }等待{ $due_known ->
    [yes] ，<over>保管到 { $due }</over>
   *[no] {""}
  }。{ $price_known ->
    [yes] 售价 <sum>{ $price }</sum>。
   *[no] {""}
  }
return-sentence-received = { $title } 已收到{ $days ->
    [0] 不到一天
   *[other] { " " }{ $days } 天
  }。先检查，再决定。{ $price_known ->
    [yes] 售价 <sum>{ $price }</sum>。
   *[no] {""}
  }
return-sentence-way = { $title } { $way ->
    [domestic] 未出境：由头程承运商直接约定退回。
    [in_transit] 在两国之间；怎么退回，看下一个事件。
    [international] 在目的国，按平台的退货流程退回。
    [nothing] 从未交运：没有货会退回。
   *[unknown] 正在退回，从事件看不出走哪条路。
  }{ $since_known ->
    [yes] 最近消息：{ $days ->
        [0] 今天
       *[other] { $days } 天前
      }。
   *[no] {""}
  }{ $price_known ->
    [yes] 售价 <sum>{ $price }</sum>。
   *[no] {""}
  }

# 照片与原话
returns-no-photos = 买家没有发照片。
returns-photos = 照片
returns-photo = 买家照片 { $index } / { $count }
returns-photo-at = 买家照片，{ $at }，已存本机
returns-photo-kept = 买家照片，已存本机
returns-photo-before = 上一张
returns-photo-next = 下一张
returns-listing = 你的商品图
returns-no-words = 买家没有留言。
return-words-text = 买家原话
return-words-market_text = 给买家的答复
returns-words-copy = 复制去翻译
returns-words-copied = 买家原话已复制。
returns-gloss-not = 不：{ $word }
returns-rate = 自 { $since } 起，按你自己的数据：此商品 { $orders ->
   *[other] { $orders } 单
  }，理赔 { $claims ->
   *[other] { $claims } 次
  }（{ $share }%）

# 事实
returns-facts = 已知信息
returns-not-known = 未知
return-fact-price = 价格
return-fact-paid_at = 付款时间
return-fact-delivered_at = 买家收货
return-fact-days_used = 使用天数
return-fact-claimed_at = 理赔提交
return-fact-claim_type = 提交渠道
return-fact-device_check = 设备核对
return-fact-status = 状态
return-fact-return_type = 类型
return-fact-return_reason = 原因
return-fact-place = 地点
return-fact-ready_at = 可取自
return-fact-expires_at = 保管到
return-fact-completed_at = 已交付
return-fact-sticker = 贴纸号
return-fact-barcode = 条码
return-fact-unit = 单件码
return-fact-ended = 结束事件
return-fact-ended_at = 结束时间
return-from-claim = 据理赔
return-from-order = 据订单
return-from-sale = 据销售报表
return-from-report = 据财务报表
return-from-history = 据包裹记录
return-from-return = 据平台退货列表

# 倒计时
returns-storage = 距保管到期
returns-storage-over = 保管已到期
returns-elsewhere = { $place } { $at }

# 答复与成本
returns-decide = 怎么答复
returns-decide-note = 成本取自你自己的报表，未知的不猜。
returns-nothing-offered = 平台目前不允许答复这件理赔。
returns-not-offered = 不在这件理赔的可选答复里：{ $names }
returns-costs-nothing = 目前没有成本
returns-at-least = 至少 { $sum }
returns-action-unknown = 答复“{ $action }”
return-effect-refund_keep = 退款，货留给买家
return-effect-take_back = 退款并收回
return-effect-check = 检查后退款
return-effect-shop = 到店退货
return-effect-shop_received = 门店已收货
return-effect-refuse = 拒绝
return-effect-refuse_own = 自己写理由拒绝
return-action-reject1 = 拒绝：未发现缺陷
return-action-reject2 = 拒绝：需要更多照片
return-action-reject3 = 拒绝：去服务中心
return-goods-buyer = 货留在买家手里。
return-goods-seller = 货退回给你。
return-goods-checked = 确认缺陷：退给你；未确认：重新上架。
return-goods-shop = 买家把货送到你的门店。
return-goods-unknown = 货的去向未知。
return-cost-price = 货价
return-cost-logistics_back = 退回物流
return-cost-handling = 操作费
return-basis-claim = 据理赔
return-basis-product = { $units ->
   *[other] 此商品 { $units } 件退货的中位数
  }
return-basis-shop = { $units ->
   *[other] 全店 { $units } 件退货的中位数
  }
return-basis-not_known = 报表里还没有你的退货
return-template-source = 文本来自 Wildberries API，PATCH /api/v1/claim，2026年10月30日查阅；平台之后可能改过。
return-template-reject1 = 申请只能拒绝：无法确认生产缺陷。您可以把商品送去独立鉴定或服务中心。如果确认有缺陷，请以相同原因重新提交申请，再次说明问题并附上鉴定结论的照片。如有疑问，请在聊天中提问：点击“联系卖家”。
return-template-reject2 = 申请只能拒绝：还需要一些信息。请以相同原因重新提交退货申请，详细说明问题，并附上能看清以下内容的照片：商品整体、缺陷、吊牌或标签、带 Wildberries 条码的包装（如还保留）。最好再附一段视频，有助于判断。
return-template-reject3 = 申请只能拒绝：无法确认生产缺陷。您可以把商品送到服务中心，地址见厂家网站或保修卡。那里会检查并出具结论。如果确认有生产缺陷，请以相同原因重新提交申请，再次说明问题并附上结论的照片。
returns-template-sent = 买家看到的文字
returns-template-own = 意思是
returns-own-words = 写给买家的话（俄语）
returns-own-words-help = { $min } 到 { $max } 个字符。不写联系方式和链接，不写没把握的事。
returns-text-count = { $count } / { $max } 个字符
returns-text-short = { $count } 个字符，至少要 { $min } 个。
returns-text-long = { $count } 个字符，最多 { $max } 个。
returns-send-note = { $seconds } 秒后（或联网后）发往 { $shop }。在此之前可按 Ctrl Z 撤回。
returns-queued-told = { $name }：已进入待发送。
returns-answered = 你的答复
returns-take-back = 撤回
returns-taken-back = 答复已撤回。
returns-market-words = 平台原话
returns-queued-state-held = 几秒后发送
returns-queued-state-queued = 等待发送
returns-queued-state-sending = 正在发送
returns-queued-state-sent = 已发送，待确认
returns-queued-state-confirmed = 已确认
returns-queued-state-unknown = 可能已发出，正在核对
returns-queued-state-rejected = 平台拒绝了
returns-queued-state-wedged = 未发出，需要你处理
returns-queued-state-cancelled = 已撤回

# 退回路线
returns-way = 退回路线
return-way-nothing = 没有货退回
return-way-domestic = 未出境：与头程承运商约定
return-way-in_transit = 在途：稍后决定
return-way-international = 在目的国：平台退货流程
return-way-unknown = 无法判断
return-reason-arrived = 包裹已到目的国。
return-reason-listed = 平台已把货列入目的国的退货。
return-reason-departed = 包裹已离境，没有到达的记录。
return-reason-not_exported = 包裹已交运，没有离境的记录。
return-reason-not_handed_over = 订单在交运前已取消。
return-reason-no_events = 从事件看不出来。
returns-way-recheck = 有新事件时会自动重新判断。
returns-event-undated = 无日期
returns-guide = 平台退货指南：
returns-guide-copy = 复制
returns-guide-enter = 填写链接
returns-open-case = 开案：{ $kind }
returns-case-opened = 已开案 { $id }。
returns-order = 订单
returns-case = 案件 { $id }

# 收货与检查
returns-receive-title = 收货
returns-receive-text = 从此刻开始计时。然后拍照、记录成色，按自己的政策决定。
returns-receive = 货已收到
returns-received-told = 已收货，开始计时。
returns-received-at = 收货 { $at }
returns-clock = { $age }未决定
returns-inspect-title = 检查
returns-photos-wanted = 收到的货的照片
returns-condition = 成色
return-condition-a = A
return-condition-a-help = 如新
return-condition-b = B
return-condition-b-help = 可售，非全新
return-condition-c = C
return-condition-c-help = 不可售
returns-faults = 问题
return-fault-swapped = 包裹里是别的东西
return-fault-missing_parts = 缺少部件
return-fault-damaged = 损坏
return-fault-used = 使用过
returns-note = 备注
returns-inspect-first = 先选成色，再对照你的政策。
returns-policy-says = 你的政策
returns-policy-cited = 依据你的这条政策决定
returns-policy-uncited = 决定没有依据政策条款。
returns-policy-silent = 你的政策没有涉及这种情况。
returns-policy-add = 写一条
return-settle-refund_full = 全额退款
return-settle-refund_part = 部分退款
return-settle-refund_none = 不退款
return-settle-restock = 重新入库
return-settle-write_off = 核销
return-settle-ask_back = 申请赔偿
returns-settled-told = 已决定：{ $what }。
returns-unsettled-told = 决定已撤回。
returns-unsettle = 重新决定

# 款项
returns-money = 款项是否相符
returns-expected = 应从余额扣除
returns-debited = 报表实扣
returns-difference = 差额
returns-not-reported = 报表尚未出现
returns-report-rows = 此件的报表行
return-match-no_refund = 没有决定退款。
return-match-not_reported = 财务报表里还没有这笔退款。
return-match-reported = 报表已有退款；销售时入账多少未知。
return-match-agrees = 扣款与销售入账一致。
return-match-differs = 扣款与销售入账不一致。
returns-buyer-charged = 向买家收了 { $sum }。付款前发现的缺陷，货价和退回运费都不应由买家承担。
returns-buyer-free = 没有向买家收费：付款前发现的缺陷本应如此。

# 取货单
returns-pickup-title = { $count ->
   *[other] 取货单：{ $count } 件
  }
returns-pickup-text = 按地址排列的 PDF，保管期短的在前：贴纸号、条码、图片、保管到期。
returns-pickup-lang = 语言
returns-pickup-keep = 关闭
returns-pickup-save = 保存 PDF
returns-pickup-saved = { $count ->
   *[other] { $name }：{ $count } 件。
  }
returns-pickup-no-place = 地点未知
returns-pickup-no-date = 保管到期未知
pickup-title = 取货单
pickup-prepared = 制表时间 { $at }
pickup-page = 页
pickup-no-place = 地点未知
pickup-count = { $n ->
   *[other] { $n } 件
  }
pickup-head-goods = 商品
pickup-head-codes = 编码
pickup-head-until = 保管到
pickup-head-taken = ✓
pickup-until-unknown = 未知
pickup-buyers-picture = 买家照片，同款商品
pickup-signature = 取货人、日期、签名：____________________________

# 自己的政策
policy-title = 我的退货政策
policy-text = 用你自己的话写。写明“发现什么”的条款，会在检查后提出相应决定并被引用。
policy-part-conditions = 退货条件
policy-part-methods = 退款方式
policy-part-procedures = 处理流程
policy-part-empty = 这里还没有内容。
policy-add = 加一条
policy-edit = 修改
policy-remove = 删除
policy-removed = 条款已删除。
policy-kept = 条款已保存。
policy-keep = 保存
policy-cancel = 取消
policy-words = 条款
policy-when = 发现
policy-when-none = 不作决定
policy-then = 则
policy-when-then = { $when } → { $then }
policy-finding-any = 任何情况
policy-finding-a = 成色 A，如新
policy-finding-b = 成色 B，可售
policy-finding-c = 成色 C，不可售
policy-finding-swapped = 包裹里是别的东西
policy-finding-missing_parts = 缺少部件
policy-finding-damaged = 损坏
policy-finding-used = 使用过
policy-guide = 平台退货指南的链接
policy-guide-help = 货按平台流程退回时会显示。确切地址我们不掌握，请自己填写。
policy-guide-kept = 链接已保存。

# 撤销与记录
undo-receive = 收货 { $subject }
undo-inspect = 检查 { $subject }
undo-inspect-photo = { $subject } 的照片
undo-inspect-photo-off = 移除 { $subject } 的照片
undo-settle-return = { $subject } 的决定
undo-unsettle-return = 撤回 { $subject } 的决定
undo-policy = 退货政策
audit-received = 货已收到
audit-inspected = 货已检查
audit-decided-return = 检查后已决定

# 错误
error-return-unknown = 没有退货 { $value }。
error-return-unknown-why = 可能已随店铺一起移除。
error-return-unknown-help = 请在列表里选另一件。
error-return-not-received = 这件货还没有收到。
error-return-not-received-why = 照片和成色属于已经到手的货。
error-return-not-received-help = 请先标明货已收到。
error-return-not-inspected = 这件货还没有检查。
error-return-not-inspected-why = 对退货的决定要依据检查结果。
error-return-not-inspected-help = 请先记录成色。
error-return-finding = “{ $value }”无法记录。
error-return-finding-why = 没有这样的成色、问题或决定，或备注超过 2000 个字符。
error-return-finding-help = 请从列表里选，或缩短备注。
error-pickup-empty = 没有选中任何退货。
error-pickup-empty-why = 取货单至少要有一件。
error-pickup-empty-help = 按 X 标记，再按 L。
error-policy-line = 这条无法保存。
error-policy-line-why = 内容为空、超过 1000 个字符，或只写了发现没写决定。
error-policy-line-help = 写好内容，两个选项都选或都不选。
error-policy-guide = “{ $value }”不是 https 地址。
error-policy-guide-why = 只保存以 https:// 开头的地址。
error-policy-guide-help = 请从浏览器复制地址。

# 买家用词
gloss-defect = 缺陷
gloss-broken = 坏了
gloss-works = 工作
gloss-turns_on = 开机
gloss-charges = 充电
gloss-charger = 充电器
gloss-battery = 电池
gloss-lights = 发光
gloss-flickers = 闪烁
gloss-crack = 裂纹
gloss-torn = 破损
gloss-hole = 破洞
gloss-chip = 磕碰缺口
gloss-scratch = 划痕
gloss-dent = 凹痕
gloss-bent = 弯曲
gloss-leaks = 漏水
gloss-screws_on = 拧紧
gloss-closes = 合上
gloss-lid = 盖子
gloss-handle = 把手
gloss-button = 按钮、纽扣
gloss-zipper = 拉链
gloss-lock = 锁
gloss-seam = 缝线
gloss-threads = 线头
gloss-came_off = 脱落
gloss-stain = 污渍
gloss-dirty = 脏
gloss-smell = 异味
gloss-rust = 生锈
gloss-noise = 噪音
gloss-gets_hot = 发热
gloss-size = 尺码
gloss-too_small = 偏小
gloss-too_big = 偏大
gloss-colour = 颜色
gloss-faded = 褪色
gloss-other = 别的
gloss-description = 描述
gloss-matches = 相符
gloss-fake = 假货
gloss-set = 整套
gloss-missing = 缺失
gloss-enough = 够
gloss-empty = 空的
gloss-packaging = 包装
gloss-box = 盒子
gloss-crushed = 压皱
gloss-opened = 拆过
gloss-used = 使用过
gloss-day = 天
gloss-week = 周
gloss-month = 月
gloss-return = 退货
gloss-money = 钱
gloss-exchange = 换货
gloss-repair = 维修
gloss-glass = 玻璃
gloss-screen = 屏幕
gloss-cable = 线
gloss-remote = 遥控器
gloss-sensor = 传感器
gloss-fabric = 面料
gloss-plastic = 塑料
gloss-ribs = 伞骨
gloss-umbrella = 伞
