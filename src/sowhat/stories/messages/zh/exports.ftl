# 其他系统的导出文件：故障、交付、安全发现、演练

error-export-other = 这不是 { $format } 格式的导出文件：{ $looks ->
    [json] 里面的 JSON 对象有这些成员：{ $names }
    [table] 它是一张表，列名是 { $names }
   *[empty] 里面什么也看不出来
 }。
    .cure = 请把 format 改成它真正的格式，或者在 columns 里写明各列；别的文件不要放进 paths。
error-export-broken = JSON 在这里中断或者损坏。
    .cure = 请重新导出；如果文件还在写，等写完再读。
reason-row-without-id = 没有编号，也没有别的办法再认出它。
reason-row-without-kind = 没有写明是哪一种演练。
reason-delivery-unfinished = 文件里看不出这次部署的结果；请连同部署状态一起导出。
detect-record-export = 从里面的名称看，是 { $format } 格式。
detect-record-table = 从列名看，是一张{ $kind ->
    [incidents] 故障表
    [deliveries] 交付表
    [security_findings] 安全发现表
    [drills] 演练表
    [grants] 数据授权表
    [orders] 订单表
    [members] 人员表
   *[surveys] 问卷答卷
 }。
