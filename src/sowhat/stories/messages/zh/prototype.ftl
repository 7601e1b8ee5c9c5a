### 原型：把 API 变成点得动的界面

prototype-title = { $api } 能做什么
prototype-kind = { $kind ->
    [email] 邮箱
    [phone] 电话
    [url] 网址
    [date] 日期
    [datetime] 日期和时间
    [time] 时间
    [uuid] 编号
    [ip] 网络地址
    [host] 域名
    [file] 文件
    [password] 口令
    [first-name] 名
    [last-name] 姓
    [person] 姓名或名称
    [company] 公司
    [street] 街道地址
    [house] 门牌号
    [city] 城市
    [region] 省份地区
    [postal] 邮编
    [country] 国家或地区
    [language] 语言
    [zone] 时区
    [currency] 币种或单位
    [money] 金额或数值
    [count] 数量
    [percent] 百分比
    [latitude] 纬度
    [longitude] 经度
    [duration] 时长
    [year] 年份
    [month] 月份
    [status] 状态
    [id] 编号
    [title] 标题
    [note] 文字
    [color] 颜色
    [product] 商品
    [version] 版本
    [number] 数字
    [truth] 是或否
    [choice] 选项
    [list] 列表
    [group] 一组内容
   *[text] 文字
  }
prototype-verb = { $verb ->
    [look] 查看一条记录
    [list] 查看列表
    [change] 修改
    [remove] 删除
   *[send] 提交
  }
prototype-doing = { $verb ->
    [look] { $what }：查看一条
    [list] { $what }：查看列表
    [change] { $what }：修改
    [remove] { $what }：删除
   *[send] { $what }：提交
  }
prototype-button = { $verb ->
    [look] 查一下
    [list] 看列表
    [change] 保存修改
    [remove] 删除
   *[send] 提交
  }
prototype-entry = 第 { $n } 项
prototype-truth = { $value ->
    [true] 是
    [false] 否
   *[none] 不填
  }
prototype-inside = 里面还有 { $n } 项
prototype-joined = 、
prototype-heading = { $status ->
    [s200] 办好了
    [s201] 办好了，已经建好
    [s202] 已受理，正在办
    [s204] 办好了，没有别的内容
    [c2] 办好了
    [c3] 要到另一处继续
    [s400] 没有通过：填的内容有问题
    [s401] 没有通过：没有认出是谁
    [s402] 没有通过：要先付款
    [s403] 没有权限
    [s404] 没有找到
    [s405] 这里办不了
    [s409] 没有通过：和现有的冲突
    [s410] 已经不在了
    [s412] 没有通过：期间被人改过
    [s413] 太大了
    [s415] 没有通过：格式对不上
    [s422] 没有通过：看得懂，但不能这么办
    [s423] 暂时被锁住
    [s429] 一下子太多了
    [c4] 没有通过
    [s500] 服务出了故障
    [s502] 后面的服务没有正常回应
    [s503] 暂时用不了
    [s504] 等得太久
    [c5] 服务出了故障
   *[default] 出现了别的情况
  }
prototype-says = { $status ->
    [s200] 服务照办了。
    [s201] 服务建好了，并给了它一个编号。
    [s202] 结果稍后才有，凭下面的编号来查。
    [s204] 服务照办了，没有别的话要说。
    [c2] 服务照办了。
    [c3] 服务告诉你下一步去哪里。
    [s400] 填的人改好再提交就行，这次什么也没有发生。
    [s401] 调用的程序没有有效的密钥，或者密钥过期了。这次什么也没有发生。
    [s402] 要先付清一笔费用才能继续。这次什么也没有发生。
    [s403] 知道是谁，但这件事不归他办。这次什么也没有发生。
    [s404] 这个编号下没有东西，可能写错了，也可能已经删掉。
    [s405] 对它做不了这件事。
    [s409] 有人已经办过，或者它又变了。先看一眼现在的样子。
    [s410] 曾经有过，后来删掉了。
    [s412] 打开之后有人改过它。先看一眼现在的样子。
    [s413] 一次少提交一些。
    [s415] 要请调用的程序换一种写法。
    [s422] 业务规则不允许。服务给了原因的，写在下面。
    [s423] 有人正在用它，稍后再试。
    [s429] 等一会儿再试，这次什么也没有发生。
    [c4] 请求要先改一改，这次什么也没有发生。
    [s500] 不是填的人的错。再试一次；一直这样，就要找服务背后的团队。
    [s502] 不是填的人的错，过一会儿再试。
    [s503] 不是填的人的错，过一会儿再试。
    [s504] 事情可能已经办成，再次提交之前先查一下。
    [c5] 不是填的人的错，过一会儿再试。
   *[default] 描述里只写了会有这样的回应。
  }
prototype-measured = 实测：这条路由的 { $calls } 次调用里，一半不超过 { $usual }，二十次有十九次不超过 { $slow }
prototype-unmeasured = 没有实测：这里只是停顿一下

prototype-step = 第 { $n } 步，共 { $all } 步
prototype-steps = 故事的步骤
prototype-play = 接下来会怎样？
prototype-play-lede = 由你决定服务怎么回应。描述里写到的每一种都可以选。
prototype-answer = { $outcome ->
    [done] 成功
    [refused] 没通过
    [broken] 出故障
   *[other] 其他情况
  }
