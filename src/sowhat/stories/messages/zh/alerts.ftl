### 提醒：发到群和邮箱里的消息，以及发送它们的命令

alert-severity =
    { $severity ->
        [urgent] 马上
        [soon] 尽快
       *[know] 知晓
    }
alert-title =
    { $form ->
        [digest] sowhat：有 { $n } 件事要留意
        [over] sowhat：{ $n } 件事已经过去
       *[group] sowhat：{ $about } · { $severity ->
            [urgent] 请马上处理
            [soon] 请尽快看一下
           *[know] 供知晓
        }
    }
alert-counts = 要马上处理 { $urgent } 件，要尽快看 { $soon } 件，供知晓 { $know } 件。最要紧的先说：
alert-item = • { $says } { $page }
alert-more = ……还有 { $n } 件。
alert-over = 已经过去：
alert-ended = ✓ { $says }
alert-test-title = sowhat：这是一条测试消息
alert-test-body = { $platform } 的提醒会发到这里。现在一切正常，不用做什么。

alert-line-burn = { $service }：{ $objective }（{ $level }）的错误预算在最近 { $hours } 小时里的消耗速度是计划的 { $speed } 倍，照这样整份预算只够用 { $left }。
alert-line-budget = { $service }：{ $objective }（{ $level }）的错误预算已用掉 { $spent } 份；最近 { $days } 天 { $total } 次调用里有 { $bad } 次不合格（{ $failed }）。
alert-line-incident = { $service }：有 { $n } 起故障没有关闭，最早的从 { $since } 开始（{ $days } 天）。
alert-line-silent = { $app } 已经 { $weeks } 周没有调用 { $service }；之前用的时候每周约 { $calls } 次。按它自己的节奏解释不了。
alert-line-late = 数据源 { $source } 迟了：最后一条记录是 { $days } 天前的。
alert-line-broken =
    数据源 { $source } 在 { $start } 到 { $end } 之间{ $kind ->
        [jump] 整体跳变
        [stale] 重复了旧数字
       *[gap] 缺了一段
    }：不要当成使用上的变化。

alert-plain-burn = { $service } 出错比承诺的多。照这样下去，承诺里允许的出错份额最多 { $left } 就会用完。
alert-plain-budget = { $service } 没有守住承诺（{ $level }）：{ $days } 天里 { $total } 次请求有 { $bad } 次出了问题（{ $failed }）。
alert-plain-incident = { $service } 的一次异常从 { $since } 持续到现在（{ $days } 天），还没有报告结束。
alert-plain-silent = { $app } 不再使用 { $service } 了：之前每周约 { $calls } 次，最近 { $weeks } 周一次也没有。请问问那个团队是什么原因。
alert-plain-late = 来自“{ $source }”的数字已经是 { $days } 天前的了：没有新数据进来。
alert-plain-broken = 来自“{ $source }”的数字在 { $start } 到 { $end } 之间不可靠：是记录本身出了问题，不是业务变了。

alert-about-burn = { $service } 出错不再过快
alert-about-budget = { $service } 又守住了承诺（{ $level }）
alert-about-incident = { $service }：没有开着超过一天的故障了
alert-about-silent = { $app } 在 { $service } 不再算沉默
alert-about-late = { $source }：又有记录进来了
alert-about-broken = { $source }：{ $start } 的异常在记录里已经没有了

alerts-lasting =
    { $n ->
        [0] 没有要留意的事。
       *[other] 有 { $n } 件事要留意：
    }
alerts-row = [{ $severity }] { $says } { $page }
alerts-would = → { $variable }：会发出“{ $title }”（{ $n } 件）。
alerts-held =
    { $why ->
        [silenced] { $variable }：{ $n } 件已静默
        [old] { $variable }：{ $n } 件太旧，不再是新闻
        [old-nobody] { $n } 件太旧，不再是新闻
        [told] { $variable }：{ $n } 件已经说过
        [quiet] { $variable }：{ $n } 件等安静时段结束
        [daily] { $variable }：{ $n } 件等明天的那条消息
       *[no-address] { $n } 件没有人收：sowhat.yaml 里没有写地址（alerts: to）
    }
