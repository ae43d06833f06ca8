# 批量处理案件、备注、图片与视图：撤销、历史、错误。

undo-snooze-many = 已推迟 { $n } 个案件
undo-wake-many = 已恢复 { $n } 个案件
undo-drop-many = 已放弃 { $n } 个案件
undo-note-change = { $case }：备注已修改
undo-note-remove = { $case }：备注已删除
undo-blur = { $case }：已遮盖个人信息
undo-unblur = { $case }：已恢复原图
undo-view-save = 已保存视图“{ $name }”
undo-view-change = 已修改视图“{ $name }”
undo-view-remove = 已删除视图“{ $name }”

audit-note_changed = 备注已修改
audit-note_removed = 备注已删除
audit-blurred = 已遮盖个人信息
audit-unblurred = 已恢复原图

error-note-unknown = 该备注已不存在。
error-note-unknown-why = 它在此期间被删除。
error-note-unknown-help = 其他内容没有变化。

error-view-name = 视图不能用这个名称。
error-view-name-why = 名称不能为空，不超过 60 个字符，且不能与其他视图重名。最多 50 个视图。
error-view-name-help = 请换一个名称。

error-view-unknown = 该视图已不存在。
error-view-unknown-why = 它在此期间被删除。
error-view-unknown-help = 案件不受影响。

error-blur-areas = 此处无法遮盖。
error-blur-areas-why = 至少要在图片内标出一处，最多 50 处。
error-blur-areas-help = 请在要遮盖的地方画框。
