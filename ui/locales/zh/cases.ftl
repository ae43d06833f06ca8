# Cases: kinds, states, steps, evidence, facts, history and the sentence of each case.

# Kinds
kind-rejected_order = 延误后拒收
kind-negative_review = 差评
kind-dpx_delay_report = 头程延误
kind-buyer_cancellation = 买家取消
kind-full_return_compensation = 全额退货
kind-out_of_stock = 缺货
kind-cannot_ship_on_time = 无法按时发货
kind-no_update = 长时间无更新
kind-domestic_return = 出口前退回
kind-international_return = 俄罗斯境内退货
kind-wb_defect_before_payment = 取货时发现瑕疵
kind-wish_product_dispute = Wish：商品纠纷
kind-wish_logistics_dispute = Wish：物流纠纷
kind-ae_unrecognised_tracking = 速卖通：运单号不被认可
kind-wb_defect_claim = 瑕疵退货申请

# States
state-suggested = 建议
state-open = 待处理
state-waiting_buyer = 等待买家
state-waiting_platform = 等待平台
state-waiting_goods = 等待货物
state-decided = 已决定
state-settled = 已结算
state-closed = 已关闭
state-dropped = 已放弃

# Outcomes
outcome-won_full = 全部赢得
outcome-won_part = 部分赢得
outcome-lost = 被拒
outcome-withdrawn = 已撤回
outcome-no_answer = 无答复
outcome-goodwill = 善意补偿
outcome-not_applicable = 不涉及输赢

ticket-state-draft = 草稿
ticket-state-exported = 已导出
ticket-state-filed = 已提交
ticket-state-answered = 已答复
ticket-state-closed = 已关闭

# Detectors: the rule that found a case
detector-late_refusal = 买家在取货点拒收，且超出您平时时长最多的一段在头程。
detector-by_hand = 由您手动打开。
detector-carrier_cancelled = 承运人取消了订单。
detector-first_mile_delay = 在头程承运人处超过时限，未丢失、未中止，且没有更差的其他环节。
detector-cancellation_stop_packing = 买家在交接前取消，而您的列表中仍显示待打包。
detector-cancellation_late = 头程延误后，买家在运输途中取消。
detector-low_review = 星级低、尚未回复、近期所写；具体数值见规则库。
detector-defect_claim = 退货申请审核中。
detector-defect_reconsider = 退货申请已有决定，但仍可重新决定。
detector-defect_in_chat = 买家在订单聊天中提到瑕疵，但尚无申请。
detector-full_return = 货全部退回，财务报告有途中费用，且超出您平时最多的一段在头程。
detector-full_loss = 货在途中丢失、损坏或销毁，财务报告有费用。
detector-defect_before_payment = 取货时因瑕疵当场退回。
detector-domestic_return = 交运后取消、未出口、尚未退回。
detector-return_due = 货在目的国等您取。
detector-return_coming = 货正送往目的国的取货点。
detector-return_in_transit = 在两国之间停下：退到哪看下一条事件。
detector-no_update = 无消息的时间超过这一段平时用时。
detector-out_of_stock = 下单时库存为零，尚待打包。
detector-cannot_ship_on_time = 快到发货期限，还没有交运记录。

# What would make a case false
falsified-delivered = 之后的事件显示买家已收到。
falsified-dates = 平台更正了其中一个日期。
falsified-usual = 您自己的平时时长超过了该包裹的天数。
falsified-other_canceller = 查明是由他人取消的。
falsified-departed = 包裹已离境。
falsified-list_cancelled = 您的列表已显示该订单取消。
falsified-return_done = 货物已回到您手中。
falsified-answered = 您已回复该评价。
falsified-stars_changed = 买家提高了星级。
falsified-other_order = 评价针对另一订单；此关联为推断。
falsified-decided = 申请已有决定。
falsified-no_actions = 平台不再提供可选答复。
falsified-claim_made = 买家在平台提交了申请。
falsified-not_defect = 这些词另有含义。
falsified-new_event = 出现任何新事件。
falsified-arrived = 到达目的国。
falsified-handed_over = 出现交运记录。
falsified-turned_up = 货又找到了。

