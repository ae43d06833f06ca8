# 窗口中的工单：客服将看到什么、缺什么及其代价、导出后的步骤、按状态分列的工单。
tickets-tabs = 客服将看到的内容
tickets-tab-text = 文本
tickets-tab-table = 表格
tickets-tab-pdf = PDF
tickets-tab-pictures = 图片
tickets-tab-manifest = 清单

# 文本
tickets-text-lang = 文本语言
tickets-limit-set = 设置上限
tickets-copied = 文本已复制
tickets-copied-part = 第 { $part }/{ $parts } 段已复制
tickets-part = 第 { $part }/{ $parts } 段
tickets-part-characters = { $count ->
   *[other] { $count } 字
  }
tickets-copy-part = 复制第 { $part } 段

# 表格
tickets-sheets = 工作表
tickets-rows-of = 第 { $from }–{ $to } 行，共 { $of } 行
tickets-rows-before = 前面
tickets-rows-after = 后面
tickets-rows-none = 此表只有表头。
tickets-row-number = 行
tickets-row-picture = 单元格中的图片
tickets-sums-where = 表中没有合计行，便于排序；合计在 About 表中。
tickets-guarded = ’ 标记看起来像公式的文本：写入时已保证任何程序都按文本显示。

# PDF
tickets-pdf-drawing = 正在绘制页面……
tickets-pdf-alt = appeal.pdf 第 { $page } 页，共 { $pages } 页；内容与文本和表格一致。
tickets-pdf-open = 打开 PDF 页面
tickets-pdf-none = 没有剩下的订单，因此没有 PDF。
tickets-pdf-at = { $page } / { $pages }
tickets-pdf-before = 上一页
tickets-pdf-after = 下一页
tickets-pdf-smaller = 缩小
tickets-pdf-larger = 放大
tickets-pdf-zoom = { $percent }%

# 图片
tickets-pictures-none = 此工单没有图片，其案件也不需要。
tickets-picture-open = 以原始大小显示 { $name }

# 清单
tickets-manifest-counting = 正在内存中生成材料包以计算哈希……
tickets-manifest-file = 文件
tickets-manifest-size = 大小
tickets-manifest-source = 来源
tickets-manifest-at = 截取或生成时间
tickets-manifest-copy = 复制哈希
tickets-manifest-copied = { $count ->
   *[other] 已复制 { $count } 个哈希
  }
tickets-manifest-again = 重新写出
tickets-source-recourse = 由 Recourse 生成
tickets-source-clipboard = 剪贴板
tickets-source-file = 文件
tickets-source-drop = 拖入的文件
tickets-source-address = 平台
tickets-disk-none = 尚未写出，大小约 { $size }。文本、表格和 PDF 含导出时间，届时哈希会不同。
tickets-disk-whole = 磁盘上的 { $name } 与写出时一致，{ $size }。
tickets-disk-changed = 磁盘上的 { $name } 与写出时不同：
tickets-disk-gone = { $name } 已不在写出的位置。

# 缺什么及其代价
tickets-missing-head = 缺少
tickets-gap = { $of ->
   *[other] { $of } 个订单中有 { $count } 个缺少“{ $evidence }”。
  }
tickets-gap-sum = { $of ->
   *[other] { $of } 个订单中有 { $count } 个缺少“{ $evidence }”，关系到 { $sum }。
  }
tickets-without = { $count ->
   *[other] 去掉这 { $count } 个订单，工单即完整。
  }
tickets-without-sum = { $count ->
   *[other] 去掉这 { $count } 个订单，工单索赔 { $sum }；{ $waiting } 留待另一张工单。
  }
tickets-leave-out = { $count ->
   *[other] 本单不含这 { $count } 个订单
  }

# 导出之后
tickets-side-after = 后续步骤、金额、文件
tickets-next-case = 下一个案件
tickets-steps = 后续步骤
tickets-steps-of = 已完成 { $done }/{ $of }
tickets-step-done = 已完成
tickets-step-folder = 取出 ZIP
tickets-step-folder-help = 打开所在文件夹；将它或其中的文件附到工单。
tickets-step-text = 复制文本
tickets-step-text-help = 语言以左侧所选为准；粘贴到客服表单。
tickets-step-portal = 在客服页面提交
tickets-step-portal-help = 在浏览器中打开。Recourse 不会自行提交。
tickets-step-portal-none = 不知道此平台的客服页面地址。
tickets-step-number = 填写工单编号
tickets-step-remind = 提醒我
tickets-step-outcome = 填写答复
tickets-step-outcome-wait = 请先提交工单并填写编号。
tickets-tick = 已完成
tickets-untick = 取消勾选
tickets-ticked = “{ $step }”已完成
tickets-unticked = “{ $step }”改为未完成
tickets-remind-in = { $days ->
   *[other] { $days } 天后
  }
tickets-remind-do = 提醒我
tickets-remind-none = 不提醒
tickets-remind-off = 取消提醒
tickets-remind-told = 提醒日期：{ $at }
tickets-remind-off-told = 提醒已取消
tickets-remind-after = 工单提交后才会提醒。

# 列表
tickets-part-all = 全部
tickets-part-tofile = 待提交
tickets-part-waiting = 等待答复
tickets-part-answered = 已答复
tickets-empty-all = 还没有工单。
tickets-empty-tofile = 所有工单都已提交。
tickets-empty-waiting = 没有工单在等待答复。
tickets-empty-answered = 还没有答复。
tickets-col-got = 已追回
tickets-col-next = 下一步
tickets-money-open = 尚无答复
