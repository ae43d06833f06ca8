# 规则视图与规则名称。

rulebook-none-found = 没有符合条件的规则。
rulebook-none-found-text = 可按名称、来源或案件类型搜索，或清除筛选。
