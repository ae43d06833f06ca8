# 程序关于退货的文字：阶段、句子、路线、成本、取货单、记录、错误、词义。

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
return-words-text = 买家原话
return-words-market_text = 给买家的答复
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
return-match-no_refund = 没有决定退款。
return-match-not_reported = 财务报表里还没有这笔退款。
return-match-reported = 报表已有退款；销售时入账多少未知。
return-match-agrees = 扣款与销售入账一致。
return-match-differs = 扣款与销售入账不一致。
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
