### Errors: error-<code> says what is wrong, .cure says what to do

## 命令行

error-no-such-option = 没有 { $name } 这个选项。
    .cure = 用 --help 查看有哪些选项。
error-missing-parameter = 缺少 { $name }。
    .cure = 用 --help 查看命令的写法。
error-bad-parameter = { $name } 的取值不可用。
    .cure = 用 --help 查看允许的取值。
error-option-needs-value = { $name } 后面需要一个值。
    .cure = 在它后面写上值，或查看 --help。
error-bad-call = 没看懂这条命令。
    .cure = 用 sowhat --help 查看有哪些命令。
error-extra-words = “{ $value }”这里不该有内容。
    .cure = 去掉它；如果几个词是一体的，请用引号括起来。
error-no-such-command = 没有“{ $value }”这个命令。
    .cure = { $nearest ->
        [none] 可用的有：{ $all }。
       *[other] 是不是“{ $nearest }”？可用的有：{ $all }。
    }
error-mistake = sowhat 自己出错了（{ $kind }）。之前提交的数据是安全的。
    .cure = 请把文件 { $trace } 发给我们；也可以先重试一次。
error-bad-month = “{ $value }”不是一个月份。
    .cure = 请写成年-月，例如 2026-09。
error-no-such-service = 没有叫“{ $value }”的服务。
    .cure = { $nearest ->
        [none] 用 sowhat show usage 查看全部服务。
       *[other] 是不是“{ $nearest }”？用 sowhat show usage 可以看到全部。
    }
error-no-build = 还没有可以查看的内容：这个工作区还没有构建过。
    .cure = 运行 sowhat build --workspace { $root }

## Workspace: what people write
error-yaml-syntax =
    { $kind ->
        [tab] 缩进用了制表符（Tab）。
        [colon] 值里出现了“冒号加空格”，无法判断是键还是值。
        [bracket] 括号没有闭合。
        [quote] 引号没有闭合。
        [escape] 双引号里的反斜杠后面跟了不能转义的字符。
        [indent] 这一行的缩进与上下文不一致。
        [no-colon] 键后面缺少冒号。
        [start] 值不能以这个字符开头。
        [alias] { $near } 引用的锚点不存在。
        [control] 文本中混入了不可见字符 { $near }。
       *[other] 这里不是合法的 YAML。
    }
    .cure =
        { $kind ->
            [tab] 请用空格缩进，每层两个。
            [colon] 请给值加上引号，或在前一个键之后换行。
            [bracket] 请补上括号，或改成每项一行、以“- ”开头的列表。
            [quote] 请补上引号。
            [escape] 请改用单引号，或把反斜杠写两遍。
            [indent] 请与同级的行对齐。
            [no-colon] 请在键后面写上冒号和一个空格。
            [start] 请给值加上引号。
            [alias] 请在同一文件的前面定义该锚点，或直接写出值。
            [control] 请删除该字符。
           *[other] 请对照工作区参考文档中的示例检查这一行。
        }
error-yaml-deep = 列表和键值嵌套超过 { $limit } 层。
    .cure = 没有哪个设置需要这么深，请检查多余的括号。
error-yaml-large = 展开锚点后，这个文件超过 { $limit } 个值。
    .cure = 请拆成 catalog/ 下的多个文件，并少用锚点重复内容。
error-yaml-tag = 这里用不到标签 { $value } 所要求的类型。
    .cure = 请删除标签，只写值即可。
error-file-large = 文件超过 { $limit } MiB。
    .cure = 请拆成 catalog/ 下的多个文件。
error-workspace-file-unreadable = 无法读取该文件：{ $reason }。
    .cure = 请检查权限，并确认它是一个文件。
error-not-utf8 =
    { $guess ->
        [GB18030] 文件不是 UTF-8 编码，看起来是 GB18030（GBK）。
        [UTF-16] 文件不是 UTF-8 编码，看起来是 UTF-16。
       *[other] 文件不是 UTF-8 编码。
    }
    .cure = 请以 UTF-8 编码另存。
error-duplicate-key = 键“{ $key }”在第 { $first } 行已经写过。
    .cure = 两处请只留一处。
