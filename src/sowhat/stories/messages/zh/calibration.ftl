### 校准：真相已知的模拟世界，以及算出来的结果

cli-calibrate = 反复抽取真相已知的模拟世界，统计区间有多常盖住真相，又有多常把没有的事说成效果。承诺是否守住都以 0 退出，结论写在答案里（JSON 的 holds）。

    示例：sowhat calibrate --short --designs did --resume calibration-run
cli-calibrate-published = 每个世界抽 2,000 次，而不是 200 次。
cli-calibrate-worlds = 只做这些世界；可重复，也可用逗号隔开。
cli-calibrate-designs = 只做这些方法的世界：did、experiment、synthetic、series。
cli-calibrate-draws = 每个世界抽这么多次，不论哪种形式。
cli-calibrate-seed = 所有抽样所用的随机种子。
cli-calibrate-jobs = 同时工作的进程数；不写则每个核一个。进程再多，抽到的也一样。
cli-calibrate-resume = 存放已完成部分的文件夹；再执行同一条命令就接着做。
cli-calibrate-write = 把页面写到这里，英文版旁边同时写中文版。
cli-calibrating = 抽样中：{ $done } / { $of }

## 页面

calibration-title = 校准
calibration-language = 中文
calibration-what = 下面的一切都是模拟。每个世界按一份配方反复抽取，真实效果是已知的；每一次都照业主会问的方式提出研究、事先登记，再由回答真实研究的同一套代码回答，决定等级的检查一项不少。这里统计结果，没做到的排在最前。
calibration-run = { $form ->
    [published] 发布形式：{ $worlds } 个世界，每个抽 { $draws } 次，种子 { $seed }，代码 { $version }。同样的结果可用 `sowhat calibrate --published` 得到。
   *[short] 简短形式：{ $worlds } 个世界，每个抽 { $draws } 次，种子 { $seed }，代码 { $version }。同样的结果可用 `sowhat calibrate --short` 得到；发布形式每个抽 2,000 次。
}
calibration-answer = { $holds ->
    [yes] 有承诺的 { $asked } 个世界全部守住。
   *[no] 有承诺的 { $asked } 个世界里，{ $kept } 个守住了，其余列在最前。
}
calibration-failed = 没做到的
calibration-nothing-failed = 没有：这次运行里，每个世界的每项承诺都守住了。
calibration-world = { $title }（{ $name }）
calibration-title-of = { $title }{ $null ->
    [yes] ，没有效果
   *[no] {""}
}
calibration-broken-false-claims = { $n } 个公布的答案里，{ $k } 个声称有效果而其实没有：{ $share }（可以肯定高于 { $low }）；承诺至多 { $most }。
calibration-broken-coverage = { $share } 的区间盖住了真相（{ $n } 个里 { $k } 个；可以肯定在 { $low } 与 { $high } 之间）；承诺是 { $least } 到 { $most }。
calibration-broken-refusal = { $share } 的抽样被拒绝回答（{ $n } 个里 { $k } 个；可以肯定在 { $low } 与 { $high } 之间），而前提成立、效果也大到看得出来；承诺至多 { $most }。
calibration-unseen = 任何数据都看不出来的
calibration-unseen-why = 在这些世界里，就在上线那天，还有别的事只发生在上线的一方，而且除了指标本身毫无痕迹。没有检查看得出来，所以这里不作承诺；有用的是事先指定一个服务动不了的指标。
calibration-unseen-share = { $n } 个公布的答案里，{ $share } 声称了服务并没有的效果。
calibration-promised = 承诺了什么
calibration-judged = 没守住的承诺会一直留在这一页。“可以肯定”指 99% 的精确界限（Clopper 与 Pearson）。简短形式只有在界限也落在外面时才算没做到。
calibration-rule-false-claims = 没有效果的世界里，公布的答案（A 到 C 级）至多 5% 的区间不含零，故意打破前提的世界也一样。精确的 99% 下限高于 5% 就算没做到。可以拒绝回答，不可以言之凿凿却说错。
calibration-rule-coverage = 前提成立时，每边有效的自主决定单位在 40 个以上，95% 的区间要有 93% 到 97% 盖住真相；少于 40 个时不低于 93%。
calibration-rule-refusal = 前提成立、且八成以上的抽样区间不含零时，至多 10% 被拒绝：D 级、没有区间或无法估计。
calibration-simulated = 模拟了什么：{ $design }
calibration-design-did = 分批上线
calibration-design-experiment = 实验
calibration-design-synthetic = 合成对照
calibration-design-series = 单条中断序列
calibration-design-protection = 保护
calibration-table = 偏差后面是模拟本身的误差。“盖住”是 95% 区间盖住真相的比例，先是全部，再是公布的；“误报”是真实为零而区间不含零的比例，先是公布的，再是全部；“长度”是区间长度的中位数，单位同指标。最后几列是各等级的次数。
calibration-column-world = 世界
calibration-column-verdict = 承诺
calibration-column-holds = 前提
calibration-column-sides = 每边单位数
calibration-column-effect = 真实效果
calibration-column-bias = 偏差
calibration-column-coverage = 盖住
calibration-column-coverage-published = 公布的盖住
calibration-column-claims = 误报
calibration-column-claims-all = 全部误报
calibration-column-refused = 拒绝
calibration-column-power = 功效
calibration-column-length = 长度
calibration-column-none = 无
calibration-verdict = { $verdict ->
    [kept] 守住
    [broken] 没守住
    [compared] 仅作对比
    [unseen] 无从承诺
   *[none] 没有要求
}
calibration-holds = { $holds ->
    [yes] 成立
   *[no] 打破
}

