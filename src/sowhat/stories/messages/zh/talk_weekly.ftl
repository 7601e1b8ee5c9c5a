## 讲述：周报
talk-weekly-title = { $platform }周报
talk-weekly-under = { $audience ->
    [executives] 给管理层
    [business] 给业务团队
   *[developers] 给开发团队
}
talk-weekly-lead = { $since }至 { $until }：{ $joined_n ->
    [0] 没有团队新接入
   *[other] { $joined } 个团队新接入
}，{ $stopped_n ->
    [0] 没有团队停用
   *[other] { $stopped } 个团队停用
}，{ $due_n ->
    [0] 没有承诺到期
   *[other] { $due } 项承诺到期
}。
talk-weekly-calls = { $teams } 个团队共调用 { $calls } 次，{ $way ->
    [same] 与上周基本持平
    [up] 比上周多 { $share }
   *[down] 比上周少 { $share }
}。
talk-weekly-calls-alone = { $teams } 个团队共调用 { $calls } 次；上周没有完整记录，没法比较。
talk-weekly-no-calls = 这几天没有能归到已登记服务的调用记录。
talk-weekly-joined = { $teams_n ->
    [0] 新接入：没有团队第一次调用
   *[other] 新接入：{ $teams } 个团队
}
talk-weekly-joined-nobody = { $records ->
    [whole] 这几天的调用记录是齐的：没有团队第一次调用某项服务，也没有停了又用回的。
    [part] 调用记录只到 { $until }，之后有没有新接入还不知道。
   *[none] 没有调用记录，有没有新接入还不知道。
}
talk-weekly-join = { $team }{ $back ->
    [yes] 停了一阵又用回
   *[no] 开始用
}“{ $services }”，本周调用 { $calls } 次{ $way ->
    [own-choice] ；自己选的
    [project] ；随项目接入
    [default] ；默认接入
    [old-closed] ；因为旧系统停了
    [notice] ；按统一接入的通知
    [back] {""}
   *[unknown] ；为什么用，还没有人说
}。
talk-weekly-join-many = { $teams } 个团队一起开始用“{ $service }”，本周共调用 { $calls } 次；{ $way ->
    [own-choice] 都是自己选的
    [project] 都随项目接入
    [default] 都是默认接入
    [old-closed] 都因为旧系统停了
    [notice] 都按统一接入的通知
    [mixed] 原因各不相同
   *[unknown] 为什么用，还没有人说
}。
talk-weekly-stopped = { $teams_n ->
    [0] 停用：没有{ $moved_n ->
        [0] {""}
       *[other] 意外的；{ $moved } 个团队按计划迁走
    }
   *[other] 停用：{ $teams } 个团队，要去问一声{ $moved_n ->
        [0] {""}
       *[other] ；另有 { $moved } 个团队按计划迁走
    }
}
talk-weekly-stop = { $team }整周没有调用“{ $services }”，之前每周约 { $usual } 次。原因还不清楚，先问再下结论。
talk-weekly-moved = { $team }已从“{ $service }”迁到“{ $towards }”。
talk-weekly-left-going = { $team }不再调用将要停用的“{ $service }”。
talk-weekly-failures = { $services_n ->
    [0] 故障：没有服务的失败明显变多
   *[other] 故障：{ $services } 项服务的失败明显变多
}{ $incidents_n ->
    [0] {""}
   *[other] ，{ $incidents } 起故障
}
talk-weekly-worse = “{ $service }”的调用失败率 { $share }，上周 { $before }。
talk-weekly-incident = “{ $service }”{ $titled ->
    [yes] ：{ $title }
   *[no] 发生故障
}{ $told ->
    [yes] ，影响 { $minutes } 分钟
   *[no] ，影响多久没有记录
}。
talk-weekly-promises = { $due_n ->
    [0] 我们的承诺：近期没有到期的
   *[other] 我们的承诺：{ $due } 项到期{ $late_n ->
        [0] {""}
       *[other] ，其中 { $late } 项逾期
    }
}
talk-weekly-due = { $who }答应{ $team }的“{ $what }”{ $late_n ->
    [0] ，{ $day }前兑现
   *[other] ，原定 { $day }，已逾期 { $late } 天
}。
talk-weekly-kept = 已兑现：答应{ $team }的“{ $what }”。
talk-weekly-persuade-step = 下周重点沟通：{ $named ->
    [yes] { $team }的{ $person }
   *[no] { $team }
}。{ $day }前：{ $next }。
talk-weekly-persuade-concern = 对方关心的是：{ $concern }
talk-weekly-persuade-show = 带去的依据：{ $evidence }
talk-weekly-persuade-alike = 下周重点沟通：{ $team }。情况相近的 { $users } 个团队已经在用“{ $service }”，他们还没有用。
talk-weekly-persuade-alike-how = 先问清他们现在怎么做、够不够用，再谈接入；不合适就记下原因。
talk-weekly-persuade-nobody = 下周没有特别要沟通的对象：没有到期的下一步，也看不出谁缺一项同类团队都在用的服务。
