"""The words of the workbook's sheets, columns and choices, in Chinese and English, divided by `|`.

Each list begins where people begin: with what they really write. Case, spaces and punctuation do not count.
"""

from __future__ import annotations

from sowhat.workspace.workbook_form import SheetKey

EXAMPLES = ("例：", "例:", "e.g.", "eg.", "示例：", "示例:", "example:", "例如：", "例如:")
"""How the first cell of a row begins that only shows how to fill the sheet in."""
HELP = ("#", "※", "说明：", "说明:", "填写说明", "填表说明", "note:", "help:", "注：", "注:")
"""How a row begins that explains the sheet."""

SHEETS: dict[SheetKey, str] = {
    "platform": "平台|平台信息|平台概况|基本信息|platform|about",
    "services": (
        "服务|服务清单|服务目录|服务列表|接口|接口清单|能力|能力清单|平台服务|api清单|services|service|apis|catalog"
        "|servicelist"
    ),
    "apps": (
        "应用|应用清单|应用列表|应用归属|应用台账|调用方|消费方|接入方|应用与团队|应用和团队|apps|app|applications"
        "|consumers|callers|clients|applist|appsandteams|appsteams|whocalls"
    ),
    "go_lives": (
        "上线|上线时间|上线记录|上线日期|接入|接入记录|接入时间|采用|golives|golive|golivedates|launches|rollout"
        "|adoption|adoptions|whowentlivewhen"
    ),
    "outcomes": (
        "指标|业务指标|指标清单|指标定义|指标和价格|指标与单价|指标与价格|结果指标|价格|单价|outcomes|metrics|kpis"
        "|outcomesandprices|prices|metricdefinitions"
    ),
    "results": (
        "结果|业务结果|指标数据|指标结果|结果数据|数据|月度数据|业务数据|经营数据|指标值|results|outcomevalues|values"
        "|monthlyresults|data|figures|outcomedata|resultsbymonth"
    ),
    "rosters": (
        "客户|客户名单|客户归属|名单|服务客户|团队客户|团队与客户|团队和客户|rosters|roster|customers|customerlist"
        "|teamcustomers|whoservesthem|whoservswhom|customersbyteam"
    ),
    "costs": (
        "成本|投入|费用|人天|投入成本|成本投入|投入与成本|人力投入|成本与人天|costs|cost|spend|investment|effort"
        "|persondays|costsandpersondays|whatitcosts"
    ),
    "questions": (
        "问题|研究|研究问题|要回答的问题|想问的问题|评估|评估问题|效果评估|questions|studies|whattoask|questionstoask"
    ),
}
"""Names of sheets."""

_WHO = "团队|团队名称|小组|项目组|业务团队|负责团队|使用团队|接入团队|team|teamname|squad|group"
_SERVICE = "服务|服务名|服务名称|服务标识|平台服务|能力|能力名称|接口|接口名称|api|service|servicename|apiname"
_TITLE = "标题|显示名|显示名称|中文名|中文名称|展示名|全称|title|displayname|label|shownas"
_OUTCOME = "指标|指标名|指标名称|业务指标|指标标识|outcome|outcomename|metric|metricname|kpi|indicator"
_FROM = "开始|开始日期|起|起始|起始日期|生效日期|自|从|开始时间|生效|from|since|start|startdate|validfrom|firstday"
_TO = "结束|结束日期|止|终止日期|失效日期|至|到|结束时间|失效|to|until|end|enddate|validto|till"
_MONTH = "月份|统计月份|月|统计月|账期|年月|month|yearmonth|yyyymm"

