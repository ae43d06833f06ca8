# Cases: kinds, states, steps, evidence, facts, history and the sentence of each case.

# Kinds
kind-rejected_order = 延误后拒收
kind-negative_review = 差评
kind-dpx_delay_report = 头程延误
kind-buyer_cancellation = 买家取消
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
detector-cancellation_return_due = 买家取消或拒收，货物正等您取回。
detector-cancellation_late = 头程延误后，买家在运输途中取消。
detector-low_review = 星级低、尚未回复、近期所写；具体数值见规则库。
detector-defect_claim = 退货申请审核中。
detector-defect_reconsider = 退货申请已有决定，但仍可重新决定。
detector-defect_in_chat = 买家在订单聊天中提到瑕疵，但尚无申请。

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
cause-defect = 瑕疵
cause-not_as_described = 与描述不符
cause-size = 尺寸
cause-wrong_item = 发错货
cause-abuse = 辱骂
cause-unclear = 无法判断

# What is not asked for
excluded-goods_back = 货物已退回卖家，故不申请货款
excluded-payout = 这是付给卖家的款项，不是费用
excluded-unknown_column = 规则库不认识报表列 { $label }
excluded-not_reported = 物流费用尚未出账
excluded-no_price = 订单价格未知

# Evidence
evidence-status_history = 状态历史
evidence-order_page = 订单页面截图
evidence-handover_proof = 交接凭证：面单或回执
evidence-handover_receipt = 交接回执
evidence-finance_rows = 财务明细
evidence-review_screenshot = 含日期、星级和文字的评价截图
evidence-review_text = 收到的评价原文
evidence-product_photo = 商品图片或描述
evidence-return_photo = 退回货物照片
evidence-claim_record = 收到的申请原文
evidence-chat_record = 收到的聊天记录
evidence-listing_snapshot = 当时的商品页面
evidence-unpacking_photo = 收货拆包照片

# Audit
audit-found = 发现
audit-taken_up = 开始处理
audit-step = 步骤完成
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
audit-undone = 已撤销

# Undo: what was done, as the status line and the undo list say it
undo-step = { $case }：已完成“{ $step }”
undo-snooze = { $case } 已推迟
undo-wake = { $case } 推迟已结束
undo-drop = { $case } 已放弃
undo-reopen = { $case } 已重新打开
undo-note = { $case }：已写备注
undo-attach = { $case }：已附证据
undo-detach = { $case }：已移除证据
undo-ticket-export = { $ticket } 已导出
undo-ticket-filed = { $ticket } 已提交
undo-ticket-outcome = { $ticket }：已记录结果
undo-settings = 设置已更改
undo-account-set = { $name } 已更改

# Fields of steps
field-ticket_number = 工单号
field-remind_on = 提醒日期
field-new_fact = 新事实
field-credited = 已入账
field-quote = 评价原话
field-complaint = 申诉内容
field-answer = 您的回复
field-return_place = 退货地点
field-cost = 目前成本
field-comment = 您的说明
field-conceded = 让给买家的金额

