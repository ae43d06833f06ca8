# 草稿：卖家要发送的文字、它们的名称，以及检查提示。

# 用途
purpose-review_answer = 回复评价
purpose-review_complaint = 评价申诉
purpose-chat = 聊天消息
purpose-claim_comment = 退货申请的说明
purpose-buyer_message = 给买家的消息
purpose-dispute = 纠纷陈述
purpose-support = 提交客服

# 变量
var-product = 商品
var-article = 货号
var-order = 订单号
var-srid = srid
var-tracking = 运单号
var-order_date = 下单日期
var-handover_date = 交货日期
var-last_event = 最近事件
var-last_event_date = 最近事件日期
var-silent_days = 无更新天数
var-leg_from = 该段开始
var-leg_to = 该段结束
var-leg_days = 该段天数
var-usual_days = 平时天数
var-delivered_date = 签收日期
var-claim_date = 申请日期
var-review_date = 评价日期
var-storage_until = 保管至
var-quote = 买家原话
var-finding = 核查结果
var-alternative = 替代商品
var-new_date = 新日期
var-price = 价格
var-amount = 金额
var-carrier = 承运商
var-place = 地点
var-pieces = 件数
var-ticket_number = 工单号
var-cause = 原因

# 原因：列表名称、对买家的说法、对客服的说法
cause-name-season = 旺季
cause-name-customs = 海关查验
cause-name-logistics = 承运商延误
cause-name-supply = 供应链问题
cause-name-force_majeure = 不可抗力
cause-buyer-season = 目前正值旺季，单量集中，运输时间比平时更长。
cause-buyer-customs = 包裹正在接受海关查验，查验需要多久我们无法决定。
cause-buyer-logistics = 延误发生在承运商环节。
cause-buyer-supply = 供应商未能按时向我们交货。
cause-buyer-force_majeure = 因不可抗力，我们无法按时发货。
cause-support-season = 据我们的数据，延误发生在旺季。
cause-support-customs = 据我们的数据，包裹经过了海关查验。
cause-support-logistics = 据我们的数据，延误发生在承运商环节。
cause-support-supply = 因供应商延迟，货物晚到我方。
cause-support-force_majeure = 因不可抗力无法发货，证明见附件。

# 回复评价
draft-name-negative_review_delay = 评价：物流慢
draft-negative_review_delay =
    您好！让您久等了，非常抱歉。我们已于{ $handover_date }将订单交给配送方，之后由配送方运输。{ $cause }
    如果对商品本身有疑问，请在订单聊天中告诉我们，我们会回复。
draft-name-negative_review_packaging = 评价：包装
draft-negative_review_packaging =
    您好！包装受损，非常抱歉。“{ $product }”由我们包装后于{ $handover_date }交给配送方。
    请在订单聊天中告诉我们商品本身是否完好，并附上包装照片，我们会核查并改进自己能做的部分。
draft-name-negative_review_defect = 评价：质量问题
draft-negative_review_defect =
    您好！商品让您失望了，非常抱歉。请在应用中提交瑕疵退货申请并附上照片，我们会据实处理。
    关于“{ $product }”的意见已转给发货前的质检人员。
draft-name-negative_review_description = 评价：与描述不符
draft-negative_review_description =
    您好！感谢指出差异。我们会把“{ $product }”的商品页与实物核对，如有错误会更正。
    如果商品不合适，可以通过应用退货。
draft-name-negative_review_size = 评价：尺码
draft-negative_review_size =
    您好！尺码不合适，非常抱歉。请将您的尺寸与“{ $product }”商品页的尺码表对照。
    在订单聊天中告诉我们您的尺寸，我们会推荐尺码。不合适的商品可以通过应用退货。
draft-name-negative_review_wrong_item = 评价：发错货
draft-negative_review_wrong_item =
    您好！收到的商品不对，非常抱歉。请在应用中提交退货申请，并附上商品和条码标签的照片，我们据此查明在哪个环节弄错。
draft-name-review_answer = 评价：原因不明
draft-review_answer =
    您好！感谢您的评价。这次购物没能让您满意，很抱歉。请在订单聊天中告诉我们“{ $product }”哪里有问题，我们来处理。
