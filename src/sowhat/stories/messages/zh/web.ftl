### 每页都有的话：导航、表格、出处、空页与出错页

web-skip = 跳到正文
web-nav = 主导航
web-nav-menu = 菜单
web-nav-results = 成果
web-nav-platform = 平台
web-nav-decide = 决策
web-nav-reference = 依据
web-languages = 语言
web-language-zh = 中
web-language-en = EN
web-language-name = { $tag ->
    [zh] 中文
   *[en] 英文
}
web-period = 时段
web-period-all = 全部月份
web-title = { $page } · { $platform }

table-filter = 筛选
table-filter-label = 筛选：{ $caption }
table-filter-apply = 筛选
table-count = { $shown } / { $all }
table-csv = CSV
table-csv-label = 下载 CSV：{ $caption }
table-scroll = { $caption }，可左右滚动
table-nothing = 没有与“{ $find }”相符的。
table-nothing-chosen = 没有同时符合这些条件的行。
table-pages = { $caption }的分页
table-page = 第 { $page } 页，共 { $pages } 页
table-before = 上一页
table-after = 下一页
chart-table = 看表格
chart-lost = 图没有画出来，下面的表格内容相同。
chart-script = 图需要 JavaScript，下面的表格内容相同。

address-build = 构建 { $build }
address-code = sowhat { $version }
address-api = 这些数字的 JSON

empty-title = 还没有构建
empty-question = 谁在用这个平台？
empty-answer = 还没有构建过。
empty-why = 页面展示构建的结果，而这个工作区还没有。一条命令读入来源，填满每一页：
missing-title = 找不到
missing-answer = 没有这个页面。
missing-why = 地址可能写错了，或者它展示的内容在目录里改了名。
broken-title = 出错了
broken-answer = 这一页没能生成。
broken-why = 错在我们，不在你。详情已写入 sowhat serve 的日志。
refused-title = 未受理
refused-answer = 这个地址要的内容不成立。
refused-why = 页面和数字只用 GET 读取，参数以页面链接为准。
web-home = 去看服务
invalid-parameter = “{ $name }”无效：{ $value }