error-key-not-word = 列表或键值被当成了键。
    .cure = 键请用一个词。
error-unknown-key = 这里没有“{ $key }”这个键。
    .cure =
        { $similar ->
            [yes] 是不是想写“{ $nearest }”？这里可用：{ $allowed }。
           *[no] 这里可用：{ $allowed }。
        }
error-wrong-kind =
    { $wanted ->
        [mapping] 这里应当是“键: 值”，而不是{ $found ->
            [list] 列表
           *[other] “{ $value }”
        }。
        [list] 这里应当是列表，而不是{ $found ->
            [mapping] “键: 值”
           *[other] “{ $value }”
        }。
       *[text] 这里应当是单个值，而不是{ $found ->
            [list] 列表
           *[other] “键: 值”
        }。
    }
    .cure =
        { $wanted ->
            [mapping] 请写成“键: 值”的形式。
            [list] 请在每一项前加“- ”。
           *[text] 请只写一个值。
        }
error-missing-key = 缺少“{ $key }”。
    .cure = 请在这里补上“{ $key }: …”。
error-empty-text = “{ $key }”是空的。
    .cure = 请填上值，或删除这一项。
error-bad-name = “{ $value }”不能用作名称。
    .cure = 名称为 1 到 63 个字符，可用文字、数字、“.”“_”“-”，并以文字或数字开头。给人看的叫法请写在“title”里。
error-bad-choice = 这里不能写“{ $value }”。
    .cure =
        { $similar ->
            [yes] 是不是想写“{ $nearest }”？可选：{ $allowed }。
           *[no] 可选：{ $allowed }。
        }
error-bad-day = “{ $value }”不是日期。
    .cure = 请写成 年-月-日，例如 2026-04-01。
error-bad-currency = “{ $value }”不是货币代码。
    .cure =
        { $similar ->
            [yes] 是不是想写 { $nearest }？请用 ISO 4217 的三位大写字母。
           *[no] 请用 ISO 4217 的三位大写字母，例如 CNY。
        }
error-unknown-timezone = 没有“{ $value }”这个时区。
    .cure =
        { $similar ->
            [yes] 是不是想写 { $nearest }？
           *[no] 请用 IANA 时区名，例如 Asia/Shanghai、Europe/Berlin 或 UTC。
        }
error-bad-value = { $key } 不能是“{ $value }”。
    .cure = 请查看工作区参考文档中的 { $key }。
error-span-empty = 从 { $start } 到 { $end } 之间一天也没有。
    .cure = “to”是不再有效的第一天，必须晚于“from”。
error-key-or-pseudonym = “key”和“pseudonym”须写且只写一个。
    .cure = 写调用时实际传的键，或 sowhat 显示的化名。
error-one-document = sowhat.yaml 里出现了第二个文档。
    .cure = 请删除“---”这一行并合并内容；只有 catalog/ 里的文件可以含多个文档。
error-name-taken =
    { $kind ->
        [service] 服务
        [unit] 业务单元
        [team] 团队
        [consumer] 调用方
        [outcome] 指标
        [study] 研究
       *[source] 数据源
    }“{ $value }”已在 { $first } 出现过。
    .cure = 请给其中一个改名，或合并两者。
error-undeclared =
    { $kind ->
        [team] 没有名为“{ $value }”的团队。
        [unit] 没有名为“{ $value }”的业务单元。
        [source] 没有名为“{ $value }”的数据源。
        [service] 没有名为“{ $value }”的服务。
        [outcome] 没有名为“{ $value }”的指标。
       *[other] 没有名为“{ $value }”的条目。
    }
    .cure =
        { $similar ->
            [yes] 是不是想写“{ $nearest }”？如果不是，请先声明。
           *[no] { $kind ->
                [source] 请在 sowhat.yaml 的“sources”下声明。
                [unit] 请在 catalog/ 的文件中“units”下声明。
                [service] 请在 catalog/ 的文件中“services”下声明。
                [outcome] 请在 sowhat.yaml 的“outcomes”下声明。
               *[other] 请在 catalog/ 的文件中“teams”下声明。
            }
        }