draft-name-review_thanks = 感谢好评
draft-review_thanks =
    您好！感谢您抽出时间评价“{ $product }”。您喜欢它，我们很高兴。
draft-name-review_complaint = 申诉：评价与商品无关
draft-review_complaint =
    { $review_date }的评价，货号{ $article }。买家只写了配送：“{ $quote }”，没有提到商品本身的问题。
    订单{ $srid }：{ $handover_date }交给配送方，随后在{ $leg_from }至{ $leg_to }之间延误，属于配送方的环节。
    请判断该评价是否与商品有关。
draft-name-review_ask = 询问评价者
draft-review_ask =
    您好！您评价了“{ $product }”。我们想弄清楚：问题在配送、包装，还是商品本身？如果是商品，请发照片给我们。
draft-name-negative_review = 评价：物流慢，提交客服
draft-negative_review =
    { $review_date }的评价，货号{ $article }：买家写的是配送时间（“{ $quote }”），没有提到商品问题。
    订单{ $srid }：{ $handover_date }交货，{ $leg_from }至{ $leg_to }共{ $leg_days }天。{ $cause }评价截图见附件。
    请判断该评价是否与商品有关。

# 延误与费用
draft-name-rejected_order = 因延误拒收
draft-rejected_order =
    请审核订单{ $order }（srid { $srid }，货号{ $article }）的补偿。货物于{ $handover_date }交给配送方；按状态记录，{ $leg_from }至{ $leg_to }共{ $leg_days }天，平时为{ $usual_days }天。{ $cause }买家在取货时拒收。
    请：1）确认交货与运输日期；2）就该 srid 作出决定；3）如不予补偿，请注明依据。
draft-name-full_return_compensation = 全额退货：申请补偿
draft-full_return_compensation =
    请审核订单{ $order }（srid { $srid }，货号{ $article }）退货的补偿。订单价格：{ $price }。货物于{ $handover_date }交给配送方。{ $cause }
    请：1）告知货物现在何处、状况如何；2）就该 srid 作出决定；3）如不予补偿，请注明依据。
draft-name-dpx_delay_report = 头程延误
draft-dpx_delay_report =
    请核查头程（DPX）延误。订单{ $order }，srid { $srid }：{ $handover_date }交货，最近事件“{ $last_event }”，{ $last_event_date }；无新状态{ $silent_days }天。{ $cause }
    请告知：1）该批货物现在何处；2）是否有收货记录；3）预计何时离境。
draft-name-delay_unknown = 告知买家：运输中
draft-delay_unknown =
    您好！您的订单已于{ $handover_date }交给配送方。最近事件：“{ $last_event }”，{ $last_event_date }。{ $cause }我们已向配送方询问包裹位置，一有消息就在这里回复您。
draft-name-no_update = 长时间无更新
draft-no_update =
    订单{ $order }（srid { $srid }）已{ $silent_days }天没有新状态。最近一条是“{ $last_event }”，{ $last_event_date }。{ $cause }
    请告知包裹位置，必要时启动查找。
draft-name-no_update_buyer = 告知买家：暂无状态
draft-no_update_buyer =
    您好！您的订单有一段时间没有新状态了，最近一条是“{ $last_event }”，{ $last_event_date }。{ $cause }我们已请配送方查找包裹，一有消息就在这里回复您。

draft-name-delay_season = 告知买家：旺季
draft-name-delay_inspection = 告知买家：海关查验
draft-name-post_search = 致邮政：查找邮件
draft-post_search =
    请查找邮件{ $tracking }。{ $handover_date }交寄，最近事件“{ $last_event }”，{ $last_event_date }；无新事件{ $silent_days }天。
    请告知邮件现在何处，或书面确认遗失。
draft-name-wb_defect_claim = 瑕疵申请：提交客服
draft-wb_defect_claim =
    { $claim_date }的申请，srid { $srid }，货号{ $article }。买家写道：“{ $quote }”。我们查明：{ $finding }
    买家照片和我方照片见附件。请：1）复核该申请的决定；2）说明所依据的数据。

