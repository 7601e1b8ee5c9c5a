### 审计包：核对的结果，以及包内说明

## 核对过的
audit-checked-members = { $count } 个文件与清单一致。
audit-checked-chain = { $count } 条记录环环相扣，最新一条与台账所记相同。
audit-checked-claim = { $claim }：结论与台账记录一致。
audit-checked-seal = { $claim }：{ $member } 就是记录所指的封存文件。
audit-checked-registrations = { $claim }：登记与口径确认都在台账里（{ $count } 条）。
audit-checked-signatures = { $claim }：每次表态都在台账里，而且针对的正是这条结论（{ $count } 条）。
audit-checked-price = { $claim }：价格、汇率与占比和记录、台账一致。
audit-checked-sound = 没有发现问题。

## 有问题的
audit-wrong-member = { $member } 被改动过，或者无法读取。
audit-wrong-missing = 缺少 { $member }。
audit-wrong-extra = 清单里没有 { $member }。
audit-wrong-entry-hash = 第 { $number } 条记录（{ $subject }）被改动过。
audit-wrong-entry-previous = 第 { $number } 条记录（{ $subject }）接不上前一条。
audit-wrong-entry-number = 第 { $number } 条记录（{ $subject }）的编号不对。
audit-wrong-entry-broken = 第 { $number } 条记录无法读取。
audit-wrong-head = 第 { $number } 条记录不是台账所记的最新一条：有记录被截掉或重写。
audit-wrong-claim = { $claim }：{ $member } 与台账记录不符。
audit-wrong-seal = { $claim }：{ $member } 不是记录所指的那份文件。
audit-wrong-record = { $member } 里的第 { $number } 条记录与台账不符。
audit-wrong-refers = 第 { $number } 条记录针对的不是台账里的 { $subject }。
audit-wrong-price = { $claim }：{ $member } 里的 { $what } 与结论或台账不符。
audit-wrong-unsound = 有问题，见上。
audit-wrong-unreadable-broken = 这不是能打开的审计包：{ $member }
audit-wrong-unreadable-member = { $member } 被改动过，或者无法读取。
audit-wrong-unreadable-name = 有一个文件的名字不可能出现在审计包里：{ $member }
audit-wrong-unreadable-too-large = 文件太大，sowhat 不会写出这么大的审计包。

## 无从得知的
audit-unknown-moments = { $claim }：计算所用的统计量不在包里（封存编号 { $hash }），所以无法重新计算。
audit-unknown-price = { $claim } 没有价格。
audit-unknown-estimate = 这里不计算效果、数量与金额。包里有统计量时，可用 sowhat 重新计算：sowhat ledger verify --bundle
audit-unknown-people = 姓名由本人填写，没有经过登录核实。
audit-unknown-facts = 统计量是否出自真实记录，单凭审计包无从判断；数据还在时，可用 sowhat ledger verify 核对。
audit-unknown-loose = 查询语句、各表版本和包内说明不在台账记录里，只能与清单对照。
audit-unknown-newest = 能改写整本台账的人，也能改写全部哈希。请与另行保存的最新哈希（第 { $number } 条）对照：{ $hash }
audit-unknown-simulated = 这是一家模拟公司，数字并非真实。
audit-left-out = { $claim }：统计量不在包里，没有重新计算。
audit-question = 审计包有没有被改动，每条结论能不能重新算出来？
ledger-no-data-not-asked = 依据包里的统计量；没有查看背后的数据。

## 包内说明
audit-readme-title = 价值台账审计包
audit-readme-says = 结论：{ $claims }。台账全部 { $entries } 条记录都在包里，少一条也看得出来。
audit-readme-check = 离线核对
audit-readme-verify = 任何 3.11 以上的 Python 都能运行，不用安装，不用联网。可以直接读取 zip，也可以读取解压后的文件夹。退出码 0：没有问题；1：有问题；2：不是审计包。改得了审计包的人也改得了里面的脚本：请使用可信来源的 verify.py，或者按下面的格式自己写一个。
audit-readme-again = 重新计算
audit-readme-recompute = { $moments ->
        [yes] 每条结论计算所用的统计量都在包里。sowhat 不需要工作区，就能由此重新算出效果、数量、按月金额与总金额，并指出每一处不同。
       *[no] 包里没有计算所用的统计量，只有它们的哈希。需要重新计算时，请索取加了 --with-moments 的审计包。
    }
