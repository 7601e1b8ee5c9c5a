# 情景演示：同一次沟通，旧办法和新办法并排演。

scenario-page = 情景演示
scenario-took-s = { $s } 秒
scenario-took-min = { $min } 分{ $rest ->
        [yes] {" "}{ $s } 秒
       *[no] 钟
    }
scenario-took-h = { $h } 小时{ $rest ->
        [yes] {" "}{ $min } 分
       *[no] {""}
    }
scenario-took-days = { $days } 天
scenario-took-unknown = 至少 { $took }
scenario-lane = { $lane ->
        [old] 旧办法
       *[new] 新办法
    }
scenario-who = { $who ->
        [agent] 客服
        [customer] 客户
       *[system] 同时
    }
scenario-times = { $n } 次
scenario-operation = { $service }：{ $route }
scenario-more = +
scenario-source = { $kind ->
        [hand] 人工 { $took }
        [wait] 等待 { $took }
        [free] 等待 { $took }，客服去忙别的
       *[call] 每次调用 { $took }，平台未测
    }（{ $low } 到 { $high }），{ $known ->
        [measured] { $by } 实测 { $times } 次
       *[stated] { $by } 估计
    }{ $dated ->
        [yes] ，{ $day }
       *[no] {""}
    }
scenario-call-measured = { $median }，十次里有一次超过 { $p90 }；{ $since ->
        [month] { $month }
       *[all] 有记录以来
    }实测 { $calls } 次调用
scenario-call-unknown = 没有测量，也没有人说要多久
scenario-answer = { $way ->
        [longer] { $customer }要多等 { $saved }：现在 { $new }，原来 { $old }。
        [same] { $customer }没有更快（相差 { $saved }）：现在 { $new }，原来 { $old }。
       *[sooner] { $customer }少花 { $saved }：原来 { $old }，现在 { $new }。
    }
scenario-answer-unknown = 能省多少时间，还不知道。
scenario-under = 接电话的人每月合计省出 { $hours } 小时（{ $low } 到 { $high }）：这是腾出来的产能，还不是钱。
scenario-under-some = 接电话的人每月合计{ $way ->
        [more] 多花
       *[less] 省出
    } { $hours } 小时，但区间跨过了零。
scenario-under-maybe = 如果新办法处处偏慢、旧办法处处偏快，就一点不省。
scenario-under-no-hours = 没有人说过多久发生一次，每月省多少小时还不知道。
scenario-under-unknown = 有一个调用既没有测量，也没有人估计；下面写明是哪一个、补什么就行。
scenario-grade-none = 还不知道

# 播放
scenario-play = 播放
scenario-pause = 暂停
scenario-again = 再看一遍
scenario-back = 上一步
scenario-forward = 下一步
scenario-speed = 速度
scenario-whole = 全屏（F）
scenario-speed-of = { $speed ->
        [read] 阅读速度
       *[other] { $speed }×
    }
scenario-player = 两种办法并排看
scenario-keys = 空格键播放或暂停，方向键一步一步走，1 到 4 换速度。
scenario-still = 您的系统要求减少动画：请一步一步看。
scenario-done = 办完了
scenario-free = 可以接下一位，已空出
scenario-skipped = 等待中，已缩短
scenario-clock = 共
scenario-ended = 两种办法都演完了。
scenario-steps = 逐步对照
scenario-steps-lede = 每一步在钟面上的时刻，按通常用时计。
scenario-from = 从 { $at } 开始播放
scenario-sum = 加起来是多少
scenario-sum-lede = 每个数字都能点开，看它从哪里来。
scenario-doubts = 有多可靠
scenario-addresses = 数字的出处
scenario-figure = 数字
scenario-exact = 精确值
scenario-address = 出处

# 合计
scenario-part = { $part ->
        [each] 每一次
        [month] 一个月
        [money] 钱
       *[customers] 客户
    }
scenario-term = { $what ->
        [each] 客服每次少花
        [often] 每月次数
        [hours] 每月小时（产能）
       *[kept] 价值台账：所有用上该服务的团队
    }
scenario-term-range = { $minus ->
        [yes] 从多花 { $low } 到少花 { $high }
       *[no] { $low } 到 { $high }
    }
scenario-term-known = { $known ->
        [measured] 实测计数
       *[stated] 有人估计
    }
scenario-term-hours = 还不是钱 · { $grade } { $word }
scenario-term-claim = 留住，不与工时相加 · { $grade } { $word }
scenario-sum-unknown = 两种办法各要多久，还不知道。
scenario-sum-each = { $way ->
        [more] 每一次，客服多花 { $saved }：新办法 { $new }，旧办法 { $old }。
        [same] 每一次，客服花的时间一样（相差 { $saved }）：新办法 { $new }，旧办法 { $old }。
       *[less] 每一次，客服少花 { $saved }：旧办法 { $old }，新办法 { $new }。
    }
