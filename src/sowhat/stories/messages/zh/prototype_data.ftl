### 原型里的示例数据：拼出来的人名地名，不指任何人

prototype-data-surnames = 王;wang | 李;li | 张;zhang | 刘;liu | 陈;chen | 杨;yang | 赵;zhao | 黄;huang | 周;zhou | 吴;wu | 徐;xu | 孙;sun | 马;ma | 朱;zhu | 胡;hu | 郭;guo | 何;he | 林;lin | 罗;luo | 梁;liang
prototype-data-given = 晓雨;xiaoyu | 明远;mingyuan | 静怡;jingyi | 子涵;zihan | 文博;wenbo | 思琪;siqi | 佳宁;jianing | 浩然;haoran | 雅文;yawen | 志远;zhiyuan | 欣悦;xinyue | 俊杰;junjie | 若溪;ruoxi | 天佑;tianyou | 梦洁;mengjie | 晨曦;chenxi
prototype-data-name = { $last }{ $first }
prototype-data-phone = +861000000{ $n }{ $m }
prototype-data-cities = 上海市;上海市;200001 | 杭州市;浙江省;310000 | 成都市;四川省;610000 | 南京市;江苏省;210000 | 武汉市;湖北省;430000 | 厦门市;福建省;361000
prototype-data-streets = 示例路 | 春晓街 | 湖滨大道 | 梧桐巷 | 学府路 | 新港路
prototype-data-companies = 示例咖啡馆 | 示例书店 | 示例园艺 | 示例单车行 | 示例旅行社 | 示例烘焙坊
prototype-data-products = 无线电热水壶 | 登山背包 | 护眼台灯 | 咖啡豆 1 公斤 | 羊毛毯 | 园艺剪
prototype-data-titles = 春季优惠 | 每月订单 | 送货上门 | 客服专线 | 周末预订 | 新客回访
prototype-data-notes = 请放在门口，谢谢。 | 晚上六点以后再送。 | 电话下单。 | 客户要开发票。 | 礼物，包裹里不要放小票。
prototype-data-words = 示例 | 标准 | 春季 | 北区 | 常规 | 首选
prototype-data-states = 有效 | 处理中 | 已确认
prototype-data-local = CN | CNY | zh-CN | Asia/Shanghai | 31.2304 | 121.4737
prototype-data-failed = 这次请求没有办成（{ $status }）。
