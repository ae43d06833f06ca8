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
returns-words-copy = 复制去翻译
returns-words-copied = 买家原话已复制。
returns-gloss-not = 不：{ $word }
returns-rate = 自 { $since } 起，按你自己的数据：此商品下单 { $orders ->
   *[other] { $orders } 单
  }，提交理赔 { $claims ->
   *[other] { $claims } 次
  }。理赔多半针对更早的订单，所以不算比例。

# 事实
returns-facts = 已知信息
returns-not-known = 未知

# 倒计时
returns-storage = 距保管到期
returns-storage-over = 保管已到期
returns-elsewhere = { $place } { $at }

# 答复与成本
returns-decide = 怎么答复
returns-decide-note = 成本取自你自己的报表，未知的不猜。
returns-nothing-offered = 平台目前不允许答复这件理赔。
returns-not-offered = 不在这件理赔的可选答复里：{ $names }
returns-free = 拒绝目前没有成本，货留在买家手里；之后的代价未知。
returns-at-least = 至少 { $sum }
returns-action-unknown = 答复“{ $action }”
returns-template-sent = 买家看到的文字
returns-template-own = 意思是
returns-own-words = 写给买家的话（俄语）
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
returns-buyer-charged = 向买家收了 { $sum }。付款前发现的缺陷，货价和退回运费都不应由买家承担。
returns-buyer-free = 没有向买家收费：付款前发现的缺陷本应如此。
returns-pilot = 试行规则及来源

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
policy-when-then = { $when } → { $decision }
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