# Facts
fact-stop = 中止方式
fact-stopped_at = 时间
fact-total = 总时长
fact-blamed_leg = 延误最长的环节
fact-between_from = 起
fact-between_from_code = 起始事件
fact-between_to = 止
fact-between_to_code = 结束事件
fact-between = 两事件之间
fact-usual = 您在此环节的平时时长
fact-usual_basis = 所依据的已完成包裹数
fact-over = 超出平时
fact-ask = 可申请
fact-limit = 时限
fact-limit_own = 依据您自己的包裹
fact-to_do = 待办
fact-return_ready_at = 可取货时间
fact-return_expires_at = 保管至
fact-return_place = 取货地点
fact-stars = 星级
fact-link = 与订单的关联
fact-link_by = 关联依据
fact-orders = 符合的订单
fact-written_at = 撰写时间
fact-cause = 似乎涉及
fact-cause_words = 依据的词语
fact-route = 合适的途径
fact-claimed_at = 提出时间
fact-ordered_at = 下单时间
fact-delivered_at = 签收时间
fact-days_used = 在买家处天数
fact-price = 价格
fact-actions = 当前可选答复
fact-device_check = 设备核验
fact-pictures = 图片与视频
link-none = 无
link-inferred = 推断
link-several = 多个符合，未选定
cause-delivery = 配送
cause-packaging = 包装
cause-product = 瑕疵
cause-not_as_described = 与描述不符
cause-size = 尺寸
cause-wrong_item = 发错货
cause-abuse = 辱骂
cause-unclear = 无法判断
fact-way_back = 退回路线
fact-last_event = 最后事件
fact-last_event_at = 其日期
fact-silent_leg = 无消息的路段
fact-silent = 无消息
fact-addressee = 找谁问
fact-fate = 货的去向
fact-goods_value = 货值
fact-logistics_fee = 物流和费用
fact-pilot_rule = 试点规则，可能变动
fact-cancel_costs = 取消的代价
fact-swaps = 可以换别的商品
fact-released_at = 放单
fact-shipped_at = 声明发货
fact-confirmed_at = 首次扫描
fact-confirmed = 确认履约
fact-declared = 运单号
fact-sold_on = 报告中的销售日
fact-paid = 付款日
way_back-none = 没有退回
way_back-domestic = 经 DPX 直接退回给您
way_back-undecided = 在途：以后再定
way_back-destination = 俄罗斯 FBS 退货
addressee-first_mile = 头程承运商
addressee-post = 邮政或承运商
addressee-support = 平台客服
fate-with_me = 已回到您手里
fate-destroyed = 损坏或销毁
fate-lost = 丢失
known-no = 不知道
paid-unknown = 不知道，请询问
confirmed-in_time = 按时
confirmed-too_late = 过晚
confirmed-not_known = 不知道
declared-waiting = 还没扫描，仍在期限内
declared-overdue = 没有扫描，已超期

# What is not asked for
excluded-goods_back = 货物已退回卖家，故不申请货款
excluded-payout = 这是付给卖家的款项，不是费用
excluded-unknown_column = 规则库不认识报表列 { $label }
excluded-not_reported = 物流费用尚未出账
excluded-no_price = 订单价格未知

# Audit
audit-found = 发现
audit-taken_up = 开始处理
audit-step = 步骤完成
audit-implied = 由所做操作推定的步骤
audit-filed = 工单已提交
audit-answered = 已记录答复
audit-settled = 款货已到位
audit-finished = 已走完
audit-dropped = 已放弃
audit-new_fact = 出现新事实
audit-reopened = 重新打开
audit-no_longer_true = 不再成立
audit-true_again = 再次成立
audit-snoozed = 已推迟
audit-woken = 推迟结束
audit-attached = 已附证据
audit-detached = 已移除证据
audit-exported = 已放入工单包
audit-outcome = 已记录结果
audit-opened = 手动打开
audit-note = 备注
audit-exported_incomplete = 证据不全仍导出
audit-claimed_again = 已在其他工单中，仍再次申请
audit-turned_into = 转为另一案件
audit-undone = 已撤销

