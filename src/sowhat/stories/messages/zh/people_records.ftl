# 授权、订单、人员、问卷和 FOCUS 账单：哪里可能不对

error-focus-other = 这不是 FOCUS 格式的账单：{ $looks ->
    [aws-cur] 这是 AWS 自有格式的成本和使用情况报告（CUR）
    [azure] 这是 Azure 自有格式的费用导出
    [gcp] 这是 Google Cloud 自有格式的账单导出
    [alibaba] 这是阿里云自有格式的账单
    [tencent] 这是腾讯云自有格式的账单
    [huawei] 这是华为云自有格式的账单
   *[other] 列名对不上
 }。缺 { $missing }；现有的列：{ $names }。
    .cure = 云厂商支持的话，请导出 FOCUS 1.0 或更高版本；不支持就去掉 format，用 columns 指明 month、service、amount 和 currency 各是哪一列。
error-shared-cost-weights = 按权重分摊（weights）至少要有一个大于零的权重；其他分摊方式不写权重。
    .cure = 写成 shared_costs: { "{" }by: weights, weights: { "{" }pay: 2, chat: 1{ "}" }{ "}" }，或者去掉 weights。
error-survey-too-large = 单元格超过 { $limit } 个，不像是问卷。
    .cure = 一份问卷导出一个文件，或者整理成一答一行的表，用 columns 指明各列。
reason-row-without-subject = 没写谁可以看这些数据。
reason-row-without-data = 没写是哪些数据。
reason-row-bad-event = 看不出是授权、使用还是回收。
reason-row-without-party = 缺买家或卖家。
reason-row-without-person = 没写是谁。
reason-row-without-question = 没写是哪个问题。
detect-cost-focus = FOCUS 账单；{ $count ->
    [0] 没有标签写着服务，全部算公共投入
   *[other] 由标签 { $tags } 确定服务，取最先出现的一个
 }。
