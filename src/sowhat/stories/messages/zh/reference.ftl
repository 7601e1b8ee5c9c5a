### 自动生成的参考页

reference-generated = *本页由 `make docs` 生成；请改它的来源，不要改这里。*
reference-tables = 数据字典
reference-tables-about = 加粗的列合起来唯一确定一行。时刻一律为 UTC；日、周、月以工作区时区为准。调用方和客户都以化名保存，原始标识从不落盘。
reference-facts = 事实
reference-facts-about = 看到了什么。事实只追加到数据湖，从不修改。
reference-results = 结果
reference-results-about = 由事实和目录推导而来。删掉重建，结果不变。
reference-settings = 设置项
reference-settings-about = 工作区是一个文件夹，里面有 sowhat.yaml 和 catalog/。哪里写错了，`sowhat check` 会指出文件、行、列，并告诉你怎么改。
reference-cli = 命令行
reference-cli-about = 退出码：0 表示已回答；1 表示数据或环境不允许；2 表示命令或工作区写得不对。
reference-column = 列
reference-type = 类型
reference-meaning = 含义
reference-key = 键
reference-takes = 取值
reference-default = 默认
reference-required = 必填
reference-option = 参数或选项
