# 工单：工单上方的一句话、申诉文字、申诉 PDF 与表格。
ticket-range = { $from }–{ $to }
ticket-days = { $several ->
    [yes] { $least }–{ $most }
   *[no] { $most }
  }
ticket-date-range = { $from } 至 { $to }
ticket-not-reported = 报表尚未列出

# 平台代码对应的事件：申诉文字需要比通用名称更明确。
ticket-moment-created-created = 下单
ticket-moment-handed_over-dispatched_to_delivery_service = 已交给配送服务
ticket-moment-in_transit-on_way_to_delivery_service = 运往配送服务途中
ticket-moment-accepted-accepted_by_carrier = 承运商已接收
ticket-moment-departed-departed_from_origin_country = 已离开卖家所在国
ticket-moment-arrived-arrived_in_destination_country = 已到达目的国
ticket-moment-customs_started-customs_clearance = 开始清关
ticket-moment-customs_released-customs_clearance_completed = 清关完成
ticket-moment-available_for_pickup-ready_for_pick_up = 可取货
ticket-moment-refused_by_buyer-canceled_by_client = 买家取货时拒收
ticket-moment-cancelled_by_buyer-declined_by_client = 买家取消

ticket-sentence-span-usual = { $n } 个订单，“{ $from }”与“{ $to }”之间相隔 <over>{ ticket-days }</over> 天；平时为 { $usual } 天。
ticket-sentence-span = { $n } 个订单，“{ $from }”与“{ $to }”之间相隔 { ticket-days } 天。
ticket-sentence-open = { $n } 个订单，“{ $from }”之后已过 <over>{ ticket-days }</over> 天，未进入下一环节。
ticket-sentence-days = { $n } 个订单，每行所列两个事件之间相隔 <over>{ ticket-days }</over> 天。
ticket-sentence-plain = 本工单含 { $n } 个同类案件。
ticket-sentence-asked = 申请金额：<sum>{ $sum }</sum>。
ticket-sentence-missing = 还缺 { $n } 张图片。

ticket-left_out-already = 已在 { $ticket } 中申请
ticket-left_out-already_filed = 已在 { $ticket } 中申请，{ $filed } 提交
ticket-left_out-evidence = 缺少：{ $evidence }
ticket-left_out-column = { $column }：列出，但不申请
ticket-left_out-not_blamed = 没有事件表明这些天由谁负责
ticket-left_out-over = 案件状态为 { $state }
ticket-left_out-twin = 该订单已在本工单中
ticket-left_out-currency = { $column }为其他货币：列出，但不相加

letter-subject = 主题：{ $subject }
letter-period = （{ $period }）
letter-handed_over = 货物于 { $dates } 交给配送服务。
letter-span = 状态记录显示，“{ $from }”与“{ $to }”之间相隔 { $days } { $last ->
   *[other] 天
  }。
letter-span-open = 状态记录显示，“{ $from }”之后已过 { $days } { $last ->
   *[other] 天
  }，没有下一环节的事件。
letter-span-days = 状态记录显示，orders.xlsx 中每单所列两个事件之间相隔 { $days } { $last ->
   *[other] 天
  }。
letter-span-usual = 我店此段平时需 { $usual } 天（{ $finished } 个已完成包裹的中位数）。
letter-refused = { $n ->
   *[other] { $n } 个订单的买家在取货时拒收。
  }
letter-cancelled_by_buyer = { $n ->
   *[other] { $n } 个订单被买家取消。
  }
letter-cancelled_by_carrier = { $n ->
   *[other] { $n } 个订单被承运商取消配送。
  }
