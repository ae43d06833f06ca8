# What an action at a marketplace is about, what it means, and what follows: said by the program, shown before anything is sent.
outbox-subject-review = { $stars ->
    [0] 商品“{ $product }”的评价
   *[other] 商品“{ $product }”的 { $stars } 星评价
}
outbox-subject-claim = 退货申请，{ $product }：{ $action }
outbox-subject-chat = 与 { $buyer } 的聊天
outbox-subject-order = 订单 { $order }
outbox-subject-stock = 商品 { $item }，仓库 { $warehouse }：可售 { $amount }
outbox-subject-other = { $target }
outbox-warning-second_message = 您已在 { $at } 给这位买家发过消息。一天内第二条消息容易被当成施压。
outbox-consequence-answer = 所有人都能在评价下看到。只能修改一次。
outbox-consequence-answer_last = 现有回复将被替换，之后不能再修改。
outbox-consequence-claim = 买家会得知您的决定，货物和款项由此而定。
outbox-consequence-message = 买家会在聊天中看到，无法在那里撤回。
outbox-consequence-cancel = 订单将被永久取消，可能被罚款：
outbox-consequence-cancel_zero = 订单将被永久取消。该订单是零库存下单，可以免罚取消。
outbox-consequence-cancel_unknown = 订单将被永久取消，费用未知。
outbox-consequence-stock_zero = 买家将无法再从该仓库下单。
outbox-consequence-stock = 该仓库可下单的数量。
outbox-rule-days = { $value ->
   *[other] { $value } 天
}
outbox-rule-hours = { $value } 小时
outbox-rule-percent = { $value } %
outbox-rule-plain = { $value }
claim-action-approve1 = 检查商品后退款
claim-action-approve2 = 退款并收回商品
claim-action-approvecc1 = 同意（自提）
claim-action-autorefund1 = 退款，买家保留商品
claim-action-reject1 = 拒绝：未发现缺陷
claim-action-reject2 = 要求补充照片或视频
claim-action-reject3 = 转至服务中心
claim-action-rejectcustom = 用自己的话拒绝
undo-outbox-add = 已放入发件箱：{ $what }
