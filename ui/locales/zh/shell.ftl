### Errors of the shell and the command line: what (error-<code>), why (-why), what to do (-help).

error-bad-input = 无法理解该输入。
error-bad-input-why = 格式不符合要求。
error-bad-input-help = 请用该命令的 --help 查看格式。

error-bad-time = 这不是时间。
error-bad-time-why = 既不是 RFC 3339 时间，也不是日期。
error-bad-time-help = 请写成 2026-11-22T10:00:00Z 或 2026-11-22。

error-bundle-gone = 工单包已不在原处。
error-bundle-gone-why = 文件被移动或删除。
error-bundle-gone-help = 请重新导出：得到的包逐字节相同。

error-clipboard = 无法使用剪贴板。
error-clipboard-why = 系统拒绝了访问。
error-clipboard-help = 请将图片存为文件后选择该文件。

error-clipboard-empty = 剪贴板中没有图片。
error-clipboard-empty-why = 只有复制的图片才能这样添加。
error-clipboard-empty-help = 请先截图到剪贴板再粘贴，或选择文件。

error-drop-gone = 拖入的文件已失效。
error-drop-gone-why = 拖入时间过久。
error-drop-gone-help = 请重新拖入，或选择文件。

error-file-manager = 无法显示文件夹。
error-file-manager-why = 系统没有文件管理器，或拒绝打开。
error-file-manager-help = 请复制路径后手动打开。

error-file-unreadable = 无法读取文件。
error-file-unreadable-why = 文件不存在，或不是文本。
error-file-unreadable-help = 请检查文件名后重试。

error-no-window = 无法打开窗口。
error-no-window-why = 旁边缺少窗口程序，或系统无法显示窗口。
error-no-window-help = 请完整安装 Recourse，或使用命令行：recourse --help。

error-token-empty = 没有提供令牌。
error-token-empty-why = 标准输入为空。
error-token-empty-help = 请通过标准输入提供令牌：recourse account add … < token.txt

error-vocabulary-unknown = 未知的状态词表“{ $name }”。
error-vocabulary-unknown-why = 状态码只有在其来源词表中才有意义。
error-vocabulary-unknown-help = 已知的有：{ $known }。
