"""Words that say nothing of what a text is about."""

from __future__ import annotations

_ENGLISH = """
about above after again all also although always and another any anything are aren't around because been before
being below best better between both but can can't cannot could couldn't did didn't does doesn't doing don't down
during each either else enough even ever every few for from further get gets getting give given good got great had
has hasn't have having her here hers him his how however into isn't it's its itself just keep lack less let like lot
lots made make makes making many may maybe might more most much must need needed needs never new nice none nor not
nothing now off often once one only onto other our ours out over own per perhaps please quite rather really same see
she should since some something sometimes still such sure than thank thanks that that's the their theirs them then
there these they thing things think this those though through too toward two under until upon use used user users
using very via want wants was wasn't way well were what when where which while who whom whose why will with within
without won't work working works would wouldn't yes yet you your yours
"""
_CHINESE = """
一下 一个 一些 一次 一点 一直 一种 一般 下来 不会 不够 不太 不少 不是 不能 不要 不过 不错 与 东西 为了 为什么 之前
之后 也 了 什么 他 他们 以前 以及 以后 会 但 但是 你 你们 使用 关于 其他 其实 出来 只是 只有 只能 可以 可能 各种 和
哪些 因为 在 地方 基本 基本上 多 大家 太 好 如果 它 它们 完全 对 对于 少 就 就是 已经 希望 并且 应该 建议 很 很多
怎么 怎样 总体 总是 情况 感觉 感谢 我 我们 或者 所以 把 挺 整体 方面 无 时候 是 是不是 暂无 更 最 有些 有时 有时候
有没有 有点 根本 每次 比较 没 没有 然后 特别 现在 用 由于 的 目前 真的 经常 给 而且 而是 能 能不能 能够 自己 虽然 被
要 觉得 认为 让 许多 请 谢谢 起来 还是 还有 还行 这 这个 这些 这样 这里 进行 通过 那 那个 那些 那样 那里 都 问题
需要 非常
"""
ENGLISH = frozenset(_ENGLISH.split())
CHINESE = frozenset(_CHINESE.split())