alerts-nobody = 没有人收：sowhat.yaml 里没有写地址（alerts: to）。
alerts-none = 没有要发的。
alerts-sent =
    { $variable }：{ $outcome ->
        [told] 已发出
        [refused] 没有发出：对方拒绝了，或者连不上{ $status ->
            [0] {""}
           *[other] （回答 { $status }）
        }
        [doubtful] 可能发出了：对方迟迟没有回答
        [unset] 没有发出：没有设置这个环境变量
       *[unreadable] 没有发出：这个环境变量里的内容 apprise 认不出是地址
    }{ $n ->
        [0] {""}
       *[other] （{ $n } 件）
    }

cli-alerts = 把要留意的事告诉人：飞书、钉钉、企业微信、Slack、邮件、webhook。

    示例：sowhat alerts check
cli-alerts-check = 现在有什么要留意，会发出什么。不会真的发送。

    示例：sowhat alerts check --json
cli-alerts-send = 发出该发的：新的、变严重的、已经过去的。在 sowhat build 之后运行；或者加上 --every，和 sowhat build --watch 并排运行。

    示例：sowhat alerts send --every 5m
cli-alerts-test = 给每个地址发一条测试消息，并说明结果。

    示例：sowhat alerts test

error-alerts-busy = 另一个 sowhat alerts send 还在发送。
    .cure = 等它结束再运行一次。
error-alert-address-in-file = 这里要写环境变量的名字，不是地址本身。
    .cure = 地址是秘密：写成 env:变量名，把 apprise 形式的地址放进那个变量。
error-silence-of-what = 静默是对一个服务或一个数据源说的：两个里正好写一个。
    .cure = 写 service: 或 source:，再写 until: 和 why:。
error-quiet-hours = 这不是安静时段：{ $value }。
    .cure = 写成 "22:00-08:00"，带引号；两个时刻不能相同。
error-alert-site = 这不是页面的地址。
    .cure = 写成 https://主机 或 https://主机/路径，不带用户、密码和问号。

setting-workspace-alerts = 要留意的事告诉谁，什么时候不说。
setting-alerts = 提醒（`alerts`）
setting-alerts-to = 存放接收地址的环境变量，地址按 apprise 的写法；一项也可以写成映射。
setting-alerts-silence = 到某一天之前谁都不想听的服务和数据源。
setting-alerts-digest = each：每个服务、每个紧急程度一条消息，多于五件合成一条；daily：一天一条。
setting-alerts-quiet = 这些时段（按工作区的时区）什么都不发。
setting-alerts-lang = 消息用的语言；不写就用工作区的语言。
setting-alerts-site = 读者从哪里打开这些页面；写在每个页面地址的前面。
setting-alert-address = 一个接收地址（`alerts: to`）
setting-alert-address-address = 存放地址的环境变量。
setting-alert-address-audience = 谁在那里看：developers，或者 business（业务读者，不用行话）。
setting-alert-silence = 一项静默（`alerts: silence`）
setting-alert-silence-service = 静默的服务。
setting-alert-silence-source = 静默的数据源。
setting-alert-silence-until = 从这一天起重新说。
setting-alert-silence-why = 为什么不想听。

### 提醒页

