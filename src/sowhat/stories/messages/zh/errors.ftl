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
        [product] 产品
        [scenario] 场景
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
        [connection] 没有名为“{ $value }”的连接。
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
                [connection] 请在 sowhat.yaml 的“connections”下声明；如果是文件路径，请在前面加上 ./。
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
    .cure = 请进入某个工作区，或用 --workspace 指定；新建可以用“sowhat init”，也可以用“sowhat serve --workspace NEW”在页面上拖入文件。想先看例子，运行“sowhat demo”。
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
    .cure = 请写成 { $kind ->
        [host] https://{ $value }
       *[path] /{ $value }
    }
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
        [damaged] { $file } 损坏了：没有写完，或者有引号没有收尾。请重新导出。
       *[unknown] { $file } 的格式 sowhat 不认识。
    }
    .cure = 可用的有：访问日志（combined、common 或 nginx log_format）、调用表（含时间和被调用对象的 CSV、Parquet、JSON lines）、Backstage 目录、OpenAPI 描述；可以是 gzip 或 zstd 压缩。
error-folder-unwritable = 无法写入 { $folder }：{ $reason }。
    .cure = 请选择一个有写权限的目录。
error-not-loopback = 不在 { $host } 上监听：能访问这个地址的人不用登录就能看到全部内容。
    .cure = 去掉 --host，只在本机监听；或者在 sowhat.yaml 里写 access，填 address 和 providers。
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
error-backstage-kind = “{ $value }”不能作实体种类（kind）。
    .cure = 种类是一个由字母和数字组成的词，如 Component、API、Group，也可以自定义。
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
error-estimate-bad-choice = { $option } 不能是“{ $value }”。
    .cure =
        { $similar ->
            [yes] 是不是 { $nearest }？可用：{ $allowed }。
           *[no] 可用：{ $allowed }。
        }
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
error-panel-first-treated-unreadable = 首次上线{ $named ->
        [yes] （“{ $column }”列）
       *[no] {""}
    }“{ $value }”对不上表里的周期。
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
error-reason-needed = 撤回、调低、提出异议或重新估计，都必须写明原因。
    .cure = 加上 --reason "…"。
error-engine-failed = 查询引擎没能完成：{ $reason }
    .cure = 如果是内存或磁盘不够，请腾出空间，或去掉用不到的列和周期；否则请重新导出这张表。
error-timezone-fixed = 时区不能改成 { $value }：已读入的数据是按 { $fixed } 划分日和周的。
    .cure = 请改回 { $fixed }；要换时区，请新建工作区，重新读取文件。

## estimate：别的设计的选项
error-estimate-option-foreign = --design { $design } 用不到 { $options }。
    .cure = 去掉它，或者换成它所属的设计。

## 模拟公司背后的真相
error-not-simulated = 这是一家真实的公司：背后的真相没有人知道。
    .cure = 模拟公司在 sowhat.yaml 的 simulated 下写明真相文件。
error-truth-unreadable = 真相文件读不出来：{ $reason }。
    .cure = 改正 sowhat.yaml 里 simulated 的路径；路径相对于工作区。
error-truth-not-json = 真相文件不是 JSON。
    .cure = 重新生成这家模拟公司，或者改好这个文件。
error-truth-missing = 真相文件里缺少“{ $key }”。
    .cure = 补上它，或者重新生成这家模拟公司。
error-truth-wrong = 真相文件里的“{ $key }”不认识，或者类型不对。
    .cure = 改正它，或者重新生成这家模拟公司。

## estimate：随机实验
error-estimate-bad-split = “{ $value }”不是分流比例。
    .cure = 逐组写上计划的比例，例如 --split a=0.5,b=0.5。
error-trial-no-such-arm = 没有一行属于“{ $value }”组。现有的组：{ $arms }。
    .cure = { $similar ->
            [yes] 是不是 { $nearest }？
           *[no] 请写其中一个。
        }
error-trial-infinite = 有一个值是无穷大。
    .cure = 查一下“{ $column }”列、它的分母和协变量。
error-trial-unit-twice = 单元“{ $unit }”出现了两次。
    .cure = 一个单元只能有一行：先把它的各行汇总，或者指出用来区分单元的列（{ $column }）。
