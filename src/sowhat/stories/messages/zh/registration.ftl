# The registration of a study, on its page
study-registration = 问题是何时定下的
study-registration-lede = 以台账的时间戳为准，不看文件里写的日期。改动会一直留在这里。
study-registration-none = 台账里没有这个问题的时间戳。
study-registration-how = 在看到结果之前登记：{ $command }
study-registration-stamp = 台账第 { $number } 条，时间戳 { $at }。
study-registration-change = { $field }：{ $before } → { $after }
study-registration-anew = 改动后重新登记为第 { $number } 条，{ $at }。
study-registration-back = 文件里改了回去：现在的问题又和先前的登记一致。
study-registration-unstamped = 文件里改了，但没有重新登记：时间戳管不到现在这样问的问题。
study-registration-cut-offs = 只在这些日子读取结果，其余时候不重新估计：{ $days }。
reason-before-cut-off = 只在登记的日子读取结果，而第一个读数日 { $day } 还没到：数据只到 { $until }。
help-cut-off = 等数据到了 { $day } 再构建一次。