# Refused after delay
step-rejected_order-timeline = 查看时间线
step-rejected_order-timeline-help = 把每一段与平时比较。只看两个事件，不猜是谁慢。
step-rejected_order-timeline-do = 已查看
step-rejected_order-longest = 哪一段延误最长？
step-rejected_order-longest-help = 若在出境之前，可向客服申请；其他环节由别人负责。
option-rejected_order-first_mile = 出境之前：向客服申请
option-rejected_order-carrier_cancelled = 承运人取消
option-rejected_order-elsewhere = 其他环节
step-rejected_order-elsewhere = 还能找谁？
step-rejected_order-elsewhere-help = 清关、干线、派送各有负责方；也可以放弃。
option-rejected_order-other_addressee = 转给其他负责方
option-rejected_order-no_claim = 不申请
step-rejected_order-money = 核对金额
step-rejected_order-money-help = 货款、往返物流、处理费。尚未出账不等于零：最好等财务明细。
step-rejected_order-money-do = 金额无误
step-rejected_order-group = 与同类合并
step-rejected_order-group-help = 同一原因、同一时段。每张工单订单少些更好。
step-rejected_order-group-do = 已合并
step-rejected_order-ticket = 预览并导出材料包
step-rejected_order-ticket-help = 可看到包含的内容与缺少的内容。
step-rejected_order-filed = 提交、记下编号、设提醒
step-rejected_order-filed-help = 在卖家后台手动提交。请要求逐单答复，而非通用规则。
step-rejected_order-filed-do = 已提交
step-rejected_order-answer = 记录答复
step-rejected_order-answer-help = 逐单记录。补偿按个案决定，并无保证。
option-rejected_order-paid_full = 全额补偿
option-rejected_order-paid_part = 部分补偿
option-rejected_order-goodwill = 善意补偿
option-rejected_order-refused = 被拒
option-rejected_order-silent = 无答复
option-rejected_order-withdrawn = 我撤回
option-rejected_order-written_off = 仍无答复：核销
step-rejected_order-escalate = 附新事实再写一次
step-rejected_order-escalate-help = 仅一次，且须有对方未见过的内容。
step-rejected_order-escalate-do = 已发送
step-rejected_order-second_answer = 记录第二次答复
step-rejected_order-second_answer-help = 这是最后一轮。
step-rejected_order-credit = 款到了吗？
step-rejected_order-credit-help = 在之后的财务报表中查找入账。
option-rejected_order-all_here = 全部到账
option-rejected_order-part_here = 部分到账
option-rejected_order-never_came = 未到账
exit-rejected_order-compensated = 已补偿
exit-rejected_order-compensated_part = 部分补偿
exit-rejected_order-goodwill = 善意补偿
exit-rejected_order-refused = 被拒
exit-rejected_order-not_paid = 承诺未付
exit-rejected_order-written_off = 已核销
exit-rejected_order-handed_on = 已转其他负责方
exit-rejected_order-withdrawn = 未申请

# Low review
step-negative_review-read = 阅读评价
step-negative_review-read-help = 连同图片、商品、尺码和包裹行程一起看。评价不含订单号，关联为推断。
step-negative_review-read-do = 已阅读
step-negative_review-cause = 关于什么？
step-negative_review-cause-help = 建议依据“原因”中列出的词语，由您决定。
option-negative_review-delivery = 配送或取货
option-negative_review-packaging = 包装或运输
option-negative_review-defect = 商品瑕疵
option-negative_review-not_as_described = 与描述不符
option-negative_review-size = 尺码或颜色
option-negative_review-wrong_item = 发错货
option-negative_review-abuse = 辱骂或垃圾信息
option-negative_review-unclear = 无法判断
step-negative_review-route = 您要怎么做？
step-negative_review-route-help = 配送延误：请客服评估该评价是否针对商品。对方可能协助，但没有人保证评价会消失。
option-negative_review-support_ticket = 附订单日期向客服申请
option-negative_review-complaint = 申诉：与商品无关
option-negative_review-answer = 公开回复
option-negative_review-ask_buyer = 在聊天中询问
option-negative_review-nothing = 不处理
step-negative_review-screenshot = 附上评价截图
step-negative_review-screenshot-help = 日期、星级、文字须清晰可读，客服会要求提供。
step-negative_review-screenshot-do = 已附上
step-negative_review-ticket = 预览并导出材料包
step-negative_review-ticket-help = 包含订单日期与截图。
step-negative_review-filed = 提交并记下编号
step-negative_review-filed-help = 在卖家后台手动提交。
step-negative_review-filed-do = 已提交
step-negative_review-support_answer = 记录答复
step-negative_review-support_answer-help = 若评价仍在，仍可公开回复。
option-negative_review-hidden = 已隐藏或不计分
option-negative_review-refused = 被拒
option-negative_review-silent = 无答复
step-negative_review-complaint_text = 撰写申诉
step-negative_review-complaint_text-help = 据从业者经验：每条评价只能申诉一次，最多 1000 字。引用原话，并列出有日期的事实。某批量申诉工具的通过率为 10%。
step-negative_review-complaint_text-do = 内容已写好
step-negative_review-complaint_hold = 先放一天
step-negative_review-complaint_hold-help = 只有一次机会，24 小时后再读一遍。
step-negative_review-complaint_hold-do = 已重读
step-negative_review-complaint_file = 在后台提交申诉
step-negative_review-complaint_file-help = API 无此方法。申诉审核期间评价可能被隐藏。
step-negative_review-complaint_file-do = 已提交
step-negative_review-complaint_answer = 结果如何？
step-negative_review-complaint_answer-help = 被拒即为最终结果。
option-negative_review-refused_answer = 被拒：公开回复
option-negative_review-refused_final = 被拒：到此为止
step-negative_review-ask = 在聊天中询问买家
step-negative_review-ask-help = 仅限已有聊天（由买家发起）。不得以利益换取好评。
step-negative_review-ask-do = 已询问
step-negative_review-reply = 买家怎么说？
step-negative_review-reply-help = 若涉及瑕疵，买家应提交申请。
option-negative_review-about_delivery = 是配送问题
option-negative_review-about_goods = 是商品问题
option-negative_review-upgraded = 提高了星级
step-negative_review-answer_text = 撰写回复
step-negative_review-answer_text-help = 60 天内只能修改一次。不得含链接、电话，不承诺您无法控制的事。
step-negative_review-answer_text-do = 回复已写好
step-negative_review-answer_post = 在后台发布
step-negative_review-answer_post-help = 下次同步时 Recourse 会看到。
step-negative_review-answer_post-do = 已发布
step-negative_review-after_answer = 结果如何？
step-negative_review-after_answer-help = 回复展示前会经过审核。
option-negative_review-shown = 回复已展示
exit-negative_review-hidden = 已隐藏或不计分
exit-negative_review-upgraded = 买家提高了星级
exit-negative_review-answered = 已回复
exit-negative_review-complaint_refused = 申诉被拒
exit-negative_review-no_action = 未处理