error-memberships-overlap = “{ $value }”同时属于“{ $holder }”和“{ $other }”（{ $first }）。
    .cure = 请给较早的一段写“to”，并让较晚一段的“from”等于同一天。
error-key-claimed-twice = 键“{ $value }”同时属于“{ $holder }”和“{ $other }”（{ $first }）。
    .cure = 请只留给一个调用方，或用“from”“to”写成互不重叠的日期。
error-route-claimed-twice = 路由 { $value } 同时属于“{ $holder }”和“{ $other }”（{ $first }）。
    .cure = 请只留给一个服务，或把其中一条写得更长，或用不同的日期、host、source 区分。
error-no-workspace = 在 { $folder } 及其上级目录都没有找到 sowhat.yaml。
    .cure = 请进入某个工作区，用 --workspace 指定，或用“sowhat init”新建。
error-secret-open = 本机其他用户也能读取密钥文件（权限 { $mode }）。
    .cure = 请设为只有自己可读：chmod 600 .secret
error-secret-malformed = 密钥文件的内容不是 64 位十六进制数字。
    .cure = 请从备份恢复。若没有备份，请删除后重新构建，调用方的化名会随之改变。
error-secret-unwritable = 无法创建或读取密钥文件：{ $reason }。
    .cure = 请检查工作区目录的权限。

## Workspace: warnings of sowhat check
error-no-sources = 还没有声明任何调用数据源。
    .cure = 请在 sowhat.yaml 的“sources”下添加，或让“sowhat init”从你的文件中识别。
error-glob-empty = 数据源“{ $source }”：没有文件匹配 { $value }。
    .cure = 请更正路径；路径相对于工作区目录。
error-no-services = 还没有声明服务：调用会被统计，但不归属任何服务。
    .cure = 请在 catalog/services.yaml 中声明服务。
error-service-without-route =
    { $count ->
        [1] 服务 { $names } 没有路由，任何调用都归不到它。
       *[other] 有 { $count } 个服务没有路由（如 { $names }），任何调用都归不到它们。
    }
    .cure = 请补上“routes”。
error-route-no-slash = 服务“{ $service }”：路由 { $value } 没有以斜杠开头，而日志里的路径都以斜杠开头。
    .cure = 请写成 /{ $value }
error-team-without-unit =
    { $count ->
        [1] 团队 { $names } 不属于任何业务单元。
       *[other] 有 { $count } 个团队不属于任何业务单元（如 { $names }）。
    }
    .cure = 请补上“unit”，这样才能统计覆盖了多少业务单元。
error-consumer-without-key =
    { $count ->
        [1] 调用方 { $names } 没有键，任何调用都归不到它。
       *[other] 有 { $count } 个调用方没有键（如 { $names }），任何调用都归不到它们。
    }
    .cure = 请补上“keys”。
error-consumer-without-team =
    { $count ->
        [1] 调用方 { $names } 不属于任何团队。
       *[other] 有 { $count } 个调用方不属于任何团队（如 { $names }）。
    }
    .cure = 请补上“team”，这样才能按团队看使用情况。

## Workspace: sowhat init
error-workspace-exists = { $folder } 里已经有 { $file }。
    .cure = 请直接编辑它，或换一个目录。没有改动任何内容。
error-input-missing = 找不到文件 { $value }。
    .cure = 请检查路径；也可以给目录，或 logs/access.log* 这样的通配。
error-input-unknown =
    { $reason ->
        [empty] { $file } 是空文件。
        [binary] { $file } 不是文本。
        [unreadable] { $file } 打不开。
       *[unknown] { $file } 的格式 sowhat 不认识。
    }
    .cure = 可用的有：访问日志（combined、common 或 nginx log_format）、调用表（含时间和被调用对象的 CSV、Parquet、JSON lines）、Backstage 目录、OpenAPI 描述；可以是 gzip 或 zstd 压缩。
error-folder-unwritable = 无法写入 { $folder }：{ $reason }。
    .cure = 请选择一个有写权限的目录。
error-not-loopback = 不在 { $host } 上监听：能访问这个地址的人都能看到全部内容，而目前还不能登录。
    .cure = 去掉 --host，只在本机监听。
