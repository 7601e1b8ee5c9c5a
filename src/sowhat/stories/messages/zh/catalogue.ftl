### 服务目录，以及介绍单个服务的页面

catalogue-page = 服务目录
catalogue-question = 有哪些服务可以用？
catalogue-answer = 有 { $services } 个服务可以直接用{ $going ->
        [0] {""}
       *[other] ，另有 { $going } 个即将下线
    }{ $n ->
       *[other] {""}
    }
catalogue-answer-none = 目录里还没有服务
catalogue-answer-found = { $found ->
        [all] { $services } 个服务符合“{ $find }”
        [some] 没有服务包含全部这些词，{ $services } 个包含其中一部分
       *[none] { $services } 个服务符合“{ $find }”
    }{ $n ->
       *[other] {""}
    }
catalogue-under-none = 在 catalog/services.yaml 或工作簿里登记服务，每个服务在这里都有一页。
catalogue-under-nothing = 已在中英文的名称、用途和接口里找过。少写几个词，或换个部门、类型再试。
catalogue-under = { $n ->
        [0] 使用方得到了什么，目前都还不知道。
       *[other] 其中 { $gained } 个在价值台账里记着使用方得到了什么。
    }
catalogue-under-until = 使用情况统计到{ $day }。

## 一个服务一行
catalogue-no-summary = 还没有人用一句话说明它是做什么的
catalogue-no-summary-long = 还没有人用一句话说明它是做什么的；负责人可以在目录里写上“summary”。
catalogue-question-one = 它是做什么的？
catalogue-sentence = { $text }。
catalogue-who = { $weeks ->
        [0] 目前有 { $units } 个业务部门的 { $teams } 个团队在用
       *[other] 近 { $weeks } 周有 { $units } 个业务部门的 { $teams } 个团队在用
    }{ $m ->
       *[other] {""}
    }{ $n ->
       *[other] {""}
    }
catalogue-who-none = { $weeks ->
        [0] {""}
       *[other] 近 { $weeks } 周
    }{ $keys ->
        [yes] 只有未登记团队的应用在调用
       *[no] 还没有别的团队调用
    }
catalogue-gain-unknown = 使用方得到了什么：还不知道
catalogue-unknown = 还不知道
catalogue-gain-few = 只涉及不到 { $few } 位客户，太少，不便说
catalogue-gain-uncounted = 已提出，没有计数
catalogue-gain-nothing = 可能什么也没有：{ $kind ->
        [retained] 留住客户 { $span } 位
        [unit-periods] 活跃客户·期 { $span }
        [downtime-minutes] 停机 { $span } 分钟
        [incidents] 故障 { $span } 次
       *[avoided] 避免 { $span }
    }
catalogue-gain = { $how ->
        [along] 同时出现{ $amount }，是否由它带来还说不清
       *[shown] { $kind ->
            [downtime-minutes] 避免{ $amount }（{ $span }）
            [incidents] 避免{ $amount }（{ $span }）
           *[other] { $amount }（{ $span }）
        }
    }
catalogue-runs-incident = 有 { $n } 起故障未关闭
catalogue-runs = { $state ->
        [kept] { $share } 成功应答，目标守住
        [care] { $share } 成功应答，有目标没守住
        [told] { $share } 成功应答，没有可判断的目标
       *[unknown] 运行得怎样还不知道
    }
catalogue-notice = { $gone ->
        [yes] 已下线：自{ $day }起不再提供服务{ $known ->
            [yes] ，请改用{ $instead }。
           *[other] 。
        }
       *[no] 即将下线{ $known ->
            [yes] ：请改用{ $instead }。
            [words] 。
           *[no] ，还没有指定替代服务。
        }{ $day ->
            [none] {""}
           *[other] 自{ $day }起不再提供服务。
        }
    }
catalogue-going = 即将下线
catalogue-gone = 已下线
catalogue-instead = 查看{ $title }