scenario-sum-between = { $sure ->
        [no] 新办法处处偏慢、旧办法处处偏快时，反而多花 { $low }；反过来能省 { $high }。也可能一点不省。
       *[yes] 新办法处处偏慢、旧办法处处偏快时，也能省 { $low }；最多 { $high }。
    }
scenario-sum-customer = { $way ->
        [more] 客户要多等 { $saved }。
       *[less] 客户少等 { $saved }。
    }
scenario-sum-counted = { $month }，{ $service } 的 { $route } 被 { $units } { $units_n ->
       *[other] 个业务单元
    }的应用调用 { $calls } { $calls_n ->
       *[other] 次
    }，不含爬虫和探测。按一次沟通调用 { $each } { $each_n ->
       *[other] 次
    }算，一个月发生 { $occasions } 次。
scenario-sum-stated = { $people } 个人，每人每月 { $often } 次（{ $known ->
        [measured] { $by } 实测
       *[stated] { $by } 估计
    }），一个月就发生 { $occasions } 次。
scenario-sum-often-unknown = 多久发生一次，还不知道。
scenario-sum-hours = { $way ->
        [more] 合计每月多花 { $hours } 小时（{ $grade }），这是新办法的代价。
        [some] 合计每月 { $hours } 小时（{ $grade }）；从亏 { $low } 小时到省 { $high } 小时都有可能。
       *[less] 合计每月 { $hours } 小时，{ $low } 到 { $high }（{ $grade }）。
    }
scenario-sum-capacity = 工时是产能，不是钱。哪一天预算真的减了，减多少算多少，才记进价值台账。
scenario-sum-released = { $service }在台账里有自报的 { $hours } 小时，“{ $title }”（{ $grade }）；还没有哪项预算因此减少。
scenario-sum-fallen = { $service }已有一项预算减少 { $money }：“{ $title }”，{ $hours } 小时（{ $grade }）。
scenario-sum-price = 到那时财务按每人天 { $amount } 计；在此之前，这里不写钱。
scenario-sum-no-price = 没有人说过一个人天值多少，这里不写钱。
scenario-sum-no-claim = 因此留住了多少客户，还不知道：台账里还没有关于{ $service }的结论。
scenario-sum-claims = 团队用上{ $service }之后客户怎么样，台账知道，演示不知道：
scenario-claim = { $how ->
        [nothing] { $study }：可能没有效果，{ $low } 到 { $high } { $kind ->
            [retained] 位留住的客户
            [downtime-minutes] 分钟中断
           *[other] （按其口径）
        }（{ $grade }，{ $state }）。
        [along] { $study }：同时出现 { $amount }{ $kind ->
            [retained] {""}
            [downtime-minutes] {" "}分钟中断
           *[other] {""}
        }，原因未证实（{ $grade }，{ $state }）。
        [protect] { $study }：{ $kind ->
            [downtime-minutes] 少中断 { $amount } 分钟
           *[other] 避免 { $amount }
        }，{ $low } 到 { $high }（{ $grade }，{ $state }）。
       *[create] { $study }：{ $kind ->
            [retained] 留住 { $amount }
           *[other] 增加 { $amount }
        }，{ $low } 到 { $high }（{ $grade }，{ $state }）。
    }
scenario-claim-worth = { $kind ->
        [protect] 守住的价值 { $money }（{ $low } 到 { $high }）。
       *[create] 新增价值 { $money }（{ $low } 到 { $high }）。
    }
scenario-claim-uncounted = { $few ->
        [yes] { $study }：涉及的客户太少，不便说出（{ $grade }，{ $state }）。
       *[no] { $study }：已有结论，未计数（{ $grade }，{ $state }）。
    }
scenario-sum-apart = 以上各条不相加，工时也不与它们相加。

# 为什么是这个等级
scenario-why-compared = 每一段时间都是实测的。但这只是前后对比，谁用哪种办法也没有抽签：最多到 D。
scenario-why-stated = { $all } 段时间里有 { $n } 段是估计的，不是实测。每段用秒表测五次会更可靠。
scenario-why-few = { $all } 段时间里有 { $n } 段实测不到 { $fewest } 次，只能算估计。
scenario-why-stated-call = { $route } 要多久，平台没有测到，是有人估计的。让 { $service } 的日志带上耗时会更可靠。
scenario-why-unknown = { $service } 的 { $route } 既没有测量，也没有人估计。请在这个调用旁边写“stated”，或让日志带上耗时。
scenario-why-no-frequency = 没有人说多久发生一次。请写“frequency”，或指明数哪个接口的调用。
scenario-why-uncounted = 最近一个整月里没有人调用 { $route }，数不出多久发生一次。
scenario-why-stated-often = 多久发生一次是估计的。数一个接口的调用次数会更可靠。

# 列表
scenario-list-question = 客户感觉到了什么不同？
scenario-list-answer = { $shown } { $n ->
       *[other] 个情景，旧办法和新办法并排演。
    }
scenario-list-none = 还没有写过情景。
scenario-list-under = { $n ->
        [one] 演完就知道省下多少时间，加起来是多少。
       *[other] 每个演完都知道省下多少时间，加起来是多少；{ $n } 个里有 { $timed } 个时间齐全。
    }