error-port-taken = 端口 { $port } 已被占用。
    .cure = 用 --port 换一个端口，或用 --port 0 自动选择。
error-result-gone = 最近一次构建的一部分不见了：{ $path }。
    .cure = 结果随时可以重新推导：运行 sowhat build --workspace { $root }

## 数据湖、数据库与读取的文件
error-lake-locked = 这里正有另一次构建在运行。
    .cure = 等它结束，或用 sowhat build --wait 秒数 排队等待。若它已被强行终止，锁会自动释放。
error-lake-contended = 一直有其他程序在写这张表，重试 { $tries } 次后放弃。
    .cure = 数据湖只能由 sowhat build 写入。请停掉其他程序后重新构建；没有任何记录被重复计入。
error-lake-moved = 构建期间有其他程序写了这张表。
    .cure = 数据湖只能由 sowhat build 写入。请停掉其他程序后重新构建；没有任何记录被重复计入。
error-lake-version = 这张表的第 { $version } 版已经读不到了。
    .cure = 请从备份恢复 lake 目录，或重新构建一个新版本。
error-store-unavailable = 数据库打不开：{ $reason }。
    .cure = 请确认所在目录存在且可写，或数据库服务正在运行。
error-store-newer = 这个数据库由更新版本的 sowhat 写入（版本 { $found }，当前程序只认到 { $known }）。
    .cure = 请升级 sowhat。没有改动任何内容。
error-file-vanished = 还没来得及读，文件就不见了。
    .cure = 如果是日志轮转，不用处理：下次构建会按新名字读到它。
error-file-unreadable = 文件无法读取。
    .cure = 请给运行 sowhat 的用户读权限，然后重新构建。
error-file-broken = 文件已损坏，不是可读的 Parquet 文件。
    .cure = 请重新导出。
error-file-unfinished = 这个 Parquet 文件还没有写完，暂时什么也读不到。
    .cure = 如果还在写入，不用处理；否则请重新导出。
error-file-shorter = 这个文件只是某个已读文件的前一部分，没有新内容。
    .cure = 不用处理，也可以从 paths 里去掉。
error-file-gzip-truncated = gzip 文件不完整，断点之前的内容已读入。
    .cure = 如果还在压缩，不用处理；否则换成完整的文件，会从断点接着读。
error-file-gzip-broken = gzip 文件已损坏，损坏处之前的内容已读入。
    .cure = 请换成完好的文件，会从损坏处接着读。
error-file-zstd-truncated = zstd 文件不完整，断点之前的内容已读入。
    .cure = 如果还在压缩，不用处理；否则换成完整的文件，会从断点接着读。
error-file-zstd-broken = zstd 文件已损坏，损坏处之前的内容已读入。
    .cure = 请换成完好的文件，会从损坏处接着读。

## 页面
error-no-such-table = 这个页面没有叫“{ $value }”的表。
    .cure = 打开页面，点它的 CSV 链接。

## Evidence: moments and inference

error-moments-shape = 汇总数据对不上：{ $part } 应为 { $expected }，实际是 { $found }。
    .cure = 请重新用查询语句导出汇总结果，不要手工修改。
error-moments-not-finite = 汇总数据的 { $part } 里有不是数值的内容。
    .cure = 检查指标里是否有空值或无穷大，并说明缺失值怎么处理。
error-moments-empty-cell = 汇总数据里有一组没有单位，或者权重不大于零。
    .cure = 去掉权重为零或负数的单位。
error-moments-cell-twice = 汇总数据里同一批次、同一分层出现了两次。
    .cure = 按首次上线周期和分层分组，每组一行。
error-moments-periods-order = 汇总数据的周期没有按先后排列。
    .cure = 从最早到最晚依次给出，每个周期一次。
error-moments-periods-differ = 周期不同的汇总数据不能相加。
    .cure = 每一部分都要覆盖相同的周期。
error-moments-clusters-differ = 只有一部分汇总数据带有决策单位。
    .cure = 要么每一部分都带，要么都不带。
error-moments-clusters-sum = 各决策单位的数量之和与分组的数量不一致。
    .cure = 每个单位只能属于一个决策单位，两份数据要来自同一次查询。
