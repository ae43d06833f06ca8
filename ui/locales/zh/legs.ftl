## Legs: where a parcel is. Lower case, they stand inside sentences and in labels.
leg-seller = 卖家处
leg-first_mile = 头程
leg-export = 出口
leg-international = 国际干线
leg-import = 进口清关
leg-destination_sorting = 分拣
leg-last_mile = 末端配送
leg-pickup_point = 取货点
leg-done = 已结束
leg-return_domestic = 出口前退回
leg-return_destination = 目的国退货
leg-unknown = 无法判断

## Events: what happened.
event-created = 已下单
event-info_received = 已通知承运商
event-handed_over = 已交接
event-accepted = 已接收
event-arrived = 已到达
event-departed = 已发出
event-in_transit = 运输中
event-customs_started = 开始清关
event-customs_held = 海关扣留
event-customs_released = 清关完成
event-customs_refused = 海关拒绝放行
event-out_for_delivery = 派送中
event-available_for_pickup = 可取件
event-attempt_failed = 尝试未成功
event-delivered = 买家已收货
event-refused_by_buyer = 买家拒收
event-cancelled_by_buyer = 买家取消
event-cancelled_by_seller = 卖家取消
event-cancelled_by_carrier = 承运商取消
event-cancelled = 已取消
event-storage_expiring = 保管期即将结束
event-storage_expired = 保管期已过
event-returning = 退回途中
event-returned = 已退回寄件人
event-lost = 丢失
event-damaged = 损坏或有瑕疵
event-destroyed = 已销毁
event-delayed = 延误
event-address_problem = 地址有问题
event-not_found = 承运商查无此单
event-unknown = 未知代码

## Who answers for the days of a leg, after the first-mile guide for Wildberries sellers.
responsible-seller = 您（卖家）
responsible-dpx = DPX（或头程承运商）
responsible-dpx_or_export_wait = DPX或等待出口
responsible-international_carrier = 国际承运商
responsible-customs_or_carrier = 海关／国际承运商
responsible-marketplace = Wildberries
responsible-marketplace_or_buyer = Wildberries／买家
responsible-return_direct = DPX：未出口的货物直接退还卖家
responsible-return_process = Wildberries：目的国的FBS退货流程
responsible-nobody = 已无人负责
responsible-unknown = 无法判断

## Why an event does not simply move the parcel on.
flag-future = 时间在将来：暂不计入
flag-no_time = 没有时间：仅显示，不计入
flag-unknown_code = 未知代码：阶段不变
flag-pre_declaration = 出口前的预申报，并非到达
flag-correction = 更正：包裹实际处于更早的阶段

## The way back after a cancellation or refusal.
route-none = 无需退回：从未交接
route-domestic = 由DPX直接退还：尚未出口
route-undecided = 在途跨境：待下一事件判定
route-destination = 目的国FBS退货

## How the way to the buyer ended.
ending-delivered = 买家已收货
ending-cancelled = 已取消
ending-refused = 拒收
ending-expired = 逾期未取
ending-returning = 退回途中
ending-returned = 已退回寄件人
ending-lost = 丢失
ending-damaged = 损坏或有瑕疵
ending-destroyed = 已销毁

## Who cancelled.
cancelled-by-buyer = 买家
cancelled-by-carrier = 承运商
cancelled-by-seller = 卖家
cancelled-by-unsaid = 未说明由谁取消

## Where the parcel was when it was cancelled or refused.
cancel-stage-before_handover = 交接之前
cancel-stage-before_departure = 交接之后、出境之前
cancel-stage-in_transit = 跨境途中
cancel-stage-after_arrival = 在目的国
cancel-stage-unknown = 无法判断

## Where a code comes from.
vocabulary-wb_history = Wildberries 订单历史
vocabulary-wb_status = Wildberries 当前状态
vocabulary-supplier_status = Wildberries 卖家状态
vocabulary-wb_order_feed = Wildberries 订单流
vocabulary-wb_cancel_type = Wildberries 取消类型
vocabulary-cainiao_action = 菜鸟
vocabulary-ru_post_oper = 俄罗斯邮政
vocabulary-cdek = CDEK
vocabulary-upu_emsevt = 万国邮政联盟
vocabulary-17track = 17TRACK
vocabulary-karrio = karrio
vocabulary-aftership = AfterShip
