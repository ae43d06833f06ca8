### Menus that the system draws: the icon beside the clock, the menu bar.

desk-show = 显示 Recourse
desk-sync = 立即同步
desk-pause = 暂停同步
desk-resume = 恢复同步
desk-quit = 退出 Recourse
desk-about = 关于 Recourse
desk-settings = 设置…
desk-file = 文件
desk-edit = 编辑
desk-window = 窗口
desk-close = 关闭窗口

error-autostart = 无法更改开机自启动。
error-autostart-why = 系统拒绝写入自启动项。
error-autostart-help = 请检查配置文件夹是否可写，或在系统的启动程序列表中手动添加 Recourse。

error-update = 更新失败。
error-update-why = 无法下载新版本，或其签名不符。
error-update-help = 未做任何更改。请稍后再试，或手动安装新版本。
