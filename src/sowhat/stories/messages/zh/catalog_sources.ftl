## API descriptions

error-openapi-unreadable = 读不了接口描述 { $path }：{ $reason }。
    .cure = 请确认文件存在且可读。
error-openapi-json = 这个文件不是有效的 JSON（{ $reason }），整份没有读入。
    .cure = 请重新导出，或按所示行号改正。
error-openapi-none = 这个文件不是接口描述：既没写 OpenAPI 版本，也没写 Swagger 版本。
    .cure = paths 里只写接口描述本身；它引用的文件会自动找到。
error-openapi-path = “{ $value }”不是路径，它下面的接口没有读入。
    .cure = 路径以 / 开头，可变部分放在花括号里。
error-openapi-many = 这份描述里的接口超过 { $limit } 个，其余没有读入。
    .cure = 请按服务拆成几份描述。
error-openapi-ref-missing = 引用 { $value } 找不到目标。
    .cure = 请把文件放到该位置，或改正 # 后面的部分。
error-openapi-ref-outside = 引用 { $value } 在描述所在目录之外，没有打开。
    .cure = 请把文件复制到描述旁边。
error-openapi-ref-remote = 引用 { $value } 在别处：sowhat 不从网络取文件。
    .cure = 请把描述合并成一个文件，或把被引用的文件复制到旁边。
error-openapi-ref-circle = 引用 { $value } 又指回了自己。
    .cure = 请让它指向写明了内容的地方。
detect-openapi-description = OpenAPI 接口描述：读取其中的接口和路径。
detect-openapi-yapi = YApi 导出文件：读取其中的接口和路径。
detect-openapi-apifox = Apifox 导出文件：读取其中的接口和路径。

## Service level objectives

error-openslo-unreadable = 读不了服务等级目标文件 { $path }：{ $reason }。
    .cure = 请确认文件存在且可读。
error-openslo-none = 这段内容不是服务等级目标：它不是键值结构。
    .cure = 请以 apiVersion、kind、metadata 开头，或删掉它。
error-openslo-version = “{ $value }”不是这里能读的 OpenSLO 或 Sloth 版本。
    .cure = 请用 openslo/v1、openslo/v1alpha，或 Sloth 的 version: prometheus/v1。
error-openslo-kind = OpenSLO 没有“{ $value }”这种类型。
    .cure = 可用 SLO、SLI、Service、DataSource、AlertPolicy、AlertCondition、AlertNotificationTarget。
error-openslo-missing = 缺少 { $field }，这条目标没有读入。
    .cure = 请补上 { $field }。
error-openslo-target = “{ $value }”不是目标值，这条目标没有读入。
    .cure = target 写 0 到 1 之间的比例，targetPercent 写百分数；Sloth 的 objective 是百分数。
error-openslo-window = “{ $value }”不是时间窗口，这条目标没有读入。
    .cure = 请写 28d、4w、1M 这样的时长；v1alpha 写 count 和 unit。
error-openslo-indicator = 这些文件里没有指标“{ $value }”。目标已读入，但没有查询语句。
    .cure = 请把含有这个 SLI 的文件也写进 paths。
error-openslo-duplicate = 目标“{ $value }”写了两次，以先出现的为准。
    .cure = 请给其中一条换个名字。
detect-openslo-documents = 服务等级目标：{ $count } 段。

## Backstage

error-backstage-dangling = 有 { $n } 个 { $kind } 被引用，却没有任何文件声明，例如 { $names }。
    .cure = 请把声明它们的文件写进 paths，或改正引用。引用它们的实体已经读入。

## Who calls what, as a table

table-relations_seen = 哪个应用调用哪个服务：目录的声明与应用密钥的实际调用对照。
table-relations_seen-service = 服务。
table-relations_seen-app = 应用：已声明的调用方，或声明了调用关系的组件。
table-relations_seen-declared = 目录里是否声明（consumesApis 或 dependsOn）。
table-relations_seen-calls = 所有月份里人的调用次数；应用没有密钥、无法分辨时为空。
table-relations_seen-first = 首次调用的月份；没有则为空。
table-relations_seen-last = 最近调用的月份；没有则为空。