## 世界：分批上线

world-constant = 人人效果相同
    .told = 80 个团队，各十名客户；18 个周期里，20 个团队在第 13 期上线，20 个在第 15 期，40 个从不上线。团队水平不同，各期有起伏；谁上线与此无关。
world-growing = 效果逐期变大
    .told = 团队相同；效果起初 0.1，每期再加 0.1。
world-uneven = 各批效果不同
    .told = 第一批立刻增加 0.6，第二批慢慢增加。
world-by-level = 水平高的先上
    .told = 水平高的团队上线，其余不上。只是水平不同，并无妨碍。
world-anticipated = 提前一期有感觉，而且说明了
    .told = 一半效果提前一期出现；研究按这样的提前量提问。
world-seasonal = 人人相同的强季节性
    .told = 季节波动是效果的五倍，人人相同，历经三轮。
world-short-past = 过去太短
    .told = 同样的团队，两批上线之前分别只有四期和六期。
world-few-6 = 六个团队
    .told = 三个在同一天上线，三个从不上线。
world-few-10 = 十个团队
    .told = 五个在同一天上线，五个从不上线。
world-few-20 = 二十个团队
    .told = 十个在同一天上线，十个从不上线。
world-few-50 = 五十个团队
    .told = 25 个在同一天上线，25 个从不上线。
world-unbalanced = 零星缺失
    .told = 百分之二的结果碰巧缺失；有缺口的客户整个剔除，约占五分之一。
world-rare = 少见的事
    .told = 每期一百名客户里有两名会做；结果是 0 或 1。
world-heavy = 厚尾的收入
    .told = 多数客户贡献很少，少数贡献极多。
world-drifting = 各自漂移的团队
    .told = 每个团队沿自己的路随意游走，没有方向。
world-three-of-40 = 四十个里的三个
    .told = 三个团队上线，37 个从不上线。
world-giant = 一个巨头
    .told = 二十个团队上线，其中一个和另外十九个加起来一样大。
world-no-never = 最后人人上线
    .told = 分三批，没有从不上线的；还在等的就是对照。
world-movers = 换团队的客户
    .told = 临近结束时，十分之一的客户换到别的团队；仍按原来的团队算。
world-cut-off = 只在登记的日期读数
    .told = 20 个周期里，研究登记了两个读数日期；任何一次声称有效果都算。
world-every-night = 每晚都读数
    .told = 同样的研究，每期重读，一看到就说。sowhat 不这么做，放在这里仅作对比。
world-leaving = 一去不回的客户
    .told = 80 个团队里 40 个上线；它们的客户比别家多流失一半，服务留住其中五分之二。从各个时点起各跟踪三期。
world-leaving-frail = 留下来的本来就是另一种人
    .told = 客户差异很大，还在的多是本就不打算走的；没有任何效果时流失率也会下降，流失多的地方降得更快。

## 世界：分批上线，前提被打破

world-by-trend = 走势好的先上
    .told = 各团队有自己的走势；看上去升得最快的上线，略带运气。
world-by-trend-weak = 走势好的先上，程度较轻
    .told = 同上，但其他原因的分量是走势的两倍。
world-slow-drift = 缓慢的漂移
    .told = 上线的团队每期都好一点点，没有这项服务也一样。
