# sowhat study query：命令
cli-study = 明细不能出库时，请数据团队算什么。
cli-study-query = 给出一项研究的 SQL 和一页取数申请，交给不放明细的数据团队：在他们自己的表上运行，交回的只有人数、均值和中心化乘积。

    示例：sowhat study query advice-return --dialect hive --outcomes-table dw.weekly_return --rosters-table dw.team_customers --to request
cli-study-query-dialect = 用哪种 SQL：duckdb、spark、postgres、mysql、hive 或 maxcompute。
cli-study-query-outcomes-table = 数据团队的结果表，例如 dw.weekly_return；列名以工作区里声明的为准。
cli-study-query-rosters-table = 数据团队的名单表：哪个团队服务哪些客户。
cli-study-query-go-lives-table = 数据团队的上线日期表；不写时，把工作区已知的日期直接写进查询。
cli-study-query-to = 存放查询和中英文申请的文件夹；不写就直接打印。
cli-estimate-moments = 用数据团队交回的结果或下载的矩文件代替数据表：CSV、Parquet 或 JSON（分批上线）。

# 取数申请
query-title = 取数申请：{ $service }给{ $outcome }带来了什么
query-says = 请在你们自己的表上运行一条查询。我们不要明细：交回的只有各组客户的人数、均值和中心化乘积。
query-why = 谁申请，做什么用
query-head-what = 事项
query-head-said = 说明
query-who = 申请方
query-purpose = 用途
query-purpose-say = 估计采用{ $service }给客户的{ $outcome }带来了什么（研究“{ $study }”），给出区间，也说明可疑之处。
query-days = 日期范围
query-days-say = { $first } 至 { $last }
query-roster = 客户名单截至
query-engine = SQL 方言
query-kept = 保存多久
query-kept-say = 结果随研究保存，研究结论停用时一并删除。查询不在你们的数仓里留下任何东西：不建表，不建视图。
query-reads = 读什么
query-reads-only = 除此之外，不读任何表、任何列。
query-head-table = 表
query-head-columns = 列
query-head-for = 用来
query-table-outcomes = 结果：每个客户每个周期一行
query-table-rosters = 哪个团队服务哪些客户
query-table-go-lives = 团队从哪天起用上这项服务
query-leaves = 交出什么
query-leaves-only = 一张按组汇总的表，每行属于一种：
query-head-column = 列
query-head-meaning = 含义
query-column-kind =
    { $kind ->
        [absorbing] unit（一个团队仍留存客户的比例）、dropped、left-out、pooled、unread（只是个数）
       *[other] centre（全体均值）、mean（一批的均值，相对于全体）、cov（一批的中心化乘积）、team（一个决策团队的均值）、dropped、left-out、pooled、unread（只是个数）
    }
query-column-cohort = 团队上线所在周期的第一天；从未上线的写 never
query-column-name = 这一行是哪个团队；“+”加日期表示合在一起的小团队
query-column-period = 周期的第一天，只用于 cov
query-column-n = 客户数
query-column-y =
    { $kind ->
        [absorbing] 观察期满仍留存的比例，{ $n } 个起始周期各一列
       *[other] 该种类的值，{ $n } 个周期各一列
    }
query-never = 什么绝不交出
query-never-rows = 没有任何一个客户的明细，没有客户的主键、姓名、号码。
query-never-few = 没有少于 { $fewest } 个客户的均值：人数不够的批次直接略去。
query-never-few-teams =
    { $kind ->
        [absorbing] 少于 { $fewest } 个客户的团队与同一批的其他小团队合并；合并后仍不够的略去。
       *[other] 少于 { $fewest } 个客户的团队与同一批的其他小团队合并。
    }
query-never-few-counts = 没有 1 到 19 的客户数：一律写成 20。
query-never-nothing-stays = 不写入任何东西：查询只是一条 SELECT，只用 COUNT、AVG、SUM、MIN、MAX 和 CASE。
query-keys = 用哪个键关联
query-keys-say = 结果表的 `{ $outcome }` 与名单表的 `{ $roster }` 必须是同一个客户主键：完整的键，或两张表用同一方法生成的假名。打码的键（138****1234）和用不同盐值哈希的键无法关联：请不要在这样的键上运行，否则不会报错，答案却是错的。
query-back = 怎样运行，怎样交回
query-back-run = 只改与实际不符的表名和列名，其余不动。日期可以是 DATE、不带时区的时间戳、2026-03-02、2026/03/02 或 20260302（按月也可以是 2026-03 或 202603）；其他写法会计入 unread，我们会再来请教。
query-back-export = 把结果连同表头导出为 { $study }.csv（或 Parquet），数字保留全部位数。
query-back-check = 交出之前，每个数都看得完：一共几十行。
query-back-read = 我们只用下面这条命令读取。

