### 有名字的访问日志格式，以及不是访问日志的文件

error-log-no-header = 这一行之前没有说明字段：{ $format } 格式的日志要以 #Fields: 开头。
    .cure = 请提供服务器写出的完整文件（含文件头），或者不要把它写进 paths:。
error-log-header-unusable =
    这个文件的 #Fields: 里没有{ $missing ->
        [time] 时间
        [request] 路径
       *[status] 状态码
    }，它的行算不上调用。
    .cure = 让服务器至少记录 date、time、cs-uri-stem 和 sc-status；IIS 里在“日志”的“选择字段”中勾选。
error-not-an-access-log =
    { $kind ->
        [nginx-error] 这是 nginx 的错误日志，不是访问日志；一行也没有读入。
        [apache-error] 这是 Apache 的错误日志，不是访问日志；一行也没有读入。
        [metrics] 这是 Prometheus 的指标，不是访问日志；一行也没有读入。
        [json] 这个文件是 JSON，没有一行是数据源“{ $source }”那种格式的调用；一行也没有读入。
        [program] 这是程序自己的日志，不是访问日志；一行也没有读入。
        [w3c] 这是 W3C 扩展日志，而数据源“{ $source }”写的是别的格式；一行也没有读入。
        [xml] 这是 XML 或 HTML，不是访问日志；一行也没有读入。
       *[syslog] 这是 syslog 文件，没有一行是数据源“{ $source }”那种格式的调用；一行也没有读入。
    }
    .cure = 让数据源“{ $source }”的 paths: 只指向访问日志，或者改它的 format:。
error-input-no-calls =
    { $kind ->
        [nginx-error] { $file } 是 nginx 的错误日志；调用记在它的访问日志里。
        [apache-error] { $file } 是 Apache 的错误日志；调用记在它的访问日志里。
        [metrics] { $file } 是 Prometheus 的指标；指标直接向 Prometheus 服务器读取。
        [json] { $file } 是 JSON，但不是调用：每行要有时间、路径和状态码。
        [program] { $file } 是程序自己的日志，不是调用记录。
        [w3c] { $file } 是 W3C 扩展日志，但字段里没有时间、路径和状态码。
        [xml] { $file } 是 XML 或 HTML。
       *[syslog] { $file } 是 syslog 文件，里面没有 sowhat 认识的调用。
    }
    .cure = 不要把它列进来，或者改成旁边的访问日志。
reason-no-header = 它之前没有文件头说明字段。
reason-header-unusable = 上面的文件头没有时间、路径或状态码。
reason-not-a-request = 它讲的是连接而不是请求：TCP 行，或者失败的握手。
detect-access-log-named = { $format } 格式的访问日志（开头的行里有 { $share }% 符合）。