HEADERS: dict[SheetKey, dict[str, str]] = {
    "platform": {
        "name": "平台|平台名|平台名称|平台标识|名称|name|platform|platformname",
        "title": _TITLE,
        "kind": "类型|平台类型|平台种类|种类|kind|type|platformkind|platformtype",
        "timezone": "时区|timezone|zone|tz",
        "currency": "币种|货币|货币单位|currency",
        "day_rate": (
            "人天单价|人日单价|人天成本|人日成本|每人天成本|每人天单价|每人天|人天价格|人天费用|dayrate|personday"
            "|persondayrate|persondaycost|costperpersonday|costofapersonday|rateperday"
        ),
    },
    "services": {
        "service": _SERVICE + "|名称|name",
        "title": _TITLE,
        "owner": (
            "负责人|负责团队|归属团队|所属团队|所有者|维护团队|团队|提供团队|owner|owningteam|ownedby|team|ownerteam"
        ),
        "routes": (
            "路径|路由|接口路径|调用路径|请求路径|接口地址|地址|url|uri|urls|path|paths|route|routes|endpoint|endpoints"
        ),
        "live_from": (
            "上线日期|上线时间|上线日|发布日期|开放日期|可用日期|可调用日期|live|livefrom|livesince|launchdate"
            "|launched|available|availablefrom|golive|live_from"
        ),
        "lifecycle": "状态|阶段|生命周期|生命周期阶段|lifecycle|status|stage|phase",
    },
    "apps": {
        "app": (
            "应用|应用名|应用名称|app|appname|application|applicationname|调用方|调用方名称|消费方|接入方|接入应用"
            "|系统|系统名称|name|consumer|caller|client|名称"
        ),
        "keys": (
            "appid|appkey|应用标识|应用id|应用编号|应用key|标识|密钥|key|keys|调用方标识|调用标识|接入标识|日志标识"
            "|日志中的标识|日志里的标识|日志里的名字|clientid|accesskey|ak|apikey|apikeys|appids|identifier"
            "|identifiers|idinlogs|keysinlogs|keyinlogs|keyinthelog|keysinthelog|调用方id|账号"
        ),
        "team": _WHO + "|所属团队|归属团队|使用方|使用方团队",
        "unit": (
            "部门|事业部|业务线|业务单元|bu|事业群|所属部门|业务部门|一级部门|条线|unit|businessunit|department|dept"
            "|division|lineofbusiness|lob"
        ),
        "product": "产品|产品名称|产品线|所属产品|对应产品|product|productname",
        "from": _FROM,
        "to": _TO,
    },
    "go_lives": {
        "service": _SERVICE,
        "team": _WHO + "|接入方|使用方",
        "date": (
            "日期|上线日期|上线时间|上线日|接入日期|接入时间|启用日期|开始使用|开始使用日期|date|golive|golivedate"
            "|livesince|livedate|day|adopted|adoptedon|since|livefrom"
        ),
        "decided": (
            "方式|决定方式|采用方式|接入方式|怎么决定|如何决定|怎么决定的|如何决定的|为何接入|接入原因|采用原因"
            "|由谁决定|decided|how|decision|howdecided|decidedhow|decidedby|why|reason|howitwasdecided"
        ),
    },
    "outcomes": {
        "outcome": _OUTCOME + "|名称|name",
        "title": _TITLE,
        "unit": (
            "对象|统计对象|按谁统计|按谁|统计单位|统计口径|主体|unit|per|measuredper|by|grain|of|countedper|countedby"
        ),
        "every": "周期|统计周期|频率|频次|每|更新频率|every|frequency|period|periodicity|howoften",
        "kind": "种类|类型|指标类型|指标种类|kind|type|metrictype",
        "good": (
            "好的方向|方向|越高越好|越大越好|好坏方向|变好方向|哪边好|怎样算好|good|goodis|gooddirection|better"
            "|betteris|betterwhen|direction|goodwhen|whichwayisgood"
        ),
        "counts": (
            "分母数的是|分母是什么|分母是|分母口径|分母含义|counts|denominatorcounts|denominatoris|ofwhat|outofwhat"
        ),
        "price": (
            "单价|价格|每单位价值|单位价值|每单位价格|单个价值|价值|price|unitprice|value|worth|valueperunit"
            "|pricepergoodunit|whatoneisworth|worthperunit"
        ),
        "price_low": (
            "单价下限|下限|最低|最低单价|价格下限|单价最低|pricelow|low|lowprice|lowerbound|pricelower|lowest"
            "|lowestprice|priceatleast|pricefrom|min"
        ),
        "price_high": (
            "单价上限|上限|最高|最高单价|价格上限|单价最高|pricehigh|high|highprice|upperbound|priceupper|highest"
            "|highestprice|priceatmost|priceto|max"
        ),
        "price_source": (
            "价格来源|单价来源|来源|依据|出处|定价依据|单价依据|pricesource|source|sourceofprice|basis|whosaidso"
            "|wherethepricecomesfrom|priceis from"
        ),
    },
    "results": {
        "outcome": _OUTCOME,
        "unit": _WHO
        + (
            "|对象|统计对象|客户|客户编号|客户id|部门|事业部|业务线|主体|unit|customer|customerid|of|teamorcustomer"
            "|团队或客户|客户或团队|谁|who"
        ),
        "period": _MONTH + "|周期|统计周期|日期|时间|季度|周|统计日期|期间|period|date|week|quarter|time",
        "value": "数值|值|指标值|结果|取值|实际值|实际|value|result|figure|actual",
        "numerator": "分子|其中|达成数|留存数|命中数|numerator|part|kept|hits|count",
        "denominator": (
            "分母|总数|总量|基数|合计数|客户数|客户总数|总客户数|期初客户数|用户数|总用户数|会员数|customers"
            "|totalcustomers|denominator|whole|total|outof|base|of which"
        ),
    },
    "rosters": {
        "team": _WHO + "|服务团队|所属团队",
        "customer": (
            "客户|客户编号|客户id|客户号|客户标识|会员|会员号|用户|用户编号|customer|customerid|customerkey"
            "|customerno|client|member|uid|cust|account"
        ),
        "from": _FROM,
        "to": _TO,
    },
    "costs": {
        "service": _SERVICE + "|项目|project",
        "month": _MONTH + "|日期|周期|时间|期间|period|date",
        "kind": "类型|种类|类别|成本类型|费用类型|投入类型|成本类别|kind|type|costtype|category|costkind",
        "person_days": (
            "人天|人日|投入人天|人天数|人日数|工作量|工时|persondays|mandays|days|effort|personday|manday|effortdays"
        ),
        "amount": "金额|费用|成本|总金额|花费|支出|amount|cost|money|spend|spent|fee",
        "project_code": (
            "项目编号|项目代码|项目编码|项目号|立项编号|立项号|财务项目编号|wbs编号|wbs编码"
            "|projectcode|projectid|projectno|projectnumber|wbs|wbscode|wbselement"
        ),
        "note": "备注|说明|注释|note|notes|remark|remarks|comment",
    },
    "questions": {
        "service": _SERVICE,
        "outcome": _OUTCOME,
        "horizon": (
            "期限|观察期|观察期数|多少期后|第几期|几期后|期数|观察周期数|horizon|periodsafter|after|periodslater"
            "|periodsaftergolive|howmanyperiodslater|lookafter"
        ),
        "registered": "登记日期|登记日|登记时间|登记|约定日期|registered|registeredon|fixedon|agreedon",
        "control": (
            "对照|对照组|和谁比|与谁比|跟谁比|比较对象|control|controls|comparedwith|compareto|comparison|against"
        ),
        "title": _TITLE + "|问题|要问的问题|想问什么|question|thequestion",
    },
}
"""Names of columns by sheet; the first that is recognised counts."""