prototype-missing = 漏填必填项
prototype-no-failures = 描述里没有写这一步会怎样失败。
prototype-no-answers = 描述里没有写这一步的回应。
prototype-add-entry = 再加一项
prototype-drop-entry = 删去第 { $n } 项
prototype-entries = 列表里有 { $n } 项
prototype-fill = 填上示例
prototype-empty = 清空
prototype-next = 下一步
prototype-again = 回到表单
prototype-over = 从头再来
prototype-end = 故事到这里
prototype-end-lede = 一共 { $n } 步，全部来自 { $api } 的描述。
prototype-known = 系统已经知道的
prototype-more = 还可以填的
prototype-left = 另有 { $n } 个选填项没有列出。
prototype-lines-left = 另有 { $n } 项，见“API 做了什么”。
prototype-rows-left = 还有 { $n } 条
prototype-nothing = 什么都不用填，按一下就行。
prototype-required = 必填
prototype-optional = 选填
prototype-carried = 来自第 { $n } 步
prototype-lines = 每行一个
prototype-waiting = 请稍等……
prototype-did = API 做了什么
prototype-did-lede = 给好奇的人看：发出去的内容和收回来的内容，密钥已遮住。
prototype-sent = 发出
prototype-came = 收回
prototype-not-yet = 还没有，先按界面上的按钮。
prototype-no-body = 没有内容
prototype-masked = 已遮住
prototype-made = 示例数据，按描述编出来的，里面没有真人。
prototype-shown-example = 描述里自带的示例。
prototype-told = 描述原文：
prototype-proposed = 没有人挑选步骤，这是按描述先提出的一版。
prototype-simulated = 模拟公司
prototype-deprecated = 描述里标明这一项已弃用。
prototype-customer = 电话那头
prototype-customer-lede = 一位并不存在的客户
prototype-case = 这通电话的步骤
prototype-offline = 这是原型，不会向任何地方发送数据。
prototype-check = 有 { $n } 处需要再看一眼
prototype-check-list = 要改的地方
prototype-wrong-required = 这里必须填。
prototype-wrong-number = 这里要填数字。
prototype-wrong-whole = 这里要填整数。
prototype-wrong-least = 不能小于 { $limit }。
prototype-wrong-most = 不能大于 { $limit }。
prototype-wrong-above = 要大于 { $limit }。
prototype-wrong-below = 要小于 { $limit }。
prototype-wrong-shortest = 至少 { $limit } 个字符。
prototype-wrong-longest = 最多 { $limit } 个字符。
prototype-wrong-pattern = 写法不对。
prototype-wrong-email = 这不是邮箱地址。
prototype-wrong-json = 写法不对，看不懂。
prototype-storyboard = 分镜
prototype-screen = { $frame ->
    [phone] 手机
    [agent-desktop] 坐席桌面
   *[web] 网页
  }
prototype-name = 姓名
prototype-phone = 电话
prototype-email = 邮箱
prototype-city = 城市

## 网页

prototypes-page = 原型
prototypes-question = 这个 API 能做什么？
prototypes-answer = 挑几个操作，像客户那样点一遍。
prototypes-lede = 不看代码的人看到的是表单、等待和结果。做出来的文件不用联网，在哪台电脑上都能打开。
prototypes-none = 还没有 API 的描述
prototypes-none-lede = 原型由 OpenAPI 描述生成。请在工作区的数据来源里加一份（kind: openapi），或者直接用文件生成：sowhat story prototype FILE --out prototype.html
prototypes-service = API
prototypes-operations = 步骤，按列表的顺序
prototypes-operations-lede = 最多八个。一个都不勾，就先提出一版。
prototypes-frame = 放在什么上面看
prototypes-title = 标题
prototypes-who = 讲的是谁
prototypes-language = 语言
prototypes-make = 看原型
prototypes-choose = 选定
prototypes-preview = 预览
prototypes-download = 下载文件
prototypes-alone = 单独打开
prototypes-deprecated = 已弃用
prototypes-lang = { $lang ->
    [zh] 中文
   *[en] 英文
  }

## 命令行

cli-story-prototype = 由 OpenAPI 描述生成点得动的原型：一个文件，不用联网。

    示例：sowhat story prototype openapi.yaml --frame phone --out prototype.html
cli-argument-prototype = 一份 OpenAPI 描述（2.0 到 3.1），或 YApi、Apifox 的导出文件。
cli-option-prototype-operation = 操作的编号，或“方法 路径”；可以写多次，按故事的顺序。不写就先提出一版。
cli-option-prototype-frame = phone（手机）、web（网页）或 agent-desktop（坐席桌面）。
cli-option-prototype-title = 故事的标题。
cli-option-prototype-who = 故事讲的是谁。
cli-option-prototype-story = 一份 YAML：title、who、frame 和 steps（operation、says、answer）。
cli-option-prototype-list = 只列出操作；带星号的是会先提出的那几个。
cli-option-prototype-out = 写到哪个文件；不写就输出到屏幕。
cli-option-prototype-seed = 任意一个词，换一个词就换一批示例数据。
prototype-written = { $path }：{ $steps } 步，{ $size } kB
prototype-written-proposed = 没有指定步骤，先提出一版：{ $operations }