error-confidence-out-of-range = 置信水平不能是 { NUMBER($value, maximumSignificantDigits: 6) }。
    .cure = 请填 0 到 1 之间的数，例如 0.95。
error-anticipation-negative = 提前反应的周期数不能是负数（{ $value }）。
    .cure = 填写客户在上线前多少个周期就可能有反应；没有就填 0。
error-inference-not-available = 这种设计暂不支持 { $inference } 推断。
    .cure = 请用 --inference auto、normal 或 jackknife。
error-inference-needs-clusters = { $inference } 推断需要知道哪些单位是一起决定的，以及它们的汇总数据。
    .cure = 用 --cluster 指明决策单位所在的列，或改用 --inference normal。

## 调用明细表
error-missing-column = 没有“{ $column }”这一列（它对应 { $role }）。现有的列：{ $columns }。
    .cure = 是不是“{ $nearest }”？请改 sowhat.yaml 里这个数据源的 columns。
error-table-without-header = 这张表没有表头。
    .cure = 请重新导出，第一行写列名。

## Backstage 目录
error-backstage-unreadable = 实体文件 { $path } 读不了：{ $reason }。
    .cure = 看看文件在不在、有没有读权限。
error-backstage-no-entity = 这一段不是实体：它不是键值结构。
    .cure = 以 apiVersion、kind、metadata 开头，或者删掉。
error-backstage-many-files = 引用的实体文件超过 { $limit } 个，其余没有读。
    .cure = 在 paths 里直接写明需要的文件。
error-backstage-target-remote = 目标 { $value } 在别处；sowhat 不会去网上取任何东西。
    .cure = 把文件拷到旁边，或在 paths 里写本地副本。
error-backstage-target-missing = 这里没有目标 { $value }。
    .cure = 把文件放到那个位置，或写进 paths。
error-backstage-target-outside = 目标 { $value } 在起始文件所在目录之外，没有打开。
    .cure = 确实要读的话，请写进 paths。
error-backstage-missing = 缺少 { $field }，这个实体没法读。
    .cure = 补上 { $field }。
error-backstage-missing-field = { $ref } 没有 { $field }，其余内容已读入。
    .cure = 补上 { $field }。
error-backstage-version = apiVersion“{ $value }”不属于 Backstage 目录。
    .cure = 实体以 apiVersion: backstage.io/v1alpha1 开头。
error-backstage-kind = 没有“{ $value }”这种实体。
    .cure = 可用 Component、API、System、Domain、Resource、Group、User、Location。
error-backstage-name = “{ $value }”不能作实体名。
    .cure = 只用字母和数字，中间可用 -、_ 或点连接，最多 63 个字符。
error-backstage-long-name = “{ $value }”连同命名空间太长，不能在这里作名称，只保留为实体。
    .cure = 名称加命名空间请控制在 63 个字符以内。
error-backstage-ref = { $field } 里的“{ $value }”指不到任何实体。
    .cure = 写成 kind:namespace/name，或只写名称。
error-backstage-duplicate = { $ref } 在 { $first } 已有描述，以那里为准。
    .cure = 只留一处。

## Access-log sources
error-log-format-adjacent = 日志格式里 ${ $first } 和 ${ $second } 紧挨着，分不清前一个到哪里为止：{ $format }
    .cure = 在服务器的 log_format 和这里的写法中，给两者之间加上空格、引号或别的分隔符。
error-log-format-no-time = 日志格式里没有时间：{ $format }
    .cure = 按服务器实际写出的内容，加上 $time_local、$time_iso8601 或 $msec。
error-log-format-no-request = 日志格式里看不出请求了什么：{ $format }
    .cure = 按服务器实际写出的内容，加上 "$request"、$request_uri 或 $uri。
error-log-format-no-status = 日志格式里没有状态码：{ $format }
    .cure = 按服务器实际写出的内容，加上 $status。
error-log-selector = 按这个日志格式取不到“{ $selector }”。
    .cure = 可选的有：{ $available }；也可以把这个字段加进格式。