# 每一步做什么（写在 SQL 注释里）
query-step-all = 研究 { $study }，{ $dialect }。只有汇总；少于 { $fewest } 个客户的组不出库。
query-step-outcome-read = 原样的结果：客户、写成数字的日期、值。
query-step-outcome-placed = 每个日期属于第几个周期；-1 表示早于第一个。
query-step-outcome-by-period = 每个客户每个周期一个值；互相矛盾的略去。
query-step-roster-read = 哪个团队服务哪些客户。
query-step-stays = 到名单日为止，每个客户在每个团队多久。
query-step-longest = 名单日在册客户的最长归属。
query-step-members = 每个客户一行，归在主要团队名下。
query-step-go-live-read = 这项服务的上线日期。
query-step-go-live-placed = 每个团队最早在第几个周期上线。
query-step-people = 客户及其团队的批次；第二个周期之前就已上线的团队略去。
query-step-outcome-wide = 每个客户一行，每个周期一列。
query-step-units = 每个周期都算数的客户。
query-step-cohort-sizes = 每批客户数。
query-step-kept = 人数够的批次。
query-step-team-sizes = 每个团队的客户数。
query-step-small-teams = 小团队合起来够不够，其余团队里最小的是多少。
query-step-team-labels = 小团队用一个共同的名字。
query-step-centre = 第一遍：全体均值，让很大的数也不丢位数。
query-step-near = 相对于它的值。
query-step-means = 每批的均值。
query-step-apart = 第二遍：相对于本批均值的值。
query-step-numbers = 周期的序号。
query-step-pairs = 每个客户的各期值，旁边放上某一期的值。
query-step-products = 中心化乘积的均值，也就是协方差。
query-step-teams = 每个决策团队的均值。
query-step-gone = 客户在哪个周期流失。
query-step-team-counts = 每个团队：每个周期开始时在册多少人，观察期满还剩多少人。
query-step-named = 小团队用一个共同的名字。
query-step-pooled = 在这个名字下合计。
query-step-cohort-counts = 在这些计数下，每批的客户数。
query-step-shares = 人数够的组，仍留存的比例。
query-step-answer = 交出的结果。

# 下载
study-moments-limits = 可下载的矩里，小组客户已合并，也没有单个团队的合计：由它得到的区间等于当作客户自己决定。
study-moments-csv = 本研究的矩（CSV）
study-moments-json = 本研究的矩（JSON）
moments-readme = 研究“{ $study }”的人数、均值和中心化二阶矩（构建 { $build }）。少于 { $fewest } 个客户的组已合并（{ $pooled }）或略去（{ $left }）。文件里没有单个团队的合计：由它估计只能得到正态区间，等于当作客户自己决定；如果是团队决定的，这个区间偏窄。读取：{ $command }

# 矩文件
check-small-groups-weak = 少于 20 个客户的组没有离开数据团队的表：略去 { NUMBER($customers) } 个客户，合并 { NUMBER($teams) } 个小团队。
error-query-bad-dialect = 没有为“{ $value }”准备 SQL。
    .cure = 可用：{ $known }。
error-query-bad-table = “{ $value }”不是表名。
    .cure = 按查询里的写法写，可带库名：dw.weekly_return。
error-query-no-window = 这里没有人见过结果“{ $outcome }”，研究 { $study } 也没写从哪天到哪天。
    .cure = 在研究里写上 window 的 from 和 to。
error-query-by-team = 结果“{ $outcome }”按团队记录，没有客户需要保护。
    .cure = 直接要这张表（每个团队每个周期一行），交给 sowhat build。
error-query-no-go-live = 没有人知道哪个团队在什么时候上线了 { $service }。
    .cure = 在工作区写上 go_lives 再构建，或用 --go-lives-table 指明数据团队的表。
error-query-available-pairs = 研究 { $study } 使用所有可用的周期对；给数据团队的查询做不到。
    .cure = 在研究里写 missing: zero 或 missing: drop-unit。
error-query-long = 研究 { $study } 有 { $periods } 个周期，查询最多容纳 { $most } 个。
    .cure = 缩短窗口，或改用更长的周期。
error-query-design = 研究 { $study } 的设计是 { $design }；查询只为分批上线而写。
    .cure = 直接要这张表，或在研究里写 design: did。
error-estimate-table-and-moments = 同时给了数据表和 --moments。
    .cure = 去掉其中一个。
error-moments-design = 矩文件属于分批上线，不能用来估计 { $design }。
    .cure = 去掉 --design，或给出数据表。
error-moments-not-json = 文件开头像 JSON，内容却不是。
    .cure = 重新取原样的下载文件，或改用 CSV。
error-moments-json-part = 矩文件的格式不对：{ $part }（{ $kind }）。
    .cure = 重新取原样的下载文件；格式见 docs/reference/moments.zh.md。
error-moments-too-large = 文件超过 { $megabytes } MB，不会是矩文件。
    .cure = 请给出查询的结果，一共几十行。
error-moments-column-missing = 缺少列：{ $columns }。
    .cure = 导出结果时带上表头。已知的列：{ $known }。
error-moments-bad-kind = “{ $value }”不是行的种类。
    .cure = 已知的种类：{ $known }。
error-moments-no-means = 没有均值行。
    .cure = 导出结果的每一行。如果结果里本来就没有，说明没有一批满 20 个客户。
error-moments-not-a-number = { $column } 列里的“{ $value }”不是数字。
    .cure = 按原样导出数字，用小数点，不用千位分隔符。
error-moments-unread = 结果表里有 { $rows } 行的日期，查询读不懂。
    .cure = 请数据团队把日期写成 2026-03-02 或 20260302（建个视图即可），再运行一次。
error-moments-no-products = 批次 { $cohort } 缺少 { $periods } 的 cov 行。
    .cure = 导出结果的每一行。
error-moments-not-symmetric = 批次 { $cohort }、周期 { $period } 的中心化乘积互相矛盾。
    .cure = 重新导出，保留全部位数，不要改动。
error-moments-team-elsewhere = 团队“{ $name }”属于批次 { $cohort }，而这个批次没有均值行。
    .cure = 导出结果的每一行。
error-no-moments = 研究 { $study } 没有分批上线的矩可供下载。
    .cure = 在研究页上看为什么没有估计；其他设计的研究没有矩文件。
error-query-ratio = 结果“{ $outcome }”是两列之比。
    .cure = 在视图里先除好，再把那一列声明为 value。
check-missing-handed-weak = 查询略去了 { NUMBER($dropped) } 个客户（{ $share } %）：他们不是每个周期都有结果。
check-name-small-groups = 人数太少的组
