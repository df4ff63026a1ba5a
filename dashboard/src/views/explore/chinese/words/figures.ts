/** Words of indicators, their values, maps, rankings, records and coverage. */
export const figures: Readonly<Record<string, string>> = {
  "How a measure adds up over time; over places it is summed.": "累计方式：随时间怎样累计；在地域上都是相加",
  "As it stands on a day: never summed over days.": "时点：某一天的存量，不跨日相加",
  "The last known of each account, a balance of a day, carried forward until it is known anew: never summed over days. `lastKnown` of a value says how old it is.":
    "最近已知：每个账户最近一次已知的余额，沿用到再次得知为止，不跨日相加；lastKnown 说明有多旧",
  "Summed over the days of a period.": "合计：时段内逐日相加",
  "A condition that a figure is narrowed to, in words.": "所加条件：数值限定于什么条件，用文字说明",
  "Id of the attribute.": "属性编号",
  "The condition in English.": "条件（英文）",
  "The condition in Chinese.": "条件（中文）",
  "A condition on what is counted, by an attribute of Indicator.attributes. What is not known of a fact meets no condition.":
    "属性条件：对计数对象加条件，属性见 Indicator.attributes；属性不详的不满足任何条件",
  "Id of the attribute, such as mode.": "属性编号：如 mode",
  "Of a CODE: one of these.": "代码：属性为代码时，取其中之一",
  "Of a FIRM: its opaque id.": "企业标识：属性为企业时",
  "Of a NUMBER: at least this.": "下限：属性为数字时，不小于",
  "Of a FLAG: whether or not.": "是否：属性为是否时",
  "Of a NUMBER: at most this.": "上限：属性为数字时，不大于",
  "What an attribute holds, and so how it is asked for.": "属性种类：决定怎样写条件",
  "One of its codes: ask with `codes`.": "代码：用 codes 写条件",
  "A property firm: ask with `firm`.": "物业企业：用 firm 写条件",
  "Whether or not: ask with `is`.": "是否：用 is 写条件",
  "A number: ask with `from`, `to` or both.": "数字：用 from、to 写条件",
  "What a region and each region below it divide into, by the codes of a list.":
    "构成：一个区划及其下一级各按某代码表分成几部分",
  "First day counted; null: what stands on `to`.": "起始日：空表示取 to 那天的存量",
  "What is divided, and by what.": "构成种类：什么按什么分",
  "Why there are no counts by code; null where there are.": "无数据原因：有数据时为空",
  "The regions directly below by code, functional zones among them, then what is placed in none of them; together the whole.":
    "下一级各区划：按代码排列，含功能区，最后是未归入其中的；合计等于全部",
  "Last day counted, or the day it stands on.": "截止日：统计到这一天，或存量所在的一天",
  "The region itself.": "本区划",
  "A way to divide something by the codes of a list.": "构成种类：按代码表划分的一种方式",
  "Stable name: management_modes, mediation_cases.stage.": "编号：如 management_modes、mediation_cases.stage",
  "Over which days it counts.": "统计时段",
  "The headings under which it says most.": "主题：最适合放在哪些主题下",
  "What is counted, in English.": "计数内容（英文）",
  "What is counted, in Chinese.": "计数内容",
  "One part of a whole.": "部分：整体的一部分",
  "The code; null: those of which it is not known.": "代码：空表示代码不详的那些",
  "How many; null: no data, or suppressed.": "数量：空表示无数据或已隐去",
  "A whole and its parts.": "整体与部分",
  "How far it is on record what they divide into; PART: in some of the counties, or some of the months, alone.":
    "在册程度：PART 表示只有部分区县或部分月份有记录",
  "By code in the list's order, last those of which it is not known where there are any; together the total.":
    "各部分：按代码表顺序，不详的在最后；合计等于总数",
  "The region; null: what is placed in none of the regions below.": "区划：空表示未归入下一级任何区划的",
  "All parts together; null: no data, or suppressed.": "合计：空表示无数据或已隐去",
  "Whether all of it is kept back, since small counts of an estate would follow from it.":
    "已隐去：会还原某小区过少的数，全部不显示",
  "Over which days a breakdown counts.": "统计时段：构成按哪些天统计",
  "What happened from one day to another; the first of to's month where `from` is left out.":
    "流量：两日之间发生的；不写 from 则从 to 当月 1 日起",
  "With `from` what began in the period; without, what holds on `to`.":
    "区间：写了 from 取时段内开始的，不写取 to 当天有效的",
  "What stands on a day: `to` alone is taken.": "存量：某一天的状态，只看 to",
  "An indicator of all regions of a level below a region, with classes for a map and its legend. Values travel without geometry.":
    "专题地图：一个区划下某一级全部区划的指标值，含地图和图例用的分级；不含图形",
  "The day the counts stand at.": "截至日期",
  "Where the boundaries of the regions shown are served as GeoJSON.": "边界地址：所示区划边界（GeoJSON）的地址",
  "The poorest quality among the boundaries; null without any.": "边界质量：其中最差的；没有边界时为空",
  "Who made the boundaries; null without any.": "边界来源：谁制作的；没有边界时为空",
  "Bounds between classes, ascending: n breaks make n + 1 classes; a value equal to a break is in the class above. Values are classed as shown, rounded to indicator.decimals, and breaks have no more places. Fewer than asked for where values are few or alike.":
    "分级界限：从小到大，n 个界限分成 n+1 级，等于界限的归上一级；按显示的小数位分级。值少或相近时级数会少于要求",
  "How the classes were made.": "分级方法",
  "What the values are compared with; null where nothing was asked.": "对比：与什么相比；没有要求时为空",
  "Whether invented demonstration data may be in it.": "含演示数据：其中是否可能含虚构的演示数据",
  "First month of the period; for a stock the same as `to`.": "起始月：存量指标与 to 相同",
  "Level of the regions shown.": "级别：所示区划的级别",
  "Greatest value; null without any.": "最大值：没有数值时为空",
  "Least value; null without any.": "最小值：没有数值时为空",
  "The region above.": "上级区划",
  "Whether the region or those below it were others on `asOf` than those meant here: `regionsAsOf` with that day shows them as they were (当时区划).":
    "区划有变：截至日的区划与此处所指是否不同；用 regionsAsOf 写该日可看当时区划",
  "What the whole has and the regions listed have not: regions left out by kind, former ones, what is not placed further. Amounts of values and remainder together are those of the total.":
    "其余部分：整体有而所列区划没有的，如未列的功能区、已撤销的区划、未细分的；各值与其余相加等于总量",
  "Last month of the period.": "截止月",
  "The value of the whole region above.": "总值：上级区划整体的值",
  "A value each region, sorted by code.": "各区划的值：按代码排列",
  "One region of a choropleth.": "区划值：专题地图中的一个区划",
  "value − previous (comparedPart.value − previous where there is one); percentage points for a percentage.":
    "变化：本期减对比期（有可比部分时用其值）；百分比指标为百分点",
  "change ÷ previous, in percent; null where previous is 0.": "变化率：变化÷对比期，百分数；对比期为 0 时为空",
  "Index of the class, 0 the lowest; null without a value.": "级：从 0（最低）起；无值时为空",
  "Where the two periods are not known in the same regions: what the change is from. Null where all of the value is compared.":
    "可比部分：两期有记录的区划不同时，变化由哪部分得出；全部可比时为空",
  "What it is divided by; null for a count.": "分母：计数指标为空",
  "How far region and period are known. PART: the value is that of the parts known; for a ratio, of those in which all that it is made of is.":
    "在册程度：PART 表示只是已知部分的值；比率为各项都有记录的部分",
  "Why there is no value; null where there is one.": "无数据原因：有值时为空",
  "Why a comparison that was asked for is not made; null where it is.": "未对比原因：已对比时为空",
  "What was counted; null where nothing is known of the region and period.": "分子：计数的结果；无记录时为空",
  "Value of the period compared with; null without a comparison.": "对比期：对比期的值；没有对比时为空",
  "1 is best by the indicator's direction (largest where neutral); equal values share a rank; null without a value.":
    "名次：1 为最好（无好坏之分时为最大），同值同名次；无值时为空",
  "Rank of the change: 1 is the best by the indicator's direction (the largest rise where neutral); by percent for a rate that is no percentage. Equal changes share a rank; null where nothing is compared.":
    "变化名次：1 为变化最好（无好坏之分时为上升最多），非百分比的比率按变化率，同值同名次；没有对比时为空",
  "In the indicator's unit; null: no data, noData says why. Never 0 for want of data.":
    "数值：单位见指标；空表示无数据，原因见 noData，绝不以 0 代替",
  "How values are put into classes.": "分级方法",
  "Classes of equal width from the least to the greatest value.": "等间距",
  "Classes with the least variance inside (Jenks; by the ckmeans algorithm).": "自然断点：级内差异最小",
  "About as many regions in each class. Equal values are in one class: a bound is the least value at or above the quantile (and above the least of all), and what equals it is in the class above.":
    "等数量：各级区划数大致相同，同值同级",
  "A value with what it is made of, what it is compared with, and why either is missing: whatever shows one has these fields, so that one fragment asks for them.":
    "可比数值：数值、构成、对比及缺失原因；凡有数值的类型都有这些字段",
  "The part of a region that is compared: those of its counties that are on record in both periods.":
    "可比部分：两期都有记录的区县",
  "The same in words, in English.": "文字说明（英文）",
  "The same in words, in Chinese.": "文字说明",
  "Counties compared.": "可比区县数",
  "Counties in all.": "区县总数",
  "Its value in this period; change is this less previous.": "本期值：变化为它减去对比期",
  "The period a value is compared with. In the current month, which has only begun, a flow is compared with the same days.":
    "对比方式：与哪个时期相比；本月未完时，流量与上期相同天数相比",
  "the month before, or for a flow over n months the n months before.": "上个月；跨 n 个月的流量与之前 n 个月相比。",
  "the same months of the year before.": "上年相同月份。",
  "What is better of an indicator; ranks and colours follow it.": "好坏方向：排名和颜色依此",
  "Neither; the largest ranks first.": "无好坏：最大的排第一",
  "How far something is on record.": "在册程度",
  "Not at all: no data, which is not the same as zero.": "无：没有数据，不等于零",
  "For some regions, or some of the days, alone.": "部分：只有部分区划或部分日期",
  "In all of the region and period.": "全部：整个区划和时段",
  "A kind of fact that sources bring, or a column of one that not every source has.":
    "数据种类：来源提供的一类事实，或并非每个来源都有的一列",
  "From when on facts of a family are on record in a region, by county. What lies below a county is known as its county is; above it, what its counties are. Reported day by day (complaints): from a source's first record in the county to its last anywhere, a week of silence at either end of a month allowed. All else: from its first day until it ends.":
    "数据覆盖：某类数据在区划内从何时起有记录，按区县判断；区县以下同其区县，以上看其各区县。逐日上报的（投诉）从来源在该区县的首条记录到其全部记录的末条，月初月末各容许一周空白；其余从首日到结束",
  "Whether some record has no beginning, so that the family is known ever since.":
    "一直在册：有记录没有开始日，视为一直有记录",
  "How far it is on record over the months asked for; for a stock, at the end of the last.":
    "在册程度：所问月份内的；存量看最后一个月末",
  "The family.": "数据种类",
  "Those in which it is not.": "缺数据的区划",
  "Month by month.": "逐月",
  "Its name in English.": "英文名",
  "Its name in Chinese.": "名称",
  "Regions that it is known by: counties, and what else has records.": "判断所依区划数：区县及其他有记录的区划",
  "Those in which it is on record, wholly or in part.": "有数据的区划数：全部或部分",
  "Day of the first record; null where always, and where nothing is on record.": "首条记录日：一直在册或没有记录时为空",
  "By source, sorted by name.": "分来源：按名称排列",
  "Day of the last record; null for what stands until it ends, and where nothing is on record.":
    "末条记录日：持续有效的或没有记录时为空",
  "What one source has on record of a family in a region.": "来源覆盖：一个来源在区划内某类数据的记录情况",
  "Day of its first record; null: ever since.": "首条记录日：空表示一直有",
  "Day of its last record; null for what stands until it ends.": "末条记录日：持续有效的为空",
  "How far a family is on record in one month.": "月覆盖：某类数据某月的在册程度",
  "How far.": "在册程度",
  "Regions in which it is on record, wholly or in part.": "有数据的区划数：全部或部分",
  "A figure that regions are compared by, with the rule it is counted by.": "指标：用于比较各区划的数，附统计口径",
  "How its numerator adds up over time.": "累计方式：分子随时间怎样累计",
  "What it can be filtered by (`filter`) and divided by (indicatorBreakdown): attributes of what its numerator counts.":
    "可用属性：可用来筛选（filter）和细分（indicatorBreakdown）的属性",
  "What the denominator counts, in English; null for a count.": "分母含义（英文）：计数指标为空",
  "What the denominator counts, in Chinese, to be said after its number: two shares of different bases, such as organisation and work coverage, are not to be compared. Null for a count.":
    "分母含义：写在分母数后面；分母不同的比率（如组织覆盖和工作覆盖）不能相比。计数指标为空",
  "Decimal places to show.": "小数位：显示的小数位数",
  "The denominator as counted; null for a count.": "分母算式：计数指标为空",
  "What is better.": "好坏方向",
  "Whether it is summed over a period; otherwise it stands as of a day.": "流量指标：是则按时段合计，否则为某日存量",
  "Stable name, such as old_neighbourhood_coverage.": "指标编号：如 old_neighbourhood_coverage",
  "The numerator as counted: a SQL aggregate over the facts f.": "分子算式：对事实表 f 的 SQL 聚合",
  "Whether it is a numerator over a denominator; otherwise it is a count.": "比率指标：是则为分子÷分母，否则为计数",
  "The parts of it whose records can be listed (indicatorRecords).": "可列明细的部分：见 indicatorRecords",
  "Days after which what became of a complaint is taken as final; a period younger than that is not compared. Null: final at once.":
    "定论天数：投诉过多少天后结果视为最终；更近的时段不作对比。空表示立即",
  "value = scale × numerator ÷ denominator: 100 for a percentage, 1 for a count.":
    "倍数：数值=倍数×分子÷分母；百分比为 100，计数为 1",
  "Where the rule comes from, in English.": "口径依据（英文）",
  "Where the rule comes from, in Chinese: a document's name and number, or whose practice.":
    "口径依据：文件名称和文号，或何处的做法",
  "Heading it is listed under.": "主题：列在哪个主题下",
  "Unit of the value, in English.": "单位（英文）",
  "Unit of the value, in Chinese.": "单位",
  "What an indicator can be filtered by, and where it is a CODE divided by.":
    "指标属性：可用来筛选，属性为代码时可用来细分",
  "What the amounts of each of recordParts are counted in, in their order, in Chinese.":
    "各部分记录的计量单位，与各部分同序",
  "What the amounts of each of recordParts are counted in, in their order, in English.":
    "各部分记录的计量单位（英文），与各部分同序",
  "Of a CODE: its codes, in the order to show them; none of others.": "代码：属性为代码时的全部代码，按显示顺序",
  "Stable name, such as mode.": "属性编号：如 mode",
  "What it holds.": "内容种类",
  "Of a NUMBER: its unit in English; null: a year, or none.": "单位（英文）：属性为数字时；空表示年份或没有单位",
  "Of a NUMBER: its unit in Chinese; null: a year, or none.": "单位：属性为数字时；空表示年份或没有单位",
  "The part of a figure that has one code of an attribute.": "指标的部分：某属性为某一代码的那部分",
  "What `before` is of.": "对比：before 是哪一期的",
  "`amount` of the period compared with, over as many of its days; null: none was asked for, or it is not of the same regions, has no data, or cannot be compared yet.":
    "对比期的贡献量：按相同天数；没有要求对比，或区划不同、没有数据、尚不能比较，则为空",
  "What they add to the figure.": "贡献量：对数值的贡献",
  "How many records.": "记录数",
  "A page of regions in the order of an indicator.": "指标排名：按指标排列的一页区划",
  "One IndicatorRanking of a page, with its cursor.": "排名行（带游标）",
  "A record that a figure is made of.": "明细记录：构成数值的一条记录",
  "What it adds to the figure: 1 to a count, its own number to a sum, in the sum's unit (money: yuan).":
    "贡献量：计数为 1，合计为自身的数，单位同合计（金额为元）",
  "The day it is counted on; null of what stands on the figure's day.": "计入日期：存量为空",
  "What is known of its attributes, in English.": "属性说明（英文）",
  "What is known of its attributes (Indicator.attributes), in Chinese.": "属性说明",
  "The estate it is, or is about; null: none.": "小区：记录本身或所涉及的小区；没有则为空",
  "Its id in the source system; null where it has none.": "来源编号：没有则为空",
  "The firm it is, or is about; null: none.": "物业企业：记录本身或所涉及的企业；没有则为空",
  "Opaque id of the estate, firm, complaint or record; the region's code of a community or a region's place.":
    "标识：小区、企业、投诉或记录的标识；社区和区划为区划代码",
  "[longitude, latitude], WGS 84, degrees, its own or its estate's; null: unknown.":
    "位置：[经度, 纬度]，WGS 84，自身的或所在小区的；空表示未知",
  "The same in English, where there is one.": "英文名：有则给出",
  "Its name; of a complaint its category, of a record without a name that of what it hangs at.":
    "名称：投诉为其类别，没有名称的记录为所挂对象的名称",
  "Of a RECORD: the id of its register; null for others.": "台账编号：台账记录才有",
  "Name of its source system; null of a region.": "来源系统：区划为空",
  "A page of the records that a part of a figure is made of.": "明细记录列表：构成数值某一部分的一页记录",
  "What the records of all pages add up to: the numerator, the denominator, or what is between them; null where the figure has none.":
    "合计：全部页的记录合计，即分子、分母或两者之差；数值没有时为空",
  "Why there are no records to list; null where there may be.": "无明细原因：可以列出时为空",
  "Records behind a figure as columns of equal length, for a map layer.":
    "明细点位：构成数值的记录，按列给出，用于地图",
  "How many of the first 5,000 have a point: as many as are given here.":
    "给出数：前 5000 条中有位置的条数，即此处所给",
  "Ids, as of IndicatorRecord.": "标识：同 IndicatorRecord",
  "Names in English.": "英文名",
  "Names in Chinese.": "名称",
  "How many records there are.": "记录数",
  "What an indicator says of a region and a period.": "指标值：一个区划一个时段的指标",
  "The day the count stands at: the last of `to`, or today in the current month.": "截至日期：to 月末，本月为今天",
  "What the value is made of, as far as it is on record: every family that it needs, over its months.":
    "数据覆盖：所需各类数据在这些月份的在册情况",
  "What the value is narrowed to, in words; none: it is of everything.": "所加条件：用文字说明；空列表表示全部",
  "Of an indicator whose aggregation is LAST_KNOWN: when what its numerator counts was last known. Null for others, and where nothing was.":
    "最近已知：累计方式为“最近已知”的指标，最近何时得知；其余为空",
  "Published figures of this very region for the same thing, with the difference, whatever their date.":
    "公开数字：本区划同一事项的公开数字及差异，不论日期",
  "Whether what becomes of the period's complaints can be said of all of them (see Indicator.ripensInDays). Until then the value is compared with none, and is no point of a trend.":
    "已有定论：时段内投诉的结果是否都已可定；未定之前不作对比，也不画入趋势",
  "What of it is from closed regions that this one took over from (含原区划数据), by code; empty where there is nothing. Before a change (regionsAsOf), from newer regions that took over from this one alone.":
    "含原区划数据：来自本区划所承接的已撤销区划的部分，按代码；没有则为空列表",
  "When states such as balances were last known: what was known of an account earlier is carried forward until it is known anew, and how old that is is said here.":
    "最近已知：余额等状态最近何时得知；之前已知的沿用到再次得知，这里说明有多旧",
  "The day they are counted on.": "统计日",
  "Days from `earliest` to `asOf`.": "最旧天数：从最早得知日到统计日",
  "The day on which the one longest unheard of was known.": "最早得知日：最久未更新的那个",
  "The day on which the newest was known.": "最近得知日：最新的那个",
  "Why there is no value, in words to show.": "无数据说明：可直接显示的文字",
  "Why there is no value.": "无数据原因",
  "Nothing that it is counted from is on record in the region for the period.": "没有记录：区划在该时段没有所需数据",
  "What is counted is not placed so finely: firms are registered in a county.": "不到这一级：如企业只登记到区县",
  "There are records, and none of them tells the number that is summed.": "未填数：有记录，但都没有填要合计的数",
  "The denominator is 0.": "分母为零",
  "Why a comparison that was asked for is not made, in words to show.": "未对比说明：可直接显示的文字",
  "Why a comparison that was asked for is not made.": "未对比原因",
  "The period is known for fewer regions or days than the earlier one.": "本期数据不全：有记录的区划或天数少于对比期",
  "The earlier period is known for fewer regions or days.": "对比期数据不全",
  "There is no value in the earlier period.": "对比期无数据",
  "There is no value to compare.": "本期无数据",
  "Of the youngest complaints it cannot be said yet what becomes of them: see Indicator.ripensInDays.":
    "尚无定论：最近的投诉结果还不能定",
  "How regions are sorted; equal ones by code, those without what is sorted by last. `rank` is that of the value, `changeRank` that of the change.":
    "排名方式：同值按代码，没有值的排最后；rank 是数值的名次，changeRank 是变化的名次",
  "The largest value first: where less is better, the worst.": "最大在前：越低越好的指标即最差在前",
  "The smallest change first, likewise; with a comparison alone.": "下降最多在前：比率按百分数，须有对比",
  "The largest change first, in percent for a rate that is no percentage; with a comparison alone.":
    "上升最多在前：非百分比的比率按变化率，须有对比",
  "The smallest value first.": "最小在前",
  "Which records of a figure.": "数值的哪部分",
  "What was counted.": "分子：计数的对象",
  "What is counted.": "分子：计数的对象",
  "What it is divided by.": "分母",
  "Of a share: what is in the denominator and not in the numerator, such as the neighbourhoods not covered.":
    "其余：在分母而不在分子的，如未覆盖的老旧小区",
  "What a record behind a figure is.": "明细种类：构成数值的记录是什么",
  "A community (社区) with estates; its id is the region's code.": "社区：有小区的社区，标识为区划代码",
  "A complaint.": "投诉",
  "A place that the ladder of party organisations is judged by: an estate or a region.":
    "体系评价点：评价党组织体系所依的小区或区划",
  "A record of a register.": "台账记录",
  "A part of the whole that is in none of the regions listed: a row of its own, without rank.":
    "其余部分：不在所列任何区划的部分，单列一行，不排名",
  "Why.": "原因",
  "What to call the row, in English.": "行名（英文）",
  "What to call the row, in Chinese.": "行名",
  "The region it is in; the one above for what is not placed further.": "区划：所在区划；未细分的为上级区划",
  "Why something of the whole is in none of the regions listed.": "其余原因：为何不在所列区划中",
  "It is in a region that is not valid on the day of the regions meant, and whose facts no other has taken over whole: divided among several, or its successor is not known (无单一承接区划).":
    "已撤销区划：没有单一承接区划",
  "It is in a region that `kinds` leaves out, such as a functional zone (功能区).": "其他类型区划：如未列出的功能区",
  "It is in a region of a finer level that has none of the level above it.":
    "其他级别：所在的更下级区划没有这一级的上级",
  "it is known to a region above the level alone.": "只知道所在的上级区划。",
  "What a value has from a region that is not of the day (原区划).": "原区划部分：数值中来自原区划的部分",
  "Its part of the value's denominator; null for a count.": "分母部分：计数指标为空",
  "Its part of the value's numerator; null: not told.": "分子部分：空表示未给出",
  "The region; its `validTo` says until when it was one.": "区划：validTo 说明存续到何时",
  "Heading an indicator or a register is listed under.": "主题：指标或台账列在哪个主题下",
  "A code of an attribute that a figure divides by.": "构成代码：数值按其细分的属性代码",
  "What a figure of one region divides into.": "区划构成：一个区划的数值分成什么",
  "What each of the parts adds to the region's figure, in their order; null: no data.":
    "各部分数值：与 parts 同序；空表示无数据",
  "A part of a figure by the codes of an attribute in each of several regions, as columns.":
    "分区划构成：若干区划的数值各按属性代码细分，按列给出",
  "The codes that occur in any of the regions, in the list's order, what is not known last.":
    "构成代码：任一区划出现的代码，按代码表排序，不详在最后",
  "The regions in the order asked for; the amounts of each together are its figure.":
    "区划：按所问顺序；各自的数值合计为其指标值",
  "The same in each of several regions at once, as a ranking shows it: what indicatorBreakdown tells of each.":
    "分区划构成：一次查询若干区划，供排名使用；各区划与 indicatorBreakdown 相同",
  "Codes of the regions, at most 1,000; each once.": "区划代码：至多1000个，不重复",
};
