### Places to sign in: what can go wrong there

## Whoever wants to come in
error-sign-in-failed = 用户名或密码不对。
    .cure = 请重新输入；目录里没有的账号无法登录。
error-sign-in-denied = { $provider } 没有放行（{ $says }）。
    .cure = 请重新登录并同意授权，或联系 { $provider } 的管理员。
error-sign-in-untrusted = { $reason ->
        [issuer] 返回的结果不是 { $provider } 签发的。
        [audience] { $provider } 的结果是发给别的应用的。
        [expired] { $provider } 的结果已经过期。
        [early] { $provider } 的结果标着未来的时间。
        [nonce] { $provider } 的结果属于另一次登录。
        [subject] { $provider } 前后说的不是同一个人。
        [hash] { $provider } 的结果前后对不上。
        [algorithm] { $provider } 的签名方式不可信。
        [signature] { $provider } 的签名不是用它公布的密钥签的。
       *[unreadable] { $provider } 的结果无法读取。
    }
    .cure = { $reason ->
        [expired] 请重新登录；如果仍然如此，请校准本服务器的时钟。
        [early] 请重新登录；如果仍然如此，请校准本服务器的时钟。
        [audience] 请管理员核对 client_id 与 { $provider } 上登记的是否一致。
        [algorithm] 请管理员让 { $provider } 改用 RS256、PS256 或 ES256 签名。
       *[other] 请重新登录；如果仍然如此，请告诉管理员。
    }
error-sign-in-outsider = 在 { $provider } 里，你不在本应用的可用范围内。
    .cure = 请用本公司的账号登录，或请管理员把你加入应用的可见范围。
error-sign-in-inactive = 你在 { $provider } 的账号已停用或尚未激活。
    .cure = 请联系 { $provider } 的管理员。
error-sign-in-by-form = { $provider } 要用密码登录。
    .cure = 请在登录页输入用户名和密码。

## Signing out
sign-in-leave-too = 同时退出 { $title }

## The provider
error-provider-silent = { $provider } 在 { $url } 没有应答：{ $reason ->
        [timeout] 等待超时。
        [certificate] 证书不受信任。
        [unreachable] 连接不上。
        [busy] 正忙。
       *[other] 返回 { $reason }。
    }
    .cure = { $reason ->
        [certificate] 用 ca 指明签发机构的证书文件，并使用证书上的主机名。
       *[other] 请检查地址，以及本服务器能否访问它，然后重试。
    }
error-provider-insecure = { $provider } 的地址 { $url } 没有加密，或不属于它。
    .cure = 请用 https、ldaps（或 start_tls）；只有本机可以不加密。
error-provider-unreadable = { $provider } 在 { $url } 返回的不是 JSON 对象。
    .cure = 请检查地址，那里也许是别的服务。
error-provider-too-much = { $provider } 在 { $url } 返回的内容超过 { $limit } KiB。
    .cure = 请检查地址，那里也许是别的服务。
error-provider-ca = { $provider } 的 ca 文件 { $file } 里读不到证书。
    .cure = 请把签发机构的证书以 PEM 格式放在那里；路径相对于工作区。
error-provider-issuer = { $issuer } 自称“{ $found }”。
    .cure = issuer 要与它的自称一字不差。
error-provider-missing = { $provider } 没有给出 { $field }。
    .cure = 请检查它向本应用提供的内容，其中必须有 { $field }。
error-provider-keys = { $provider } 没有公布可用来验证签名的密钥。
    .cure = 需要 2048 位以上的 RSA 或 EC 签名密钥。
error-provider-secret = { $provider } 不认识本应用，或密钥不对（{ $says }）。
    .cure = 请把 client_id 和密钥与 { $provider } 上显示的核对一遍。
error-provider-permission = { $provider } 不允许本应用查询人员（{ $says }）。
    .cure = 请按登录指南列出的权限为应用开通，并发布版本。
error-provider-trusted-ip = { $provider } 只应答可信 IP 发来的请求（{ $says }）。
    .cure = 请把本服务器的出口 IP 加入应用的企业可信 IP。
error-provider-trusted-domain = { $provider } 不信任登录后返回的域名（{ $says }）。
    .cure = 请把 access.address 的域名设为应用的可信域名。
error-provider-refused = { $provider } 拒绝了请求：{ $says }。
    .cure = 请在 { $provider } 的文档里查这个错误码，或告诉管理员。

## The directory
error-directory-bind = { $provider } 不允许服务账号查询（{ $says }）。
    .cure = 请检查 bind，以及 bind_password 指明处的密码。
error-directory-base = { $provider } 里没有 { $base }。
    .cure = 请检查 base 和 group_base。
error-directory-filter = { $provider } 的 filter { $filter } 没有用到用户名。
    .cure = 在输入的用户名应在的位置写 {"{user}"}：(uid={"{user}"})。
error-directory-ambiguous = { $provider } 里有多个人叫这个名字。
    .cure = 请管理员收窄 base 或 filter，直到只找到一个人。

## sowhat access check
cli-access-check = 逐个询问登录方能否让人登录：地址、证书、密钥、公布的密钥、服务账号。

    示例：sowhat access check
access-checked = { $provider }：{ $good ->
    [yes] 可以登录
   *[no] 谁也登录不了
}
access-checked-address = { $address }：谁能进来的设置有问题
access-checked-back = 要在那里登记的回调地址：{ $url }
access-checked-none = 没有声明登录方：这里不需要登录。
