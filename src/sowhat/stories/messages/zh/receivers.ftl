## 两次构建之间收到的数据
error-spool-unwritable = 收到的数据没能存下：{ $reason }。
    .cure = 请为该文件夹腾出空间并给予写权限。发送方已被告知稍后重发。
error-spool-full = 磁盘将满，暂不接收新数据。
    .cure = 请清理磁盘。发送方会被告知稍后再试。
error-receiver-none = 这里没有接收数据的 { $type } 数据源（{ $name }）。
    .cure = 请在 sowhat.yaml 中该类数据源下写 receive: true，或更正地址中的名称。
error-receiver-several = 有多个数据源接收这类数据：{ $names }。
    .cure = 请在地址后加上数据源名称，例如 /v1/traces/NAME。
error-receiver-no-workspace = 这里还没有可以读取的工作区。
    .cure = 请用 sowhat init 新建，或用 sowhat check 查出问题并改正，然后重发。
error-receiver-unreadable = { $kind ->
    [protobuf] 请求内容不是 OpenTelemetry 的 protobuf 导出请求。
    [gzip] 请求内容与声明的压缩方式不符，或不完整。
    [http] 请求没有传完，连接就断了。
   *[json] 请求内容不是声明的 JSON。
    }
    .cure = 请完整重发，并确认发送方的协议是 http/protobuf 或 http/json。
error-receiver-no-event = 事件缺少 CloudEvents 的必填属性：{ $names }。
    .cure = 请在产生事件处补上这些属性。
error-receiver-type = 这里不接收内容类型 { $kind }。
    .cure = 请发送 { $known }。不支持 OpenTelemetry 的 gRPC 协议：请设置 OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf。
error-receiver-encoding = 不认识内容编码 { $encoding }。
    .cure = 请使用 gzip、deflate，或不压缩。
error-receiver-too-large = 请求超过 { $limit }。
    .cure = 请减小发送方每批的数量。
error-receiver-busy = 目前收到的数据来不及写入磁盘。
    .cure = 请一秒后重发；导出器会自动重试。

## OpenTelemetry 与 CloudEvents
error-otlp-other-signal = { $signal ->
    [logs] 这是 OpenTelemetry 的日志，不是链路追踪。
    [metrics] 这是 OpenTelemetry 的指标，不是链路追踪。
   *[profiles] 这是 OpenTelemetry 的性能剖析，不是链路追踪。
    }
    .cure = 请从该数据源的 paths 中去掉这个文件；调用来自链路追踪。若由 Collector 导出，请导出 traces 管道。
reason-otlp-logs = 内容是 OpenTelemetry 的日志，不是链路追踪。
reason-otlp-metrics = 内容是 OpenTelemetry 的指标，不是链路追踪。
reason-otlp-profiles = 内容是 OpenTelemetry 的性能剖析，不是链路追踪。
reason-otlp-no-telemetry = 是 JSON，但不是 OpenTelemetry 的数据。
reason-otlp-bad-span = 该有 span 的位置没有 span。
reason-otlp-no-time = span 没有开始时间。
reason-event-incomplete = 缺少 CloudEvents 的必填属性：specversion、id、source、type。
detect-otlp = 内容是 OpenTelemetry 的链路追踪。
detect-cloud-events = 内容是 CloudEvents 事件。
error-input-other-signal = { $signal ->
    [logs] { $file } 是 OpenTelemetry 的日志，不是链路追踪。
    [metrics] { $file } 是 OpenTelemetry 的指标，不是链路追踪。
   *[profiles] { $file } 是 OpenTelemetry 的性能剖析，不是链路追踪。
    }
    .cure = 调用来自链路追踪：请给出 Collector traces 管道的文件。