scenario-list-why = 情景是工作区“scenarios”文件夹里的一个文件，现在还没有。不看代码的人，一分钟就能看懂一个接口有什么用。
scenario-list-title = 全部情景
scenario-list-lede = 用实测的接口耗时和人工用时来演。
scenario-head = { $what ->
        [scenario] 情景
        [saved] 少花
        [hours] 每月小时
       *[grade] 证据
    }
scenario-begin = 写第一个
scenario-begin-lede = 带一块秒表，在客服旁边坐一个小时就够了。
scenario-begin-step = { $step ->
        [file] 把旧办法和新办法里说了什么、看到什么，写进“scenarios”文件夹的一个文件。
        [time] 写明每一步人工要多久，谁测的或谁估的。接口的耗时由平台来量。
       *[look] 运行“sowhat check”，再打开这一页。
    }
scenario-begin-example = 一个完整的例子，可以照抄，换上您自己的服务名：
scenario-begin-yaml =
    name: refund-call
    title: 退款
    story: 客户来电：退款一直没到账。
    service: payments
    people:
      low: 20
      likely: 24
      high: 30
      stated_by: 客服主管
    frequency:
      low: 30
      likely: 50
      high: 80
      stated_by: 客服主管
    old:
      title: 明天回电
      steps:
        - who: customer
          words: 我的退款到哪了？
          hand:
            low: 5
            likely: 8
            high: 12
            measured_by: 李伟
            times: 10
        - who: agent
          words: 我去问一下，再给您回电。
          screen:
            title: 邮件
            result: 还没有回复
            tone: bad
          wait:
            low: 1800
            likely: 7200
            high: 86400
            agent: free
            stated_by: 李伟
    new:
      title: 当场看到
      steps:
        - who: agent
          words: 今天早上已经转出。
          screen:
            title: 转账
            result: 在途
            tone: good
          calls:
            - service: payments
              route: /payments/transfers
              stated:
                low: 1
                likely: 1
                high: 2
                stated_by: 支付团队
          hand:
            low: 10
            likely: 15
            high: 25
            measured_by: 李伟
            times: 10
scenario-rules = 情景怎么定等级
scenario-rules-lede = 秒表只说得出要多久，说不出客户会怎么做。
scenario-rule = { $rule ->
        [d] D，仅相关：两种办法的每一段时间都是实测，人工的每段至少测五次。
        [e] E，自报：有一段时间只是估计。
        [none] 还不知道：有一个调用既没有测量，也没有人估计。
       *[money] 工时是产能。钱和客户只来自价值台账，各有各的等级；台账里没有，这里就不写。
    }

# 命令和错误
cli-story-scenario =
    一个情景：旧办法和新办法并排演，最后算总账。

    不写名字就列出全部。

    示例：sowhat story scenario refund-call --to html --out refund.html
cli-argument-scenario = 情景的名字；不写就列出全部
cli-option-scenario-to = 写成什么：md，或 html（一个文件，不联网也能播放）
cli-option-scenario-out = 写到哪个文件；不写就显示在终端
scenario-written = 已写入：{ $file }
error-no-such-scenario = 没有名为“{ $value }”的情景。已有：{ $known }。
    .cure = { $nearest ->
        [none] 请写进“scenarios”文件夹，或运行“sowhat story scenario”看看有哪些。
       *[other] 是不是“{ $nearest }”？
    }
error-scenario-form = 情景不能写成“{ $value }”。
    .cure = 请从这些里选：{ $known }。
error-scenario-source = { $count ->
        [0] “{ $field }”没有写明依据是谁。
       *[other] “{ $field }”既写了实测，又写了估计。
    }
    .cure = 请写“measured_by: 姓名”并加“times: 次数”，或者写“stated_by: 姓名”。
error-scenario-times = “{ $field }”是实测的，但没有写测了几次。
    .cure = 请写“times:”加一个从 1 开始的整数，或把“measured_by”改成“stated_by”。
error-scenario-order = “{ $field }”的 low { $low }、likely { $likely }、high { $high } 顺序不对。
    .cure = 先小后大：low、likely、high；相等也可以。
error-scenario-no-time = 这一步不花时间：没有“hand”，没有“calls”，也没有“wait”。
    .cure = 请写明人工要多少秒（说话也算），谁测的或谁估的。
error-scenario-says-nothing = 这一步什么也没有：既没有“words”，也没有“screen”。
    .cure = 请写说了什么，或看到了什么。
error-scenario-frequency = 已经指明要数的接口，又写了“{ $key }”。
    .cure = 要么指明接口，要么写多久发生一次，二选一。
error-scenario-each = “each”是发生一次调用几次，但没有指明接口。
    .cure = 请写“operation”和它的 service、route，或去掉“each”。
error-scenario-people = 频率写的是一个人的，但没有写有多少人。
    .cure = 请写“people”，含 low、likely、high 和谁说的。
