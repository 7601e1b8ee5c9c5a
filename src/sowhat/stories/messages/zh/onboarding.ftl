### 从日志文件到第一个答案

onboard-path = 通往第一个答案的步骤
onboard-step = { $step ->
        [files] 文件
        [services] 服务
        [callers] 调用方
        [outcome] 业务指标
       *[answer] 第一个答案
    }
onboard-done = （已完成）
onboard-begin = 一步一步来
onboard-begun = 未完成的
onboard-go-on = 继续：{ $files }
onboard-next = 下一步
onboard-back = 上一步
onboard-question = { $step ->
        [services] 这些是哪些服务？
        [callers] 谁在调用？
        [outcome] 业务看哪个数？
       *[answer] 可以开始了吗？
    }
onboard-under = { $step ->
        [services] 每一项对应被调用路径的开头。改成大家用的名字，该合并的合并，该拆的拆，不算服务的去掉。
        [callers] 密钥背后是哪个团队，只有您知道。空着的按未知处理，不会猜。
        [outcome] 按团队、按月的留存、数量或金额：平台若有帮助，会变的就是它。
       *[answer] 将写入的全部内容如下。以后可以在表单、工作簿或文件里再改。
    }
onboard-services = { $how ->
        [workbook] 服务以工作簿为准，请在其中修改。
        [none] 从这些文件看不出有哪些服务。
       *[proposed] 建议了 { $n } 个服务。
    }
onboard-share = 占调用的 { $share }
onboard-name = 名称
onboard-into = 并入
onboard-into-none = 不并入，单独成为服务
onboard-split = 拆出
onboard-split-hint = { $path }/…
onboard-out = 不算服务
onboard-callers = { $how ->
        [workbook] 应用属于哪个团队以工作簿为准，请在其中修改。
        [none] 文件里没有可以辨认的调用方。
       *[proposed] 见到 { $n } 个有名字的调用方。
    }
onboard-team = 团队
onboard-unit = 业务单元
onboard-outcome = { $how ->
        [workbook] 工作簿里已有业务指标。
        [sheet] 工作簿里已有业务指标。
        [later] 暂时没有，也可以开始。
       *[none] 还没有提供业务指标。
    }
onboard-later = 暂时没有，继续
onboard-later-why = 没有业务指标时，第一个答案会说明每个服务走到价值阶梯的哪一级；有了价格和成本，还会算出要留住多少客户才能保本。没有测量过的金额绝不显示。
onboard-bring = 现在补上
onboard-bring-lede = 填写工作簿的“指标”和“结果”两张表，或直接提供自己的表，加到这里。
onboard-answer = { $n ->
        [0] 没有服务
       *[other] { $n } 个服务
    }，{ $callers ->
        [0] 还没有调用方对应到团队
       *[other] { $callers } 个调用方对应到团队
    }。
onboard-build = 生成第一个答案
onboard-findings = 补上什么会更好
onboard-findings-lede = 体检看过您提供的内容，以下都不影响继续。
onboard-written = 将写入的内容
onboard-written-lede = 工作区文件夹里的普通文件，以它们为准。

error-split-outside = { $path } 不在 { $service } 之下。
    .cure = 拆出的路径要以它自己的路径开头：{ $routes }。