world-dip = 坏日子之后
    .told = 团队在一个坏周期之后上线，而坏日子会自己过去。
world-anticipated-unasked = 提前有感觉，却没人说
    .told = 研究认定的起点之前一期，一半效果已经出现。
world-seasons-apart = 两种日历
    .told = 上线的团队有季节性，对照没有；上线前看得到完整的一轮。
world-interference = 此消彼长
    .told = 客户从没有服务的团队转到有服务的团队，对照也跟着变了。
world-first-touch = 首次接触
    .told = 活跃的客户才可能碰到服务，服务什么也没做；首次接触被当成起点。
world-ceiling = 接近上限
    .told = 大家涨得一样快，直到涨不动为止，而上线的团队离上限更近。
world-reorganised = 同一天改了组织
    .told = 上线当天，这些团队还加了人，真正起作用的是人。研究事先指定了一个只有加人才会变的指标。
world-reorganised-unseen = 同一天改了组织，却无从分辨
    .told = 同上，但没有这样的指标。任何数据都分不开两者。
world-missing = 差的不再记录
    .told = 上线之后，这些团队不再记录一半表现很差的客户。
world-together = 两项服务同时上，一起问
    .told = 几乎同一批团队在同一天用上两项服务，其中一项有用。研究问的是两项里先上的那项带来了什么。
world-together-alone = 两项服务同时上，单独问
    .told = 同上，但只问那项没用的。
world-later-customers = 名单没有先封存
    .told = 好客户因服务而来，来之前按零计；sowhat 会先封存名单，这里仅作对比。

## 世界：实验

world-lot = 普通抽签
    .told = 1,000 名客户，抽签抽出一半。
world-lot-covariate = 用上事前的信息
    .told = 客户此前的表现能说明大半；先把它扣除。
world-lot-ratio = 每次访问的订单
    .told = 两个合计之比，访问次数相差很大。
world-lot-teams = 整团队抽签
    .told = 80 个团队，各约 20 名客户；抽签落在团队上。
world-lot-few-teams = 二十个团队抽签
    .told = 十个对十个。
world-lot-rare = 少见的结果
    .told = 4,000 名客户，五十人里有一人会做。
world-lot-heavy = 极厚的尾
    .told = 少数客户就占了收入的一大块。
world-lot-daily = 天天看
    .told = 客户陆续进来时看 20 次；用看多少次都成立的区间来说。
world-lot-peeking = 天天看，用普通区间
    .told = 同样看 20 次，用的却是只该看一次的区间；仅作对比。
world-lot-mismatch = 抽签后丢了人
    .told = 新版本在半路上丢掉了慢的客户，那一组人数偏少。
world-lot-lost = 一边缺结果
    .told = 人都在，但其中一组里表现差的客户常常没有结果。

## 世界：汇总单位与单条序列

world-regions = 25 个地区里的一个
    .told = 各地区不同程度地受两股看不见的力量带动；其中一个在 20 期里的第 14 期后用上服务。
world-regions-few = 13 个地区里的一个
    .told = 另外十二个太少，给不出区间。
world-regions-moving = 自己在走的地区
    .told = 用上服务的那个地区一直在自己上升。
world-series = 有对照序列的序列
    .told = 之前 50 期，之后 8 期；两条对照序列什么也没发生。
world-series-alone = 孤零零的序列
    .told = 同上，但没有对照序列。
world-series-source = 数据源变了
    .told = 从起点起，一切都多数了一半，对照序列也是。
world-series-elsewhere = 那天还发生了别的事
    .told = 指标在起点因别的原因跳了一下，对照序列没有感觉。任何数据都看不出来。

## 世界：保护

world-incidents = 事故变少
    .told = 80 个团队按月统计客户感觉得到的事故，共 24 个月；其中 40 个在第 16 个月上线，此后少三成。
world-incidents-uneven = 事故扎堆
    .told = 月与月的差别比偶然的起伏更大，有的月份特别糟。
world-incidents-after-bad = 坏季度之后
    .told = 团队在对自己很糟的一个季度之后上线，而坏季度会自己过去。

## 情境：几项服务，逐项来问

world-together-half = 两项服务，一半团队都用
    .told = 一半上线的团队在同一天还用上了另一项服务，真正管用的只有那一项；研究问的是不起作用的这一项。
world-together-apart = 还有别的服务，各上各的
    .told = 平台上还有两项也管用的服务，各团队什么时候用、用不用，跟这项服务没有关系。