error-trial-cluster-two-arms = 群组“{ $cluster }”同时落在两组里。
    .cure = 群组应当整组分配：查一下它在“{ $column }”列里的各行；如果其实是按单元逐个分配的，就去掉 --cluster。

error-trial-cluster-two-strata = 群组“{ $cluster }”跨了两个层。
    .cure = 群组是整组分配的：分层要以整组为单位。请换掉“{ $column }”列，或去掉 --stratum。

## 浏览器上传
error-foreign-post = 这个请求不是从 sowhat 的页面发出的。
    .cure = 请打开页面本身，再按上面的按钮。没有改动任何内容。
error-stale-form = 这个页面是 sowhat 重启之前打开的。
    .cure = 请返回并刷新页面，再提交一次。没有改动任何内容。
error-staging-gone = 这些文件已经不在等待了。
    .cure = 它们已被接收或丢弃；还需要的话请重新上传。
error-staging-unready = 还没有读懂可以使用的内容。
    .cure = 请看要改的地方，把改好的文件再放进来。
error-upload-none = 没有收到文件。
    .cure = 请至少选择一个文件。
error-upload-empty = { $file } 是空文件。
    .cure = 已略过，请检查它是从哪里拷来的。
error-upload-too-large =
    { $file ->
        [none] 这些文件合起来超过 { $limit }。
       *[other] { $file } 超过 { $limit }。
    }
    .cure = 请把它放进本机的目录，并写进 sowhat.yaml；这次上传没有保存任何内容。
error-upload-too-many = 文件超过 { $limit } 个。
    .cure = 请分几次上传。
error-upload-malformed = 收到的内容不是这个页面的表单。
    .cure = 请刷新页面再试。
error-disk-full = { $folder } 放不下 { $size }。
    .cure = 请腾出空间，或换一块磁盘上的目录。
error-arrival-no-place = 这个工作区里没有数据源会读取这样命名、这种格式的文件。
    .cure = 请按该数据源的文件起名，或写进 sowhat.yaml。
error-arrival-no-section = 这是“{ $section }”的文件（{ $format }），但那一节里没有一项会读这样命名的文件。
    .cure = 请把它放进工作区的目录，写进 sowhat.yaml 的“{ $section }:”{ $format ->
        [table] ，并写明各列
       *[other] ，并写 “format: { $format }”
    }；如果是替换旧的导出，请用旧文件的名字。
error-arrival-which-workbook = 这个工作区有多份工作簿，没有一份叫这个名字。
    .cure = 请把文件改成它要替换的那一份的名字。
error-arrival-outside = { $target } 不在工作区目录里。
    .cure = 请手工放到那里，然后运行：sowhat build
error-job-lost = 做这件事的进程在完成之前被外部结束了 { $tries } 次。之前构建的内容是安全的。
    .cure = 可能是机器内存不足：查看系统日志，然后再试一次。
error-job-unsound = 台账核验结果不一致：{ $which }。
    .cure = 查看哪些条目和数字不同：sowhat ledger verify
error-no-such-job = 没有任务 { $value }。
    .cure = 查看已有的任务：sowhat jobs
error-job-mistake = sowhat 自己出错了（{ $kind }）。之前构建的内容是安全的。
    .cure = 详情已写入 sowhat serve 的日志；可以再构建一次。

## The template of a workbook, and what init was given
error-template-exists = 文件已经在了：{ $path }。没有动它。
    .cure = 换个文件名，例如：sowhat init --template xlsx 另一个.xlsx
error-template-ending = { $path } 的后缀是 { $ending }，而工作簿是 .xlsx 文件。
    .cure = 写一个文件夹，或者以 .xlsx 结尾的文件名。
error-template-with-inputs = 模板要单独生成，不能同时写 --from、--name 或 --timezone。
    .cure = 先运行：sowhat init --template xlsx。填好之后，再用 --from 交给 sowhat init。

## 缺什么（sowhat doctor）
error-no-such-lack = 现在不缺“{ $value }”。
    .cure = 可以要的：{ $known }。先运行 sowhat doctor 看清单。
