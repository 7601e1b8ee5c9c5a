### 登录、账户、访问记录

## 登录
sign-in-title = 登录
sign-in-user = 用户名
sign-in-password = 密码
sign-in-send = 登录
sign-in-with = 用{ $title }登录
sign-in-none = 已经没有可用的登录方式。请管理员在 sowhat.yaml 的 access 里添加。
sign-in-left = 已退出登录。
sign-in-trail = 在这里打开和修改的内容都会记在你名下。
sign-in-refused = 无法进入
sign-in-other = 换个身份登录

error-no-such-provider = 没有名为“{ $value }”的登录方式。
    .cure = 请在登录页上选择。
error-sign-in-stale = 这次登录不是从这个浏览器开始的，或者已经用过，或者超过了十分钟。
    .cure = 请重新登录。
error-sign-in-long = { $provider } 给出的标识太长，存不下：连同登录方式的名字最多 { $most } 个字符。
    .cure = 换一个较短的标识属性，或者给登录方式取短一点的名字。
error-access-no-role = { $name } 可以登录，但在这里没有角色。
    .cure = { $known ->
        [no] 请平台负责人在 sowhat.yaml 的 access 里给你所在的组一个角色。
       *[other] 请联系 { $ask }，给你所在的组一个角色。
    }
error-not-signed-in = 还没有登录。
    .cure = 请登录，或者带上令牌：Authorization: Bearer TOKEN。
error-token-unknown = 令牌不存在、已到期或已吊销。
    .cure = 在 /account 页或用 sowhat access token 新建一个。
error-scope-refused = 这里需要带 { $needs } 权限的令牌。
    .cure = 在 /account 页新建，或运行 sowhat access token NAME --scope { $needs }。
error-too-many-requests = 请求太频繁。
    .cure = 请在 { $seconds } 秒后再试。
error-body-too-large = 一次请求最多带 { NUMBER($most, useGrouping: 1) } 字节。
    .cure = 请分几次发送，或在 sowhat.yaml 里调高 access.limits.body。
error-access-in-the-clear = 只能通过 { $address } 访问：传输必须加密。
    .cure = 请使用这个地址。
error-access-proxy = { $how ->
        [silent] 服务器前面的代理没有说明读者是通过 https 来的。
       *[stranger] 服务器前面的代理不在受信任之列，无法确认读者是通过 https 来的。
    }
    .cure = { $how ->
        [silent] 让它发送 X-Forwarded-Proto: https（nginx：proxy_set_header X-Forwarded-Proto $scheme）。
       *[stranger] 在 sowhat.yaml 的 access.trusted_proxies 里写上它的地址。
    }
error-access-nobody-encrypts = 读者要访问 { $address }，却没有谁负责加密：sowhat 自己没有，也没有受信任的代理。
    .cure = 在 sowhat.yaml 的 access 里写 tls（certificate、key），或者在 trusted_proxies 里写上代理。
error-access-group-gone = “{ $value }”不会给任何人角色：它没有指向已声明的登录方式。
    .cure = 在前面写上登录方式的名字，或者删掉它。
error-trail-unavailable = 访问记录写不进去，所以没有做任何修改。
    .cure = 请检查决策数据库，然后重试。
error-secret-unset = { $kept ->
        [env] 环境变量 { $name } 没有设置或为空。
       *[file] 文件 { $name } 读不出来或为空。
    }
    .cure = 把密钥放好，再重新启动 sowhat serve。

## 账户
account-page = 账户
account-link = { $name } 的账户
account-question = 我在这里是谁？
account-answer = 你是 { $name }。
account-answer-nobody = 这里不需要登录。
account-under = 你在这里的签字用这个名字；打开和修改了什么都会记下来。
account-under-nobody = 使用这台机器的人，权限就是启动服务时指定的角色。要让大家登录，请在 sowhat.yaml 里写 access。
account-said = 已完成。
account-who = 基本信息
account-fact = { $what ->
    [name] 姓名
    [email] 邮箱
    [id] 标识
    [groups] 所在组
    [role] 角色
    [may] 可以做的事
   *[language] 语言
}
account-language = { $language ->
    [zh] 中文
   *[en] English
}
account-to-access = 查看谁来过、做了什么
account-sign-out = 退出登录
account-sessions = 登录着的浏览器
account-sessions-lede = 每个浏览器一行。不认得的就结束它。
account-session = { $at } 登录
account-session-seen = 最近使用 { $seen }，{ $ends } 到期
account-session-here = 当前浏览器
account-session-end = 结束
account-session-end-label = 结束：{ $text }
account-sessions-end = 全部退出
account-tokens = 程序用的令牌
account-tokens-lede = 程序不登录，而是带上令牌。令牌只能做权限里写明的事，也不会超过你自己的权限。
account-token-name = 用途
account-token-name-hint = 每晚导出
account-token-days = 有效天数
account-token-scopes = 权限
account-token-make = 新建令牌
account-token-revoke = 吊销
account-token-revoke-label = 吊销：{ $name }
account-token-used = 最近使用 { $at }
account-token-detail = { $state ->
    [revoked] { $at } 吊销
    [good] { $at } 到期
   *[over] 已于 { $at } 到期
}
account-fresh = 新令牌
account-fresh-lede = 请现在就复制：这里不保存，以后也看不到。