error-route-template = “{ $template }”不是路径模板。
    .cure = 请写以 / 开头的路径，可变的部分放在花括号里，例如 /users/{"{"}name{"}"}。

## sowhat estimate
error-estimate-file-missing = 没有文件 { $path }。
    .cure = 检查路径。
error-estimate-file-unreadable = 读不了 { $path }：{ $reason }。
    .cure = 请给出有权读取的 CSV 或 Parquet 文件。
error-estimate-not-a-table = 这个文件不能当作表来读。
    .cure = 存成 Parquet，或 UTF-8、GB18030 编码的 CSV：第一行是列名，每行字段数相同。
error-estimate-missing-column = 没有“{ $column }”这一列（{ $option }）。现有的列：{ $columns }。
    .cure =
        { $similar ->
            [yes] 是不是 { $option } { $nearest }？
           *[no] 用 { $option } 指定其中一列。
        }
error-estimate-option-needed = --design { $design } 还需要 { $options }。
    .cure = 逐个写明列名：sowhat estimate TABLE --design did --unit U --period T --outcome Y --first-treated G
error-estimate-design-later = --design { $design } 目前还没有。
    .cure = 可用：{ $designs }。
error-estimate-bad-choice = { $option } 不能是“{ $value }”。
    .cure =
        { $similar ->
            [yes] 是不是 { $nearest }？可用：{ $allowed }。
           *[no] 可用：{ $allowed }。
        }
error-estimate-absorbing-later = 一去不返的结果（--outcome-kind absorbing）这个命令还不支持。
    .cure = 没有做任何计算。只有能恢复的指标才用 --outcome-kind state。
error-estimate-bad-confidence = { $value } 不能作区间的置信水平。
    .cure = 取 0.5 到 1 之间（不含 1），例如 --confidence 0.95。
error-estimate-bad-anticipation = { $value } 不能作周期数。
    .cure = 取 0 或正整数。
error-panel-empty = 表里一行也没有。
    .cure = 重新导出，每个单位每个周期一行。
error-panel-no-whole-unit = { $units } 个单位里，没有一个在全部 { $periods } 个周期都有结果。
    .cure = 补上缺的数（没有发生就填 0），或去掉大多数单位都没有数据的周期。
error-panel-too-many-periods = “{ $column }”列有 { $periods } 个周期，最多 { $most } 个。
    .cure = 先按周或按月汇总。
error-panel-period-twice = 周期“{ $value }”和“{ $other }”其实是同一个。
    .cure = 同一周期只用一种写法，每个单位一行。
error-panel-period-not-whole = 周期 { $value } 不是整数。
    .cure = 用 1、2、3……编号，或写日期、月份。
error-panel-first-treated-unreadable = 首次上线“{ $value }”对不上表里的周期。
    .cure = 写法请与周期一致，或写日期；从未上线就留空。
error-panel-value-missing = 这一行的“{ $column }”是空的。
    .cure = 补上，或去掉这一行。
error-panel-not-a-number = “{ $column }”列里的“{ $value }”不是数字。
    .cure = 写普通数字，小数用点；缺失就留空。
error-panel-infinite = “{ $column }”列有无穷大的值（单位 { $unit }）。
    .cure = 改正它；缺失就留空。
error-panel-unit-period-twice = 单位 { $unit } 在周期 { $value } 有两行。
    .cure = 每个单位每个周期只留一行。
error-panel-two-values = 单位 { $unit } 在“{ $column }”列有两个值：“{ $other }”和这一行的“{ $value }”。
    .cure = 同一单位的各行要一致。
error-panel-bad-weight = 单位 { $unit } 的权重“{ $value }”缺失或为负。
    .cure = 每个单位的权重须为 0 或正数。
error-panel-denominator-moves = 单位 { $unit } 的分母在变：“{ $other }”和这一行的“{ $value }”。分母随上线而变的比率目前还不支持。
    .cure = 改用首次上线之前、对每个单位固定不变的分母，或把分子和分母分开估计。

## 业务指标、上线、客户名单、研究
error-bad-whole = { $key } 要填从 0 起的整数，“{ $value }”不是。
    .cure = 只写数字，例如 8。
