### 多个服务，同一个结果指标：合起来做到了什么；全部研究一页看完

studies-page = 研究
studies-question = 所有服务合在一起，为客户做到了什么？
studies-answer-unregistered = 还没有一个问题事先书面定下来，所以没有总数。
studies-answer-none = { $n ->
        [0] 这些服务
        [one] 这个服务
       *[other] 这 { $n } 个服务合起来
    }对“{ $outcome }”起了什么作用，现在还不知道。
studies-answer-related = { $n ->
        [one] 用这个服务
       *[other] 用这 { $n } 个服务
    }与“{ $outcome }”同时出现，但这不是效果，所以没有总数。
studies-answer-up = { $n ->
        [one] 所问的这一个服务
        [2] 两个服务合起来
       *[other] 全部 { $n } 个服务合起来
    }大约留住了 { $customers }。
studies-answer-down = { $n ->
        [one] 用上这一个服务之后
        [2] 两个服务都算上，用上之后
       *[other] 用上全部 { $n } 个服务之后
    }，大约少留住 { $customers }。
studies-answer-unclear = { $n ->
        [one] 所问的这一个服务
        [2] 两个服务合起来
       *[other] 全部 { $n } 个服务合起来
    }：最可能是 { $customers }，但也可能一个都没有。
studies-answer-effect-up = { $n ->
        [one] 所问的这一个服务
        [2] 两个服务合起来
       *[other] 全部 { $n } 个服务合起来
    }让“{ $outcome }”变化了 { $effect }，是变好。
studies-answer-effect-down = { $n ->
        [one] 所问的这一个服务
        [2] 两个服务合起来
       *[other] 全部 { $n } 个服务合起来
    }让“{ $outcome }”变化了 { $effect }，是变差。
studies-answer-effect-unclear = { $n ->
        [one] 所问的这一个服务
        [2] 两个服务合起来
       *[other] 全部 { $n } 个服务合起来
    }：对“{ $outcome }”最可能是 { $effect }，但也可能毫无作用。
studies-under-none = 总数只能来自先定问题、后看答案的研究。请先登记研究。
studies-under-range = 95% 区间：{ $range } 位客户。
studies-under = 来自 { $n } 项已登记且有答案的研究，没有效果的和造成损失的都算在内；每位客户只算一次，看的是团队用上第一个服务之后 { $after }。
studies-figure-worth = 合计价值
studies-figure-worth-none = { $why ->
        [differ] 各研究用的单价不一样
        [price] 有的研究没有单价
       *[none] 还没有总数
    }
studies-figure-range = 区间 { $range }
studies-figure-other = 其他原因
studies-figure-other-none = 没有共同效果，就分不出来
studies-figure-other-note = 指标总共变化 { $change }
studies-figure-inside = 计入总数的研究
studies-figure-inside-note = 已登记且有答案，不论结论好坏
studies-figure-all = 研究
studies-figure-all-note = 其中 { $n } 项有答案
studies-list = 全部 { $n } 项研究
studies-list-lede = 每项各自成立，画出区间；同一结果指标用同一把尺子。它们不能相加：用了两个服务的团队，两边都会算到。
studies-list-ranked = 名次按“向平均收拢后”的效果排：越不确定，收拢得越多。
studies-list-unranked = 有五项已登记且有答案的研究，才排名次。
studies-list-caption = 全部研究
studies-head-effect = 效果
studies-head-rank = 名次
studies-shrunk = 按 { $effect } 排
studies-unregistered = 未登记

portfolio-head-outcome = 结果指标
portfolio-head-services = 服务数
portfolio-head-value = 价值
portfolio-head-what = 是什么带来的
portfolio-head-change = 变化
portfolio-head-customers = 折合客户数
portfolio-head-range = 可能归它的
portfolio-head-uncertain = 连同不确定性
portfolio-head-told = 由谁看出
portfolio-none = 暂无。
portfolio-after = 第一个服务之后 { $after }
portfolio-totals = { $n ->
        [one] 所有服务合在一起
       *[other] 所有服务合在一起，按结果指标
    }
portfolio-totals-lede = 从团队用上第一个服务算起，不管是哪一个。凡已登记且有答案的研究都在里面，没有效果的、造成损失的也在。
portfolio-totals-caption = 共同效果
portfolio-no-price = 不折算成钱：有的研究没有单价。
portfolio-prices-differ = 不折算成钱：各研究给一位客户定的单价不同，请先约定一个。
portfolio-agreed-other = 有一份分摊约定，但涉及的服务与这里不同，没有套用。
portfolio-uncounted = 有 { $customers } 位客户没有计入：他们的团队上线时，已经没有团队可以对照。留出一组暂不上线，就能算上他们。
portfolio-causes = 指标怎么变的，为什么
portfolio-causes-lede = 变化是数出来的，服务的作用是估出来的，剩下的就是其他原因：市场、季节、活动、别的工作。它和估计一样不确定；有利不利，都写出来。
portfolio-causes-caption = 变化的拆分
portfolio-window = { $first } 至 { $last }
portfolio-counted = 实际数
portfolio-cause-metric = “{ $outcome }”的变化
portfolio-cause-adoption = 用上这些服务带来的
portfolio-cause-other = 其他原因
portfolio-shares = 各归谁？
portfolio-shares-lede = 数据只能说出哪些可能归某个服务，依据是同一天正好用上同一组服务的团队。总数怎么分，由大家约定。
portfolio-shares-caption = 可能归各服务的留存客户数：{ $outcome }
portfolio-told = { $informed ->
        [yes] 单独用上或一次用齐的团队
       *[no] 没有团队能说明：从零到全部都有可能
    }
portfolio-bundle = { $outcome }：{ $services } 作为一个整体；{ $reason ->
        [many] 超过三个服务，分不开。
        [few-units] 团队太少，分不开。
       *[no-total] 还没有总数可分。
    }
portfolio-agreed-part = { $service } { $share }{ $known ->
        [yes] （{ $customers }）
       *[no] {""}
    }
portfolio-agreed = 这是约定，不是估计：{ $parts }。{ $by } 于 { $day } 约定。
portfolio-inside = 总数里有什么
portfolio-inside-lede = 一项研究算不算进来，从不看它的结论。
portfolio-members = { $outcome }，{ $after }：{ $n ->
        [0] 还没有研究。
       *[other] { $n } 项研究：{ $studies }。
    }
portfolio-left = { $study }（{ $service }）没有计入：{ $why ->
        [unregistered] 问题没有事先书面定下来。
        [not-estimable] 还没有答案。
        [first-touch] 它看的是谁来过，那是活跃，不是采用。
       *[other-design] 它问的不是团队上线带来了什么。
    }

# 总数的理由与建议
reason-portfolio-none = 这个结果指标的 { $studies } 项研究里，没有一项既已登记又有答案，所以没有可以相加的。
