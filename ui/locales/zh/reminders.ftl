# Reminders: what Rust says, in the window's list and in the system's notifications.

reminder-deadline = { $kind } { $subject }：请在 { $at } 前处理
reminder-snooze = { $kind } { $subject }：稍后处理的时间到了
reminder-follow_up = { $kind } { $subject }：请查看平台的答复
reminder-missed = 您不在时，有 { $n } 个提醒已过时。
reminder-summary-title = 您错过的提醒
reminder-summary =
    有 { $n } 个提醒在等您；{ $over ->
        [0] 所有期限都还没到。
       *[other] { $over } 个期限已过。
    }
reminder-open = 打开

undo-reminder-seen = 提醒已收起
undo-reminder-later = 提醒已推迟
undo-reminder-settings = 提醒设置已更改
