# 同步与程序状态。

# 诊断：该做什么
doctor-database = 数据库有损坏。请关闭 Recourse，复制数据文件夹，并恢复最新的备份。
doctor-wal = 数据库未能整理：请关闭其他占用它的程序，然后重新启动 Recourse。
doctor-clock = 本机时钟偏差 { $n } 分钟。请校准，否则期限显示会出错。
doctor-no_shop = 尚未连接店铺：请添加，或打开演示店铺。
doctor-token = { $name }：{ $problem }
doctor-never_synced = { $name } 从未完整读取：请运行一次同步。
doctor-streams = { $name }：部分数据流失败；每项都说明了原因和处理办法。