# First-mile delay
step-dpx_delay_report-check = 头程确实是最长的延误吗？
step-dpx_delay_report-check-help = DPX 只负责分拣并交给国际承运人。清关、干线和仓储由他人负责。
option-dpx_delay_report-first_mile = 是，在交接与出境之间
option-dpx_delay_report-customs = 不是，在清关
option-dpx_delay_report-line_haul = 不是，在干线
step-dpx_delay_report-consignment = 汇总同批货物
step-dpx_delay_report-consignment-help = 按交接日期和仓库合并报告，比逐单更清楚。
step-dpx_delay_report-consignment-do = 已汇总
step-dpx_delay_report-proof = 附上交接回执
step-dpx_delay_report-proof-help = 如有请附上。状态历史会自动包含。
step-dpx_delay_report-proof-do = 继续
step-dpx_delay_report-ticket = 预览并导出报告
step-dpx_delay_report-ticket-help = 询问货物位置、交接记录与预计日期。
step-dpx_delay_report-filed = 提交并记下编号
step-dpx_delay_report-filed-help = 在卖家后台手动提交。
step-dpx_delay_report-filed-do = 已提交
step-dpx_delay_report-buyers = 回复询问的买家
step-dpx_delay_report-buyers-help = 仅在买家询问时回复，不说不确定的日期。
step-dpx_delay_report-buyers-do = 已回复
step-dpx_delay_report-answer = 结果如何？
step-dpx_delay_report-answer-help = 若包裹丢失或被拒收，请附此报告另行申请。
option-dpx_delay_report-moved = 恢复运输
option-dpx_delay_report-parcel_lost = 已丢失
option-dpx_delay_report-season = 解释：旺季高峰
option-dpx_delay_report-inspection = 解释：海关查验
option-dpx_delay_report-silent = 无答复
exit-dpx_delay_report-moved = 恢复运输
exit-dpx_delay_report-parcel_lost = 已丢失
exit-dpx_delay_report-explained = 已解释
exit-dpx_delay_report-unanswered = 无答复