audit-readme-inside = 包里有什么
audit-inside = 文件
audit-inside-holds = 内容
audit-inside-manifest-json = 每个文件的 SHA-256、版本、最新一条记录；“self”是清单其余内容的 SHA-256（JSON，键排序，不留空格）。
audit-inside-entries-jsonl = 台账的每一条记录。哈希是对 number、kind、subject、at、body、previous 组成的 JSON 列表（不留空格）取的 SHA-256；previous 是前一条的哈希。
audit-inside-claim-json = 入账的内容（与记录逐字相同），以及现在的状态。
audit-inside-context-json = 封存的问题：研究、指标、使用假名的目录。
audit-inside-moments-json = 封存的统计量：按批次和按团队的计数、均值与二阶矩。
audit-inside-registrations-json = 问题何时固定下来，业务方谁同意过口径。
audit-inside-signatures-json = 谁对这条结论说了什么。
audit-inside-price-json = 价格、汇率与约定的占比。
audit-inside-query-sql = 研究的查询语句（方法支持时才有）。
audit-inside-made-json = 代码、构建，以及所读每张表的版本。
audit-inside-verify-py = 核对脚本，只有一个文件。
audit-readme-people = 给谁看
audit-readme-privacy = { $moments ->
        [yes] 只供审计人员使用，请勿转交：包里有单个团队的统计量，团队很小时会透露少数人的情况。没有任何客户、客户键值或客户记录；团队用名称，应用的键用假名。入账和表态的人有姓名。
       *[no] 包里没有单个团队的统计量，也没有任何客户、客户键值或客户记录；团队用名称，应用的键用假名。入账和表态的人有姓名。
    }
audit-readme-limits = 无从得知的
audit-readme-script = 脚本不计算效果，也不判断各次表态之后结论处于什么状态；这两件事由 sowhat ledger verify --bundle 来做。
audit-readme-made = 所用版本

## 命令
cli-ledger-export = 导出台账：csv（一个文件夹，每张表一个文件）、xlsx（一个工作簿）或 bundle（一个供审计的 zip）。不写结论编号就是全部。

    示例：sowhat ledger export --to bundle audit.zip c000001 --with-moments
cli-argument-export-file = 要写的文件；csv 时是文件夹。
cli-argument-export-claims = 结论编号；不写就是全部。
cli-option-export-to = csv、xlsx 或 bundle。
cli-option-export-moments = 把封存的统计量（含单个团队的）放进审计包，以便重新计算。只供审计人员使用。
cli-option-verify-bundle = 要核对的审计包；不核对工作区的台账。
export-written = 已写入：{ $path }
export-moments = { $moments ->
        [yes] 包里有单个团队的统计量，只供审计人员使用。
       *[no] 包里没有计算所用的统计量：可以核对记录链和封存，不能重新计算（--with-moments）。
    }
export-hash = SHA-256：{ $hash }

## 错误
error-bundle-empty = 还没有结论，没有可供审计的内容。
    .cure = 先入账一条结论：sowhat ledger claim STUDY
error-bundle-unreadable = { $path } 不是审计包：{ $reason ->
        [name] 文件 { $member } 的名字不可能出现在审计包里
        [too-large] 太大，sowhat 不会写出这么大的审计包
        [member] { $member } 被改动过，或者无法读取
       *[broken] 无法打开（{ $member }）
    }。
    .cure = 请重新索取：sowhat ledger export --to bundle FILE
error-bundle-claim = 审计包要整体核对：请去掉 { $claim }。
    .cure = sowhat ledger verify --bundle FILE
error-export-moments = 团队的封存统计量不能放进 { $to }。
    .cure = 去掉 --with-moments，或者使用 --to bundle。
error-export-unwritable = 无法写入 { $path }：{ $reason }。
    .cure = 请换一个可以写入的文件夹。
