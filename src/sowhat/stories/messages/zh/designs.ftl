### 用哪种设计回答问题、抽签记录，以及工作区的研究缺什么

## 选择
check-name-design = 用了哪种设计
check-design-pass = { $design ->
    [experiment] 用的是随机实验：有抽签记录，没有比它更有力的。
    [did] { $serves ->
        [yes] 用的是分批上线的比较：{ $treated } 个决策单位在 { $starts } 个日期上线，{ $never } 个没有上线，第一个日期之前有 { $before } 期。
       *[no] 没有一种设计合适（{ $treated } 个决策单位在 { $starts } 个日期上线，{ $never } 个没有上线，第一个日期之前有 { $before } 期）；下面的原因按分批上线的比较给出。
    }
    [synthetic] 用的是合成对照：{ $treated } 个决策单位上线，另有 { $never } 个没上线的，可以按上线前 { $before } 期的走势加权代替它们。
    [series] { $alone ->
        [yes] 用的是中断时间序列：只有一条线和一个开始日期。
       *[no] 用的是中断时间序列：没有谁可以拿来比较，只能由开始前的 { $before } 期推断本来会怎样。
    }
   *[association] 用的是相关分析：知道谁在用，却不知道从什么时候开始用。
}{ $not-experiment ->
    [no-lots] 不用实验：没有抽签记录。
   *[other] {""}
}{ $not-did ->
    [one-series] 不用分批上线的比较：只有一条序列，没有可比的单位。
    [no-dates] 不用分批上线的比较：不知道任何开始日期。
    [few-units] 不用分批上线的比较：两边各要有三个决策单位。
    [too-short] 不用分批上线的比较：第一次开始之前没有任何数据。
   *[other] {""}
}{ $not-synthetic ->
    [not-aggregates] 不用合成对照：每一行比决策单位更细，或者带有权重。
    [absorbing] 不用合成对照：这个结果每个客户只发生一次。
    [touched] 不用合成对照：没有哪个单位替客户做了决定。
    [few-units] 不用合成对照：一直没上线的单位太少。
    [too-short] 不用合成对照：第一次开始之前的期数太少。
   *[other] {""}
}{ $not-series ->
    [other-units] 不用中断时间序列：有别的单位可以比较。
    [absorbing] 不用中断时间序列：这个结果每个客户只发生一次。
    [too-short] 不用中断时间序列：开始之前的期数太少，推断不了。
   *[other] {""}
}

## 抽签
check-name-window = 观察时间一样长
check-window-pass = 每个抽签分到的对象都观察满了整个期限。
check-window-weak = { $all } 个抽签分到的对象里有 { $open } 个没有算入：期限还没到，或者在有数据之前就已经开始。
reason-no-assignment = 研究 { $study } { $experiment ->
    [none] {""}
   *[other] 的实验 { $experiment }
}没有任何抽签记录。
help-assignment-table = 在 sowhat.yaml 的 assignments 下加一张表：每行一个对象和它的组别；并在研究里写上实验的名字。
reason-assignment-units = 抽签分的是客户，而 { $outcome } 按团队统计：没有哪个团队属于某一组。
help-customer-outcome = 按客户统计这个指标，或者改为在团队之间抽签。
reason-assignment-two-kinds = 实验 { $experiment } 在一张表里分的是客户，在另一张表里分的是团队。
help-one-kind-of-unit = 一个实验只用一种对象；给另一张表另起一个实验名。
reason-horizon-open = 还没有任何对象在分组后观察满 { $horizon } 期。
help-wait-horizon = 等期限过去，或者把期限写短一些。

## 设计不适用
reason-design-absorbing = 这种设计比较的是水平的变化，而 { $outcome } 每个客户只发生一次。
help-design-absorbing = 改用分批上线的比较或随机实验，或者统计“本期是否活跃”这样的状态。
reason-design-touched = 没有哪个单位替客户做了决定：只知道客户自己第一次使用的日期，按单位的比较用不上它。
reason-design-unserved = 设计 { $design } 还不能回答研究。
help-design-other = 去掉 design，或者换一种。
check-throughout-pass = 从头到尾看的是同一批对象。
check-throughout-weak = 有 { $lost } 个对象（{ $share }%）没有算入，因为不是每一期都有它们的数据。