# Undo: what was done, as the status line and the undo list say it
undo-step = { $case }：已完成“{ $step }”
undo-snooze = { $case } 已推迟
undo-wake = { $case } 推迟已结束
undo-drop = { $case } 已放弃
undo-note = { $case }：已写备注
undo-attach = { $case }：已附证据
undo-detach = { $case }：已移除证据
undo-ticket-export = { $ticket } 已导出
undo-ticket-filed = { $ticket } 已提交
undo-ticket-outcome = { $ticket }：已记录结果
undo-ticket-step = { $ticket }：已勾选“{ $step }”
undo-ticket-step-back = { $ticket }：取消勾选“{ $step }”
undo-ticket-remind = { $ticket }：提醒已更改
undo-settings = 设置已更改
undo-setting = 设置已更改：{ $what }
undo-account-set = { $name } 已更改

# Refused after delay

# Low review

# First-mile delay

# Cancelled by buyer

# Defect claim

# 案件一句话说明。<over> 标出有争议的天数，<sum> 标出可申请的金额。
# $after、$located、$usual_known 等为 "yes" 或 "no"；$money 为 "complete"、"order_only" 或 "none"。
sentence-part-days = { $days } 天
sentence-part-between = { $between } 天
sentence-part-limit = { $limit } 天
sentence-part-ask = { $money ->
    [complete] 可申请 <sum>{ $ask }</sum>。
    [order_only] 可申请 <sum>{ $ask }</sum>；物流费用尚未出账。
   *[none] 可申请金额尚无法判断：缺少价格和财务明细。
  }
sentence-rejected_order = { $after ->
    [yes] { sentence-part-days }后在取货点被拒收。<over>其中 { $between } 天</over>处于交接与出境之间，属头程承运人环节或等待出口；您在此环节平时为 { $usual } 天。
   *[no] 在取货点被拒收。<over>{ sentence-part-between }</over>处于交接与出境之间，属头程承运人环节或等待出口；您在此环节平时为 { $usual } 天。
  }{ sentence-part-ask }
sentence-rejected_order-carrier = { $after ->
    [yes] { sentence-part-days }后承运人取消了此订单。
   *[no] 承运人取消了此订单。
  }{ $located ->
    [yes] 在头程承运人处停留 <over>{ sentence-part-between }</over>{ $usual_known ->
        [yes] ；您在此环节平时为 { $usual } 天。
       *[no] ；您在此环节的平时时长尚不可知。
      }
   *[no] 没有交接记录。
  }{ sentence-part-ask }
sentence-negative_review = { $stars } 星，尚未回复。无法关联订单：评价不含订单号。
sentence-negative_review-linked = { $stars } 星，尚未回复。按商品和时间推断属于您的一个订单；未见配送延误。
sentence-negative_review-late = { $stars } 星，尚未回复。按商品和时间推断属于一个延误的订单：在“{ $leg }”环节停留 <over>{ sentence-part-between }</over>，您平时为 { $usual } 天。可请客服评估。
sentence-negative_review-several = { $stars } 星，尚未回复。按商品和时间有 { $orders } 个订单符合，未选定。
sentence-dpx_delay_report = 自 { $since } 起在头程承运人处已 <over>{ sentence-part-days }</over>，尚未出境。{ $usual_known ->
    [yes] 您在此环节平时为 { $usual } 天。
   *[no] 您在此环节的平时时长尚不可知。
  }{ $limit_own ->
    [yes] 您的包裹 95% 在 { sentence-part-limit }内出境。
   *[no] 时限为 { sentence-part-limit }：默认值，非您的数据。
  }
sentence-buyer_cancellation-stop_packing = 买家在交接前取消，但您的列表仍显示待打包。请<over>停止打包</over>并将货物归位。
sentence-international_return-due = 买家取消或拒收，货物正等您取回{ $place_known ->
    [yes] ，地点：{ $place }
   *[no] {""}
  }。{ $expires_known ->
    [yes] { $expired ->
        [yes] 保管期<over>已于 { $expires } 结束</over>。
       *[no] 保管<over>至 { $expires }</over>。
      }
   *[no] 保管期限未说明。
  }