## 全部服务
catalogue-find = 你需要什么？
catalogue-find-hint = 发消息、支付、refund……
catalogue-find-go = 搜索
catalogue-type = 类型
catalogue-unit = 哪个部门在用
catalogue-any = 不限
catalogue-clear = 显示全部
catalogue-cases = 使用场景
catalogue-services = 服务
catalogue-as-table = 看表格，可导出 CSV
catalogue-as-lines = 看列表
catalogue-team = 你的团队
catalogue-team-none = 选择团队
catalogue-team-go = 看看适合什么
catalogue-team-title = 和你们相似的团队还在用……
catalogue-picks = { $known ->
        [yes] { $alike ->
            [0] { $team }用的服务还太少，无从比较；下面是本业务部门在用的服务。
           *[other] 来自与{ $team }所用服务最接近的 { $alike } 个团队。
        }
       *[no] 暂时没有可推荐给{ $team }的：它能用而没用的服务里，没有一个被三个以上相似团队使用。
    }
catalogue-pick = { $basis ->
        [alike] 最相似的 { $of } 个团队里有 { $users } 个在用
       *[unit] 本业务部门其他 { $of } 个团队里有 { $users } 个在用
    }
catalogue-table = 全部服务
catalogue-table-lede = 近 13 周使用它的团队和业务部门（不含负责团队）；价值台账里的记录；近 28 天用户调用的失败比例。
catalogue-head-service = 服务
catalogue-head-type = 类型
catalogue-head-teams = 团队
catalogue-head-units = 部门
catalogue-head-grade = 证据
catalogue-head-gained = 使用方得到了什么
catalogue-head-failed = 调用失败
catalogue-head-operations = 接口
catalogue-reach = 展示带来了什么
catalogue-reach-lede = 目录推荐给了多少团队，多少团队打开了页面、提出申请，展示后 8 周内有了首次调用；旁边是能用而没有看到它的团队。
catalogue-reach-only = 仅相关：之所以展示给某个团队，是因为相似的团队在用它，所以两边的差别不等于展示的作用。
catalogue-reach-none = 还没有展示给任何团队。
catalogue-reach-service = 服务
catalogue-reach-suggested = 推荐给
catalogue-reach-opened = 打开页面
catalogue-reach-asked = 提出申请
catalogue-reach-called = 8 周内首次调用
catalogue-reach-others = 未展示：同期首次调用
catalogue-reach-of = { $of } 个中 { $n } 个
catalogue-reach-waiting = 有 { $n } 个团队未满 8 周

## 单个服务
catalogue-lifecycle = 生命周期：{ $lifecycle }
catalogue-owner = 由{ $owner }负责
catalogue-parts = 本页内容
catalogue-users = 谁在用
catalogue-users-bars = 各业务部门使用它的团队数
catalogue-teams = { $n ->
       *[other] { $teams } 个团队
    }
catalogue-small = { $m ->
        [0] 另有 { $n } 个业务部门使用，各不到 3 个团队：小群体不点名。
       *[other] 还有 { $n } 个业务部门，使用的团队各不到 3 个：小群体不点名。
    }
catalogue-gains = 他们得到了什么
catalogue-gains-lede = 来自价值台账，每条都标明证据强弱；各条不相加。
catalogue-gains-none = { $title }的使用方得到了什么，还不知道：价值台账里没有关于它的有效条目。这不等于没有，也不等于有，只是还没有测量。
catalogue-gains-measure = 安排一次可以衡量的灰度分批
catalogue-gain-worth = 合 { $money }（{ $span }）
catalogue-gain-rests = { $teams } 个团队{ $customers ->
        [none] {""}
       *[other] ，{ $customers } 位客户
    }
catalogue-claim-open = 查看条目
catalogue-status = 运行得怎样
catalogue-status-lede = 截至{ $day }。
catalogue-status-more = 健康详情
catalogue-status-unknown = 近 28 天没有状态明确的用户调用，是否正常应答还不知道。
catalogue-answered = 近 28 天 { $calls } 次调用，{ $share } 没有遇到服务端错误。
catalogue-promise = { $under ->
        [none] 承诺：{ $days } 天内 { $objective } 的调用成功应答
       *[other] 承诺：{ $days } 天内 { $objective } 的调用在 { $under } 内应答
    }，{ $how ->
        [kept] 守住了（实际 { $kept }，错误预算已用 { $spent }）。
        [missed] 没守住（实际 { $kept }，错误预算已用 { $spent }）。
        [few] 调用太少，无法判断。
       *[unknown] 遥测数据还说不清。
    }
