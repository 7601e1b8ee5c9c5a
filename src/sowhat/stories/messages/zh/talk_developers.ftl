## 讲述：双周开发者分享
talk-now = 本期
talk-before = 上期
talk-unit-calls = 调用次数
talk-developers-title = { $platform }双周分享
talk-developers-under = 给开发团队
talk-developers-lead = { $since }至 { $until }{ $known ->
    [yes] ：{ $teams } 个团队调用 { $calls } 次
   *[no] ：没有能归到已登记服务的调用记录
}
talk-developers-ran = { $faster_n ->
    [0] { $slower_n ->
        [0] { $timed ->
            [yes] 快慢没有明显变化
           *[no] 快慢没有可比的记录
        }
       *[other] { $slower } 项服务变慢
    }
   *[other] { $faster } 项服务变快{ $slower_n ->
        [0] {""}
       *[other] ，{ $slower } 项变慢
    }
}；{ $worse_n ->
    [0] 没有服务的失败明显变多
   *[other] { $worse } 项服务失败变多
}，{ $incidents_n ->
    [0] 没有故障记录
   *[other] { $incidents } 起故障
}。
talk-developers-lead-notes = 调用最多的是“{ $service }”。下面依次说：新的、快慢、失败、要停用的，再说谢谢谁、可以试什么。
talk-developers-chart = 哪些服务调用最多，和上期比
talk-developers-new = { $services_n ->
    [0] { $operations_n ->
        [0] { $teams_n ->
            [0] 这期没有新服务、新接口，也没有新接入的团队
           *[other] 没有新接口；{ $teams } 个团队新接入
        }
       *[other] { $operations } 个接口第一次有人调用{ $teams_n ->
            [0] {""}
           *[other] ，{ $teams } 个团队新接入
        }
    }
   *[other] { $services } 项服务上线{ $operations_n ->
        [0] {""}
       *[other] ，{ $operations } 个接口第一次有人调用
    }{ $teams_n ->
        [0] {""}
       *[other] ，{ $teams } 个团队新接入
    }
}
talk-developers-live = “{ $service }”{ $day }上线。
talk-developers-operations = “{ $service }”：{ $operations }{ $more_n ->
    [0] {""}
   *[other] 等，另有 { $more } 个
}{ $told ->
    [first] ，第一次有人调用
   *[new] ，新接口
}。
talk-developers-joined = “{ $service }”：{ $many ->
    [yes] { $count } 个团队新接入
   *[no] { $teams }新接入
}。
talk-developers-speed = { $faster_n ->
    [0] { $slower_n ->
        [0] 快慢没有明显变化：{ $timed } 项有计时的服务，波动都在误差内
       *[other] { $slower } 项服务变慢
    }
   *[other] { $slower_n ->
        [0] { $faster } 项服务变快
       *[other] { $faster } 项服务变快，{ $slower } 项变慢
    }
}
talk-developers-speed-unknown = 快慢还不知道：没有可比的计时记录
talk-developers-untimed = 另有 { $services } 项服务没有计时，快慢说不上来。
talk-developers-moved = “{ $service }”{ $way ->
    [faster] 变快
   *[slower] 变慢
}：{ $most } 的调用原来 { $before } 内返回，现在 { $now } 内。
talk-developers-table = 绝大多数调用在多久内返回，失败多少
talk-developers-head = { $what ->
    [service] 服务
    [before] 上期
    [now] 本期
   *[failed] 失败率
}
talk-developers-failures = { $worse_n ->
    [0] { $incidents_n ->
        [0] 没有服务的失败明显变多，也没有故障记录
       *[other] 没有服务的失败明显变多；{ $incidents } 起故障
    }
   *[other] { $worse } 项服务的失败明显变多{ $incidents_n ->
        [0] {""}
       *[other] ；{ $incidents } 起故障
    }
}
talk-developers-errors = “{ $service }”的失败率{ $way ->
    [worse] 升到
   *[better] 降到
} { $now }，上期 { $before }。
talk-developers-incident = { $day }，“{ $service }”{ $titled ->
    [yes] ：{ $what }
   *[no] 出故障
}{ $told ->
    [yes] ，影响 { $minutes } 分钟
   *[no] ，影响多久没有记录
}；{ $by ->
    [alert] 告警先发现
    [people] 不是告警先发现的
   *[unknown] 谁先发现没有记录
}{ $over ->
    [yes] {""}
   *[no] ，还没有恢复
}。
talk-developers-failing = 失败最多的接口：“{ $service }”的 { $route }，最近 { $weeks } 周 { $share }。
talk-developers-going = { $going_n ->
    [0] 近期没有要停用的
   *[other] 要停用的：{ $going } 项，请看要改什么
}
talk-developers-goes = “{ $service }”{ $day }起不再应答，{ $instead ->
    [service] 改用“{ $towards }”
   *[none] 没有替代
}。{ $known ->
    [yes] { $teams_n ->
        [0] 已经没有团队在调用。
       *[other] 还有 { $teams } 个团队在调用。
    }
   *[no] {""}
}{ $told ->
    [yes] { $how }
   *[no] {""}
}
talk-developers-old = “{ $service }”的 { $operation } { $told ->
    [removed] 已去掉
   *[deprecated] 不再推荐
}{ $known ->
    [yes] ，改用 { $instead }
   *[no] ，说明里没有写替代
}。
talk-developers-thanks = 要谢谢的团队
talk-developers-thanks-owner = { $team }：“{ $service }”{ $way ->
    [faster] 变快了
   *[better] 失败变少了
}。
talk-developers-thanks-asked = { $team }：提出“{ $what }”{ $status ->
    [asked] ，已收到
    [understood] ，问题已经说清
    [weighed] ，已评估
    [chosen] ，已排上
    [done] ，已做完
   *[other] ，正在推进
}。
talk-developers-thanks-chose = { $teams }{ $more_n ->
    [0] {""}
   *[other] 等，另有 { $more } 个团队
}：没有人要求，自己先用上了“{ $service }”。
talk-developers-try = { $n_n ->
    [0] 接下来可以试的：记录里暂时看不出来
   *[other] 接下来可以试的
}
talk-developers-try-one = { $kind ->
    [failures] { $who } 个应用反复调用 { $routes } 都没成：问问他们本来想做什么。
    [polling] { $who } 个应用一遍遍问 { $routes } 变了没有：试试有变化再通知。
    [chain] { $who } 个应用总把 { $routes } 连着调用：合成一个接口，问他们愿不愿意换。
    [twins] “{ $services }”像是同一样东西：两边坐下来，看哪些事只有一边能做。
    [export] { $who } 个应用在手工大批导出“{ $services }”的数据：看数据去了哪里，给个更省事的办法。
   *[alike] { $who } 个团队和“{ $services }”的用户做法相近，却没有用：请他们看一眼服务页。
}
talk-developers-feedback = { $n_n ->
    [0] 大家说的，这期还没有处理完的
   *[other] 大家说的，我们做了
}
talk-developers-acted = { $known ->
    [yes] 有人提到{ $about }，我们：{ $what }
   *[no] 我们：{ $what }
}
talk-developers-heard = { $texts } 条意见提到“{ $about }”：听到了，还没做。
