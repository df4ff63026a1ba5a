/** Words of what has to be acted on now. */
export const alarms: Readonly<Record<string, string>> = {
  "What has to be acted on in a region.": "待办提醒：区划内须处理的事项",
  "How many; null: no data on record.": "数量：空表示没有数据",
  "What.": "种类",
  "The three regions one level below that have most, most first.": "最多的区划：下一级中最多的三个，多的在前",
  "What somebody has to act on now (overdue, escalated), and what will be overdue soon.":
    "提醒种类：现在须处理的（逾期、督办）和即将逾期的",
  "complaints reported 48 hours ago or more, less than 72, and not closed.":
    "受理满 48 小时、不满 72 小时而未办结的投诉。",
  "complaints of the last 90 days that stand escalated.": "近 90 天受理、现在督办中的投诉。",
  "complaints reported 72 hours ago or more, in the last 90 days, and not closed.":
    "近 90 天受理、满 72 小时而未办结的投诉。",
  "duties to meet or to disclose that are due within 7 days, today among them, and are not done yet.":
    "7 天内（含今天）到期而未完成的开会和公开事项。",
  "duties to meet or to disclose that were due on a day of the last 365, and are not done.":
    "近 365 天内到期而未完成的开会和公开事项。",
  "acts of supervision that are to be put right within 7 days, today among them, and are not yet.":
    "7 天内（含今天）到期而未整改的监管事项。",
  "acts of supervision that were to be put right by a day of the last 365, and are not.":
    "近 365 天内到期而未整改的监管事项。",
  "How many of an alarm lie in a region.": "区划提醒数：某项提醒在一个区划有多少",
  "How many.": "数量",
  "One level below the region asked for.": "区划：所问区划的下一级",
  "Complaints of one hour, from `from` on and before the next.": "小时投诉：从 from 起的一小时",
  "Complaints reported in it; null: no data.": "投诉件数：该小时受理的；空表示无数据",
  "Its beginning.": "起始时刻",
  "Mean of the same hour of the 28 days before the 24 hours; null where complaints were not on record yet on the first of them.":
    "通常件数：此前 28 天同一小时的平均；首日尚无投诉记录则为空",
  "What has to be acted on in a region, every kind once, the most urgent first: complaints open too long or escalated, and what registers say was to be done by a day and is not.":
    "待办提醒列表：每种一条，最急的在前：办理过久或督办的投诉，台账中到期未做的事项",
  "The moment that ages are counted to, and whose local day is today. What is open is what is open now.":
    "计算时刻：时长算到此刻，今天为其当地日期；未办结按现在",
  "Complaints of the 24 hours before a moment, hour by hour, the earliest first, beside what is usual.":
    "二十四小时投诉：某时刻前 24 小时逐小时的件数，与通常件数并列",
  "Where the last hour ends, not included; any moment, usually a full hour.": "截止时刻：不含；通常为整点",
};
