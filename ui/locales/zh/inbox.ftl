# 案件收件箱与案件页：命名筛选、批量处理、备注、图片、相关订单。

## Filters and saved views
cases-view-snoozed = 稍后
cases-empty-snoozed = 没有推迟的案件。
cases-empty-snoozed-text = 用 S 推迟的案件在这里等待，到时自动回来。
cases-filter = 筛选
cases-filter-title = 筛选案件
cases-filter-clear = 全部清除
cases-filter-off = 去掉筛选：{ $what }
cases-none-filtered = 没有符合筛选的案件。
cases-none-filtered-text = 其他案件仍在，只是被筛选隐藏。
cases-shop = 店铺
cases-shop-all = 全部店铺
cases-state = 状态
cases-state-all = 全部状态
cases-due = 期限
cases-due-all = 任何期限
cases-due-over = 已过期
cases-due-today = 今天之内
cases-due-week = 7 天之内
cases-due-none = 无期限
saved-title = 已保存的视图
saved-save = 保存视图…
saved-save-title = 保存此视图
saved-save-text = 保存当前的筛选和搜索，数量自动更新。
saved-name = 名称
saved-save-do = 保存
saved-saved = 已保存视图“{ $name }”
saved-edit = 编辑视图…
saved-edit-title = 已保存的视图
saved-rename = 重命名 { $name }
saved-rename-do = 重命名
saved-renamed = 已改名为“{ $name }”
saved-remove = 删除 { $name }
saved-removed = 已删除视图“{ $name }”
saved-count = { $more ->
    [yes] { $count }+
   *[no] { $count }
}

## Search hits
hit-case = 案件
hit-subject = 编号
hit-order = 订单
hit-text = 出现在

## Several cases at once
cases-key-drop = 放弃
bulk-snooze = 稍后…
bulk-drop = 放弃…
bulk-title-drop = 放弃 { $count } 个案件？
bulk-title-snooze = 推迟 { $count } 个案件
bulk-title-take_up = 接手 { $count } 个案件
bulk-none = 所标记的案件都不能这样处理。
bulk-text = 这是一步操作：撤销会让它们全部回来。
bulk-until = 直到
bulk-will = 处理结果
bulk-asleep = 到 { $at }
bulk-left = { $count } 个保持原样
bulk-left-over = 已经结束
bulk-left-not_suggested = 不是建议
bulk-left-awake = 未推迟
bulk-do-drop = 放弃 { $count } 个
bulk-do-snooze = 推迟 { $count } 个
bulk-do-take_up = 接手 { $count } 个
bulk-told-drop = 已放弃 { $count } 个案件：{ $why }
bulk-told-snooze = 已将 { $count } 个案件推迟到 { $at }

## Evidence: what became of a file, personal data
proof-gone = 磁盘上已没有该文件，请重新附上。
proof-changed = 保存于 { $kept }，磁盘上于 { $written } 被更改。不会放入工单。
proof-areas = 已遮盖 { $count } 处
blur-open = 遮盖个人信息…
blur-title = 遮盖个人信息
blur-help = 在姓名、地址和人脸上画框。键盘：A 添加一处，方向键移动，Shift 加方向键改变大小，Delete 删除。
blur-note = 会生成一张新图片，该处的像素不复存在。原图留在您的磁盘上，不会进入任何工单。
blur-add = 添加一处
blur-area = 第 { $index } 处
blur-off = 删除第 { $index } 处
blur-none = 尚未标出任何位置。
blur-do = { $count ->
    [0] 遮盖
   *[other] 遮盖 { $count } 处
}
blur-told = 已遮盖 { $count } 处
blur-back = 恢复原图
blur-back-told = 已恢复原图

## Pictures at full size
viewer-in = 放大
viewer-out = 缩小
viewer-fit = 适应窗口
viewer-next = 下一张
viewer-previous = 上一张
viewer-at = 第 { $at } 张，共 { $of } 张
viewer-area = { $name }，{ $percent }%。加号和减号缩放，方向键移动，0 适应窗口。

## Notes
notes-title = 备注
notes-private = 仅供您自己查看：备注不会进入工单。
notes-new = 新备注
notes-edit = 编辑
notes-edit-label = { $at } 的备注
notes-remove = 删除
notes-save = 保存
notes-changed = { $at } 修改
notes-kept = 备注已修改
notes-removed = 备注已删除

## Orders around it
related-title = 相关订单
related-basket = 同一笔购买
related-chat = 同一买家的聊天
related-ticket = 同一工单
related-supply = 同一供货批次，下单相差一周以内
related-product = 同一商品，下单相差一周以内
related-count = { $more ->
    [yes] 至少 { $count }
   *[no] { $count }
}
related-more = 另有 { $count } 个

## Journey
parcel-undated = { $count } 个事件没有时间，列在事件表中，未画出。
