# 宣布下线的响应头（RFC 9745、RFC 8594）。
cli-lifecycle-headers = 生成宣布服务下线的响应头（nginx、Envoy、Kong、Python），或检查某个地址实际发出的响应头。

    例：sowhat lifecycle headers fax-gateway --deprecated 2026-12-01 --sunset 2027-06-30 --docs https://example.com/fax
cli-argument-headers = 要下线的服务。
cli-option-headers-for = 给谁用：nginx、envoy、kong，或 python（ASGI 中间件）。
cli-option-headers-deprecated = 从哪天起标为弃用（2026-12-01）；不写就取下线行动里的日期。
cli-option-headers-sunset = 从哪天起不再响应；不写就取下线行动里的日期。
cli-option-headers-docs = 说明怎么办的页面。
cli-option-headers-successor = 改用的地址。
cli-option-headers-path = 服务的路径；不写就取目录里的路由。可以写多次。
cli-option-headers-check = 改为检查一个地址，或一份抓包（curl -i 的输出，或 HAR 文件）。有错时以 1 结束。
cli-option-headers-method = 用什么方法请求地址。
headers-about-sunset = { $service }：{ $deprecated } 起弃用，{ $sunset } 起不再响应（RFC 9745、RFC 8594）。
headers-about-open = { $service }：{ $deprecated } 起弃用（RFC 9745），下线日期未定。
headers-where-nginx = map 放在 http 里；add_header 放在 server 里，自带 add_header 的 location 里也要各放一份。
headers-where-envoy = 把这条路由放在同一虚拟主机其他路由之前，动作与它们相同。
headers-where-kong = 放进声明式配置里该服务的 routes 下。
headers-where-python = 包住应用即可：app = Deprecated(app)。
headers-without-docs = 没有链接：用 --docs 给出说明页面，看到响应头的人才知道怎么办。
headers-answer = { $address } 返回 { $status }。
headers-captured = 抓包
headers-read = { $name }：{ $at }
headers-is-wrong = 错误：
headers-is-weak = 可改进：
headers-is-told = 说明：
headers-fine = 没有要改的。
headers-sum =
    读了 { $answers } 个响应，{ $wrong ->
        [0] 没有错误。
       *[other] 其中 { $wrong } 个有错误。
    }
finding-headers-none = 没有宣布下线：既没有 Deprecation，也没有 Sunset。
finding-headers-no-deprecation = 只有 Sunset。加上 Deprecation，别人才知道从什么时候起不该再接入。
finding-headers-no-sunset = 已标为弃用，但没有 Sunset 说明用到什么时候。
finding-headers-twice = { $name } 发了 { $count } 次，读的人只会取其中一个。
finding-headers-deprecation-true = Deprecation: { $value } 是早期草案的写法。请写成 @ 加 1970 年以来的秒数（RFC 9745 第 2.1 节）。
finding-headers-deprecation-date = Deprecation: { $value } 是草案里的日期写法。请写成 @ 加 1970 年以来的秒数（RFC 9745 第 2.1 节）。
finding-headers-deprecation-bare = Deprecation: { $value } 的秒数前缺 @（RFC 9745 第 2.1 节）。
finding-headers-deprecation-unread = Deprecation: { $value } 看不出是什么时刻（RFC 9745 第 2.1 节）。
finding-headers-sunset-unread = Sunset: { $value } 看不出是什么日期（RFC 8594 第 3 节）。
finding-headers-sunset-form = Sunset: { $value } 不是 HTTP 现行的日期写法，应如 “Thu, 31 Dec 2026 23:59:59 GMT”（RFC 9110 第 5.6.7 节）。
finding-headers-weekday = Sunset: { $value } 的星期写错了，那天是 { $day }。
finding-headers-order = { $sunset } 就下线，早于弃用日 { $deprecated }（RFC 9745 第 4 节）。
finding-headers-short = 从弃用到下线只有 { $days } 天，少于这里约定的 { $months } 个月。
finding-headers-outlived = { $day } 就该下线了，现在仍返回 { $status }。
finding-headers-announced = 弃用日还没到：{ $day }。
finding-headers-no-link = 没有 Link（rel 为 “deprecation” 或 “sunset”）指向说明页面（RFC 9745 第 3 节）。
finding-headers-no-successor = 没有 Link（rel 为 “successor-version”）指向替代的地址（RFC 5829）。
error-headers-which = 要么写一个服务名来生成响应头，要么用 --check 给一个地址或抓包，二选一。
    .cure = 例如：sowhat lifecycle headers --check https://example.com/v1/things
error-headers-no-day = 没有人说“{ $service }”从哪天起弃用，也没有下线行动。
    .cure = 用 --deprecated 写明日期，或先发起下线行动。
error-headers-no-path = 不知道它的路径。
    .cure = 用 --path 写明，或在目录里声明路由。
error-headers-path = “{ $value }”不能写进服务器配置。
    .cure = 请写成 /segment/{"{"}id{"}"} 的样子，只用字母、数字和网址里的符号。
error-headers-address = “{ $value }”不能放进响应头。
    .cure = 请以 https:// 开头（或从 / 开始的路径），非 ASCII 字符要百分号编码。
error-headers-sunset-first = { $sunset } 下线，早于弃用日 { $deprecated }。
    .cure = 把下线日推后，或把弃用日提前。
error-headers-no-target = “{ $value }”既不是地址，也不是文件。
    .cure = 请写 http:// 或 https:// 开头的地址，或 curl -i、浏览器（HAR）保存的文件路径。
error-headers-unreachable = { $value } 没有响应：{ $why }
    .cure = 先在这台机器上用 curl -I 试一下，或检查一份在能访问的地方抓的包。
error-headers-capture-large = 抓包超过 { $limit } MB，没有读取。
    .cure = 只保存要看的响应。
error-headers-capture-empty = 里面找不到响应头。
    .cure = 请用 curl -i 保存，或用浏览器导出 HAR。