error-bad-amount = { $key } 要填金额，“{ $value }”不是。
    .cure = 只写数字和小数点，例如 1200.50；币种另有一项。
error-price-order = 价格的上下限不对：下限 { $low }，取值 { $amount }，上限 { $high }。
    .cure = 下限不高于取值，取值不高于上限：一百次里有九十五次，一个单位的价值落在两者之间。
error-value-or-ratio = 指标要么写“value”一列，要么同时写“numerator”和“denominator”。
    .cure = 数值或是否类用 value；比率用分子和分母。
error-absorbing-ratio = 只会发生一次的事（kind: absorbing）不能是比率。
    .cure = 把“发生当期为 1”的那一列写成 value，或改为 kind: state。
error-go-live-service = 上线表的服务要写且只写一处：表里的一列，或者 paths 旁边。
    .cure = 表里有服务列就写进 columns；没有就在 paths 旁边写 service: 名称。
error-business-undeclared =
    { $kind ->
        [team] 有 { $count } 个团队不在目录里（{ $names }）。
       *[service] 有 { $count } 个服务不在目录里（{ $names }）。
    }
    .cure =
        { $kind ->
            [team] 数据没有丢，它们照样算团队。如果只是名称写法不一致，改这里或改 catalog/ 都行。
           *[service] 数据没有丢，等目录里声明了同名服务就会算上。如果只是名称写法不一致，改这里或改 catalog/ 都行。
        }
error-file-changing = 文件在读取过程中变了，这次没有收下任何内容。
    .cure = 如果正在写入，不用管，下次构建会读。更稳妥的做法是先写到别处，写完再移过来。
error-window-short = { $first } 到 { $end } 之间只有 { $periods } 个完整周期，这项研究需要 { $needed } 个。
    .cure = 放宽时间范围，或缩短观察期。
error-roster-late = 客户名单定在 { $day }，而时间范围从 { $first } 开始：名单上的人在那之前不可能流失，比较会失真。
    .cure = 把名单定在时间范围的第一天，也就是最早一次上线之前。

## 研究与讲述

error-story-not-yet = 还不能做成 { $value }。
    .cure = 请改用 --to html 或 --to md。
error-story-choice = 不能是“{ $value }”，只能是：{ $known }。
    .cure = 请从中选一个：{ $known }。

## 价值台账
error-no-such-study = 没有名为“{ $study }”的研究。
    .cure =
        { $nearest ->
            [none] 现有：{ $known }。
           *[other] 是不是 { $nearest }？现有：{ $known }。
        }
error-study-not-built = 构建 { $build } 里还没有研究“{ $study }”。
    .cure = 运行 sowhat build。
error-study-registered = “{ $study }”已于 { $at } 按完全相同的内容登记过。
    .cure = 无需处理。内容改变之后可以重新登记。
error-claim-not-estimable = “{ $study }”无法估计（{ $reasons }），没有可以入账的结论。
    .cure = 用 sowhat show effects 查看补上什么会有帮助。
error-claim-no-total = “{ $study }”在期限 { $horizon } 处给不出带区间的客户数，没有可以入账的结论。
    .cure = 选一个多数团队已经达到的期限，或者再等一等。
error-claim-exists = “{ $study }”已经入账：{ $claim }。
    .cure = 如果有误，先撤回：sowhat ledger retract { $claim } --reason "…"
error-no-such-claim = 没有编号为“{ $claim }”的结论。
    .cure =
        { $known ->
            [none] 还没有任何结论；见 sowhat ledger claim。
           *[other] 现有：{ $known }。
        }
error-claim-retracted = { $claim } 已经撤回过。
    .cure = 无需处理。
error-reason-needed = 撤回结论必须写明原因。
    .cure = 加上 --reason "…"。
error-engine-failed = 查询引擎没能完成：{ $reason }
    .cure = 如果是内存或磁盘不够，请腾出空间，或去掉用不到的列和周期；否则请重新导出这张表。
error-timezone-fixed = 时区不能改成 { $value }：已读入的数据是按 { $fixed } 划分日和周的。
    .cure = 请改回 { $fixed }；要换时区，请新建工作区，重新读取文件。