error-no-request = “{ $value }”不用找别人，你自己就能补。
    .cure = 运行 sowhat doctor，照那一条写的做。

## 作为数据表读取的工作簿

error-workbook-sheet-unnamed = 工作簿里有多张填了内容的表，没有说明要读哪一张：{ $names }。
    .cure = 在 paths 旁写明，例如 `sheet: 成本`。
error-input-no-form = { $file } 是工作簿，但没有一张表是模板里的。
    .cure = 用 sowhat init --template xlsx 生成模板再填写，或者把表名和列名改成模板里的叫法。
error-workbook-no-routes = 没有一项服务写了路径，所以调用算不到服务头上。日志里调用最多的是：{ $paths }
    .cure = 在每项服务旁边写上路径的开头，再运行 sowhat build。

## 工作簿里写的
error-workbook-missing = 没有找到工作簿 { $value }。
    .cure = 把文件放到那里，或改正 workbooks 里的路径。
error-workbook-not-one = 这不是能读的工作簿。
    .cure = 用 Excel、WPS 或 LibreOffice 另存为 .xlsx（只有一张表也可以存成 CSV）。.xlsb、存成 .xls 的网页、.numbers、.et 都不读。
error-workbook-damaged = 工作簿损坏了，或者没有写完。
    .cure = 用表格软件打开，另存为新的 .xlsx，再用新文件。
error-workbook-encrypted = 工作簿设了打开密码。
    .cure = 去掉打开密码（Excel：文件、信息、保护工作簿），再保存一次。
error-workbook-file-large = 工作簿超过 { $limit } MiB。
    .cure = 删掉图片和用不到的工作表；大量结果数据更适合存成 CSV 或 Parquet，写在 outcomes 下。
error-workbook-unpacks-large = 工作簿解压后超过 { $limit } MiB，没有打开。
    .cure = 删掉用不到的内容；大量结果数据更适合存成 CSV 或 Parquet，写在 outcomes 下。
error-workbook-large = 有一张表占了 { $limit } 个以上的单元格，工作簿没有打开。
    .cure = 常常是很靠下或很靠右有一个多余的单元格：把有用的行复制到新表即可。大表更适合 CSV 或 Parquet。
error-workbook-no-sheet = 工作簿里没有名为“{ $value }”的工作表。
    .cure = 现有的工作表：{ $known }。
error-workbook-header-twice = “{ $value }”在表头出现了两次，第一次在 { $first }。
    .cure = 改名或删掉其中一列：无法知道该用哪一列。
error-workbook-header-same = “{ $value }”与 { $first } 列意思相同；用的是 { $first }，这一列不读。
    .cure = 如果 { $first } 是对的，无需处理；否则请删掉它。
error-workbook-header-unknown = “{ $sheet ->
        [platform] 平台
        [services] 服务
        [apps] 应用
        [go_lives] 上线
        [outcomes] 指标
        [results] 指标数据
        [rosters] 客户名单
        [costs] 投入
       *[questions] 问题
    }”表里用不到“{ $value }”这一列，没有读。
    .cure = 如果只是自己的备注，无需处理；否则请用模板里的列名（sowhat init --template xlsx）。
error-workbook-column-missing = “{ $sheet ->
        [platform] 平台
        [services] 服务
        [apps] 应用
        [go_lives] 上线
        [outcomes] 指标
        [results] 指标数据
        [rosters] 客户名单
        [costs] 投入
       *[questions] 问题
    }”表缺少 { $column } 列，整张表都用不上。
    .cure = 加上这一列，列名与模板一致（sowhat init --template xlsx）。
error-workbook-cell-missing = 这里的“{ $column }”空着，这一行没有读。
    .cure = 填上，或把这一行清空。
error-workbook-value-unreadable = “{ $column }”下的“{ $value }”读不懂，按未知处理。
    .cure = 数写成 1234.5、1,234、1.2万 或 12%；日期写成 2026-07-01；周期写成 2026-07、2026Q3 或 2026-W27；选项请从下拉里选。
error-workbook-formula-error = 这个单元格的公式出错，按空白处理。
    .cure = 改好公式，或直接写数值。
