/** Words of targets of indicators. */
export const targets: Readonly<Record<string, string>> = {
  "How the regions listed that have a target of the year stand to it, by code; the others have none. None of a filtered choropleth.":
    "目标对照：所列区域中有当年目标的，按代码排列；筛选后的不作对照",
  "How the value stands to the region's target of the year that it ends in; null where there is none, and of a filtered value.":
    "目标对照：与该区域当年目标的对照；没有目标、筛选后的为空",
  "Records at most 1,000 targets, all or none: each takes the place of what stood of its indicator, region and year, which is kept. For who sets targets there (data officers, supervisors); where everybody is let in, with the write token.":
    "录入目标：至多 1,000 条，全部成功或全不写入；同一指标、区域、年度以新代旧，旧的保留。由当地数据员、督办员录入；开放访问时须有写入令牌",
  "The targets.": "目标",
  "Beside under: only those of the regions of this level.": "层级：与 under 同用，只要该级各区域的",
  "How the region stands to it by the latest month of its year that is over and can be judged; null where another has taken its place.":
    "目标对照：依当年最近一个可判断的整月；已被取代的目标为空",
  "The targets in force that match, in the order they were recorded.": "现行目标：按录入先后",
  "Only those of this indicator.": "指标：只要该指标的",
  "Code of a region: only targets of itself.": "区划代码：只要该区域本身的目标",
  "Code of a region: targets of it and of all below. Not beside region.":
    "上级代码：该区域及其以下的目标；不与 region 同用",
  "Only those of this year.": "年度：只要该年的",
  "What became of targets that were recorded.": "录入结果",
  "Targets recorded, one a region; what stood before is kept beside each.": "已录入：每区域一条，原目标保留",
  "Those that were in force already, of the same document.": "未变：已是现行目标且依据相同的",
  "What an indicator is to reach in a region by the end of a year; its direction says whether at least or at most.":
    "目标：某区域某指标到年底应达到的值；不低于还是不高于，依指标方向",
  "The document that sets it, as whoever recorded it writes it.": "文件依据：录入者所写",
  "What stood before of the same indicator, region and year, the newest first.":
    "原目标：同一指标、区域、年度的，新的在前",
  "When it was recorded.": "录入时间",
  "Who recorded it, as the audit names them.": "录入者：与审计所记一致",
  "The region itself; those below it have targets of their own, or none.": "区域：其下各区域另有目标或没有目标",
  "Name of the source whose file told it; null: recorded by hand.": "来源系统：由文件导入的；手工录入的为空",
  "In the indicator's unit; null where it was taken back.": "目标值：单位同指标；已撤销的为空",
  "The year at whose end it is to be reached; what adds up over months, over the whole year.":
    "年度：到该年底；逐月累计的指标为全年",
  "A target to be recorded.": "待录入的目标",
  "The document that sets it, of 1 to 200 characters.": "文件依据：1 至 200 字",
  "Id of an indicator of which more or less is better.": "指标：有优劣方向的",
  "The same for every administrative region of this level below it, functional zones apart: recorded for each; one that is named by itself keeps its own.":
    "层级：其下该级各行政区同此目标，功能区除外；逐一录入，单独写明的从其规定",
  "Code of the region; beside `level`, of the one above.": "区划代码：写明层级时为上级的代码",
  "In the indicator's unit, a percentage from 0 to 100; null takes the target back.":
    "目标值：单位同指标，百分比在 0 至 100 之间；为空则撤销",
  "From 2000 to 2100.": "年度：2000 至 2100",
  "Why something is not said of a target, in words to show.": "未作判断的原因",
  "Why something is not said of a target.": "未作判断的原因",
  "What adds up over the year is not known for all of its days and parts.":
    "资料不全：逐月累计的指标，本年有的日期或区域没有资料",
  "There is no value.": "无数据",
  "No month of the year is over, with what became of its complaints known.":
    "尚无整月：本年还没有已过完且结果明确的月份",
  "A trend takes two months that are known alike.": "月份不足：判断趋势须有两个资料范围相同的月份",
  "Whether a target is on track, with the numbers that decide it, as they are shown (rounded to indicator.decimals).":
    "进度：是否能按期达到目标，以及所依据的数；按显示的小数位比较",
  "What it should be by the end of that month. On the straight line: startValue + (target − startValue) × months from startMonth ÷ months from startMonth to December; of what adds up: target × days passed ÷ days of the year.":
    "应达值：到该月底应达到的值。按直线：起点值 +（目标 − 起点值）× 已过月数 ÷ 起点至 12 月的月数；逐月累计的：目标 × 已过天数 ÷ 全年天数",
  "The latest month that is over and can be judged.": "月份：最近一个可判断的整月",
  "Where the line begins: December before, or the first month known as the latest is; null where days decide.":
    "起点月：上年 12 月，或资料范围与最近一月相同的第一个月；按天数判断的为空",
  "What the indicator was there.": "起点值",
  "What the indicator is in that month; what adds up over the year, from January to its end.":
    "当月值：逐月累计的为 1 月至该月底",
  "Null where nothing is said; `undecided` says why.": "判断：未作判断的为空，原因见 undecided",
  "Why there is no verdict; null where there is one.": "未作判断的原因",
  "How a region stands to its target.": "目标对照",
  "value − due, in the indicator's unit: points for a percentage.": "距目标：value − due，单位同指标，百分比为百分点",
  "distance ÷ due, in per cent; null for a percentage, and where due is 0.":
    "距目标比例：distance ÷ due，%；百分比指标及 due 为 0 的为空",
  "What it is held against: the target; of what adds up over the year the target × days passed by the end of `to` ÷ days of the year.":
    "对照值：目标；逐月累计的为目标 × 到 to 月底已过天数 ÷ 全年天数",
  "First month that `value` is of: as asked; the latest month that can be judged where what becomes of the period's complaints cannot be said yet; January of what adds up over the year.":
    "起始月：照所问；所问时段投诉尚未办完的，为最近可判断的月；逐月累计的为 1 月",
  "Whether the target is on track, by the months of its year up to `to`.": "进度：依当年截至 to 的各月",
  "The target of the year that the period asked for ends in.": "目标：所问时段末所在年度的",
  "Last month that `value` is of; a whole one where it adds up over the year.": "截止月：逐月累计的为整月",
  "Why there is no distance; null where there is one.": "未作对照的原因",
  "In the indicator's unit; null: undetermined says why.": "对照的值：单位同指标；为空的原因见 undetermined",
  "Whether it adds up over the year: a count of what happens, also per so many that stand.":
    "是否逐月累计：期内发生的件数等，含按户折算的",
  "Whether a target is on track.": "进度判断",
  "滞后: not as far as it should be by then.": "滞后：未达到此时应达的值",
  "未达到: the year is over, or what may only be so much is more already.": "未达到：年度已过，或累计已超过上限",
  "有望达到: not reached, and at least as far as it should be by then.": "有望达到：尚未达到，但不低于此时应达的值",
  "达到: the target is reached.": "达到：已达到目标",
  "Targets of indicators were recorded, or taken back.": "录入或撤销指标目标",
};