sentence-buyer_cancellation-late = 买家在运输途中取消，此前头程已用 <over>{ sentence-part-between }</over>。可与拒收订单一并申请。
sentence-wb_defect_claim = { $used_known ->
    [yes] { $days ->
        [0] 买家收货不到一天即申请退货。
       *[other] 买家使用 { $days } 天后申请退货。
      }
   *[no] 买家申请退货。
  }{ $price_known ->
    [yes] 涉及金额 <sum>{ $price }</sum>。
   *[no] 价格未注明。
  }答复期限未公布。{ $memory ->
    [listed] Wildberries 列出该申请<over>至 { $forgets }</over>；此处会一直保留。
    [forgotten] Wildberries 已不再列出该申请；此处已保留。
   *[unknown] Wildberries 会列出多久尚无法判断。
  }
sentence-wb_defect_claim-reconsider = 该申请已有决定，但仍可更改。{ $price_known ->
    [yes] 涉及金额 <sum>{ $price }</sum>。
   *[no] 价格未注明。
  }{ $memory ->
    [listed] Wildberries 列出该申请<over>至 { $forgets }</over>；此处会一直保留。
    [forgotten] Wildberries 已不再列出该申请；此处已保留。
   *[unknown] Wildberries 会列出多久尚无法判断。
  }
sentence-wb_defect_claim-chat = 买家在聊天中提到瑕疵：<over>{ $words }</over>。尚无申请，请在聊天中答复。
caution-first_mile = { $customs ->
    [yes] 延误最长的是清关，而非 DPX
   *[no] 延误最长的是“{ $leg }”，而非 DPX
  }：{ sentence-part-days }。头程报告不适用。
sentence-by_hand = 手动打开：{ $kind }。
sentence-ticket = { $kind }：{ $n } 个案件，申请 <sum>{ $sum }</sum>。
undo-take-up = 已开始处理 { $n } 条建议
undo-order-add = 已录入订单 { $order }
undo-open = 已手动打开 { $n } 个案件
sentence-full_return_compensation = { $fate ->
    [lost] 途中丢失。
    [destroyed] 途中损坏或销毁。
    [with_me] 已全部退回到您手里。
   *[other] 已全部退回。
  }可申请{ $goods_asked ->
    [yes] 货值 <sum>{ $goods }</sum> 和物流 <sum>{ $logistics }</sum>，分列
   *[no] 物流 <sum>{ $logistics }</sum>；货值不申请
  }。逐案审核。
sentence-wb_defect_before_payment = 买家<over>取货时发现瑕疵</over>并当场退回。没有申请可审；买家不付钱。{ $goods_wait ->
    [yes] 货在等您取。
   *[no] 货在退回途中。
  }
sentence-domestic_return = 交运后取消且<over>未出口</over>：由 DPX 按约定直接退回。{ $last_known ->
    [yes] 最后事件：{ $last }。
   *[no] 没有带日期的事件。
  }
sentence-international_return-coming = 货正送往俄罗斯的取货点。<over>到货可取后</over>会显示保管期限。
sentence-international_return-in_transit = <over>在两国之间</over>停下：以后再定。下一条事件到来时会再看。
sentence-no_update = <over>{ sentence-part-days }</over>没有消息，处于“{ $leg }”。{ $limit_own ->
    [yes] 您的包裹 100 件里有 95 件在 { sentence-part-limit }内离开这一段。
   *[no] 上限 { sentence-part-limit }：默认值，不是您的数据。
  }
sentence-out_of_stock = 下单时库存为<over>零</over>。先告诉买家；没有包裹绝不填运单号。
sentence-cannot_ship_on_time = { $missed ->
    [yes] 应在 <over>{ $by }</over> 前发货，至今没有交运记录。
   *[no] 须在 <over>{ $by }</over> 前发货，还没有交运记录。请提前告诉买家。
  }
warning-tracking_without_parcel = 没有迹象表明这单有包裹。无包裹的运单号算虚假：卖家全额承担并会受罚。请改按缺货处理。
