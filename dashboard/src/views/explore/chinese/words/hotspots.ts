/** Words of where complaints are likely to be many. */
export const hotspots: Readonly<Record<string, string>> = {
  "Which estates or streets are likely to have the most complaints next month (未诉先办).":
    "未诉先办：下月可能多诉的小区或街道",
  "Estates or streets of a region that are likely to have the most complaints next month (未诉先办), by level, season, age, neighbours and events, each told apart; with how far such forecasts have proved good.":
    "未诉先办：区划内下月可能多诉的小区或街道，按平时多少、季节、房龄、邻近和相关事项推算，各因素分列，并附以往预测的检验",
  "Code of the region whose estates or streets are told.": "区划代码：列出其中的小区或街道",
  "Estates or streets.": "小区或街道",
  "Of what it is foreseen how many complaints it will have.": "预判对象：预测其投诉件数的是小区还是街道",
  "estates: complaints about them.": "小区：关于小区的投诉。",
  "streets and towns: complaints in them.": "街道：街道、乡镇范围内的投诉。",
  "What is going on in an estate that may bring complaints.": "相关事项：小区里可能引起投诉的事",
  "its management changed in the 60 days before.": "此前 60 天内更换过物业。",
  "its renovation has begun and is not finished.": "改造已开工、未完工。",
  "The most complaints expected first; none where the forecast has not proved good.":
    "预计投诉多的在前；检验不过则不列",
  "How many, at most 200.": "个数：最多 200",
  "The estate; null: it is the street.": "小区：预判对象是街道时为空",
  "An estate or a street and how many complaints it is expected to have: peers × own × season × neighbours × recent × events.":
    "多诉点：小区或街道及其预计投诉件数，等于同类水平 × 自身 × 季节 × 邻近 × 近期 × 事项",
  "The street, or the region of the estate.": "街道，或小区所在区划",
  "Complaints expected in the month.": "预计件数：当月预计投诉件数",
  "Complaints in the same month of the year before; null: not on record.": "上年同月投诉件数：没有数据则为空",
  "Complaints a month as all have them: estates by their age (built until 2000, later, unknown) and households, streets on average.":
    "同类水平：每月投诉件数；小区按房龄（2000 年底前建成、以后建成、不详）和户数推算，街道取平均",
  "Factor: its own level against that, in the twelve months before the last three; drawn towards 1 the fewer complaints it goes by.":
    "自身系数：近三个月以前的十二个月，自身与同类水平之比；依据的投诉越少越向 1 收缩",
  "Factor: the month's season in the city, by the moving average of up to four years; 1 where fewer than two are on record.":
    "季节系数：该月在本市的季节水平，按最长四年的移动平均推算；数据不足两年为 1",
  "Factor: the last three months of its neighbours (of an estate those of its street, of a street those of its county) against what was expected of them.":
    "邻近系数：邻近单位（小区看同街道，街道看同县区）近三个月与预计之比",
  "Factor: its own last three months against what was expected by all the above.":
    "近期系数：自身近三个月与按以上各项预计之比",
  "Factor: what such events brought in the months after them; 1 without any.":
    "事项系数：同类事项以往之后几个月带来的变化；没有事项为 1",
  "What is going on there.": "正在发生的事项",
  "What became of the same forecast, made for each of the last six whole months by what was known on the same day of the month before. Errors are roots of mean squares of what was foreseen less what came, in complaints per estate or street and month; null: too few to judge.":
    "以往检验：对前六个整月，各按其上月同一日所知作同样预测。误差是预测与实际之差的均方根，单位为每小区（或街道）每月件数；样本过少则为空",
  "Whether it came closer than all three baselines, by more than chance (nineteen times of twenty).":
    "结论：是否比三个基准都更接近实际，且超出偶然（二十次中十九次）",
  "The months it was judged on.": "检验月份",
  "Estates or streets times months that it was judged by.": "检验样本：小区（或街道）数乘以月数",
  "Its own error.": "预测误差",
  "The error of: as many as in the same month of the year before.": "“与上年同月一样多”的误差",
  "The error of: as many as in the month up to that day (its days, and the rest of the month before).":
    "“与截至当日的一个月一样多”的误差：当月已过的天数，加上月其余天数",
  "The error of: as many as all of its age and size in the season.": "“与同房龄同户数的在该季节一样多”的误差",
  "How many were taken for hot in each month: a tenth of all, 20 at most.":
    "每月列为多诉的个数：全部的十分之一，最多 20 个",
  "Percent of those taken for hot that were among as many with the most complaints.":
    "命中率（%）：列为多诉的，实际在同样个数最多诉者之中的比例",
  "The same, of those with the most in the year before.": "按上年同月最多诉者列出的命中率（%）",
  "The month that is foreseen: the next one.": "预测月份：下月",
  "The last day whose complaints it goes by: yesterday.": "依据投诉截至日：昨天",
  "Estates or streets below the region.": "区划内的小区或街道数",
  "Of them those of which nothing is foreseen: their complaints are not on record up to today, for three months at least.":
    "其中不作预测的：投诉数据没有持续到今天，或不足三个月",
};
