## Who calls a service: declared and seen

callers-title =
    { $n ->
        [0] 调用方与目录声明一致
       *[other] { $callers } 个调用方与目录声明不一致
    }
callers-lede = 把目录里声明的关系（consumesApis、dependsOn）与各应用密钥自有遥测以来的调用放在一起看。
callers-caption = 该服务的调用方：声明的和看到的
callers-none = 没有声明的调用方，也没有看到调用。
callers-head-app = 应用
callers-head-verdict = 声明与调用
callers-head-first = 首次调用月份
callers-head-last = 最近调用月份
callers-agreed = 已声明，有调用
callers-never = 已声明，从未调用
callers-undeclared = 有调用，未声明
callers-untold = 已声明；没有密钥，无法分辨它的调用
