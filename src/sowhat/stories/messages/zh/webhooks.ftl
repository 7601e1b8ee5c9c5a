## Webhook 推送

error-webhook-twice = 有两个 webhook 都叫 { $name }。
    .cure = 每个起一个不同的名字。
error-webhook-address = 这不是 http 或 https 地址。
    .cure = 例如写 https://hooks.example.com/sowhat；地址本身要保密时写 env:变量名。
error-webhook-secret = 这里要写环境变量的名字，不要写密钥本身。
    .cure = 写 env:变量名，变量的值是 whsec_ 加 24 到 64 个随机字节的 base64。
error-no-such-delivery = 没有编号为 { $value } 的推送。
    .cure = 查看已有的推送：sowhat webhooks
setting-workspace-webhooks = 发生了什么要通知谁，消息带签名。
setting-webhook = 通知谁（`webhooks`）
setting-webhook-name = 名字，推送记录按它列出。
setting-webhook-address = 推送地址，或存放地址的环境变量。
setting-webhook-secret = 存放签名密钥的环境变量。
setting-webhook-events = 通知哪些事件；不写就是全部。
cli-webhooks = 列出通知谁、每条推送的结果。

    示例：sowhat webhooks --send
cli-option-send = 立即发送到期的推送。
cli-option-deliver-again = 重新发送这条推送。
webhook-sent =
    { $n ->
        [0] 没有到期的推送。
       *[other] 尝试发送了 { $n } 条。
    }
webhooks-none = 没有声明 webhook。
webhook-title = Webhook
webhooks-page = Webhook
webhook-question = 该知道的系统都收到了吗？
webhook-answer =
    { $state ->
        [none] 没有通知任何系统：sowhat.yaml 里没有声明 webhook。
        [well] 该推送的都已送达。
       *[failing] { $failed ->
            [0] { $waiting } 条在途。
           *[other] { $failed } 条没有送达，{ $waiting } 条在途。
        }
    }
webhook-why = 消息只说发生了什么、到哪里看：一个编号和一个地址，不含人名和数字。
webhook-change = 设置通知谁
webhook-endpoints = 通知谁
webhook-deliveries = 推送记录
webhook-col-name = 名称
webhook-col-host = 主机
webhook-col-state = 状态
webhook-col-events = 事件
webhook-col-waiting = 在途
webhook-col-failed = 未送达
webhook-col-last = 最近送达
webhook-col-event = 事件
webhook-col-subject = 对象
webhook-col-at = 时间
webhook-col-tries = 次数
webhook-col-said = 对方答复
webhook-col-due = 下次尝试
webhook-col-id = 编号
webhook-every-event = 全部
webhook-endpoint =
    { $state ->
        [disabled] 对方不再接收（410）
        [no-address] 地址未设置
        [no-secret] 密钥未设置
       *[ready] 正常
    }
webhook-state =
    { $state ->
        [waiting] 待发送
        [retrying] 待重试
        [delivered] 已送达
       *[failed] 已放弃
    }
webhook-said =
    { $said ->
        [none] {""}
        [again] 按要求重发
        [answered] HTTP { $status }
        [redirected] 重定向 { $status }，未跟随
        [gone] HTTP 410，不再接收
        [silent] 超时未答
        [unreachable] 连接不上
        [no-address] 地址未设置
        [no-secret] 密钥未设置或无效
        [removed] 已不再声明
       *[expired] 等待过久
    }
webhook-again = 重新发送
webhook-again-id = 推送编号
webhook-again-said = 将随下一轮发送。