alerts-page = 提醒
alerts-question = 现在有什么要留意，有人知道了吗？
alerts-answer = 有 { $n } 件事要留意。
alerts-answer-none = 没有要留意的事。
alerts-under = 截至 { $at }。
alerts-under-old = 另有 { $n } 件太旧，不再是新闻。
alerts-under-nobody = 没有人收到：还没有设置地址。
alerts-figure = { $severity ->
    [urgent] 马上处理
    [soon] 尽快看
   *[know] 供知晓
}
alerts-figure-silences = 静默
alerts-now-title = 现在有什么要留意？
alerts-now-lede = 最要紧的在前；每一件都连到能看到它的页面。
alerts-now-none = 没有要留意的事
alerts-now-why = 没有错误预算烧得过快或已经用完，没有开着超过一天的故障，没有应用沉默，各数据源都准时；或者开始得太早，已经不算新闻。
alerts-now-caption = 要留意的事
alerts-head-what = 什么事
alerts-head-severity = 多急
alerts-head-since = 从何时起
alerts-head-told = 说了吗
alerts-head-at = 时间
alerts-head-to = 发给
alerts-head-outcome = 结果
alerts-open = 打开
alerts-detail = { $severity ->
    [urgent] 马上
    [soon] 尽快
   *[know] 知晓
} · 从 { $since } 起 · { $state }
alerts-state = { $why ->
    [due] 下次 sowhat alerts send 会发
    [silenced] 已静默
    [old] 太旧，不再是新闻
    [told] 已说过
    [quiet] 等安静时段结束
    [daily] 等明天的那条消息
   *[no-address] 没有人收：没有地址
}
alerts-state-at = { $variable }：{ $why ->
    [due] 下次
    [silenced] 静默
    [old] 太旧
    [told] 已说
    [quiet] 安静时段
    [daily] 明天
   *[no-address] 没有人收
}
alerts-silences-title = { $n ->
    [0] 没有静默
   *[other] { $n } 项静默
}
alerts-silences-lede = 静默有期限，也有理由。静默期间照样度量，到那天起重新提醒。
alerts-silence = { $about }，到 { $until } 为止：{ $why }
alerts-silence-by = 由 { $by } 设置
alerts-silence-yaml = 写在 sowhat.yaml 里
alerts-source = 数据源 { $name }
alerts-sent-title = 发过什么？
alerts-sent-lede = 最近五十次，新的在前。地址是秘密，只显示变量名。
alerts-sent-none = 还没有发过
alerts-sent-why = sowhat alerts send 会发出该发的；加上 --every 5m 就一直发下去。
alerts-sent-caption = 发过的消息
alerts-phase = { $phase ->
    [over] 已过去：{ $says }
   *[there] { $says }
}
alerts-outcome = { $outcome ->
    [told] 已送达
    [refused] 被拒绝，或连不上
    [doubtful] 可能送达
    [unset] 没有设置地址
    [unreadable] 地址认不出
   *[unknown] 不知道：发送中途停了
}
alerts-receivers-title = 谁会收到：{ $n } 个地址
alerts-receivers-lede = 地址有没有设置，是这个服务进程看到的；负责发送的进程看到的可能不同。
alerts-receivers-none = 还没有人收
alerts-receiver = { $variable }，读者是{ $audience ->
    [business] 业务人员
   *[developers] 开发人员
}
alerts-receiver-unset = 这里没有设置这个变量
alerts-begin = 在 sowhat.yaml 里写上存放飞书、钉钉、企业微信或 Slack 机器人、邮箱、webhook 地址的环境变量：alerts: {"{"}to: [env:SOWHAT_FEISHU]{"}"}
alerts-begin-how = 地址本身放在变量里。然后试一下：
alerts-form-said = 已记下。
alerts-form-silence = 静默一个服务或数据源
alerts-form-about = 静默什么
alerts-form-services = 服务
alerts-form-sources = 数据源
alerts-form-until = 从这天起重新提醒
alerts-form-by = 你的名字
alerts-form-why = 为什么
alerts-form-send = 静默
alerts-form-lift = 取消静默
alerts-form-lift-send = 重新提醒
alerts-silenced = 已静默：{ $about }
alerts-lifted = 重新提醒：{ $about }
health-alerts = 现在有什么要留意，谁知道了

cli-alerts-silence = 让一个服务或数据源静默到某一天。

    示例：sowhat alerts silence service:pay --until 2026-12-01 --why "迁到新集群" --by "林"
cli-alerts-lift = 提前取消静默，重新提醒。

    示例：sowhat alerts lift service:pay --by "林"
cli-argument-silence = service:名字 或 source:名字。
cli-option-every = 每隔这么久再发一次：30s、5m 或 1h。一直运行到被停下。
cli-option-until = 从哪一天起重新提醒（2026-12-01）。
cli-option-why = 为什么不想听。

error-alerts-pause = 这不是间隔：{ $value }。
    .cure = 写成 30s、5m 或 1h；至少 { $least } 秒。
error-silence-of-nothing = 没有这样的服务或数据源可以静默：{ $value }。
    .cure = 写成 service:名字 或 source:名字；最接近的名字是 { $nearest }。
error-silence-day = 这不是将来的一天：{ $value }。
    .cure = 写从哪一天起重新提醒，例如 2026-12-01，要晚于今天。
error-silence-lacks = 静默要有理由，也要有设置者的名字。
    .cure = 写明为什么不想听，以及你是谁。
error-silence-too-long = 太长了。
    .cure = 理由最多 { $most } 个字，名字最多 60 个字。
error-no-such-silence = 没有人静默过 { $value }。
    .cure = 提醒页列出了现有的静默。
error-silence-declared = { $value } 的静默写在 sowhat.yaml 里。
    .cure = 到那里删掉（alerts: silence）。