error-token-name = 令牌要有名称，最多 100 个字符。
    .cure = 写明它的用途。
error-token-scopes = { $strange ->
        [no] 令牌至少要有一项权限。
       *[other] 没有 { $value } 这项权限。
    }
    .cure = 可选的权限：{ $known }。
error-token-days = 令牌的有效期为 1 到 { $most } 天。
    .cure = 到期前换一个新的即可。
error-token-too-much = { $role } 角色不能授予 { $scope } 权限。
    .cure = 去掉这项权限，或请管理员来建。
error-no-such-token = 没有可以吊销的令牌“{ $value }”。
    .cure = 用 sowhat access tokens 查看。
error-no-such-person = “{ $value }”没有登录。
    .cure = 用 sowhat access people 查看谁登录着。
error-trail-most = 一次不能查这么多行。
    .cure = 可以查 1 到 { $most } 行。

## 访问管理
access-page = 访问管理
access-question = 谁进来了，做了什么？
access-answer = { $count ->
    [0] 现在没有人登录。
   *[other] 现在有 { $n } 人登录。
}
access-answer-off = 这里不需要登录。
access-under = 谁打开、修改了什么，保留 { $days } 天。
access-under-off = 现在只有本机能访问。要让大家登录，请在 sowhat.yaml 里写 access。
access-figure = { $what ->
    [people] 登录人数
    [tokens] 有效令牌
    [lines] 访问记录
   *[refused] 被拒绝
}
access-figure-shown = 最近 { $n } 条里
access-list-mark = 、
access-role = { $role ->
    [viewer] 查看者
    [contributor] 参与者
    [approver] 审批者
    [admin] 管理员
   *[none] 已没有角色
}
access-role-may = { $role ->
    [viewer] 查看
    [contributor] 查看、询问、提议
    [approver] 查看、提议、签字和决定
   *[admin] 全部
}
access-scope = { $scope ->
    [read] 读
    [write] 写
    [receive] 上报遥测
   *[admin] 管理
}
access-scope-long = { $scope ->
    [read] 读页面和 API
    [write] 读和写
    [receive] 向 /v1/ 上报遥测
   *[admin] 读、写和管理
}
access-head = { $what ->
    [name] 谁
    [role] 角色
    [sessions] 浏览器数
    [seen] 最近使用
    [token] 令牌
    [owner] 代表谁
    [scopes] 权限
    [used] 最近使用
    [ends] 到期
    [at] 时间
    [did] 动作
    [path] 内容
   *[status] 应答
}
access-people-title = 谁登录着
access-people-lede = 角色以现在的设置为准，所在组以登录时为准。
access-people-caption = 登录着的人
access-people-none = 现在没有人登录。
access-tokens-title = 程序用的令牌
access-tokens-lede = 这里只保存每个令牌的指纹。
access-tokens-caption = 令牌
access-tokens-none = 还没有令牌。
access-token-state = { $state ->
    [revoked] 已吊销
    [good] 有效
   *[over] 已到期
}
access-trail-title = 谁看了什么、改了什么
access-trail-lede = 共 { $n } 条，这里是最近 { $shown } 条；CSV 最多 20,000 条。页面的筛选条件不保存，遥测不列出。
access-trail-caption = 访问记录
access-trail-none = 还没有记录。
access-nobody = 未登录
access-did = { $did ->
    [saw] 查看
   *[did] 修改
}
access-no-answer = 无应答
access-end-title = 让某人全部退出
access-end-whose = 人员
access-end-one = { $name } · { $id }
access-end-send = 结束全部会话
access-revoke-title = 吊销令牌
access-revoke-which = 令牌
access-revoke-one = { $name } · { $owner }
access-revoke-send = 吊销
access-said = 已完成。