letter-list = 清单（订单号、srid、贴纸号、nmID、日期、金额）见 orders.xlsx，状态记录见其中的 Events 表。
letter-list-one = 详情见 orders.xlsx，状态记录见其中的 Events 表。
letter-order = 订单 { $order }{ $srid }
letter-order-srid = ，srid { $srid }
letter-order-sticker = ，贴纸 { $sticker }
letter-order-product = ，nmID { $product }
letter-order-moment = { $event } { $at }
letter-order-over = { $days } 天
letter-sum = 金额：{ $parts } = { $total }。
letter-sum-one = 金额：{ $part }。
letter-sum-part = { $name } { $amount }
letter-ask = 请：
letter-data_at = 数据截至 { $at }。
letter-excluded = 未计入金额：{ $what }。
letter-excluded-item = { $amount }（{ $what }）
letter-excluded-order = 订单 { $order }：{ $what }
letter-missing = 尚未附上：{ $what }。
letter-missing-item = { $evidence }（{ $subject }）
letter-part = 第 { $part } 部分，共 { $parts } 部分
letter-attached = 附件：orders.xlsx、appeal.pdf{ $evidence ->
    [0] {""}
   *[other] 、{ $evidence } 个证据文件
  }。
letter-column-goods = 货值
letter-column-logistics_out = 去程物流
letter-column-logistics_back = 退回物流
letter-column-handling = 处理费
letter-column-penalty = 罚款

letter-rejected_order-subject = { $n } 个订单因延误被拒收，申请补偿{ $leg }
letter-rejected_order-subject-mixed = { $n } 个订单因延误被拒收或取消，申请补偿{ $leg }
letter-leg = ，环节“{ $leg }”
letter-rejected_order-opening = 请审核 { $n } 个订单的补偿申请。
letter-rejected_order-ask-1 = 逐单确认交接与流转日期；
letter-rejected_order-ask-2 = 逐个 srid 作出决定；
letter-rejected_order-ask-3 = 如不予补偿，请注明每单的依据，不要只引用一般规则。

letter-full_return_compensation-subject = 申请补偿：{ $n }个订单已退货
letter-full_return_compensation-opening = 请审核{ $n }个已退货订单的补偿，货值与物流费用分列。
letter-full_return_compensation-ask-1 = 告知每单货物现在何处、状况如何；
letter-full_return_compensation-ask-2 = 就每个 srid 分别对货值和物流费用作出决定；
letter-full_return_compensation-ask-3 = 如不予补偿，请注明每单的依据。

letter-no_update-subject = { $n }个订单长时间没有新状态
letter-no_update-opening = { $n }个订单长时间没有新状态，最近状态及日期见 orders.xlsx。
letter-no_update-ask-1 = 告知每件包裹的位置；
letter-no_update-ask-2 = 必要时启动查找，并告知答复期限；
letter-no_update-ask-3 = 如已遗失，请告知每个 srid 的补偿方式。

letter-negative_review-subject = 请核实 { $n } 条评价是否与商品有关{ $leg }
letter-negative_review-opening = 请评估{ $n ->
   *[other] 这 { $n } 条评价
  }是否与商品有关。
letter-negative_review-review = 评价 { $id }{ $date }{ $stars }{ $product }：买家写道“{ $quote }”。
letter-negative_review-review-bare = 评价 { $id }{ $date }{ $stars }{ $product }：见截图。
letter-negative_review-date = （{ $at }）
letter-negative_review-stars = ，{ $stars } ★
letter-negative_review-inferred = 该订单按商品与购买时间推断，并非按编号对应。
letter-negative_review-ask-1 = 查看该订单带日期的状态记录；
letter-negative_review-ask-2 = 评估该评价针对商品还是配送；
letter-negative_review-ask-3 = 注明每条评价的处理依据。

letter-dpx_delay_report-subject = { $n } 个订单延误{ $leg }，请核查
letter-dpx_delay_report-opening = 请核查{ $n ->
   *[other] 这 { $n } 个包裹
  }现在何处、为何没有继续流转。
letter-dpx_delay_report-ask-1 = 告知该批货物目前所在位置；
letter-dpx_delay_report-ask-2 = 提供交接记录，注明日期与地点；
letter-dpx_delay_report-ask-3 = 逐单告知下一次流转的预计日期。

letter-buyer_cancellation-subject = { $n } 个订单被买家取消{ $leg }，请确认所处阶段与费用
letter-buyer_cancellation-opening = 请核查 { $n } 个被取消的订单。
letter-buyer_cancellation-ask-1 = 确认取消时间及每单当时所处阶段；
letter-buyer_cancellation-ask-2 = 告知货物是否退回、退到何处、何时退回；
letter-buyer_cancellation-ask-3 = 注明这些订单每笔费用的依据。

