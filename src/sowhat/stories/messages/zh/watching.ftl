## 应用自身的观测

cli-option-log = 请求怎样记到错误输出：off 不记，text 每次一行，json 每次一个对象。
error-no-such-log = 没有 { $value } 这种日志形式。
    .cure = 可用：{ $known }。
counter-help = { $name ->
    [requests] 已回答的请求
    [seconds] 回答所用的秒数
    [going] 正在处理的请求
    [info] 正在运行的版本
    [ready] 某一部分正常为 1，否则为 0
    [age] 页面所显示的构建距今的秒数
   *[jobs] 近来的任务，按种类和状态
}
