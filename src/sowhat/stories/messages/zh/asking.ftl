### 构建时要去问的服务器和数据库

error-env-unset = 环境变量 { $name } 没有设置，或者是空的。
    .cure = 在运行 sowhat build 的环境里设好它；sowhat.yaml 里只写变量名。
error-token-in-file = 令牌直接写在了这里。
    .cure = 放进环境变量，这里写 env:变量名；这个文件别人也看得到。
error-server-address = 这个服务器地址写得不对。
    .cure = 写成 https://主机:端口，有路径就带上。
error-server-silent = 问了 { NUMBER($attempts) } 次，{ $url } 都没有回应（{ $reason }）。
    .cure = 看看它是否在运行、从这里能不能连上。已经读到的不受影响，其余的下次构建再问。
error-server-forbidden = { $url } 不让访问（状态码 { $status }）。
    .cure = 检查 token: 指的那个变量，以及这个令牌的权限。
error-server-refused = { $url } 拒绝了请求（状态码 { $status }）{ $told ->
        [no] 。
       *[yes] ：{ $says }
    }
    .cure = 检查 url: 和这个数据源里写的各个名称；服务器自己的日志里可能写得更清楚。
error-server-unreadable = { $url } 的回应不像这类服务器该有的内容。
    .cure = 检查 url:，也看看前面是不是挡着登录页之类的东西。
error-server-too-much = { $url } 的一次回应超过了 { NUMBER($limit) } MiB。
    .cure = 用选择器缩小范围，例如 metric: http_requests_total{ "{" }job="shop"{ "}" }。
error-prometheus-selector = “{ $value }”不是指标名，也不是带选择器的指标名。
    .cure = 直接写计数器，例如 http_requests_total{ "{" }job="shop"{ "}" }；速率和求和由 sowhat 来算。
error-prometheus-no-series = 在要问的时间段里，这个 Prometheus 没有“{ $metric }”的数据。
    .cure = { $similar ->
        [yes] 是不是想写“{ $nearest }”？
        [same] 指标是有的，但没有符合选择器的数据，或者那段时间还没有。
       *[other] 检查 metric: 和 latency:（不带 _bucket）；找到之前什么也不会记下。
    }
error-prometheus-not-counter = “{ $metric }”的类型是 { $kind }，数不出调用次数。
    .cure = 请写请求数的计数器，名称多半以 _total 结尾。
error-skywalking-no-services = 这个 SkyWalking 的 { $layer } 层里没有服务。
    .cure = 检查 layer:，例如 GENERAL 或 MESH。
error-warehouse-address = 连接“{ $connection }”的地址写得不对。
    .cure = 写成 postgres://用户@主机/库、duckdb:///文件 或 sqlite:///文件，也可以写 env:变量名。
error-warehouse-file = 连接“{ $connection }”指的数据库文件不存在。
    .cure = 路径从工作区目录算起：duckdb://data/bi.duckdb；写三条斜杠就从根目录算起。
error-warehouse-driver = 这里没有能连 { $kind } 数据库的驱动（连接“{ $connection }”）。
    .cure = 在 sowhat 的环境里装上：ibis-framework[{ $kind }]。
error-warehouse-password = 连接“{ $connection }”的数据库不接受这个用户名和密码。
    .cure = 检查连接地址；只读用户就够了。
error-warehouse-silent = 连不上“{ $connection }”的数据库：{ $reason }。
    .cure = 看看它是否在运行、从这里能不能连上。已经读到的不受影响。
error-warehouse-table = “{ $connection }”的数据库里没有表“{ $table }”。
    .cure = { $similar ->
        [yes] 是不是想写“{ $nearest }”？
       *[other] 带上模式名，例如 { $connection }:schema.table，并确认这个用户看得到它。
    }
error-warehouse-time = { $connection }:{ $table } 的列“{ $column }”不是能按天切分的时间：{ $value }。
    .cure = 请指定日期列、时间戳列、形如 2026-11-22 10:00:00 的文本列，或 1970 年以来的秒数列。
error-warehouse-untimed = { $connection }:{ $table } 有 { NUMBER($count) } 行的“{ $column }”没有时间或时间不合理，没有读入。
    .cure = 在库里补上，或者换一列。
error-warehouse-document = format: 指的是导出文件的格式，而 { $connection }:{ $table } 是一张表。
    .cure = 去掉 format: 改为指定各列，或者写导出文件的路径。
error-warehouse-failed = 读 { $connection }:{ $table } 时出错：{ $reason }。
    .cure = 先用数据库自己的客户端查一下这张表；下次构建会再问。
reason-row-not-counts = 不是 sowhat 自己写的计数行
