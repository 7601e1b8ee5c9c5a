## 同一接口的两个版本
cli-lifecycle-changes = 对比接口的两个版本：改了什么，哪些改动会让调用方出错；加 --translate 可把旧版请求改写成新版请求。

    示例：sowhat lifecycle changes shop-v1.yaml shop-v2.yaml --translate "POST /orders"
cli-argument-api-old = 旧版的 OpenAPI 文件。
cli-argument-api-new = 新版的 OpenAPI 文件。
cli-option-api-translate = 旧版的一个操作（如 "POST /orders"），给出新版的写法。
cli-option-api-request = 要改写的请求，JSON 文件（path、query、headers、body）；不给就用示例请求。
error-api-operation = { $file } 里没有操作 { $value }。
    .cure = 照文件里的写法写方法和路径，例如：{ $nearest }。
error-api-request = { $file } 不是一个请求：{ $reason }。
    .cure = 请写一个 JSON 对象，可含 path、query、headers、body。

api-changes-page = 接口变更
api-changes-question = 从 { $old } 到 { $new } 改了什么，谁需要跟着改？
api-changes-none = 从 { $old } 到 { $new }，调用方感觉不到任何变化。
api-changes-answer = { $n ->
    [0] { $old } 的调用方不用改，没有不兼容的变更。
   *[other] 有 { $n } 处变更会影响 { $old } 的调用方。
}
api-changes-under = 两版都有的操作 { $same } 个；移除 { $removed } 个，新增 { $added } 个，新标记弃用 { $deprecated } 个。移除字段 { $gone } 处，新标记弃用的字段 { $old_fields } 处。多个操作共用的字段，在每个操作里各算一处。
api-changes-still = 此前已标记弃用：{ $names }。
api-changes-breaking = 不兼容的变更
api-changes-breaking-lede = 旧版能跑通的调用，到新版可能出错，或者少了东西。
api-changes-deprecated = 新标记弃用
api-changes-deprecated-lede = 目前还能用。新版说明里写了替代的，列在旁边。
api-changes-other = 其他变更
api-changes-other-lede = 新增的操作和字段，以及放宽的限制：调用方不用动。
api-changes-empty = 没有：旧版的请求和应答都还适用。
api-changes-operations = { $n ->
    [1] { $first }
   *[other] { $first } 等 { $n } 个操作
}
api-changes-line = { $what }：{ $field }（{ $where }，{ $operations }）
api-changes-line-detail = { $line }；{ $detail }
api-changes-line-operation = { $what }：{ $field }
api-changes-was-now = { $was } → { $now }
api-changes-only-was = 不再有 { $was }
api-changes-only-now = 现为 { $now }
api-changes-instead = 请改用 { $names }
api-changes-within = 在 { $names } 中
api-changes-whole = 整条消息
api-changes-required-now = 必填

api-change-operation-removed = 操作已移除
api-change-operation-added = 新增操作
api-change-operation-moved = 操作换了地址
api-change-operation-deprecated = 操作标记弃用
api-change-operation-restored = 操作取消弃用
api-change-field-removed = 字段已移除
api-change-field-renamed = 字段改名
api-change-field-added = 新增字段
api-change-field-required = 字段改为必填
api-change-field-optional = 字段改为可选
api-change-field-deprecated = 字段标记弃用
api-change-field-restored = 字段取消弃用
api-change-field-narrowed = 限制收紧
api-change-field-widened = 限制放宽
api-change-option-removed = 少了一种消息
api-change-option-added = 多了一种消息
api-change-answer-removed = 应答已移除
api-change-answer-added = 新增应答
api-change-media = 换了媒体类型
api-change-credential = 换了身份凭证

api-side-body = 请求体
api-side-path = 路径
api-side-query = 查询参数
api-side-header = 请求头
api-side-cookie = Cookie
api-side-answer = 应答 { $status }

## 改写成新版的请求
api-translated-title = 你的请求，{ $new } 的写法
api-translated-none = 这个请求没法改写成 { $new } 的写法。
api-translated-clean = 符合新版说明要求的结构。
api-translated-notes = 做了哪些改动
api-note-same = 不用改。
api-note-base = 地址开头由 { $was } 改为 { $now }。
api-note-moved-operation = 操作由 { $was } 改为 { $now }。
api-note-operation-instead-guessed = { $was } 已移除，说明里写着改用 { $now }，请核对。
api-note-operation-guessed = { $was } 已移除，最像它的是 { $now }，请核对两者做的是不是同一件事。
api-note-renamed = `{ $was }` 改为 `{ $now }`：同一个名字，换了写法。
api-note-moved-guessed = `{ $was }` 挪到了 `{ $now }`：名字相同、位置不同，请核对。
api-note-instead-guessed = `{ $was }` 改填 `{ $now }`：说明里写的替代字段，请核对。
api-note-dropped = `{ $field }` 去掉了：新版没有这个字段。
api-note-default = `{ $field }` 现在必填，填了默认值 { $value }。
api-note-placeholder = `{ $field }` 现在必填，`{ $value }` 只是占位，请填上真实的值。
api-note-deprecated = `{ $field }` 还能用，但已标记弃用。
api-note-typed = `{ $field }` 由 { $was } 改为 { $now }，值已随之改写。
api-reason-gone = 操作 { $operation } 已移除，新版里找不到对应的操作。
api-reason-gone-instead = 操作 { $operation } 已移除，说明里写着改用 { $names }，请看那里。
api-reason-path = 新版路径需要 `{ $field }`，旧请求里没有。
api-reason-media = 新版要求 { $now }，{ $was } 改写不过去。
api-reason-value = `{ $field }` 不再接受 { $value }，只接受 { $now }。
api-reason-no-body = 旧版不发请求体，新版必须有。
api-reason-method = 给的请求不是 { $operation } 的请求。
api-fault-type = `{ $field }` 应为：{ $detail }。
api-fault-required = 缺少 `{ $field }`。
api-fault-enum = `{ $field }` 只接受：{ $detail }。
api-fault-unknown = 没有 `{ $field }` 这个字段。
api-fault-option = `{ $field }` 不符合任何一种写法。
api-fault-length = `{ $field }` 太短或太长（{ $detail }）。
api-fault-bound = `{ $field }` 太小或太大（{ $detail }）。
api-fault-pattern = `{ $field }` 的写法不符合 { $detail }。
