### 数据源可能的错误

error-source-without-input = 数据源“{ $source }”既没有写文件，也没有开启接收。
    .cure = 写上 paths:，或者 receive: true。
error-file-too-large = 这个文件必须整体读取，但超过了 { NUMBER($limit) } MiB。
    .cure = 请拆成几个文件，例如每月一个。
reason-row-bad-count = 调用次数不是 0 到一万亿之间的整数。