# 缺货、无法按时发货
draft-name-out_of_stock_buyer = 缺货：由买家选择
draft-out_of_stock_buyer =
    您好！很抱歉，您订单{ $order }中的“{ $product }”缺货了。{ $cause }您希望怎么处理？
    1）换成：{ $alternative }。2）等到{ $new_date }。3）取消订单。
    请回复数字。
draft-name-out_of_stock_cancel = 缺货：取消订单
draft-out_of_stock_cancel =
    您好！很抱歉，订单{ $order }中的“{ $product }”缺货，我们无法发出。{ $cause }为了不让您白等，我们将取消订单。已取消订单的款项由平台按其规则退回。给您添麻烦了，抱歉。
draft-name-late_buyer = 无法按时发货
draft-late_buyer =
    您好！订单{ $order }（“{ $product }”）无法按时发出。{ $cause }我们可以在{ $new_date }发出。
    您可以等待、换成其他商品（{ $alternative }）或取消订单。您希望怎么处理？

# 退货
draft-name-domestic_return = 在发货国取回
draft-domestic_return =
    订单{ $order }（运单号{ $tracking }）已取消且尚未出境：最近事件“{ $last_event }”，{ $last_event_date }。
    请退回货物，件数：{ $pieces }。取货地点：{ $place }，日期：{ $new_date }。请确认日期和联系人。
draft-name-international_return = 境外退货：货在哪里
draft-international_return =
    订单{ $order }（srid { $srid }）：货物正在退回。最近事件“{ $last_event }”，{ $last_event_date }。
    请告知：1）货物现在何处；2）保管到哪一天；3）状况如何。
draft-name-international_return_buyer = 告知买家：如何退货
draft-international_return_buyer =
    您好！请在应用中办理“{ $product }”的退货，并把商品交到取货点，这样会按平台规则退回。如果应用不让办理，请在这里告诉我们它显示了什么。

# 瑕疵申请
draft-name-claim_reject = 申请：拒绝并说明
draft-claim_reject =
    您好！我们查看了{ $claim_date }的申请和照片。{ $finding }因此不同意按瑕疵退货。如果您有其他照片或视频能显示问题，请重新提交申请，我们会再看。
draft-name-claim_approve = 申请：同意
draft-claim_approve =
    您好！照片显示确有瑕疵，我们同意{ $claim_date }的申请。款项由平台按其规则退回。给您添麻烦了，抱歉。
draft-name-claim_agree = 聊天：商定瑕疵处理
draft-claim_agree =
    您好！我们看过“{ $product }”的照片。{ $finding }请告诉我们您的想法：通过平台退回商品，还是自己留下。退货款项由平台按其规则决定。
draft-name-claim_check = 申请：送检
draft-claim_check =
    您好！从照片无法判断“{ $product }”瑕疵的原因，因此我们将商品送服务中心检测，按检测结果作出决定。
draft-name-claim_return = 申请：收回商品
draft-claim_return =
    您好！我们同意收回“{ $product }”。请连同包装和吊牌一起交到取货点：查验后按平台规则结案。
draft-name-claim_ask_photos = 请买家发瑕疵照片
draft-claim_ask_photos =
    您好！请发送商品整体、瑕疵特写、吊牌以及带条码的包装照片，这样我们能更快处理。
draft-name-defect_chat = 申请期限后的瑕疵
draft-defect_chat =
    您好！感谢您告知“{ $product }”的瑕疵。您于{ $delivered_date }收货；平台受理瑕疵申请的时间有限，所以我们在这里处理。请发送商品整体、瑕疵特写和吊牌的照片，看过照片后我们会回复。
draft-name-defect_before_payment = 收货时发现瑕疵
draft-defect_before_payment =
    您好！如果收货时就看到瑕疵，请当场拒收：把商品交还取货点工作人员或快递员。按平台规则，此时不收取商品价款，也不收取退回运费。

# Wish
draft-name-wish_product_answer = Wish：提出解决办法
draft-wish_product_answer =
    感谢您的照片。我们看到：{ $finding }。我们可以免费重发一件，或退还{ $amount }且您保留商品，或收回商品并退还全部款项。您选哪一种？
draft-name-wish_product_facts = Wish：商品纠纷
draft-wish_product_facts =
    订单{ $order }，“{ $product }”，{ $delivered_date }签收。买家写道：“{ $quote }”。我们查明：{ $finding }
    附件：下单当日的商品页、商品与包装照片、聊天记录。请复核退款决定。