catalogue-no-promise = 没有声明目标，也就谈不上守住与否。
catalogue-incidents = { $n ->
        [0] 近 90 天没有故障记录。
       *[other] 近 90 天 { $n } 起故障，{ $open ->
            [0] 都已关闭
           *[other] { $open } 起未关闭
        }{ $recover ->
            [none] 。
           *[other] ；半数在 { $recover } 内恢复。
        }
    }
catalogue-start = 快速上手
catalogue-start-lede = 根据接口描述写好的第一次调用：复制、填好、运行。
catalogue-start-none = 没有登记它的接口描述，所以没有可复制的调用。负责人可以加一个类型为 openapi 的来源。
catalogue-start-operation = 接口
catalogue-start-language = 语言
catalogue-start-set = 先在环境变量里设好 { $names }；密钥不写进代码。
catalogue-start-nowhere = 没有写明服务地址：请把 { $host } 换成你们网关的地址。
catalogue-start-deprecated = 这个接口已弃用，请尽量选别的。
catalogue-start-copy = 复制
catalogue-start-copied = 已复制
catalogue-tongue = { $tongue ->
        [curl] curl
        [python] Python
       *[javascript] JavaScript
    }
catalogue-changes = 更新记录
catalogue-changes-lede = 接口描述的各个版本，新的在前，以及对调用方有什么变化。
catalogue-changes-none = 还没有描述过任何版本。
catalogue-release = { $n } 个接口{ $since ->
        [none] 。
       *[other] ，自{ $since }起有调用。
    }
catalogue-release-calls = { $n ->
       *[other] 最近一个完整月有 { $calls } 次用户调用。
    }
catalogue-release-first = 有描述的第一个版本。
catalogue-release-changed = { $n ->
        [0] 对调用方没有变化。
       *[other] { $changes } 处变化，{ $breaking ->
            [0] 都不影响现有调用。
           *[other] 其中 { $breaking } 处会影响现有调用。
        }
    }
catalogue-release-unnamed = 未标版本
catalogue-release-fold = 查看变化
catalogue-release-more = { $n ->
       *[other] 还有 { $rest } 处
    }
catalogue-change-breaks = 影响现有调用
catalogue-related = 相关服务
catalogue-related-lede = 用什么替代它，它的使用方还用什么，什么与它相似。
catalogue-related-none = 没有特别相关的服务。
catalogue-related-why = { $because ->
        [replaced-by] 用来替代它
        [replaces] 由它替代
        [consumers] 使用本服务的 { $of } 个团队里有 { $shared } 个也在用
        [similar] 接口描述相近（{ $similarity }）
       *[use-case] 用于同样的场景
    }
catalogue-and = {" · "}
catalogue-ask = 申请使用
catalogue-ask-lede = 说说要用它做什么，负责团队会在这里看到。
catalogue-ask-team = 你的团队
catalogue-ask-what = 用来做什么？
catalogue-ask-by = 你的名字
catalogue-ask-send = 提交申请
catalogue-ask-said = 已提交，列在本页末尾，负责团队会看到。
catalogue-ask-nobody = 还没有登记团队，无法以团队名义申请。
catalogue-asks = 谁提出了申请
catalogue-asks-lede = 给负责团队看：各团队的申请，新的在前。
catalogue-asks-none = 还没有人申请。
catalogue-asks-team = 团队
catalogue-asks-what = 用来做什么
catalogue-asks-by = 提交人
catalogue-asks-at = 时间
catalogue-use = 使用情况
catalogue-present = 在服务目录里查看

error-ask-lacks = 没有写用来做什么，或没有写是谁申请。
    .cure = 写明团队要用它做什么，以及你的名字。
error-ask-too-long = 太长了：用途最多 { $most } 个字，名字最多 { $name } 个字。
    .cure = 写短一些，细节可以当面谈。
