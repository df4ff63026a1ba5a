const NEEDS = "须有在该区划督办的权限；未启用账号时须带写入口令。返回有效规则";
const NEEDS_ENGLISH =
  'Needs the right to act in the region; where everybody is let in, the header "Authorization: Bearer <write token>". Returns the rules in force.';

/** Words of rules on what is counted, and where they are broken. */
export const alerts: Readonly<Record<string, string>> = {
  "How a number breaks a rule.": "预警条件：数值如何触发规则",
  "the number is more than the threshold.": "数值大于阈值。",
  "the number is less than the threshold.": "数值小于阈值。",
  "it has risen by more than the threshold, in percent; of a percentage in percentage points.":
    "上升幅度超过阈值，按百分比；本身为百分比的按百分点。",
  "it has fallen by more than the threshold, in percent; of a percentage in percentage points.":
    "下降幅度超过阈值，按百分比；本身为百分比的按百分点。",
  "A rule on what the platform counts.": "预警规则",
  "A rule to be kept: what is counted, by one of indicator, alarm and queueList.":
    "新预警规则：所计为 indicator、alarm、queueList 三者之一",
  "A rule that is broken in a region, or was.": "预警：规则在某区划触发，或曾触发",
  "Its name, one of a kind in its region.": "规则名称：同一区划内唯一",
  "The region that it is about; null: the caller does not see it.": "所管区划：空表示调用者看不到",
  "Every region of this level in it is held against the threshold; null: the region itself.":
    "判断级别：其中该级别的每个区划分别判断；空表示只判断该区划",
  "Every region of this level in it is held against the threshold; the region itself where left out.":
    "判断级别：其中该级别的每个区划分别判断；不填为只判断该区划",
  "The indicator whose value is held against it; null: another number is.": "指标：以其数值判断；空表示以别的数判断",
  "The alarm whose number is held against it; null: another number is.": "待办提醒：以其件数判断；空表示以别的数判断",
  "The list of the queue whose rows are held against it; null: another number is.":
    "督办清单：以其条数判断；空表示以别的数判断",
  "How it is broken.": "触发条件",
  "Of RISES and FALLS what the change is from; else null.": "比较期：上升、下降与何时相比；其他条件为空",
  "Of RISES and FALLS what the change is from; the month before where left out.":
    "比较期：上升、下降与何时相比；不填为上月",
  "In the unit of what is counted; of RISES and FALLS in percent or points.":
    "阈值：单位同所计；上升、下降为百分比或百分点",
  "In the unit of what is counted; of RISES and FALLS in percent or points, more than 0.":
    "阈值：单位同所计；上升、下降为大于 0 的百分比或百分点",
  "Who made it, as the audit names them.": "创建人：同审计中的名称",
  "When it was ended; null: it is in force.": "停用时间：空表示有效",
  "Regions that it was held against last; null: it never was.": "判断区划数：最近一次；空表示尚未判断",
  "Of how many of them there were no data, so that nothing is said; null: it never was evaluated.":
    "无数据区划数：没有数据、不作判断的区划；空表示尚未判断",
  "Its number; a later alert of the same rule and region has another.": "预警编号：同一规则和区划再次触发为另一编号",
  "The rule.": "规则",
  "Where it is broken.": "触发区划",
  "When it was found to be broken.": "触发时间",
  "The number, or its change, that broke it.": "触发数值：触发时的数值或变化",
  "The number, or its change, that was counted last while the alert lasted; null: no data.":
    "最近数值：持续期间最近一次的数值或变化；空表示没有数据",
  "The month that the value is of; null: of the moment, as queues and alarms are.":
    "数值月份：空表示当时的数，如清单和提醒",
  "When it was found to be kept again; null: it is broken still.": "解除时间：空表示仍在触发",
  "The number by which it was kept again; null: broken still, or the rule was ended, or the region.":
    "解除数值：空表示仍在触发，或规则已停用、区划已不存在",
  "A name that is free in the region, 1 to 60 visible characters.": "规则名称：该区划内未用，1 至 60 个可见字符",
  "Code of the region that it is about.": "区划代码：规则所管的",
  "Id of the indicator whose value is held against it.": "指标编号：以其数值判断",
  "Or the alarm whose number is.": "待办提醒：或以其件数判断",
  "Or the list of the queue whose rows are.": "督办清单：或以其条数判断",
  "How it is broken; of anything but an indicator ABOVE or BELOW.": "触发条件：不是指标的只用高于、低于",
  "The rules in force about regions that the caller sees, by name.": "预警规则列表：所见区划的有效规则，按名称",
  "Where rules are broken, what was found last in front. Rules are held against the data once each version of them, and once an hour.":
    "预警列表：新的在前；每个数据版本与每小时判断一次",
  "Code of a region: only in it or below; everywhere where left out.": "区划代码：只看其中及以下；不填为全部",
  "True: those that are kept again, the latest in front, instead of those that last.":
    "已解除：为真时列已解除的，新的在前，否则列持续中的",
  "What, where, and how it is broken.": "规则内容：看什么、在哪里、怎样算触发",
  "Number of the rule that is ended.": "原规则编号：被停用的",
  [`Keeps a rule, at most 200 in all; it is held against the data within a minute. ${NEEDS_ENGLISH}`]: `新建预警规则：全平台至多 200 条，一分钟内开始判断。${NEEDS}`,
  [`Ends a rule and keeps another in its place; alerts of the first are over. ${NEEDS_ENGLISH}`]: `修改预警规则：停用原规则并以新规则代之，原规则的预警随之结束。${NEEDS}`,
  [`Ends a rule; its alerts are over, and stay on record as resolved. ${NEEDS_ENGLISH}`]: `停用预警规则：其预警随之结束，记录保留。${NEEDS}`,
  "A rule on what is counted is in force from now on.": "新建预警规则",
  "A rule on what is counted is kept in the place of another.": "修改预警规则",
  "A rule on what is counted is in force no more.": "停用预警规则",
};
