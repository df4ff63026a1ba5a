/** Words of the working calendar. */
export const workingYear: Readonly<Record<string, string>> = {
  "What a day is on the working calendar.": "日历日：该日在工作日历上是什么",
  "Monday to Friday, no holiday.": "周一至周五，且非节假日。",
  "a day of a weekend that is worked for a holiday.": "因节假日调休而上班的周末。",
  "Saturday or Sunday, not worked and no holiday.": "周六或周日，不上班，也非节假日。",
  "a public holiday or a day off in exchange, whatever its weekday.": "法定节假日或调休放假，不论星期几。",
  "A day of the working calendar.": "工作日历的一天",
  "Chinese name of the holiday, also of a weekend's day that is worked for it; null: of none.":
    "节日名称：调休上班日为所调的节日；与节日无关则为空",
  "English name of the holiday likewise; null: of none.": "节日英文名称；与节日无关则为空",
  "A business period of a working day, local time.": "办公时段：工作日的一段办公时间，当地时间",
  "When it begins, HH:MM.": "开始：时:分",
  "When it ends, HH:MM; 24:00 at midnight.": "结束：时:分，午夜为 24:00",
  "A year of the working calendar by which working days and business hours of deadlines are counted.":
    "工作日历的一年：期限的工作日与工作小时据此计算",
  "The year.": "年份",
  "Whether its holidays have been announced; where not, weekends alone are off, and deadlines that reach into it are provisional.":
    "是否已公布节假日安排：未公布的只以周末为休息日，涉及该年的期限为暂定",
  "Where the holidays are from, and in which version.": "节假日数据的来源与版本",
  "First year whose holidays are known.": "已知节假日的最早年份",
  "Last year whose holidays are known.": "已知节假日的最晚年份",
  "Working days of the year.": "全年工作日数",
  "All its days, in order.": "全年各日，依次列出",
  "Business periods of a working day in the region, in order.": "该地区工作日的办公时段，依次列出",
  "Code of the region for which these periods are set; null: they hold wherever nothing else is set.":
    "办公时段所设的区划；未另设的地区通用的，为空",
  "Business in a working day, in minutes.": "一个工作日的办公时间，单位：分钟",
  "A year of the working calendar: its working days, holidays and worked weekends as announced, and the business hours of a region. BAD_USER_INPUT: a year outside of 2000 to 2100. NOT_FOUND: no such region.":
    "工作日历：某年的工作日、节假日与调休上班日（按公布的安排），以及某地区的办公时间；年份超出 2000 至 2100 报 BAD_USER_INPUT，没有该区划报 NOT_FOUND",
  "The year, 2000 to 2100.": "年份：2000 至 2100",
  "Code of the region whose business hours are told; where left out, those that hold wherever nothing else is set.":
    "行政区划：看哪里的办公时间，不填为未另设地区通用的",
};
