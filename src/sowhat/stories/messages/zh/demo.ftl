### 示例公司

cli-demo = 生成一家现成的示例公司并打开。公司是模拟的，真实效果已知，正好看看 sowhat 找到了什么。

    示例：sowhat demo
cli-demo-directory = 放在哪个文件夹。
cli-demo-kind = 哪一类平台。
cli-demo-files-only = 只写出这样一家公司会有的文件，不建工作区，用来试 sowhat init。
cli-demo-no-serve = 只构建，不启动网页。
cli-demo-no-open = 不打开浏览器。
cli-demo-seed = 换一个数字，就换一家同类的公司。
cli-demo-scale = 客户和调用放大多少倍。
cli-demo-step-logs = 正在写两个网关十三个月的日志……
cli-demo-step-business = 正在写业务数据：每周客户、上线日期、账单……
cli-demo-step-catalog = 正在写目录、研究和表格……
cli-demo-step-build = 正在构建：和真实公司一样，从头读一遍……
cli-demo-made = { $title }在 { $folder }。
cli-demo-there = { $title }已经在 { $folder } 里了。
cli-demo-simulated = 这是模拟的，不是任何人的真实数据。真相写在 { $folder }/truth.json。
cli-demo-built = 构建 { $build }，{ $seconds } 秒。
cli-demo-later = 以后再打开：sowhat serve --workspace { $folder }
cli-demo-files = 下一步：sowhat init W --from { $folder }/logs --from { $folder }/company.xlsx

error-demo-folder-taken = { $folder } 里有别的东西。
    .cure = 换一个空的或还不存在的文件夹。
error-demo-other-recipe = { $folder } 里是另一家示例公司（{ $kind }，或者种子、倍数、是否只要文件不同）。
    .cure = 换一个文件夹，或者先把它删掉。
