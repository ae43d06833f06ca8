### The command line.

cli-no-accounts = 尚未连接店铺。用 `recourse account add PLATFORM --name 名称` 连接。
cli-no-orders = 没有订单。
cli-no-cases = 没有案件。
cli-until = 有效至 { $time }
cli-removed = 已删除 { $name } 及其全部数据。
cli-ask-token = 令牌（输入不显示）：
cli-ask-passphrase = 本机令牌的口令（输入不显示）：
cli-ask-remove = 删除 { $name } 及其订单、案件、工单和文件？此操作无法撤销。以前的备份（除非使用 --with-backups）、操作日志和已导出的材料包中仍会保留。
cli-cases-found = 案件：新增 { $opened }，变更 { $changed }。
cli-demo-terminal = 没有显示器：演示在终端中运行。
cli-demo-done = 
    演示店铺已就绪：{ $orders } 个订单，{ $cases } 个案件。
    工单包：{ $bundle }
cli-demo-removed = 演示店铺已删除。

## Heads of tables

cli-head-name = 名称
cli-head-platform = 平台
cli-head-token = 令牌
cli-head-synced = 同步时间
cli-head-order = 订单
cli-head-title = 商品
cli-head-created = 下单时间
cli-head-leg = 位置
cli-head-answers = 责任方
cli-head-days = 天数
cli-head-silent = 无更新
cli-head-price = 价格
cli-head-cases = 案件
cli-head-from = 开始
cli-head-to = 结束
cli-head-over = 超出
cli-head-time = 时间
cli-head-event = 事件
cli-head-code = 代码
cli-head-case = 案件
cli-head-kind = 类型
cli-head-state = 状态
cli-head-deadline = 期限
cli-head-stake = 涉及金额
cli-head-subject = 对象
cli-head-ticket = 工单
cli-head-claimed = 申请金额
cli-head-number = 编号
cli-head-account = 店铺
cli-head-stream = 数据流
cli-head-fetched = 已读
cli-head-new = 新增
cli-head-changed = 变更
cli-head-trouble = 问题