## 命令
cli-access = 谁能进来，谁看了什么、改了什么。
cli-access-people = 谁登录着。

    示例：sowhat access people
cli-access-tokens = 程序用的令牌。

    示例：sowhat access tokens --json
cli-access-trail = 谁看了什么、改了什么，最近的在最后。

    示例：sowhat access trail --last 100 --person corp/ann
cli-access-token = 给程序建一个令牌，只显示一次。

    示例：sowhat access token collector --scope receive --days 90
cli-access-revoke = 永久吊销一个令牌。

    示例：sowhat access revoke 3f2a9c1d70
cli-access-end = 结束某人的全部会话。

    示例：sowhat access end corp/ann
cli-argument-token-name = 令牌的用途。
cli-argument-token-id = 令牌的标识，见 sowhat access tokens --json。
cli-argument-person = 人员的标识（登录方式/标识），见 sowhat access people --json。
cli-option-scope = 权限：read、write、receive（上报遥测）或 admin，可以写多次。
cli-option-token-days = 有效天数，最多 365。
cli-option-last = 显示最近多少条。
cli-option-person = 只看这个人（登录方式/标识）做的。
cli-option-token-role = 令牌的角色，在权限所需之上再提高时才写：viewer、contributor、approver 或 admin。
cli-option-no-login = 即使写了 access 也不要求登录；只能用于本机。
cli-token-made = 令牌 { $name }（{ $id }），只在此刻显示：
cli-token-revoked = 令牌 { $id } 已吊销。
cli-sessions-ended = 已结束 { $n } 个会话。

## 监听
error-listen-no-login = 不要求登录时，不在 { $host } 上监听。
    .cure = 去掉 --no-login，或只在本机监听。
error-listen-in-the-clear = 不在 { $host } 上明文监听：密码和会话可能在途中被读取。
    .cure = 在 sowhat.yaml 的 access 里写 https 开头的 address，再写 tls（certificate、key），或者写负责加密的 trusted_proxies。
error-tls-missing = 没有文件 { $path }。
    .cure = 在 access.tls 里写对证书和私钥的位置。
error-tls-unusable = 证书和私钥用不了：{ $reason }。
    .cure = 两者都要是 PEM 文件并且配对；证书文件里还要有证书链。

## 设置
error-access-address = “{ $value }”不是读者能用的地址。
    .cure = 写协议和主机名，需要时加端口，不带路径：https://sowhat.example.com
error-access-network = “{ $value }”不是网段，或者包括了所有网段。
    .cure = 写代理的地址或它所在的网段：10.0.3.7 或 10.0.3.0/24
error-access-nobody = 登录进来的人都不会有角色。
    .cure = 在 roles 里给组或人员一个角色，或者写 default_role。
error-access-provider-twice = 有两个登录方式都叫 { $name }。
    .cure = 各取一个名字：它是每个人标识的一部分。
error-access-provider-reserved = 登录方式不能叫 { $name }：在服务器上建的令牌用的就是这个名字。
    .cure = 换一个名字。
error-access-whose = 声明了多个登录方式，“{ $value }”没写属于哪一个。
    .cure = 在前面写上登录方式的名字，例如 { $provider }/{ $value }。
error-access-secret-in-file = 密钥不应该写在这个文件里。
    .cure = 写它的位置：env:变量名 或 file:路径。
error-access-provider-address = { $key } 不是普通地址。
    .cure = 写成 { $scheme }://主机名，不带用户名、密码和查询参数。
error-access-not-encrypted = { $key } 没有加密，而密码和密钥会发到那里。
    .cure = 用 https 或 ldaps；用 ldap 时写 start_tls: true。

