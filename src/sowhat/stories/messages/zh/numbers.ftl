### 数字、时长与日期

number-large =
    { $scale ->
        [high] { $n } 亿
       *[low] { $n } 万
    }
number-us = { $n } 微秒
number-ms = { $n } 毫秒
number-s = { $n } 秒
number-min = { $n } 分钟
number-day = { $year } 年 { $month } 月 { $day } 日
number-moment = { $day } { $time }
number-on = { $day }
number-between =
    { $same ->
        [month] { $y } 年 { $m } 月 { $d } 日至 { $d2 } 日
        [year] { $y } 年 { $m } 月 { $d } 日至 { $m2 } 月 { $d2 } 日
       *[none] { $y } 年 { $m } 月 { $d } 日至 { $y2 } 年 { $m2 } 月 { $d2 } 日
    }
number-month = { $year } 年 { $month } 月
number-month-short = { $year } 年 { $month } 月
number-week = { $day }起的一周
number-day-short = { $month } 月 { $day } 日
number-age =
    { $unit ->
        [minutes] { $n } 分钟
        [hours] { $n } 小时
        [days] { $n } 天
        [months] { $n } 个月
       *[years] { $n } 年
    }
