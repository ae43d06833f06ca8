# Reviews, as Rust writes them: facts of cases, the complaint, the undo list.

fact-cause_by = 由谁认定
fact-sureness = 文字的把握程度
fact-timing = 包裹的日期
cause_by-seller = 您
sureness-low = 弱
sureness-medium = 明确
sureness-high = 很明确
review-timing-late = 比您平时慢
review-timing-in_time = 未超出您平时的时长
review-timing-no_usual = 还没有平时的时长：完成的包裹不足 20 个
review-timing-no_dates = 没有带日期的事件
review-timing-several = 有多个订单符合
review-timing-no_order = 没有符合的订单

# Filed with the marketplace; written in its language whatever the window speaks.
complaint-body = 请评估评价 { $review }{ $date }：{ $reason }
    买家写道：“{ $quote }”
    { $fact }
    请判断该评价是否与商品有关。
complaint-date = （{ $at }）
complaint-reason-not_about_product = 它说的是配送或取件，不是商品。
complaint-reason-competitor = 有迹象表明由竞争对手留下。
complaint-reason-spam = 它是广告，与商品无关。
complaint-reason-obscene_photo = 附有不雅图片。
complaint-reason-obscene_words = 含有脏话或辱骂。
complaint-reason-unrelated_photo = 图片上不是该商品。
complaint-reason-political = 它谈的是政治，不是商品。
complaint-fact-late = 订单 { $order }：“{ $from }”（{ $from_at }）与“{ $to }”（{ $to_at }）之间相隔 { $days } 天；{ $basis } 个已完成包裹的中位数为 { $usual } 天。
complaint-fact-open = 订单 { $order }：“{ $from }”在 { $from_at }，已过 { $days } 天；{ $basis } 个已完成包裹的中位数为 { $usual } 天。
complaint-fact-received = 订单 { $order } 于 { $ordered_at } 下单，{ $at } 签收，历时 { $days } 天。
complaint-fact-no_goods = 评价中没有提到商品的质量、外观或尺码。
complaint-fact-no_product = 评价中没有提到商品。

undo-review-cause = 评价 { $review }：已设定原因
undo-review-outcome = 评价 { $review }：已记录结果
undo-complaint-save = 评价 { $review }：已写申诉
undo-complaint-hold = 评价 { $review }：申诉已搁置
undo-complaint-filed = 评价 { $review }：申诉已提交
undo-complaint-result = 评价 { $review }：已记录申诉结果
undo-complaint-drop = 评价 { $review }：已删除申诉草稿

error-review-unknown = 没有编号为 { $value } 的评价。
error-review-unknown-why = 这里的店铺都没有收到过该编号的评价。
error-review-unknown-help = 从评价列表复制编号，或先同步。
error-review-cause = “{ $value }”不是原因。
error-review-cause-why = 原因有：配送（delivery）、包装（packaging）、商品（product）、与描述不符（not_as_described）、尺码（size）、发错（wrong_item）、辱骂或广告（abuse）、不明（unclear）。
error-review-cause-help = 请选择其中之一。
error-review-outcome = “{ $value }”不是评价的结果。
error-review-outcome-why = 评价的结果有 hidden、excluded、refused、upgraded、answered；申诉的结果有 hidden、excluded、refused。
error-review-outcome-help = 请选择其中之一。
error-complaint-ground = “{ $value }”不是申诉理由。
error-complaint-ground-why = 理由以平台所列为准。
error-complaint-ground-help = 请从列表中选择。
error-complaint-filed = 这条评价已提交过申诉。
error-complaint-filed-why = 每条评价只能申诉一次，永久有效。
error-complaint-filed-help = 请记录处理结果；若是误记，请撤销该操作。
error-complaint-unready = 申诉还没有准备好。
error-complaint-unready-why = 清单中有未完成项，或搁置时间未到。
error-complaint-unready-help = 请核对申诉旁的清单。
error-complaint-unfiled = 这条评价没有提交过申诉。
error-complaint-unfiled-why = 先有申诉，才有结果。
error-complaint-unfiled-help = 请先记录已提交。
