# Shops and orders entered by hand.
entered-title = 添加订单
entered-say = 用于手工录入的店铺。时间按本机时区。同一订单号再录入即为修改。
entered-keep = 取消
entered-do = 保存订单
entered-added = 订单 { $order } 已保存
entered-price-help = 带币种：12.50 USD
entered-tracking-help = 只填真实包裹的单号。程序绝不代填。
entered-parcel = 包裹在我手里或已交运
entered-parcel-help = 没有包裹的单号会被平台视为虚假。
entered-since = 从什么时候开始计时？
entered-since-say = 平台提出询问或作出判定的时间，以其页面为准。期限从此刻起算。
entered-since-help = 不填则案件没有期限。
entered-shop-help = 无需令牌：订单由您手工录入
entered-shop-title = 手工管理
entered-shop-say = 暂不从 { $platform } 读取数据。请在“订单”里录入；期限、案件和步骤与其他店铺一样可用。
entered-shop-do = 添加店铺
entered-held = { $at } 起可做。