error-workbook-sheet-empty = “{ $sheet ->
        [platform] 平台
        [services] 服务
        [apps] 应用
        [go_lives] 上线
        [outcomes] 指标
        [results] 指标数据
        [rosters] 客户名单
        [costs] 投入
       *[questions] 问题
    }”表还没有填{ $examples ->
        [0] {""}
       *[other] （示例行不算）
    }。
    .cure =
        { $sheet ->
            [platform] 填了就知道这是谁的平台、按哪个时区和币种、一个人天多少钱。
            [services] 填了才知道哪些调用属于哪个服务：使用、覆盖、健康和生命周期都靠它。
            [apps] 填了才知道日志里的每个标识背后是哪个团队、部门和产品：谁在用、用成习惯没有。
            [go_lives] 填了才知道哪些是自主选择，效果从哪一天算起。
            [outcomes] 填了才知道业务看什么，一个单位值多少钱。
            [results] 填了才能估计对客户的效果，也才知道多小的效果看得出来。
            [rosters] 填了才能把客户和服务他们的团队对上。
            [costs] 填了才有投入：保本点、回报和回收期。
           *[questions] 填了就等于在结果出来之前，把要回答的问题登记下来。
        }
error-workbook-total = 合计行没有读。
    .cure = 无需处理：合计由各行算出。如果它不是合计，请换个名字。
error-workbook-more = 还有 { $count } 个同类单元格{ $column ->
        [none] {""}
       *[other] （“{ $column }”列）
    }没有逐一列出（{ $kind }）。
    .cure = 先改上面列出的：往往是同一个原因。
error-workbook-row-differs = 这里写的是“{ $value }”，而同名的 { $first } 写的是“{ $other }”。
    .cure = 改成一致，或者给其中一个换个名字。
error-workbook-unit-without-team = 部门“{ $value }”这一行没有写团队，没有东西归到它下面。
    .cure = 把团队也写上：应用归团队，团队归部门。
error-workbook-outcome-undeclared = “{ $value }”有数据，却不在指标表里；暂按“以团队统计、可升可降、越高越好”处理。
    .cure = 在指标表里给它加一行：统计对象、周期、类型、好的方向，有单价也写上。
error-workbook-price-exact = “{ $value }”的单价没有上下限，金额会显得好像完全确定。
    .cure = 在旁边写上仍说得过去的最低价和最高价。
error-workbook-price-missing = “{ $value }”只有单价的上限或下限，没有单价，按没有价格处理。
    .cure = 把单价也写上。
error-workbook-value-and-ratio = “{ $value }”有的行写数值，有的行写分子分母；{ $used ->
        [ratio] 采用分子分母
       *[value] 采用数值
    }，其余的行搁置。
    .cure = 统一成一种写法；分子分母能说明的更多。
error-workbook-timezone = 工作簿写的时区是 { $value }，sowhat.yaml 写的是 { $settings }。
    .cure = 改成一致：日和周只能有一种切法。
error-workbook-setting = 工作簿写的 { $key } 是 { $value }；sowhat.yaml 写的是 { $settings }，以后者为准。
    .cure = 改成一致，或从 sowhat.yaml 里去掉 { $key }。
error-cost-service = 投入表必须恰好说一次服务：要么有一列，要么写在路径旁边。
    .cure = 表里有服务列就写进 columns 的“service”，否则在“paths”旁边写 service: 名称。
error-cost-columns = 投入表要有金额列或人天列。
    .cure = 在 columns 里写上“amount”或“person_days”。

## 合成对照
error-synthetic-too-many-units = “{ $column }”列有 { $units } 个单位；合成对照面向汇总后的单位，最多 { $most } 个。
    .cure = 先按团队、分公司或地区汇总，或改用 --design did，单位数不限。
error-synthetic-too-many-periods = “{ $column }”列有 { $periods } 个周期，最多 { $most } 个。
    .cure = 先按周或按月汇总。

## 随机化推断
error-inference-needs-whole-clusters = { $inference } 推断要求每个自主决定的单位整体上线，但有的单位内部首次上线时间不一致。
    .cure = 用 --cluster 指明真正做决定的那一列，让同一单位内首次上线时间一致，或者改用 --inference jackknife。