letter-wb_defect_claim-subject = { $n } 个买家的质量问题退货申请{ $leg }
letter-wb_defect_claim-opening = 请审核我们就 { $n } 个退货申请提供的材料。
letter-wb_defect_claim-claim = 申请 { $id }{ $date }{ $product }：买家写道“{ $quote }”。
letter-wb_defect_claim-claim-bare = 申请 { $id }{ $date }{ $product }。
letter-wb_defect_claim-date = （{ $at }）
letter-wb_defect_claim-delivered = 买家于 { $at } 收到货物。
letter-wb_defect_claim-ask-1 = 参考所附照片与商品描述；
letter-wb_defect_claim-ask-2 = 注明每个申请的处理依据；
letter-wb_defect_claim-ask-3 = 如货物退回，请告知退到何处、何时退回。

letter-other-subject = { $n } 个订单的申请{ $leg }
letter-other-opening = 请核查 { $n } 个订单。
letter-other-ask-1 = 逐单核实日期与金额；
letter-other-ask-2 = 逐个 srid 作出决定；
letter-other-ask-3 = 如不予同意，请注明每单的依据。

pdf-rejected_order-title = { $n } 个订单延误后被拒收：补偿申请
pdf-rejected_order-title-mixed = { $n } 个订单延误后被拒收或取消：补偿申请
pdf-negative_review-title = { $n } 条评价与订单配送日期
pdf-dpx_delay_report-title = { $n } 个订单延误
pdf-buyer_cancellation-title = { $n } 个订单被买家取消
pdf-wb_defect_claim-title = { $n } 个质量问题退货申请
pdf-other-title = { $n } 个订单的申请
pdf-identity-supply = 供货单 { $supply }
pdf-identity-supplies = { $n } 个供货单：{ $list }
pdf-identity-order = 订单 { $order }
pdf-identity-review = 评价 { $id }
pdf-identity-claim = 申请 { $id }
pdf-head-essence = 申请要点
pdf-head-not_shown = 数据未能说明的内容
pdf-head-shown = 数据说明的内容
pdf-head-ask = 我们的请求
pdf-head-identity = 各行如何对应
pdf-head-orders = 逐单说明
pdf-head-not_claimed = 主动不申请的部分
pdf-head-control = 核对合计
pdf-head-missing = 尚未附上
pdf-head-pictures = 图片
pdf-head-files = 压缩包中的其他文件
pdf-fact-orders = 订单数
pdf-fact-reviews = 评价数
pdf-fact-claims = 申请数
pdf-fact-period = 期间
pdf-fact-handed_over = 交货
pdf-fact-days = 两个事件之间的天数
pdf-fact-days-open = 未进入下一环节的天数
pdf-not-shown-span-open = 数据未说明包裹现在何处，也未说明为何没有下一个事件。
pdf-table-line-legs = 灰色：各环节按比例。
pdf-fact-usual = 平时
pdf-fact-usual-value = { $days }（{ $finished } 个的中位数）
pdf-fact-usual-none = 未知：已完成环节不足 20 个
pdf-fact-claimed = 申请金额
pdf-fact-product = 商品
pdf-days = { $days } 天
pdf-days-over = 超出平时 { $over }
pdf-not-shown-span = 天数按两个带日期的事件计算。数据未说明其间包裹的处理情况，也未说明由谁造成。
pdf-not-shown-span-first_mile = 这两个事件之间，包裹可能在头程承运商（DPX）处，也可能在等待出口。数据无法区分。
pdf-not-shown-accounting = 财务报表行的日期是记账日，不是扫描时间。
pdf-not-shown-unreported = { $n } 个订单在财务报表中还没有记录；其费用未知，不按零计算。
pdf-not-shown-no_usual = 此环节的平时天数未知，因此不说明超出天数。
pdf-not-shown-inferred = { $n } 条评价按商品与购买时间对应到订单，并非按编号对应。
pdf-not-shown-buyer = 除引用的文字外，数据未说明买家的原因。
pdf-identity = 订单、事件与金额只按确切编号对应：贴纸号、订单号与 srid。没有按货号、价格或日期对应。
pdf-identity-inferred = 订单、事件与金额只按确切编号对应：贴纸号、订单号与 srid。评价未注明订单的，对应关系标为“按商品与时间”。
pdf-inferred = 按商品与时间
pdf-table-order = 贴纸、订单号、srid、nmID
pdf-table-events = 事件（{ $zone }）
pdf-table-formula = 算式
pdf-table-claimed = 申请
pdf-table-line = 灰色：各环节按比例。深色：所涉环节。斜线：超出平时的天数。
pdf-table-line-plain = 灰色：各环节按比例。深色：所涉环节。
pdf-open = 截至 { $at } 未结束
pdf-no_events = 没有带时间的事件
pdf-no_claim = —
pdf-total = 合计
pdf-formula-words = 申请金额 = { $columns }；各项按上表各行相加，不同货币不合并。
pdf-no-money = 本工单不申请金额。
pdf-control-column = 项目
pdf-control-orders = 订单数
pdf-control-sum = 合计
pdf-control-asked = 是否申请
pdf-control-yes = 是
pdf-control-no = 否
pdf-control-zero = 无金额：{ $columns }。
pdf-none-excluded = 没有排除任何内容。
pdf-caption = { $evidence }，{ $subject } · { $at }
pdf-quote = “{ $text }”
pdf-stars = { $stars } ★
pdf-prepared = 数据截至 { $at }
pdf-opinion = 根据卖家自有记录编制，不构成法律意见。
pdf-page = 第 { $page } 页，共 { $pages } 页
pdf-versions = Recourse { $app }，规则 { $rulebook }

