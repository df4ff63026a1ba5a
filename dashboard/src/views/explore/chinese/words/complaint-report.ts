/** Words of the street table. */
export const complaintReport: Readonly<Record<string, string>> = {
  "The street table (街道月报): complaints of a month by the regions of a level below one, with their change, their handling, what is open now, and where they came from; page by page, sorted by any column.":
    "街道月报：一个月的投诉按下级区划列出，含环比、同比、办理、现存未办结与来源；分页，可按任一列排序",
  "A row of the street table (街道月报): complaints reported in the month, and what became of them. Null is no data, never zero.":
    "街道月报的一行：当月受理的投诉及其办理情况；空表示无数据，不是零",
  "A page of the street table, with what holds for all of it.": "街道月报：一页，以及整张表的口径与合计",
  "Complaints of a row of the street table by source system.": "来源件数：月报一行按来源",
  "Complaints received from it in the month.": "件数：当月从该来源受理的",
  "Why what the row counts is in no region of the level; null for a region of the level, and for the total.":
    "未列原因：该行所计为何不在所列区划之内；所列区划与合计为空",
  "The region; the one above for what is not placed further.": "区划：未定到下级的为上级区划",
  "Complaints received; null: no data, noData says why.": "受理：件数；空表示无数据，原因见 noData",
  "Of the month before, as many days as this one has had; null where it cannot be compared.":
    "上月同期：上月同样天数的件数；不可比则为空",
  "Of the whole month before; null: no data.": "上月全月：件数；空表示无数据",
  "received − receivedSameDaysBefore; where not all of the region is known in both, over the parts that are.":
    "环比增减：受理减上月同期；两期资料范围不同时只算两期都有的部分",
  "change ÷ receivedSameDaysBefore, in percent; null where that is 0.": "环比：增减 ÷ 上月同期，%；上月同期为 0 则为空",
  "Of the same days a year before; null where it cannot be compared.": "上年同期：件数；不可比则为空",
  "Change on those, in percent; null where there were none.": "同比：%；上年同期没有则为空",
  "received ÷ households in estates at the month's end × 1,000; null without households.":
    "每千户投诉：受理 ÷ 月末小区户数 × 1000；没有户数则为空",
  "Complaints received up to judgedTo, old enough to say whether they were in time.":
    "已到期件数：受理于 judgedTo 及以前、已可判定是否按时的",
  "Of the complaints judged, in percent: those handled or closed within 72 hours of being reported; null: no source tells.":
    "72小时处置率：已到期投诉中受理后 72 小时内处置或办结的，%；没有来源填报则为空",
  "Of the complaints judged, in percent: those closed within 72 hours and not reopened since; null: no source tells.":
    "72小时办结率：已到期投诉中 72 小时内办结且未重办的，%；没有来源填报则为空",
  "closedInTime of as many days of the month before, whose complaints are judged at the same age.":
    "上月同期72小时办结率：上月同样天数，按相同时限判定",
  "Of the complaints received so far, in percent: those closed by the end of the day on which it is told; null: none received, or no source tells.":
    "至今办结率：至今受理的投诉中已办结的，%；没有受理或没有来源填报则为空",
  "Of as many days of the month before: those that stood closed once that month had had as many days since its first.":
    "上月同天数办结率：上月同样天数内受理、到同样天数时已办结的",
  "closedSoFar − closedSoFarBefore, percentage points: both months have had as many days.":
    "至今办结率环比：百分点，两月天数相同",
  "closedInTime − closedInTimeBefore, percentage points.": "72小时办结率环比：百分点",
  "Received and ever escalated since; null: no source tells.": "曾督办：当月受理、曾被督办的件数；没有来源填报则为空",
  "Received and ever reopened since; null: no source tells closings.":
    "曾重办：当月受理、曾被退回重办的件数；没有来源填报办结则为空",
  "Received about an estate and of a category of which another, reported at most 90 days before, was closed in the 30 days before; null where none of the month's names its estate.":
    "重复投诉：同一小区同类投诉（至多早 90 天受理）办结后 30 天内又投诉的件数；当月投诉都未注明小区则为空",
  "Open at `at` for over 72 hours, of any month; reported in the last 90 days.":
    "现超72小时未办结：不论哪月受理，近 90 天内的",
  "Of those, open for over 30 days.": "其中超30天未办结",
  "Of the last 90 days, those that stand escalated.": "现督办中：近 90 天受理的",
  "Received and closed, by now, without being reopened since: what the hours are of.":
    "已办结：当月受理、至今已办结且未重办的件数，用时即按这些计算",
  "Median hours from being reported to being closed, of those closed.": "办结用时中位数：小时，按已办结的",
  "The hours within which nine in ten of those closed were.": "九成办结用时：小时，已办结的九成在此时间内",
  "Mean satisfaction of the callers asked, 1 to 5; null: none was.": "满意度：受访者的平均，1 至 5；没有回访则为空",
  "How many were asked.": "回访件数",
  "By source, most first; null: no data.": "按来源：多的在前；空表示无数据",
  "How far complaints of the region and month are known.": "资料范围：该区划当月投诉资料的完整程度",
  "Why nothing is known; null where something is.": "无数据原因：有数据则为空",
  "Why there is no change on the month before.": "不作环比的原因",
  "The region whose parts are listed.": "区划：列出其下级",
  "One ComplaintReport of a page, with its cursor.": "月报的行（带游标）",
  "Code of the region whose parts are listed.": "区划代码：列出其下级",
  "Their level.": "级别：所列区划的",
  "The last day counted: the month's, or today in the current month.": "统计截至日：月末，当月则为今天",
  "Complaints up to this day are old enough to be judged in time; the day before the month where none is yet.":
    "判定截至日：此日及以前受理的已可判定是否按时；尚无可判定的则为上月末",
  "The moment of what is open now.": "现存时刻：未办结按此刻",
  "Whether the month is 30 days past: until then hours, escalations and reopenings are those of complaints that came to it so far.":
    "已定局：当月已过去 30 天；此前用时、督办与重办只含至今已发生的",
  "The whole region: the rows of all pages and the remainder add up to it.": "合计：各页各行与其余之和",
  "What is in none of the regions listed, such as functional zones, or what is known to the region itself alone; not on any page.":
    "其余：不在所列区划内的，如功能区，或只知到本级的；不在任何一页",
  "What the street table is sorted by; equal rows by code, those without a number last whichever way.":
    "月报排序列：相等的按代码，没有数的总在最后",
  "Level of the parts.": "级别",
  "Kinds of the parts; those left out are in the remainder.": "区划类别：未选的列入其余",
  "Month in which the complaints were reported; the current one where left out.": "月份：投诉受理月；不填为当月",
  "The moment that ages of open complaints are counted to; now where left out.":
    "计算时刻：未办结时长算到此刻；不填为现在",
  "What rows are sorted by.": "排序列",
  "Largest first, or smallest.": "大的在前",
  "Only those whose name, code or pinyin contains this; the total stays that of all.":
    "名称含：名称、代码或拼音含有此文；合计不变",
  "By received.": "按受理件数",
  "By change.": "按环比增减件数",
  "By changePercent.": "按环比",
  "By yearChangePercent.": "按同比",
  "By perThousandHouseholds.": "按每千户投诉",
  "By handledInTime.": "按72小时处置率",
  "By closedInTime.": "按72小时办结率",
  "By closedSoFar.": "按至今办结率",
  "By closedSoFarChange.": "按至今办结率环比",
  "By closedInTimeChange.": "按72小时办结率环比",
  "By escalated.": "按曾督办件数",
  "By reopened.": "按曾重办件数",
  "By repeats.": "按重复投诉件数",
  "By repeatsWithin7Days.": "按 7 天内重复投诉件数",
  "By matters.": "按事件数",
  "Of those, with a closing in the 7 days before.": "7 天内重复：其中在前 7 天内办结过的件数",
  "Matters (同一件事): received, less those that tell again of a matter that another, of any month or region, told of first: by confirmed links and mergings. Each matter is counted once, where and when it was first told.":
    "事件：受理件数减去再次反映同一件事的件数，以确认的关联和并单为准；每件事只在首次反映的时间和地区计一次",
  "By overdue.": "按现超72小时未办结",
  "By openLong.": "按超30天未办结",
  "By escalatedNow.": "按现督办中",
  "By medianHoursToClose.": "按办结用时中位数",
  "By p90HoursToClose.": "按九成办结用时",
  "By satisfaction.": "按满意度",
};