setting-workspace-access = 谁能进来；不写就不用登录，也只在本机监听。
setting-access = 访问（access）
setting-access-address = 读者访问的地址：https://主机名，需要时加端口。
setting-access-tls = 证书和私钥，由 sowhat 自己加密时写。
setting-access-trusted_proxies = 可信代理的地址或网段，采信它们的 X-Forwarded-For、-Proto 和 -Host。
setting-access-providers = 登录方式。
setting-access-roles = 哪些组和人员有哪个角色；有多个时取最高的。
setting-access-default_role = 不在任何所列组里的人的角色；不写就不能进来。
setting-access-ask = 没有角色的人该找谁，会显示给他们看。
setting-access-session_hours = 会话多少小时后到期。
setting-access-idle_hours = 多少小时不用就提前结束。
setting-access-trail = 访问记录保留多少天。
setting-access-limits = 请求的上限。
setting-access-tls-files = tls
setting-access-tls-files-certificate = PEM 文件，含证书和证书链；相对于工作区。
setting-access-tls-files-key = 对应的私钥，PEM 文件，不设密码。
setting-access-roles-of = roles
setting-access-roles-of-viewer = 查看。
setting-access-roles-of-contributor = 还能询问和提议。
setting-access-roles-of-approver = 还能签字、定价、决定，并能看写有人名的内容。
setting-access-roles-of-admin = 全部：文件、构建、访问管理。
setting-access-grant = 一个角色
setting-access-grant-groups = 组，按登录方式里的叫法写。
setting-access-grant-people = 人员，写邮箱，或写标识：登录方式/标识。
setting-access-limits-of = limits
setting-access-limits-of-person = 一个人每分钟的请求数。
setting-access-limits-of-address = 一个未登录的地址每分钟的请求数。
setting-access-limits-of-sign_in = 同一地址或同一用户名每分钟可以试几次密码。
setting-access-limits-of-body = 一次请求的字节数；上传和遥测另有上限。
setting-oidc = oidc 登录方式
setting-oidc-name = 每个人标识的一部分，不要改动。
setting-oidc-kind = oidc
setting-oidc-title = 登录页上的名称。
setting-oidc-ca = 系统以外还要信任的证书，PEM 文件。
setting-oidc-issuer = 签发者地址，其下有 /.well-known/openid-configuration。
setting-oidc-client_id = 在那里登记的客户端标识。
setting-oidc-client_secret = 密钥的位置：env:变量名 或 file:路径。
setting-oidc-scopes = 申请的范围。
setting-oidc-groups = 存放所在组的声明名。
setting-feishu = feishu（飞书）登录方式
setting-feishu-name = 每个人标识的一部分，不要改动。
setting-feishu-kind = feishu
setting-feishu-title = 登录页上的名称。
setting-feishu-ca = 系统以外还要信任的证书，PEM 文件。
setting-feishu-client_id = App ID。
setting-feishu-client_secret = App Secret 的位置：env:变量名 或 file:路径。
setting-feishu-sign_in = 登录时跳转的地址。
setting-feishu-api = API 的地址。
setting-dingtalk = dingtalk（钉钉）登录方式
setting-dingtalk-name = 每个人标识的一部分，不要改动。
setting-dingtalk-kind = dingtalk
setting-dingtalk-title = 登录页上的名称。
setting-dingtalk-ca = 系统以外还要信任的证书，PEM 文件。
setting-dingtalk-client_id = Client ID（AppKey）。
setting-dingtalk-client_secret = Client Secret 的位置：env:变量名 或 file:路径。
setting-dingtalk-sign_in = 登录时跳转的地址。
setting-dingtalk-api = API 的地址。
setting-dingtalk-old_api = 旧版 API 的地址，部门信息在那里。
setting-wecom = wecom（企业微信）登录方式
setting-wecom-name = 每个人标识的一部分，不要改动。
setting-wecom-kind = wecom
setting-wecom-title = 登录页上的名称。
setting-wecom-ca = 系统以外还要信任的证书，PEM 文件。
setting-wecom-client_id = 企业 ID（Corp ID）。
setting-wecom-client_secret = 应用 Secret 的位置：env:变量名 或 file:路径。
setting-wecom-agent = 应用的 AgentId。
setting-wecom-sign_in = 登录时跳转的地址。
setting-wecom-api = API 的地址。
setting-ldap = ldap 登录方式
setting-ldap-name = 每个人标识的一部分，不要改动。
setting-ldap-kind = ldap
setting-ldap-title = 登录页上的名称。
setting-ldap-ca = 系统以外还要信任的证书，PEM 文件。
setting-ldap-address = ldaps://主机名，或 ldap://主机名 加 start_tls。
setting-ldap-base = 在哪里找人。
setting-ldap-filter = 怎样找到一个人，{"{user}"} 是输入的用户名。
setting-ldap-bind = 以谁的身份查找；不写就匿名。
setting-ldap-bind_password = 对应密码的位置：env:变量名 或 file:路径。
setting-ldap-start_tls = ldap:// 连接是否先加密再传输。
setting-ldap-id = 永不改变的属性。
setting-ldap-display = 姓名所在的属性。
setting-ldap-email = 邮箱所在的属性。
setting-ldap-group_base = 在哪里找组；不写就不查组。
setting-ldap-group_filter = 怎样找到一个人所在的组，{"{dn}"} 和 {"{user}"} 指这个人。
setting-ldap-group = 组名所在的属性。
