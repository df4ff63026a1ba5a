/** Words of what is foreseen of complaints. */
export const forecasts: Readonly<Record<string, string>> = {
  "How many open complaints will become overdue (逾期预测).": "逾期预测：未办结投诉中将有多少超期",
  "How many open complaints of a region will be overdue tonight, on Friday and at the month's end, by each firm's and category's own pace; with what became of such forecasts before.":
    "逾期预测：区划内未办结的投诉到今晚、周五、月底将有多少超期，按各企业、各类别的办理快慢推算，并附以往预测的检验",
  "The moment it is made at.": "预测时刻",
  "Open complaints that are overdue already.": "已超期件数",
  "Until tonight, Friday and the month's end, the soonest first; each counts all due until then.":
    "各截止时刻：今晚、周五、月底，先到的在前，各含此前全部到期的",
  "By category, until the last of the moments, most due first.": "按类别：到最后一个截止时刻，到期多的在前",
  "By firm, until the last of the moments, most due first, those of no firm that is known among them.":
    "按企业：到最后一个截止时刻，到期多的在前，企业不详的也在其中",
  "What became of such forecasts before.": "以往检验",
  "What is foreseen of a category, until the last of the moments.": "类别预测：到最后一个截止时刻",
  "What is foreseen of a firm, until the last of the moments.": "企业预测：到最后一个截止时刻",
  "What is foreseen until a moment.": "截止时刻的预测",
  "Open complaints whose next step is due from now until then; those that stand are not among them.":
    "其间到期：下一步骤在其间到期的未办结投诉，暂停计时的不计",
  "Of them those of which nothing is known: fewer than 30 like them have got so old, or they are older than 60 days.":
    "无从预测：同类中到过这一时长的不足 30 件，或已超过 60 天",
  "How many of the others will not have been handled or closed when they are due: each by the share of complaints of its firm and category (of its category, of all, where fewer than 30 were known) that were still open at that age, of those open at its age now. Null: nothing is foreseen, for want of skill or knowledge.":
    "预计逾期：其余投诉到期时仍未处置或办结的预计件数；逐件按同企业同类别投诉（不足 30 件则按同类别、全部）中，到现在这一时长仍未办结的、到期时仍未办结的比例推算；检验不过或无从知道则为空",
  "Nine times of ten there are as many or more.": "区间下限：九成可能不少于此数",
  "Nine times of ten there are as many or fewer.": "区间上限：九成可能不多于此数",
  "The firm; null: none is known.": "企业：不详则为空",
  "The moment.": "截止时刻",
  "Until when.": "截至",
  "Until when it is foreseen what will be overdue.": "预测至：预测到什么时候",
  "the end of the day.": "当日结束。",
  "the end of the next Friday after today.": "今天以后第一个周五结束。",
  "the end of the month.": "当月结束。",
  "What became of the same forecast in months that are over.": "预测检验：同样的预测在已过去的月份结果如何",
  "it came closer than the baselines.": "比各基准都更接近实际。",
  "it came no closer than one of them: nothing is foreseen.": "不比其中一个基准更接近实际，不作预测。",
  "too few to judge by.": "样本过少，无法检验。",
  "What became of the same forecast: made on the tenth of each of the last three whole months by what was known then, of what was due until that month's end. Each score is the mean square of what was foreseen less what came (Brier 1950): 0 to 1, smaller is better.":
    "以往检验：同样的预测在前三个整月的 10 日按当时所知各作一次，看当月底前到期的；各项评分是预测与实际之差的平方的平均（Brier 1950），0 至 1，越小越准",
  "Whether it came closer than both baselines.": "结论：是否比两个基准都更接近实际",
  "Complaints it was judged by.": "检验件数",
  "Its own score; null: too few.": "预测评分：样本过少则为空",
  "The score of: none will be late.": "“全部按期”的评分",
  "The score of: as many will be late as of the month before.": "“与上月同样比例”的评分",
};