## 单条序列
error-series-empty = 表里没有数据行。
    .cure = 重新导出，每个周期一行。
error-series-too-long = 表里有 { $rows } 行；一条序列最多 { $most } 个周期。
    .cure = 每个周期一行，并把周期放宽：小时改成天，天改成周。
error-series-column-twice = 列“{ $column }”被用了两次。
    .cure = 每条对照序列只写一次，也不要把指标列或周期列写进去。
error-series-period-twice = 列“{ $column }”：周期“{ $period }”出现了两次。
    .cure = 每个周期只留一行：先加总，或先选定一个单位。
error-series-gap = 列“{ $column }”：“{ $before }”之后直接是“{ $period }”，中间少了 { $missing } 个周期。
    .cure = 把缺的周期补上，没有发生就填 0；或者把周期放宽。
error-series-value-missing = 列“{ $column }”在“{ $period }”是空的。
    .cure = 补上数值：指标和对照序列在起点前后的每个周期都要有值，没有发生就填 0。
error-series-infinite = 列“{ $column }”在“{ $period }”是无穷大。
    .cure = 改成有限的数；看看它的分母。
error-series-start-unreadable = 起点“{ $value }”对不上表里的周期。
    .cure = --starts 按表里周期的写法写（例如 { $example }），或写成日期。
error-series-start-outside = 起点“{ $value }”不在表里的周期 { $first } 到 { $last } 之内。
    .cure = 写起点之后的第一个周期；表里既要有它之前的周期，也要有从它开始的周期。
error-series-control-dull = 起点之前，对照序列“{ $column }”一直不变，或可由其他序列推出。
    .cure = 去掉它，或让表从更早的时候开始。

# 表格：没有算出结果的公式、重复的表

error-workbook-formula-pending = 这个单元格里是公式，文件由程序生成，公式从未计算过，按空白处理。
    .cure = 用 Excel、WPS 或 LibreOffice 打开后保存一次，或直接写数值。

# 表格：和其他地方对不上的内容

error-workbook-cost-service = 这里写的是“{ $value }”的投入，但没有叫这个名字的服务，这笔投入算不到任何服务头上。
    .cure = { $similar ->
        [yes] 是不是“{ $nearest }”？请和服务表里的写法一致。
       *[no] 请和服务表里的写法一致，或者在服务表里加上它。
    }
error-workbook-cost-yuan = “{ $value }”写的是“元”，而工作区按 { $currency } 计：这里当作人民币（CNY）。
    .cure = 如果就是 { $currency }，只写数字；如果是人民币，请先换算。
error-workbook-span-empty = 这位客户 { $start } 开始归这个团队，{ $end } 结束：一天也没有。
    .cure = “止”是不再计入的第一天：改正其中一个，或把“止”留空。

# estimate：实验的分母

error-trial-denominator-negative = 单位 { $unit } 的分母“{ $column }”是 { $value }。比率的分母是数出来的量（访问、订单、金额），不会小于 0。
    .cure = 去掉或改正分母为负的行，或换一列计数的数据。

# 表格：重复的表

error-workbook-copy = { $kind ->
        [sheet] 这张表
       *[workbook] 这个工作簿
    }看起来是 { $value } 的副本，里面的内容都重复了一遍。
    .cure = 删掉或移走其中一份；如果两份都要，只保留另一份里没有的行。

## Evidence: small cells
error-moments-too-few = 客户总共只有 { $customers } 个；同一类（已上线或从未上线）至少要有 { $fewest } 个，均值才能带出去。
    .cure = 扩大客户名单，或者直接在数据所在的地方估计：那里什么都不会带出去。

# assignments
error-assignment-experiment = 这张抽签记录表的实验写了两次，或者没写。
    .cure = 要么写 experiment: 名字，要么给出 experiment 列，只写一处。
error-split-zero = 组别 { $arm } 的计划占比是 0。
    .cure = 每一组都要写大于 0 的占比，不要的组别直接删掉。
error-series-control-every = 指标 { $outcome } 的统计周期与 { $study } 不同。
    .cure = 对照序列要选每{ $every ->
        [day] 天
        [week] 周
        [month] 月
       *[quarter] 季
    }统计一次的。

