## 决定存在哪里；把整个工作区装进一个归档

setting-workspace-decisions = 决定存在哪里：可以是 PostgreSQL 数据库，最好写 env:变量名，把地址放进那个环境变量。不写就存在工作区的 decisions.db。
error-decisions-address = decisions 既不是 env:变量名，也不是不含用户名和密码的 PostgreSQL 地址。
    .cure = 把完整地址放进环境变量，这里写 decisions: env:变量名。
error-decisions-unset = 环境变量 { $name } 没有设置，里面应当是决定数据库的地址。
    .cure = 设置它（例如 postgresql://name:password@host/sowhat），再重新运行。
error-backup-exists = 已经有同名文件，什么也没写。
    .cure = 换个文件名，或先把那个文件移走。
error-backup-missing = 找不到这个归档。
    .cure = 请给出 sowhat backup 写出的文件路径。
error-backup-unwritable = 这里写不进去：{ $reason }。
    .cure = 请检查目录权限和磁盘空间；原有内容没有改动。
error-backup-damaged = 归档已损坏、不完整，或不是 sowhat 写的：{ $member } 与清单不符。
    .cure = 换一份归档；sowhat backup --check 文件 可以检查是否完整。
error-backup-newer = 这个归档由更新版本的 sowhat 写出（版本 { $found }，当前程序只认到 { $known }）。
    .cure = 升级 sowhat 后再恢复。
error-backup-not-empty = 目标目录不是空的，什么也没恢复。
    .cure = 请指定一个不存在或为空的目录。
error-backup-no-room = 磁盘空间不够：单是一个文件就要 { $bytes } 字节。
    .cure = 腾出空间，或恢复到别的磁盘；什么也没改动。
error-backup-database-taken = 归档里 sowhat.yaml 所指的决定数据库里已有别的决定，什么也没恢复。
    .cure = 让那个环境变量指向一个空数据库。
cli-backup = 把整个工作区写进一个归档：人写的内容、事实、结果、决定，还有假名密钥。请像保管工作区一样保管它。

    示例：sowhat backup monday.sowhat.tar.gz
cli-restore = 用归档恢复出一个工作区：要么完整，要么什么都不变。

    示例：sowhat restore monday.sowhat.tar.gz platform-again
cli-argument-backup-file = 归档文件；不写就用工作区名加时间，放在当前目录。
cli-argument-restore-file = sowhat backup 写出的归档。
cli-argument-restore-folder = 要恢复到的目录，必须不存在或为空。
cli-option-backup-check = 按归档自带的清单核对，不写任何东西。
cli-option-backup-no-logs = 不装调用日志等原始文件；由它们得出的事实仍在归档里。
cli-backup-made = { $path }：{ $files } 个文件（{ $megabytes } MB）、{ $rows } 行决定，{ $build ->
    [none] 尚未构建过
   *[other] 截至构建 { $build }
}。
cli-backup-sound = { $path } 完整无缺：{ $files } 个文件（{ $megabytes } MB）、{ $rows } 行决定，{ $build ->
    [none] 尚未构建过
   *[other] 截至构建 { $build }
}。
cli-backup-restored = { $path } 已恢复成工作区：{ $files } 个文件（{ $megabytes } MB）、{ $rows } 行决定，{ $build ->
    [none] 尚未构建过
   *[other] 截至构建 { $build }
}。所有人需要重新登录。
cli-backup-skipped = 有 { $count } 个文件不在里面：{ $names }。