sheet-orders = 订单
sheet-events = 事件
sheet-money = 金额
sheet-about = 说明
sheet-about-ticket = 工单
sheet-about-kind = 类型
sheet-about-account = 店铺
sheet-about-platform = 平台
sheet-about-prepared = 数据截至
sheet-about-period = 期间
sheet-about-zone = 当地时间
sheet-about-filter = 筛选条件
sheet-about-rows = 行数
sheet-about-rows-value = Orders { $orders }、Events { $events }、Money { $money }
sheet-about-claimed = 申请金额
sheet-about-formula = 算式
sheet-about-total = 合计：{ $column }
sheet-about-zero = 无金额
sheet-about-excluded = 未计入
sheet-about-shown = 数据说明
sheet-about-not_shown = 数据未能说明
sheet-about-missing = 尚未附上
sheet-about-usual = 平时
sheet-about-usual-value = { $leg }：{ $days } 天，{ $finished } 个已完成包裹的中位数
sheet-about-versions = 版本
sheet-about-identity = 对应依据
column-number = 序号
column-account = 店铺
column-platform = 平台
column-order = 订单号
column-srid = srid (rid)
column-sticker = 贴纸
column-product = nmID
column-article = 卖家货号
column-barcode = 条码 / 尺码
column-title = 商品
column-ordered-utc = 下单 (UTC)
column-ordered = 下单 ({ $zone })
column-handed_over = 交货 ({ $zone })
column-last-event = 最后事件
column-last-at = 最后事件时间 ({ $zone })
column-leg = 环节
column-days = 天数
column-over = 超出平时
column-relied = 依据的事件
column-price = 价格
column-currency = 货币
column-converted = 平台换算
column-converted-currency = 换算货币
column-goods = 货值
column-logistics_out = 去程物流
column-logistics_back = 退回物流
column-handling = 处理费
column-penalty = 罚款
column-claimed = 申请金额
column-claimed-currency = 申请货币
column-reason = 原因
column-screenshot = 截图文件
column-picture = 图片
column-note = 备注
column-at-utc = 时间 (UTC)
column-at = 时间 ({ $zone })
column-code = 代码
column-event = 事件
column-text = 文字
column-source = 来源
column-report = 报表
column-row = 行号
column-date = 日期
column-kind = 项目
column-label = 报表中的名称
column-amount = 金额