## estimate: what stands beside an experiment's headline
error-trial-unit-two-arms = 单位“{ $unit }”同时出现在两个组：“{ $arm }”和“{ $other }”。
    .cure = 按最初分到的组保留一行（一个单位一行）；请查看“{ $column }”列中它的各行。
error-trial-too-large = 单位“{ $unit }”在“{ $column }”列的数值过大，平方后已超出可表示的范围。
    .cure = 请核对这一行；若数值无误，请把该列换成更大的计量单位。
error-trial-bad-winsorise = --winsorise 是要压低的最大值所占的比例，须大于 0、小于 0.5；现在是 { $value }。
    .cure = 例如写 --winsorise 0.01：最大的 1% 按该分位处的数值计。
error-trial-winsorise-ratio = 比率指标（--denominator）不能缩尾：只压分子、不动分母，比率的含义就变了。
    .cure = 去掉 --winsorise，或不带 --denominator 单独估计该指标。
error-trial-bad-quantile = --quantile 须为 0 与 1 之间的数；现在是：{ $quantiles }。
    .cure = 例如写 --quantile 0.5 --quantile 0.95。
error-trial-quantile-ratio = 总和之比（--denominator）没有分位数可言。
    .cure = 要看分位数就去掉 --denominator，要看比率就去掉 --quantile。
error-trial-quantile-strata = 分位数不做分层比较。
    .cure = 要看分位数就去掉 --stratum，要分层比较就去掉 --quantile。
error-trial-secondary-twice = --outcome 与 --secondary 中有一列写了两次。
    .cure = 每一列只写一次。

## 多个服务之间的约定分摊
error-allocation-sum = 各服务的份额合计为 { $total }，应当正好是 1。
    .cure = 写明每个服务占总数的多少，例如 0.6 和 0.4。

## sowhat calibrate
error-calibrate-no-such = 没有叫“{ $value }”的世界或方法。{ $similar ->
    [yes] 是不是“{ $nearest }”？
   *[no] {""}
}
    .cure = 可选的有：{ $known }。
error-calibrate-too-few = { $option } 至少为 1，现在是 { $value }。
    .cure = 不写，或写一个更大的数。
error-calibrate-other-run = 文件夹 { $folder } 里是另一次运行：种子 { $seed }，代码 { $version }。
    .cure = 用 --resume 换一个文件夹，或清空这个。
error-calibrate-folder = 文件夹 { $folder } 用不了：{ $reason }。
    .cure = 换一个可以写的文件夹。
error-estimate-auto-nothing = 没有说明谁是怎样用上的，选不出设计。
    .cure = 随机实验给 --arm，按日期开始使用的给 --first-treated，只有一条序列的给 --starts。

## Gaps, and outcomes that end
error-moments-pairs-stay = 这份汇总数据保留了有空缺的单位，每个单位只参与它有数据的周期对；离开各决策单位的合计就无法估计，因此不能带出去。
    .cure = 把 missing 改成 drop-unit 或 zero 再取一次。
error-missing-pairs-inference = 用 --missing available-pairs 时，区间来自刀切法，不能用 --inference { $inference }。
    .cure = 去掉 --inference，或者改用 --missing drop-unit。
error-missing-pairs-too-many = 这些批次要比较 { NUMBER($pairs) } 对周期；available-pairs 最多 { NUMBER($most) } 对。
    .cure = 合并成更长的周期，或把上线时间接近的批次并在一起，或者改用 --missing drop-unit。
error-estimate-bad-horizon = 观察期不能是 { $value } 个周期。
    .cure = 填 0（只看上线当期）或更大的数。
error-absorbing-options = --outcome-kind absorbing 不能和这些选项一起用：{ $options }。
    .cure = 去掉它。每个客户只要还在就算一个；--missing 可以是 drop-unit 或 zero。
error-absorbing-not-0-or-1 = “{ $column }”列里，单位 { $unit } 在“{ $period }”的值是 { $value }；一去不返的结果只能是 0 和 1。
    .cure = 发生的那个周期写 1，之前写 0；如果不是这种结果，用 --outcome-kind state。
