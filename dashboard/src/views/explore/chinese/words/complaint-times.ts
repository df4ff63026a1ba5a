/** Words of where the time of complaints goes. */
export const complaintTimes: Readonly<Record<string, string>> = {
  "Where the time of complaints goes: how long those reported in a period take to be closed, by category and firm; in which phases they spend it; and from whom to whom they go.":
    "办理用时：一段时间受理的投诉多久办结（按类别、企业）、时间花在哪个环节、在谁与谁之间流转",
  "Where the time of a period's complaints goes: how long they take to be closed, in which phases, and from whom to whom they go.":
    "办理用时：多久办结、花在哪个环节、在谁与谁之间流转",
  "The complaints behind a number of complaintTimes, those with most hours first, page by page.":
    "用时明细：complaintTimes 某个数字背后的投诉，用时最长的在前，分页",
  "A complaint behind a number of times.": "用时明细行",
  "A page of TimedComplaint rows.": "用时明细：一页",
  "One TimedComplaint of a page, with its cursor.": "用时明细行（带游标）",
  "The hours that it was asked for: to its closing, in the phase, or with whom it had been before the move.":
    "小时：到办结的、在该环节的，或流转之前停留的",
  "Which complaints' times; all conditions hold together.": "用时条件：各项同时成立",
  "Code of a region: complaints in it or below.": "区划代码：计其中及以下的投诉",
  "First month reported in; that of `to` where left out.": "起始受理月份；不填为 to 的月份",
  "Last month reported in, at most 12 with `from`; the current one where left out.":
    "截止受理月份：与 from 一起至多 12 个月；不填为当月",
  "Only this category, by id, and those below it.": "类别：只计该类别及其下各级（写编号）",
  "Opaque id of a firm: only about estates that it managed on the day of the report.":
    "企业 id：只计受理当日由它管理的小区",
  "Only those of whose estate no firm is known.": "只计未知企业的：其小区没有已知企业",
  "The moment until which times of open complaints are counted; now where left out.":
    "计至时刻：未办结的投诉计到此时；不填为现在",
  "Which complaints.": "哪些投诉",
  "Which number; those closed where left out.": "哪个数字：不填为已办结的",
  "Which number's complaints: a phase's or a move's; where both are left out, those closed.":
    "数字所指：某环节或某次流转的投诉；都不填为已办结的",
  "Those that have spent time in this phase.": "环节：在其中停留过的",
  "Those that made this move.": "流转：有过这次流转的",
  "A move of complaints from one holder to the next.": "流转条件：从谁到谁",
  "Which move of the complaint it was, from 1.": "第几次流转：自 1 起",
  "With whom it had been.": "此前所在",
  "To whom it went.": "流向",
  "How long complaints took to be closed.": "办结用时",
  "How long complaints of a category took.": "类别的办结用时",
  "How long complaints about the estates of a firm took.": "企业的办结用时：其管理的小区",
  "Complaints reported in the period.": "受理件数：这段时间受理的",
  "Of those, closed by now and not reopened since: what the hours are of.":
    "已办结件数：至今办结且未重办的，用时即其用时",
  "Null: none is closed.": "用时分布：空表示没有办结的",
  "Hours from being reported to being closed, of the complaints whose closing stands: within how many hours which share was closed.":
    "办结用时分布：已办结投诉中多大比例在多少小时内办结",
  "One in ten.": "一成（小时）",
  "One in four.": "四分之一（小时）",
  "Half of them.": "中位（小时）",
  "Three in four.": "四分之三（小时）",
  "Nine in ten.": "九成（小时）",
  "How far it is known when complaints of the region and period were closed.": "资料范围：办结时间在多大范围内有记录",
  "Whether what would tell of few complaints of a category, and so of single households, is kept back from the caller: the categories; of one category the firms, or everything.":
    "是否已隐去：可能由某类别的少数几件指向个别住户的，不告知无权者：按类别的；只看一个类别时按企业的，或全部",
  "Of all; null: no data, or suppressed.": "全部；空表示无数据或已隐去",
  "By category, most complaints first; null: no data, or suppressed.": "按类别：投诉多的在前；空表示无数据或已隐去",
  "By firm, most complaints first, and behind them those of no firm that is known; null: no data, or suppressed.":
    "按企业：投诉多的在前，最后为未知企业的；空表示无数据或已隐去",
  "Firms told, at most 200.": "列出企业数：至多 200",
  "Firms about whose estates there are complaints; null: no data, or suppressed.":
    "企业数：其小区有投诉的；空表示无数据或已隐去",
  "The firm that managed the estates on the day of the report; null: none is known.":
    "企业：受理当日管理该小区的；空表示未知",
  "By phase, in the order of the loop; those in which no time was spent are left out. Until it is closed, or now. Null: no data, or suppressed.":
    "按环节：按办理顺序，没有用时的不列；计至办结或现在；空表示无数据或已隐去",
  "Time that complaints have spent in a phase.": "环节用时",
  "The phase.": "环节",
  "Complaints that have spent time in it.": "经过该环节的件数",
  "Hours that they have spent in it, together.": "合计小时",
  "Of the hours of all phases, in percent.": "占比：占全部环节小时的百分数",
  "Median hours of the complaints that have spent time in it.": "每件中位小时",
  "The first six moves of each complaint, from whom to whom; null: no data, or suppressed.":
    "流转：每件投诉的前六次，从谁到谁；空表示无数据或已隐去",
  "How many complaints went from one holder to the next.": "流转件数：从谁到谁",
  "Which move of a complaint it was, from 1 to 6.": "第几次流转：1 至 6",
  "With whom they had been.": "从谁",
  "To whom they went.": "到谁",
  "Moves behind the sixth of a complaint; null: no data, or suppressed.": "第六次以后的流转次数；空表示无数据或已隐去",
  "What a complaint's time is spent on; each moment is of one phase.": "用时环节：每一刻只属一个",
  "With whom a complaint is on its loop, or what has ended its stay with anybody.":
    "所在环节：投诉在谁手中，或因何不在任何人手中",
  "受理台: the desk that took it, or that has it again.": "受理台：受理的，或退回、重办后再次接手的",
  "承办单位（层级未注明）: given to a unit whose level nobody told.": "承办单位（层级未注明）：已派单，来源未注明层级",
  "督办（层级未注明）: escalated, to which level nobody told.": "督办（层级未注明）：已上报，来源未注明层级",
  "已处置: handled, with nobody until it is closed.": "已处置：办结之前不在任何人手中",
  "已办结: closed, merged or withdrawn.": "已办结：含合并、撤回",
  "待派单: at the desk that took it, or that has it again, until it is given to somebody.":
    "待派单：在受理台，直到派给承办单位",
  "待接单: given to a unit that has accepted it later, until then; where nobody tells of it, it is in hand at once.":
    "待接单：派单后到接单前；来源不报接单的，派单后即为办理中",
  "办理中: with a unit, until it is handled, returned or given to another.": "办理中：在承办单位，直到处置、退回或转派",
  "暂停: paused, with whomever it was then.": "暂停：计时停住，不论当时在谁手中",
  "待办结: handled, until it is closed or opened again.": "待办结：处置后，直到办结或重办",
};