draft-name-wish_tracking_dispute = Wish：运单号申诉
draft-wish_tracking_dispute =
    订单{ $order }：运单号{ $tracking }，承运商{ $carrier }。首次扫描{ $handover_date }；最近事件“{ $last_event }”，{ $last_event_date }。承运商页面截图见附件。请更正跟踪数据。
draft-name-wish_logistics_refund = Wish：物流退款申诉
draft-wish_logistics_refund =
    订单{ $order }，运单号{ $tracking }（{ $carrier }）：{ $handover_date }交货，最近事件“{ $last_event }”，{ $last_event_date }。{ $cause }
    附件：订单地址、跟踪记录、承运商页面截图。请复核退款{ $amount }由谁承担。

# AliExpress
draft-name-ae_tracking_buyer = AliExpress：告知买家运单
draft-ae_tracking_buyer =
    您好！您的订单{ $order }已于{ $handover_date }发出，运单号{ $tracking }，承运商{ $carrier }。承运商网站显示首条信息需要一些时间。我们会关注包裹，有进展就告诉您。
draft-name-ae_tracking_dispute = AliExpress：运单号纠纷
draft-ae_tracking_dispute =
    订单{ $order }：{ $handover_date }发出，运单号{ $tracking }，承运商{ $carrier }。最近事件“{ $last_event }”，{ $last_event_date }。
    附件：面单、交货凭证、承运商官网截图。请认定该运单号有效。
draft-name-ae_carrier_reminder = AliExpress：请承运商扫描
draft-ae_carrier_reminder =
    包裹{ $tracking }已于{ $handover_date }交给贵方，但网站上没有任何事件。请扫描并告知收货日期：平台只在有限时间内认可发货。

# 检查提示
lint-empty = 还没有文字。
lint-too_short = 太短：{ $count }字，至少{ $limit }字。
lint-too_long = 太长：{ $count }字，最多{ $limit }字。
lint-leftover = 未填写：{ $words }
lint-phone = 电话号码：{ $words }。不发送平台以外的联系方式。
lint-link = 链接：{ $words }。不发送平台以外的链接。
lint-mail = 邮箱：{ $words }。不发送平台以外的联系方式。
lint-handle = 网络账号：{ $words }。不发送平台以外的联系方式。
lint-messenger = 聊天软件：{ $words }。沟通只在平台内进行。
lint-promise = 承诺：“{ $words }”。款项由平台决定，不由您决定。
lint-review_payment = 以利换评：“{ $words }”。评价或改评都不得给好处。
lint-unknown_date = { $words }：案件中没有这个日期。确实知道才保留。
lint-unknown_amount = { $words }：案件中没有这个金额。
lint-unknown_number = { $words }：案件中没有这个数字。
lint-unknown_cause = 案件看不出“{ $cause }”这个原因，也没有选择它。
lint-buyer_data = 买家个人信息：{ $words }
lint-invisible = 看不见的字符：请删除，它会改变读者看到的内容。
lint-second_message = 已经给这位买家写过：{ $at }。一天之内再发一条？

lint_name-empty = 没有文字
lint_name-too_short = 太短
lint_name-too_long = 太长
lint_name-leftover = 未填写的内容
lint_name-phone = 电话号码
lint_name-link = 链接
lint_name-mail = 邮箱
lint_name-handle = 网络账号
lint_name-messenger = 聊天软件
lint_name-promise = 关于款项的承诺
lint_name-review_payment = 以利换评
lint_name-unknown_date = 未知日期
lint_name-unknown_amount = 未知金额
lint_name-unknown_number = 未知数字
lint_name-unknown_cause = 未知原因
lint_name-buyer_data = 买家个人信息
lint_name-invisible = 看不见的字符
lint_name-second_message = 一天内第二条消息

error-outbox-lint = 不能这样发送。发现：{ $what }。
error-outbox-lint-why = 联系方式、链接、由平台决定的款项承诺、以利换评、未填写的内容和买家个人信息都不发送。
error-outbox-lint-help = 请删除或修改，编辑器会标出位置。