error-absorbing-goes-on = 单位 { $unit } 在“{ $end }”已经结束，“{ $period }”却还有一行（“{ $column }”列的值是 { $value }）。
    .cure = 每个单位的行到发生的那个周期为止；如果还会回来，用 --outcome-kind state。
error-absorbing-gap = “{ $before }”和“{ $after }”之间没有任何行，无法知道谁在其间结束。
    .cure = 补上中间各周期的行，或者从空缺处把表截断。
error-absorbing-short = 一共 { $periods } 个周期；要往后跟踪 { $horizon } 个周期，至少要 { $needed } 个。
    .cure = 缩短 --horizon，或者提供更长的表。

## 服务不可能影响的指标
error-placebo-same = --placebo-outcome 写的就是指标本身“{ $column }”。
    .cure = 换成这项服务不可能影响的另一列。

## 说不清的周期
error-panel-period-ambiguous = “{ $value }”可能是日/月，也可能是月/日，这一列里看不出是哪一种。
    .cure = 日期写成 2026-03-01。
error-panel-first-treated-flag = “{ $column }”列对上线的单位写的是“{ $value }”：这是有没有上线，不是从什么时候起。
    .cure = 每个单位写它上线的第一个周期，各行相同；从未上线的留空。
error-estimate-ragged-row = 这一行有 { $fields } 个字段，而首行有 { $names } 个列名。
    .cure = 每行的字段数要和列名一样多；文本里含分隔符时用引号括起来。

# 投入产出、里程碑和立项测算
error-bad-rate = “{ $value }”不是按占比写的年折现率。
    .cure = 一年 8 % 写 0.08。
error-no-such-milestone = 没有里程碑“{ $milestone }”。
    .cure = 已有：{ $known }。
error-milestone-replaced = 里程碑 { $milestone } 已由 { $by } 取代。
    .cure = 请用 { $by }。
error-milestone-lacks = 里程碑还缺：{ $fields }。
    .cure = 请填写 { $fields }。承诺金额或客户数的，还要写明由哪项研究来证明（evidence）。
error-milestone-bad = { $field } 不能是“{ $value }”。
    .cure = 数量只写数字，日期写成 2026-12-31，measure 只能是 money、customers 或 teams。
error-milestone-range = 预期的上下限不对：下限 { $low }，上限 { $high }。
    .cure = 下限不高于取值，取值不高于上限。
error-milestone-long = 太长了。
    .cure = 最多 { $most } 个字；姓名最多 100 个字。
error-milestone-rung = “{ $value }”不是“哪一级=哪一天”。
    .cure = 写成 habit=2026-08-31，多个用逗号隔开。可用的级：{ $rungs }。
error-milestone-service = 没有服务“{ $value }”。
    .cure = 最接近的：{ $nearest }。已登记：{ $known }。
error-milestone-evidence = 这项服务没有名为“{ $value }”的研究，没法拿它来证明。
    .cure = 最接近的：{ $nearest }。这项服务的研究：{ $known }。请先提出问题（工作簿，questions）。
error-case-file = 没有文件 { $path }。
    .cure = 请给出一个 YAML 文件，里面写 reach、effect、price、build、run 和 ramp。
error-case-empty = 文件里什么也没写。
    .cure = 写 name，以及 reach、effect、price、build、run、ramp 六项，每项写 low、likely、high。
error-case-lacks = 测算还缺：{ $fields }。
    .cure = 每项的低、中、高都要填；确定的数三格填一样。
error-case-bad = { $field } 不能是“{ $value }”。
    .cure = 只写数字和小数点，例如 0.006。
error-case-range = { $field } 的上下限不对。
    .cure = 低不高于中，中不高于高。
error-case-months = 建设期占满了整个测算期。
    .cure = months 要大于 build_months。
error-case-below = 只有效果可以小于零。
    .cure = reach、price、build、run、ramp 都从 0 起。
error-case-by-nobody = 没有人署名。
    .cure = 写上提交人姓名，最多 { $most } 个字。
error-no-such-case = 没有名为“{ $value }”的测算。
    .cure = 已存的测算见 /value/case。

### 讲述
error-talk-about = 没有说讲的是什么（{ $kind }）。
    .cure = 请写明名称：服务名、需求编号或论证名。
