### Closing the window.

closing-title = 让 Recourse 继续运行吗？
closing-text = 关闭窗口后，程序可继续读取店铺并提醒期限。点击时钟旁的图标可重新打开窗口。
closing-once = 只询问一次，可在设置中更改。
closing-keep = 继续运行
closing-quit = 退出