CHOICES: dict[str, str] = {
    "internal": "内部平台|内部|对内|内部中台|中台|internalplatform|inside",
    "marketplace": "交易平台|交易市场|市场|撮合平台|双边市场|平台市场|应用市场|marketplaceplatform|market",
    "open": "开放平台|开放|对外|开放api|openplatform|openapi|openapiplatform",
    "own-choice": (
        "自主选择|自愿|自主|自己选择|主动选择|主动接入|自行选择|自发|ownchoice|bychoice|voluntary|choice|byownchoice"
        "|theirchoice"
    ),
    "project": (
        "项目要求|项目|项目需要|随项目|项目带入|byproject|projectrequirement|aproject|forproject|partofaproject"
    ),
    "default": "默认|默认接入|默认启用|系统默认|缺省|bydefault|itwasthedefault|thedefault",
    "old-closed": (
        "旧系统下线|老系统下线|旧系统关闭|旧系统关停|老系统关停|替换旧系统|oldclosed|oldsystemclosed"
        "|theoldsystemclosed|oldone closed|migration|replaced"
    ),
    "notice": (
        "领导要求|上级要求|发文|通知|通知要求|统一要求|统一接入|领导通知|行政要求|leadersnotice|bynotice|mandate"
        "|mandated|leadernotice|aleadersnotice"
    ),
    "unknown": "未知|不知道|不清楚|不详|待确认|notknown|unclear|dontknow",
    "customer": "客户|顾客|用户|会员|终端客户|customers|endcustomer|client|user",
    "customers": "客户|客户数|客户人数|顾客|顾客数|用户|用户数|会员数|customer|users|endcustomers",
    "team": "团队|小组|项目组|teams|squad|group",
    "day": "日|天|每日|每天|按日|按天|daily|days|everyday",
    "week": "周|每周|按周|星期|weekly|weeks|everyweek",
    "month": "月|每月|按月|月度|monthly|months|everymonth",
    "quarter": "季|季度|每季|每季度|按季|按季度|quarterly|quarters|everyquarter",
    "state": "状态|可变|可增可减|会来回变|可反复|可升可降|cancomeandgo|comesandgoes|level|updown",
    "absorbing": "一次性|只发生一次|发生一次|不可逆|一去不返|happensonce|once|onetime|oneway",
    "up": (
        "越高越好|越大越好|高|上升|升|向上|增加|高好|高为好|上|higherisbetter|higher|increase|upisgood|more"
        "|moreisbetter"
    ),
    "down": (
        "越低越好|越小越好|低|下降|降|向下|减少|低好|低为好|下|lowerisbetter|lower|decrease|downisgood|less"
        "|lessisbetter"
    ),
    "build": "建设|开发|研发|建设投入|一次性投入|建设成本|building|development|capex",
    "run": "运行|运维|运营|运行成本|运维成本|维护|running|operation|operations|opex|maintenance",
    "shared": "共享|分摊|公摊|共同分摊|共用|公共|sharedcost|allocated|common",
    "never": (
        "从未使用|从未接入|始终未用|从未采用|一直没用|一直没有使用的团队|从未使用的团队|从不使用|neveruse"
        "|neveradopted|neverused|teamsthatneverdo"
    ),
    "not-yet": (
        "尚未使用|尚未接入|还没用|暂未使用|还未使用|尚未采用|尚未使用的团队|还没有使用的团队|notyetadopted|notyetused"
        "|later|teamsthathavenotyet"
    ),
}
"""Words of choices by code. A column allows some codes only, so one word may stand under several."""
CUSTOMERS = (
    "客户数",
    "客户总数",
    "总客户数",
    "期初客户数",
    "用户数",
    "总用户数",
    "会员数",
    "customers",
    "totalcustomers",
)
"""What a column of denominators is called where it counts customers."""
