# 数据文件夹与诊断报告：Rust 侧文字。

error-folder-gone = 您的数据不在这里。
error-folder-gone-why = 数据已移到 { $path }，但该文件夹现在不存在，可能磁盘未连接。
error-folder-gone-help = 请连接磁盘后重新启动 Recourse。没有任何改动。

error-folder-inside = 数据不能移到那里。
error-folder-inside-why = { $path } 位于当前数据文件夹之内，或包含了它。
error-folder-inside-help = 请选择其他位置的文件夹。

error-folder-taken = 那里已有其他内容。
error-folder-taken-why = { $path } 不是空文件夹，而已有文件绝不会被覆盖。
error-folder-taken-help = 请选择空文件夹。

error-demo-folder = 演示数据不移动。
error-demo-folder-why = 演示数据是虚构的，一键即可删除。
error-demo-folder-help = 退出演示后再移动您自己的数据。

error-not-shown = 没有可写入的报告。
error-not-shown-why = 只有展示过的报告才会写入。
error-not-shown-help = 请先打开报告。
