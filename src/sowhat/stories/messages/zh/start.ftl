### 最初几页：放入文件、看看读懂了什么、等待构建

start-page = 开始
start-question = 有一份日志、一张表，然后呢？
start-answer = 放进来，看看说明什么。
start-under = 访问日志记录了谁在调用什么，工作簿写明调用方是哪个团队、他们的客户后来怎样。有其中一样就能开始。
start-private = 文件只留在这台机器上，放在 { $folder }。先给你看读懂了什么，你点头之后才会使用。
start-drop = 把文件拖到这里，或点击选择
start-drop-hint = 可以一次多个，轮转出来的日志也一起放
start-bring = 可以带来什么
start-bring-log = 访问日志
start-bring-log-why = nginx、Apache、网关，或调用明细 CSV。轮转和压缩过的（.gz、.zst）直接放。
start-bring-workbook = 工作簿
start-bring-workbook-why = 服务、应用与团队、每月结果、单价、人天。知道多少填多少，没填的会逐条列出来。
start-bring-template = 下载工作簿模板
start-bring-catalog = 服务目录
start-bring-catalog-why = 公司若有 Backstage，把实体文件放进来。
start-bring-api = 接口描述
start-bring-api-why = 从 OpenAPI 文件得到服务的名称和路径。
start-demo = 手边没有文件？这里有一家模拟的示例公司，样样齐全：
start-name = 平台名称
start-name-hint = 可以不填
start-kind = 平台类型
start-kind-choice =
    { $kind ->
        [internal] 内部平台
        [marketplace] 交易市场
        [open] 开放接口平台
       *[other] 以工作簿为准
    }
start-send = 上传并查看
start-sending = 正在上传：{ $percent }%
start-looking = 已上传，正在看文件里有什么……
start-lost = 上传中断，什么都没有保存，请再试一次。
start-chosen = 已选
start-refused = 没有收下

start-size =
    { $unit ->
        [bytes] { $n } 字节
        [kib] { $n } kB
        [mib] { $n } MB
       *[gib] { $n } GB
    }
start-more = ……还有 { $n } 项
start-at = { $where }：{ $says }
start-comma = 、
start-and = { $first } 和 { $last }

start-preview-page = 读懂了什么
start-preview-question = 这些文件会变成这样一个工作区
start-preview-under = 请过一遍。缺的现在补、以后补都行，这里没有什么是定死的。
start-understood = 读懂了 { $parts }。
start-understood-nothing = 文件读懂了，但里面还没有内容。
start-part =
    { $what ->
        [sources] { $n } 个数据源
        [services] { $n } 个服务
       *[sheets] { $n } 张工作表
    }
start-problems = 有几处要先改好。
start-problems-under = 文件都还在，没有丢。改好点名的那一份，用同样的文件名再放进来。
start-problems-title = 要改的有 { $n } 处
start-problems-lede = 每一处都写明位置和改法。
start-source = { $name }：{ $kind }
start-source-lede = { $files } 个文件，识别把握 { $sure }
start-looked =
    { $n ->
       *[other] 开头的 { $records } 次调用读出来了。
    }
start-unread =
    { $n ->
       *[other] 有 { $records } 条记录读不出。
    }
start-unread-why = 它们连同行号进入隔离区，不计入任何数字。
start-callers =
    { $n ->
       *[other] 能区分出 { $callers } 个调用方，覆盖其中 { $share } 的调用。
    }
start-services-caption = 找到的服务，以及占所看调用的份额
start-services =
    { $how ->
        [declared] { $n } 个服务，照工作簿所写
       *[proposed] 提议 { $n } 个服务
    }
start-services-lede =
    { $how ->
        [declared] 占比按所看的调用计算。工作簿改正之后，历史也跟着更正。
       *[proposed] 名称和负责人随时可改，历史会跟着更正。
    }
start-head-routes = 路径
start-head-share = 调用占比
start-workbook = { $name }：工作簿
start-workbook-lede =
    { $n ->
        [0] 动过的工作表都填全了。
       *[other] 还有 { $n } 处没填，不影响使用。
    }
start-sheets-caption = 工作簿里的各张表，以及读懂的行数
start-head-sheet = 工作表
start-head-form = 读作
start-head-before = 原有行数
start-head-rows = 行数
start-head-examples = 略过的示例
start-form-none = 没有动它
start-unknown-title = { $n } 个文件没有读懂
start-unknown-lede = 先放在一边，不影响使用其他文件。
start-taken-title = 另外
start-named = 工作区名为“{ $name }”。
start-use = 就用这些
start-use-why = 建好工作区并开始构建，稍等片刻就能看到页面。
start-again = 重新开始
start-again-why = 丢弃这些文件。
start-files-title = 文件
start-files-caption = 等待确认的文件
start-files-lede = 同名文件会替换这里的那一份。
start-remove = 移除
start-remove-label = 移除 { $name }
start-add = 补充或替换文件

start-update-page = 上传
start-update-question = 工作簿有新版，或日志又多了？
start-update-ask = 在这里上传。
start-update-why = 先看会改动什么，再决定。现有的工作簿会留一份备份。
start-update-answer = 有 { $n } 个文件可以接收。
start-update-under = 现在还没有改动。确认之后文件就位，并开始构建。
start-update-nothing = 没有可以接收的文件。
start-update-kept = 工作区保持原样。
start-update-problems-lede = 换上这些文件，工作区就通不过校验。
start-update-use = 接收并构建
start-update-cancel = 不用了
start-arrival =
    { $kind ->
        [workbook] { $name }：工作簿
        [log] { $name }：调用数据
        [records] { $name }：业务与服务的记录
       *[unknown] { $name }：没有读懂
    }
start-arrival-target =
    { $how ->
        [new] 将新增为 { $target }
       *[replaced] 将替换 { $target }
    }
start-arrival-source = 由数据源“{ $source }”读取。
start-arrival-section = 由 sowhat.yaml 的“{ $source }”读取。
start-arrival-kept = 现有的工作簿会在旁边留一份隐藏的备份。
start-arrival-declared = 会写进 sowhat.yaml 的“workbooks”。
start-upload-link = 上传新版工作簿或更多日志

start-job-page = 构建中
start-job-question = 从文件到答案
start-job =
    { $state ->
        [none] 现在没有在构建。
        [queued] 马上开始构建。
        [waiting] 另一个构建正在进行，接下来就是这一个。
        [reading] 正在读取。
        [deriving] 正在算出结果。
        [verifying] 正在重新计算每一条主张。
        [stopping] 到下一步就停下。
        [done] 页面已经就绪。
        [failed] 构建没有成功。
       *[stopped] 构建停下了。
    }
start-job-under =
    { $state ->
        [going] 已用 { $seconds } 秒。页面会自动往下走；离开也没关系，构建不会停。
        [done] 用了 { $seconds } 秒，注意到几处情况，不影响使用。
       *[over] 工作区仍是上次构建的样子。
    }
start-job-asked = { $at } 发起{ $who }。
start-job-by = ，{ $who }
start-job-cancel = 停止
start-job-before = 之前的任务
start-job-past =
    { $kind ->
        [build] 构建
       *[verify] 台账核验
    } · { $state ->
        [queued] 等待中
        [done] 已完成
        [failed] 失败
        [stopped] 已停止
       *[other] 进行中
    }
start-job-read = { $done } / { $total }
start-job-deriving = 结果
start-job-try = 开始构建
start-job-again = 再试一次
start-job-upload = 上传改好的文件
start-job-home = 去看答案
