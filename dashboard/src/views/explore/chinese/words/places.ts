/** Words of regions, boundaries, estates and firms. */
export const places: Readonly<Record<string, string>> = {
  "The boundary of a region, with where it comes from.": "边界：区划的边界及其来源",
  "approval number of the map; null where it is not an approved map.": "不是审定地图时为空。",
  "approval number of the map; null where the boundaries are not an approved map.": "边界不是审定地图时为空。",
  "MultiPolygon, WGS 84, longitude first, 6 decimals; full detail (see /boundaries for maps).":
    "图形：多面，WGS 84，经度在前，6 位小数，完整细节（制图请用 /boundaries）",
  "How far it can be trusted.": "可信程度",
  "Who made it.": "制作者",
  "How far a boundary can be trusted, from the best to the poorest.": "边界质量：从好到差",
  "Made up from points for want of a real boundary; to be drawn dashed.": "示意：没有真实边界，由点推得，应画虚线",
  "From an authority's own survey or approved map.": "官方：主管部门测绘或审定地图",
  "Drawn from real boundaries with detail left out.": "简化：由真实边界简化而来",
  "a public-interest firm run by the street or community.": "街道、社区领办的公益性企业。",
  "A region of a tree of administrative regions: a province, city, county, street or community.":
    "区划：省、市、区县、镇街、社区各级行政区划",
  "From the root down, this region left out.": "上级各级：从最高级起，不含本级",
  "Area in square kilometres; null without a boundary.": "面积：平方千米；没有边界时为空",
  "[west, south, east, north] around the boundary, WGS 84, degrees; around the children's where it has no boundary of its own.":
    "外接方框：[西, 南, 东, 北]，WGS 84，单位为度；本身没有边界时取下级的",
  "The boundary in full detail; null where none is known. For maps use /boundaries instead.":
    "边界：完整细节；没有则为空。制图请用 /boundaries",
  "[longitude, latitude] of a point inside, WGS 84, degrees.": "中心点：区划内一点的 [经度, 纬度]，WGS 84",
  "Regions directly below that are valid on the day, sorted by code.": "下一级区划：当日有效的，按代码排列",
  "The day compared with, YYYY-MM-DD.": "相比的日期：写成 YYYY-MM-DD",
  "Whether the region or those below it were others on the day than those meant here: `regionsAsOf` with that day shows them as they were (当时区划).":
    "区划是否有变：该区划或其下级在该日与此处所指的不同；以该日传入 regionsAsOf 即按当时区划显示",
  "The published figures of this very region, held against each other.": "公开数字核对：本区划的公开数字相互对照",
  "Only checks that read a figure published for this indicator of the platform, or related to it.":
    "指标：只要用到该指标或相关公开数字的核对",
  "Division code, such as 370102; unique among the regions valid on one day.":
    "区划代码：如 370102；同一天有效的区划中唯一",
  "Closed regions whose facts are counted in this one, since it took over from them (原区划); before a change (regionsAsOf) newer ones that took over from this one alone. By code.":
    "原区划：已撤销、数据计入本区划的；按代码",
  "Estates in it and below, page by page.": "小区：本级及以下的小区，逐页列出",
  "Which of them; `under` is this region whatever it says.": "筛选：取哪些；under 一律为本区划",
  "Households as the source of the region states them; null where it does not.": "户数：区划来源所载；没有则为空",
  "An indicator of this region month by month, newest last.": "指标趋势：本区划逐月的指标，最近的在最后",
  "Only what meets all of these is counted, at the moment and from the facts themselves; the denominator too where it counts the same kind of thing. Everything where left out. With one, a trend has at most 13 months.":
    "条件：只计全部满足的，直接由事实计算；分母为同类对象时也一样。不写即全部；写了条件，趋势最多 13 个月",
  "Only what meets all of these is counted, at the moment and from the facts themselves; the denominator too where it counts the same kind of thing. Everything where left out.":
    "条件：只计全部满足的，直接由事实计算；分母为同类对象时也一样。不写即全部",
  "First month; the first that is counted where left out.": "起始月：不写即最早有统计的月份",
  "An indicator of this region.": "指标值：本区划的一项指标",
  "Several indicators of this region, for one month.": "多项指标：本区划某月的多项指标",
  "Ids of the indicators; all where left out.": "指标编号：不写即全部",
  "The month; the current one where left out.": "月份：不写即本月",
  "Administrative region or functional zone.": "类型：行政区划或功能区",
  "Level in the tree.": "级别",
  "English name; pinyin where there is no better one.": "英文名：没有更好的则为拼音",
  "Published figures of this very region, in the order they came in.": "公开数字：本区划的，按录入顺序",
  "The region above, or where that one is closed, its successor; null at the root.":
    "上级区划：已撤销则为其承接区划；最高级为空",
  "The Chinese name in pinyin without tones, for search.": "拼音：不带声调，供搜索",
  "First letters of the pinyin, for search.": "拼音首字母：供搜索",
  "Policies that began to hold for the region in these months, both included: its own and those of the regions above it, the earliest first, at most 50.":
    "开始施行的政策：这些月份里对本区划开始施行的，含上级的，最早的在前，最多 50 条",
  "Policies in force on a day of the regions above, which hold for the region as well and are not counted as its own: the highest region first, those without any left out.":
    "上级政策：上级区划在某日有效的政策，对本区划同样适用，不计为本区划的；级别高的在前，没有的不列",
  "How many policies a region has in force.": "区划有效的政策数",
  "Whose they are.": "区划：政策所属",
  "At least one.": "政策数：至少一项",
  "Of a region that is closed: the one that took over from it (承接区划). Null where it is not known, or where it was divided among several.":
    "承接区划：已撤销区划由谁承接；不详或分给多个时为空",
  "First day of validity; null: unknown or always.": "生效日：空表示不详或一直有效",
  "First day it is no longer valid; null: still valid.": "失效日：从这天起无效；空表示仍有效",
  "Whether a region is a division by law or a zone that governs in practice.":
    "区划类型：法定行政区划，或实际管理的功能区",
  "A division by law.": "行政区划",
  "a development zone or the like, child of its city, never counted among the counties.":
    "开发区等，属于所在市，不计入县级区划数。",
  "Level of an administrative region (行政区划), from the coarsest to the finest.": "区划级别：从高到低",
  "a county, district or county-level city; functional zones stand at this level too.":
    "县、区、县级市；功能区也在这一级。",
  "a province, or a municipality under the central government.": "省或直辖市。",
  "The region with this code that is valid today, or on the day given; null where there is none.":
    "单个区划：今天或所给日期有效的这一代码；没有则为空",
  "Division code, such as 370100.": "区划代码：如 370100",
  "Regions valid today, or on the day given, sorted by code.": "区划列表：今天或所给日期有效的，按代码排列",
  "Only these codes, at most 1,000; unknown ones are an error.": "区划代码：只要这些，最多 1000 个；不存在的代码会报错",
  "Only these kinds; both where left out.": "区划类型：只要这些；不写即两种都要",
  "Only this level.": "级别：只要这一级",
  "Only this region and what lies below it.": "区划代码：只要该区划及其以下",
  "Kinds of the parts. Functional zones overlap nothing but are not counties by law.":
    "区划类型：功能区与其他区划不重叠，但不是法定县级区划",
  "Kinds of the parts.": "区划类型",
  "A residential estate (小区).": "小区：住宅小区",
  "Address; null: unknown.": "地址：空表示未知",
  "Buildings; null: unknown.": "楼栋数：空表示未知",
  "Year it was built; null: unknown.": "建成年份：空表示未知",
  "Complaints about it by category, the most frequent first, those suppressed last.":
    "投诉类别：有关本小区的投诉按类别，最多的在前，已隐去的在后",
  "Complaints about it, newest first, page by page.": "投诉：有关本小区的，最近的在前，逐页列出",
  "The property firm on a day; null: none, or unknown.": "物业企业：某一天的；空表示没有或未知",
  "Outline, WGS 84; null: unknown.": "轮廓：WGS 84；空表示未知",
  "Households; null: unknown.": "户数：空表示未知",
  "How it is managed on a day; null: nothing says.": "管理模式：某一天怎样管理；空表示没有记载",
  "The nearest service place of each kind that is open today, in the same city, the nearest first; empty without a point or without places.":
    "最近的服务阵地：同市今天开放的每类最近一处，近的在前；没有位置或没有阵地时为空列表",
  "Level of party coverage on a day.": "党建覆盖层级：某一天的",
  "whether it was built by the end of 2000 (State Council General Office [2020] 23); null: year unknown.":
    "是否 2000 年底前建成（国办发〔2020〕23 号）；空表示建成年份不详。",
  "smart-estate stars, 0 to 5; null: not rated or unknown.": "0 至 5；空表示未评或未知。",
  "star rating of its service, 0 to 5; null: not rated or unknown.": "0 至 5；空表示未评或未知。",
  "Which estates: all conditions given must hold. States (modes, steps …) are taken as of a day.":
    "小区筛选条件：所列条件须同时满足；模式、层级等状态按某一天",
  "The day the states are taken at; today where left out.": "状态日期：状态按这一天；不写即今天",
  "First year built, included.": "最早建成年份：含当年",
  "Last year built, included.": "最晚建成年份：含当年",
  "Only estates whose owners' committee on the day has a share of party members below this, in percent; unknown shares are left out.":
    "业委会党员占比低于：百分数；占比不详的不取",
  "Opaque id of a property firm: only estates that it manages on the day.": "企业标识：只要当日由它管理的小区",
  "Whether an owners' committee exists on the day.": "有业委会：当日是否有业主委员会",
  "Only these modes on the day.": "管理模式：只要当日为这些模式的",
  "Only estates whose location is within a distance of a point.": "附近：只要离某点一定距离之内的小区",
  "Only estates that have such another estate near them.": "附近小区：只要附近有另一个符合条件小区的",
  "true: only those built by the end of 2000; false: only the others, unknown years included.":
    "老旧小区：true 只要 2000 年底前建成的，false 只要其余的（含年份不详）",
  "Only estates at exactly these steps on the day.": "党建覆盖层级：只要当日正好处于这些层级的",
  "Only these states of renovation on the day.": "改造状态：只要当日为这些状态的",
  "Code of a region: only estates in it or below.": "区划代码：只要该区划及其以下的小区",
  "Only estates whose location is inside the box.": "范围内：只要位置在方框内的小区",
  "How estates are sorted; equal ones by id.": "小区排序：相同的按标识",
  "Oldest first, unknown years last.": "最早建成在前：年份不详的在最后",
  "Most complaints in the twelve months up to the day first.": "投诉最多在前：截至当日的十二个月",
  "Nearest first; only with near.": "最近的在前：须写 near",
  "Largest first, unknown ones last.": "户数最多在前：不详的在最后",
  "By pinyin, then by name.": "按拼音：再按名称",
  "Estates as columns of equal length, for a map layer: row i of the layer is element i of each column.":
    "小区点位：按列给出，用于地图；第 i 行为各列第 i 个",
  "Years built; null: unknown.": "建成年份：空表示未知",
  "Complaints reported in the twelve months up to the day.": "近十二个月投诉：截至当日",
  "Whether any of them is invented, for demonstration.": "含演示数据：其中是否有虚构的",
  "Opaque ids.": "标识",
  "Management modes as indexes into the enum ManagementMode; -1: unknown.":
    "管理模式序号：ManagementMode 中的序号；-1 表示未知",
  "Steps of party coverage as indexes into the enum PartyCoverageStep, 0 to 5.": "党建覆盖层级序号：0 至 5",
  "Whether more than 20,000 match; only the first 20,000 are here.": "已截断：符合的超过 20000 个，只给前 20000 个",
  "Another estate, of the same city and not itself, that lies near and is as said on the day.":
    "附近小区：同市的另一个小区，在附近且当日符合条件",
  "Whether it has an owners' committee.": "有业委会",
  "It is managed in one of these modes.": "管理模式：为其中之一",
  "It stands at exactly one of these steps.": "党建覆盖层级：正好为其中之一",
  "The estate with this id; null where there is none.": "单个小区：按标识取；没有则为空",
  "Every estate with a location that matches, as columns for a map layer; at most 20,000.":
    "小区点位：有位置且符合条件的小区，按列给出，最多 20000 个",
  "The day of the states, before the filter's; today where both are left out.":
    "状态日期：优先于筛选条件中的；都不写即今天",
  "Which estates; all where left out.": "筛选：取哪些小区；不写即全部",
  "Estates that match, sorted, page by page.": "小区列表：符合条件的，逐页列出",
  "How an estate is managed on a day. Every mode but NONE counts as covered.":
    "管理模式：小区某一天怎样管理；除“无物业”外都算已覆盖",
  "How the old neighbourhoods (老旧小区, built by the end of 2000) of a region are managed on a day.":
    "老旧小区管理覆盖：区划内 2000 年底前建成的小区某一天怎样管理",
  "The same of each region directly below, functional zones among them, sorted by code.":
    "下一级各区划：同样内容，含功能区，按代码排列",
  "Those under some property management; null: no data.": "已覆盖：有物业管理的；空表示无数据",
  "How far estates, their years and their management are on record; PART: in some of the counties alone.":
    "在册程度：小区、建成年份和管理情况；PART 表示只有部分区县",
  "Those in the counties that have property management on record: what `covered` is counted of; null where none has.":
    "管理在册数：有管理记录的区县内的，即已覆盖数的基数；都没有则为空",
  "Why nothing is said of their management; null where there is one.": "无数据原因：有数据时为空",
  "Old neighbourhoods; estates whose year is unknown are not counted. Null where no estate or no year is on record.":
    "老旧小区数：年份不详的不计；没有小区或年份记录时为空",
  "Those whose renovation is finished, in the counties that have renovations on record; null where none has.":
    "已改造：有改造记录的区县内已完成改造的；都没有则为空",
  "How the old neighbourhoods of a region and of its children are managed on a day; the modes are the breakdown management_modes.":
    "老旧小区管理覆盖：区划及其下一级某一天的情况；各模式见构成 management_modes",
  "How far it is on a day.": "改造状态：某一天进行到哪一步",
  "Renovation (改造) of an old neighbourhood on a day.": "改造状态：老旧小区某一天的改造情况",
  "A property firm (物业服务企业).": "物业企业：物业服务企业",
  "Estates that it manages on a day, by name.": "管理的小区：某一天的，按名称",
  "Registered name.": "企业名称：登记的名称",
  "Where it is registered.": "登记地区划",
  "Star rating, 0 to 5; null: not rated or unknown.": "星级：0 至 5；空表示未评或未知",
  "unified social credit code; null: unknown.": "空表示未知。",
  "Which property firms: all conditions given must hold. States are taken as of a day.":
    "企业筛选条件：所列条件须同时满足；状态按某一天",
  "Whether it has a party-building instructor on the day.": "有党建指导员：当日",
  "Whether it has a party organisation on the day.": "有党组织：当日",
  "Least star rating, 0 to 5; unknown ones are left out.": "最低星级：0 至 5；不详的不取",
  "Code of a region: only firms registered in it or below.": "区划代码：只要登记在该区划及其以下的企业",
  "The property firm with this id; null where there is none.": "单家物业企业：按标识取；没有则为空",
  "Property firms that match, by pinyin and name, page by page.": "物业企业列表：符合条件的，按拼音和名称，逐页列出",
  "Which firms; all where left out.": "筛选：取哪些企业；不写即全部",
  "Estates of a region that were managed one way on the first of two days, and another way on the second.":
    "管理变化：两个日期之间管理模式改变的小区",
  "The mode on the second day; null: nothing says.": "后来的模式：第二个日期的；空表示没有记载",
  "The mode on the first day; null: nothing says.": "原来的模式：第一个日期的；空表示没有记载",
  "Estates that changed so.": "小区数：这样变化的",
  "Their households together; unknown ones count 0.": "户数：合计；不详的按 0 计",
  "The region, at the level asked for.": "区划：所要求的级别",
  "Changes of management between two days.": "管理变化条件：两个日期之间",
  "Only those managed in one of these ways on the second day; null among them: those of which nothing says.":
    "后来的模式：只要第二个日期为这些的；其中的空表示没有记载的",
  "Only those managed in one of these ways on the first day; null among them: those of which nothing says.":
    "原来的模式：只要第一个日期为这些的；其中的空表示没有记载的",
  "The first day; for a change within a year, the last of the year before.": "第一个日期：看一年内的变化，写上年末日",
  "Only old neighbourhoods, or only newer estates; both where left out.":
    "老旧小区：只要老旧小区或只要其余的；不写即都要",
  "The second day, after the first and up to today.": "第二个日期：在第一个之后，最晚为今天",
  "Whether those managed alike on both days are among them.": "含未变化的：两日模式相同的是否也列",
  "Code of a region; everywhere where left out.": "区划代码：不写即全部",
  "The estates that managementChanges counts, page by page.": "管理变化的小区：逐页列出",
  "Which changes.": "筛选：哪些变化",
  "Estates that exist on two days and are managed differently on them, counted by region and both modes; sorted by the region's code.":
    "管理变化统计：两日都存在而模式不同的小区，按区划和前后模式计数",
  "Level of the regions counted by; estates known only to a region above it are left out.":
    "级别：按哪一级区划计数；只知上级区划的不计",
  "Why a property firm left an estate.": "退出方式：物业企业为何离开小区",
};