error-talk-days = 这些日子没有先后：{ $since } 在 { $until } 之后。
    .cure = 起始日要在截止日之前。
error-talk-kind = 没有这样的讲法：{ $value }。
    .cure = 可用：{ $known }。

## 原型
error-prototype-operation = { $file } 里没有操作 { $value }。
    .cure = 最接近的是 { $nearest }。列出全部操作：sowhat story prototype { $file } --list
error-prototype-frame = { $value } 不是原型的一种外框。
    .cure = 可以用：{ $known }。
error-prototype-steps = 一个原型最多 { $limit } 步，这里要了 { $found } 步。
    .cure = 少讲几步，或者分成两个原型。
error-prototype-story = 故事文件 { $file } 读不了：{ $reason }。
    .cure = 写一份 YAML：title、who、frame 和 steps；每一步写一个操作，或者写 operation、says、answer。
error-prototype-empty = { $file } 里没有任何操作。
    .cure = 换一份写有路径和操作的描述。
error-prototype-out = 原型写不到 { $path }：{ $reason }。
    .cure = 用 --out 换一个文件。
error-no-such-description = 没有名为 { $value } 的 API 描述。
    .cure = 在原型页面上选一份；它们来自工作区里 kind 为 openapi 的数据来源。

# 数字把关
error-talk-figure = { $why ->
        [wrong-unit] “{ $figure }”数的不是已知数字所数的东西，已知的是：{ $known }。
        [wrong-sign] “{ $figure }”的正负与已知数字相反，已知的是：{ $known }。
        [wrong-rounding] 已知数字取整后不是“{ $figure }”，已知的是：{ $known }。
        [wrong-grade] “{ $figure }”不是这份依据的等级，已知的是：{ $known }。
        [missing-figure] 本该念出“{ $figure }”，文中却没有。
       *[unknown-figure] “{ $figure }”这个数字，这里没有任何指标或价值台账条目支持。
    }出处：{ $slide ->
        [none] 标题
       *[other] 第“{ $slide }”页
    }，原文：{ $text }
    .cure = 没有写出任何文件。请改用价值台账或指标里的数字，或者删去这个数字。

## 公司自己的幻灯片母版
error-talk-master = { $why ->
    [macros] 母版里有宏；只用不带宏的文件做幻灯片。
    [large] 母版解开后太大。
    [empty] 母版里没有可用的版式。
   *[broken] 母版读不了：不是 PowerPoint 文件，或者文件坏了。
  }
    .cure = { $why ->
        [macros] 用 PowerPoint 或 WPS 打开，另存为不带宏的 .pptx 或 .potx。
        [large] 把里面的大图和视频去掉再保存；解开后不能超过 200 MB。
        [empty] 在母版视图里加一个带标题的版式，再保存。
       *[broken] 用 PowerPoint 或 WPS 打开，重新另存为 .pptx，再给这个文件。
      }

# 三分钟
error-pitch-file = 这个文件读不成讲稿{ $why ->
    [large] ：超过 64 MB
   *[other] {""}
 }。
    .cure = 用 UTF-8 的 .txt 或 .md、.docx，或带演讲者备注的 .pptx。
error-pitch-empty = 里面没有要说的话。
    .cure = 把要说的话一句一句写下来。
error-pitch-long = { $n } 个字不是三分钟的讲稿，最多 { $most }。
    .cure = 一次只查一份。
error-pitch-range = { $name ->
    [rate] 没有人每分钟讲 { $value }
   *[other] { $value } 秒的讲稿没法查
 }：应在 { $low } 到 { $high } 之间。
    .cure = 在这个范围里选。
error-pitch-by-nobody = 演练要写明是谁的，名字最多 { $most } 个字。
    .cure = 填上演练的人。
error-pitch-run = 这不是一次演练：要有题目，还要有一到 { $most } 段的用时。
    .cure = 重新检查讲稿，再开始计时。

# 预算压缩
error-funding-cut = 这个压缩比例没法算：{ $value }。
    .cure = 写年成本的百分比，大于 0、不超过 100，最多六个：--cut 10 --cut 30
