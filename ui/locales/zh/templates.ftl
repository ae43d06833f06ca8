# 窗口中的模板与草稿编辑器。

templates-none-found = 没有符合条件的模板。
templates-none-found-text = 可按名称或文字搜索，或清除筛选。
