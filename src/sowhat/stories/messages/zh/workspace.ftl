### What sowhat writes into a new workspace as comments, and what init and check answer

## Comments in sowhat.yaml and catalog/
workspace-comment-sowhat = 平台的基本情况与遥测数据的位置。可随意修改，改完运行：sowhat check
workspace-comment-platform = kind：internal（公司内部团队使用）、marketplace（买卖双方）、open（外部开发者）
workspace-comment-timezone =
    { $how ->
        [option] 决定一次调用算在哪一天、哪一周。请现在定好，入库后不再变。
        [log] 决定一次调用算在哪一天、哪一周；日志里的时间带有 { $offset }。请现在定好，入库后不再变。
       *[unknown] 决定一次调用算在哪一天、哪一周。文件里没写时区，这是猜的。请现在定好，入库后不再变。
    }
workspace-comment-language = 页面和回答的默认语言：zh 或 en，随时可切换
workspace-comment-currency = 金额的币种，用 ISO 4217 代码
workspace-comment-sources = 调用数据从哪里读。路径相对于本目录；文件可以是原文、gzip 或 zstd。
workspace-comment-services =
    平台提供的服务。路由是路径的开头，按整段匹配（/pay 包含 /pay/x，不包含 /payments），最长者优先。
    写上 from 和 to（不含 to 当天），路由就可以换服务而不改变历史。
    { $how ->
        [openapi] 以下根据 OpenAPI 描述提出：请修正名称和标题，并补上负责团队（owner）。
        [prefixes] 以下根据调用最多的路径提出：请修正名称和标题，并补上负责团队（owner）。
        [values] 以下根据表中的取值提出：请修正名称和标题，并补上负责团队（owner）。
       *[none] 以下是示例。
    }
workspace-comment-consumers =
    谁在调用：应用、背后的团队，以及遥测中识别它们的键。
    键可以写实际传的值，也可以写 sowhat 显示的化名。
    { $how ->
        [proposed] 以下根据发现的具名调用方提出：请写上名称和团队。
       *[none] 以下是示例。
    }
workspace-comment-units = 有自己的目标和客户的业务单元。以下是示例。
workspace-comment-teams = 一起做决定的团队。换过业务单元的团队，每段写一条，带上 from 和 to。
workspace-comment-source = 从 { $files } 个文件中识别，把握 { $sure }。
workspace-comment-sample =
    { $quarantined ->
        [0] 看了 { $records } 次调用，{ $consumers } 个调用方。
       *[other] 看了 { $records } 次调用，{ $consumers } 个调用方；{ $quarantined } 条记录无法读取。
    }
workspace-comment-share = 占所看调用的 { $share }（{ $calls } 次）

## What sowhat init answers
init-title = 已为 { $name } 建好工作区
init-written = 写入：{ $files }
init-source = 数据源 { $name }（{ $type }）：{ $files } 个文件，把握 { $sure }
init-consumer =
    { $by ->
        [none] 调用方：这些记录里没有能识别的信息。
       *[other] 按 { $by } 区分调用方：样本中有 { $count } 个，覆盖 { $share } 的调用。
    }
init-services =
    { $how ->
        [openapi] { $count } 个服务，来自 OpenAPI 描述
        [prefixes] { $count } 个服务，来自调用最多的路径
        [values] { $count } 个服务，来自表中的取值
        [workbook] { $count } 个服务，来自工作簿
       *[none] 还没有服务
    }
init-service = { $name }：占所看调用的 { $share }
init-consumers = 在 catalog/consumers.yaml 中以化名提出 { $count } 个具名调用方
init-timezone =
    { $how ->
        [option] 时区 { $zone }，按指定
        [log] 时区 { $zone }，按日志里的时间（{ $offset }）
       *[unknown] 时区 { $zone } 是猜的：文件里没写
    }
init-unknown = 没有看懂
init-next = 下一步：sowhat build --workspace { $folder }
init-next-empty = 下一步：在 { $folder }/sowhat.yaml 的“sources”下写上你的文件，然后运行：sowhat check --workspace { $folder }

## What sowhat check answers
checked-title = 工作区没有错误。
checked-counts = { $sources } 个数据源，{ $services } 个服务，{ $units } 个业务单元，{ $teams } 个团队，{ $consumers } 个调用方
checked-warnings =
    { $count ->
        [0] 没有需要补充的。
       *[other] 有 { $count } 处值得看一看：
    }
workspace-comment-simulated = 这些文件所属的公司并不存在。这里指向写着真相的文件；每个页面都会标明是模拟的。