# Cancelled by buyer
step-buyer_cancellation-explain = 了解情况
step-buyer_cancellation-explain-help = 买家取消权用于保护消费者，无法关闭。旺季时 Wildberries 会延长，期限未公布。
step-buyer_cancellation-explain-do = 继续
step-buyer_cancellation-stage = 包裹在哪里？
step-buyer_cancellation-stage-help = 打包前、运输中或已退回。
option-buyer_cancellation-before_assembly = 尚未打包
option-buyer_cancellation-return_coming = 正在退回
option-buyer_cancellation-after_delay = 延误后取消
option-buyer_cancellation-nothing_left = 无需处理
step-buyer_cancellation-stop_packing = 停止打包，货物归位
step-buyer_cancellation-stop_packing-help = 该订单在您的列表中仍显示待打包。
step-buyer_cancellation-stop_packing-do = 已停止打包
step-buyer_cancellation-collect = 安排取回货物
step-buyer_cancellation-collect-help = 如有期限，请在期限前取回。
step-buyer_cancellation-collect-do = 正在取回
step-buyer_cancellation-received = 退回了什么？
step-buyer_cancellation-received-help = 清点、拍照、核对条码。
option-buyer_cancellation-in_order = 一切正常
option-buyer_cancellation-damaged_or_missing = 损坏或缺失
option-buyer_cancellation-not_collected = 未取回
step-buyer_cancellation-propose = 因延误申请
step-buyer_cancellation-propose-help = 将该订单放入拒收工单。
step-buyer_cancellation-propose-do = 已放入工单
step-buyer_cancellation-cost = 花费了多少？
step-buyer_cancellation-cost-help = 往返物流、仓储。财务明细可能较晚出现。
option-buyer_cancellation-no_cost = 没有花费
option-buyer_cancellation-some_cost = 有花费
step-buyer_cancellation-product = 检查商品
step-buyer_cancellation-product-help = 若取消率高于其他商品：检查图片、尺码表、时效承诺。
step-buyer_cancellation-product-do = 已检查
exit-buyer_cancellation-no_cost = 无成本
exit-buyer_cancellation-with_cost = 有成本
exit-buyer_cancellation-turned_into_refusal = 已转入拒收工单
exit-buyer_cancellation-turned_into_return = 转为退货问题

