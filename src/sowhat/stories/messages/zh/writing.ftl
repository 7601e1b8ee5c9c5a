## 通过接口写入

error-json-needed = 写入只接受 JSON。
    .cure = 请带上请求头 Content-Type: application/json。
error-json-too-large = 正文超过 { NUMBER($most, useGrouping: 1) } 字节。
    .cure = 请分几次发送。
error-repeat-key = 请求头 Idempotency-Key 里没有可用的键。
    .cure = 请用 1 到 128 个可打印的 ASCII 字符，最好是双引号里的 UUID。
error-repeat-other = 这个键已经用于另一个请求。
    .cure = 每次写入换一个新键；只有重发同一个写入才用同一个键。
error-repeat-running = 带这个键的请求正在处理。
    .cure = 过几秒再发一次，不会重复执行。
error-repeat-unknown = 带这个键的请求开始过，但没有留下结果，无法判断是否已执行。
    .cure = 请先查看是否已经生效；没有生效再换一个新键发送。
error-demand-alike = 已有相近的需求：{ $ids }。
    .cure = 请先看一看。确实不是同一件事，就加上 "sure": true 再发。
error-no-such-cursor = 列表里已没有这个位置。
    .cure = 去掉 after 从头开始，再按每次答复里的链接往下取。