# Defect claim
step-wb_defect_claim-look = 查看照片与文字
step-wb_defect_claim-look-help = 与当时的商品页面对照。买家持有天数和价格见“原因”。
step-wb_defect_claim-look-do = 已查看
step-wb_defect_claim-route = 在哪里决定？
step-wb_defect_claim-route-help = 付款 14 天后，买家在聊天中直接找您协商。来源是一则试点新闻。
option-wb_defect_claim-platform = 平台申请
option-wb_defect_claim-seller_chat = 与买家聊天解决
step-wb_defect_claim-enough = 证据足够吗？
step-wb_defect_claim-enough-help = 整件商品、瑕疵处、吊牌、带条码的包装。
option-wb_defect_claim-enough = 足够
option-wb_defect_claim-ask_more = 不够：拒绝并要求补照片 (reject2)
option-wb_defect_claim-ask_chat = 不够：在聊天中询问
step-wb_defect_claim-portal_ask = 在后台答复
step-wb_defect_claim-portal_ask-help = Recourse 只记录您的选择，不会发送。
step-wb_defect_claim-portal_ask-do = 已答复
step-wb_defect_claim-ask_chat = 在聊天中询问
step-wb_defect_claim-ask_chat-help = 请买家提供整件、瑕疵特写、吊牌和条码。
step-wb_defect_claim-ask_chat-do = 已询问
step-wb_defect_claim-more = 补充了吗？
step-wb_defect_claim-more-help = 同一买家的新申请为单独事项。
option-wb_defect_claim-came = 是，已足够
option-wb_defect_claim-nothing_came = 没有补充
step-wb_defect_claim-verdict = 作出决定
step-wb_defect_claim-verdict-help = 只能选择申请允许的答复。收回商品的成本为货款加回程；让买家留下只损失货款。期限未公布。
option-wb_defect_claim-approve_with_check = 同意，由 Wildberries 查验 (approve1)
option-wb_defect_claim-approve_take_back = 同意，收回商品 (approve2)
option-wb_defect_claim-approve_pickup = 同意，买家送回 (approvecc1)
option-wb_defect_claim-refund_keep = 退款，商品留给买家 (autorefund1)
option-wb_defect_claim-reject_no_defect = 拒绝：未见瑕疵 (reject1)
option-wb_defect_claim-reject_service_centre = 拒绝：去维修中心 (reject3)
option-wb_defect_claim-reject_own_words = 用自己的话拒绝 (rejectcustom)
option-wb_defect_claim-decided_elsewhere = 已有决定
step-wb_defect_claim-portal_goods = 在后台答复
step-wb_defect_claim-portal_goods-help = Recourse 只记录您的选择，不会发送。之后买家送回商品。
step-wb_defect_claim-portal_goods-do = 已答复
step-wb_defect_claim-goods = 货物去向如何？
step-wb_defect_claim-goods-help = 以申请中的货物状态为准。收到时请拍照。
option-wb_defect_claim-with_seller = 已回到我手中
option-wb_defect_claim-back_on_sale = 未证实：重新上架
option-wb_defect_claim-destroyed = 已销毁
option-wb_defect_claim-never_brought = 买家未送回
step-wb_defect_claim-portal_keep = 在后台答复
step-wb_defect_claim-portal_keep-help = Recourse 只记录您的选择，不会发送。
step-wb_defect_claim-portal_keep-do = 已答复
step-wb_defect_claim-money_keep = 核对扣款
step-wb_defect_claim-money_keep-help = 退款从您的余额扣除；在财务报表中按 srid 查找。
step-wb_defect_claim-money_keep-do = 扣款无误
step-wb_defect_claim-portal_reject = 在后台答复
step-wb_defect_claim-portal_reject-help = 自定义说明需 10–1000 字。Recourse 只记录，不会发送。
step-wb_defect_claim-portal_reject-do = 已答复
step-wb_defect_claim-after_reject = 决定维持吗？
step-wb_defect_claim-after_reject-help = 申请仍有可选答复时，可改变拒绝决定。
option-wb_defect_claim-stands = 维持
option-wb_defect_claim-revised = 不，我改变决定
step-wb_defect_claim-revise = 在后台更改决定
step-wb_defect_claim-revise-help = 下次同步时 Recourse 会看到新状态。
step-wb_defect_claim-revise-do = 已更改
step-wb_defect_claim-agree = 达成什么协议？
step-wb_defect_claim-agree-help = 退款、换货或补寄配件。此处由您与买家直接协商。
option-wb_defect_claim-refund = 退款
option-wb_defect_claim-replacement = 换货
option-wb_defect_claim-missing_part = 补寄配件
option-wb_defect_claim-none_yet = 尚未达成
option-wb_defect_claim-reject = 拒绝
step-wb_defect_claim-talk = 联系买家
step-wb_defect_claim-talk-help = 最多 1000 字，不含链接和电话。
step-wb_defect_claim-talk-do = 已联系
step-wb_defect_claim-agree_later = 现在呢？
step-wb_defect_claim-agree_later-help = 若买家不再回复，事项在此结束，有新消息时再打开。
option-wb_defect_claim-silent = 买家不回复
step-wb_defect_claim-place = 约定退货地点
step-wb_defect_claim-place-help = 取货点或您处。未定地点不能继续。
step-wb_defect_claim-place-do = 已约定
step-wb_defect_claim-chat_goods = 结果如何？
step-wb_defect_claim-chat_goods-help = 收货时拍照；扣款见财务报表。
option-wb_defect_claim-refunded = 货已退、款已退
option-wb_defect_claim-replaced = 已换货
step-wb_defect_claim-part = 寄出配件
step-wb_defect_claim-part-help = 记录费用。
step-wb_defect_claim-part-do = 已寄出
exit-wb_defect_claim-refunded_returned = 已退款，货物退回
exit-wb_defect_claim-refunded_destroyed = 已退款，货物销毁
exit-wb_defect_claim-refunded_kept = 已退款，商品留给买家
exit-wb_defect_claim-replaced = 已换货
exit-wb_defect_claim-part_sent = 配件已寄
exit-wb_defect_claim-rejected = 已拒绝
exit-wb_defect_claim-rejected_revised = 先拒后改
exit-wb_defect_claim-not_confirmed = 瑕疵未证实，重新上架
exit-wb_defect_claim-never_brought = 未送回
exit-wb_defect_claim-no_evidence = 未提供证据
exit-wb_defect_claim-decided_elsewhere = 已在别处决定

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
sentence-buyer_cancellation-return_due = 买家取消或拒收，货物正等您取回{ $place_known ->
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
undo-open = 已手动打开 { $n } 个案件
