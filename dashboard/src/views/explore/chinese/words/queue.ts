/** Words of the queue, and of what supervisors do. */
export const queue: Readonly<Record<string, string>> = {
  "A list of the queue (督办台): open complaints that ask for somebody, what is to be acted on first in front.":
    "督办清单：需要有人过问的未办结投诉，最急的在前",
  "Somebody said that two complaints tell of one matter.": "确认两件投诉为同一件事",
  "Somebody said that two complaints do not tell of one matter.": "认定两件投诉不是同一件事",
  "What was said of two complaints was taken back.": "撤销了对两件投诉的认定",
  "Whether two complaints are known to tell of one matter (同一件事).": "是否已认定为同一件事",
  "A supervisor urged a complaint, gave it more time, or let its clocks stand or go on.":
    "督办投诉：督办人员催办、延期、暂停或恢复计时",
  "An open complaint that asks for somebody, with the step whose clock says so.":
    "督办条目：需要有人过问的未办结投诉，以及时限所在的步骤",
  "Asks after it; changes no clock.": "催办：不影响计时",
  "Complaints handed back twice or more.": "多次退回：退回两次及以上的投诉",
  "Complaints reported to another level, the one asked for, and not handled since.":
    "上报督办：已上报（所查层级）、尚未处置的投诉",
  "Complaints whose clock has stood for 5 days or more.": "暂停过久：计时已暂停 5 天及以上的投诉",
  "Gives it more time, as far as its policy allows.": "延期：以时限规则允许的为限",
  "How many rows each list of the queue has.": "督办件数：各清单有多少条",
  "How many rows each list of the queue has; a complaint may stand in several.":
    "督办件数：各清单有多少条，一件投诉可在多个清单中",
  "How often it was handed back.": "退回次数",
  "Lets its clocks stand, where its policy allows it for the reason.": "暂停计时：时限规则允许该原因时",
  "The level whose consent an extension needs by its policy; null: the policy allows none.":
    "延期须同意的层级：按规则，延期须经该层级同意；规则不允许延期则为空",
  "The level that an act of whoever asks is recorded with, where they name none: of the highest region in which they may act that the complaint lies in. Null: they may act everywhere, or not there.":
    "办理层级：查询者未写明层级时按此记录，为其有权办理且包含该工单的最高一级地区的层级；处处有权或在此无权则为空",
  "Lets them go on.": "恢复计时",
  "Level of whoever does it; where left out, of the highest region in which they may act that the complaint lies in. An extension by a level below the one that the policy asks for is recorded, and counts for nothing.":
    "层级：办理人所在层级；不填时取其有权办理且包含该工单的最高一级地区的层级。低于规则要求层级的延期只作记录，不计入时限",
  "Lists of open complaints that ask for somebody.": "督办清单：需要有人过问的未办结投诉",
  "Of EXTENDED: how much; all that the policy allows where left out.": "延期长短：只用于延期，不填为规则允许的全部",
  "Of what is escalated: only what was reported to this level.": "上报层级：上报督办中只看上报到该层级的",
  "Opaque id of a firm: only complaints about estates that it managed on the day of the report.":
    "企业：企业编号，只看受理当日由其管理的小区的投诉",
  "Opaque id of the complaint.": "投诉编号",
  'Records what a supervisor does to a complaint, as an event of its loop: refused where it could not happen there. For who may act on complaints where it lies; where everybody is let in, with the header "Authorization: Bearer <write token>".':
    "督办：把督办人员的处理记为办理事件，次序上不可能的退回；须有该区划的督办权限，免登录时须带请求头 Authorization: Bearer <写入令牌>",
  "Since when it stands reported to another level; null: it does not.": "上报时间：自何时处于上报督办；没有则为空",
  "Since when its clock stands; null: it goes.": "暂停时间：自何时暂停计时；在计时则为空",
  "Steps that have drawn a yellow card and are not due yet.": "即将到期：已亮黄牌、尚未到期的步骤数",
  "Steps that were due before.": "已超期：已过期限的步骤数",
  "Complaints that have one or more of those steps.": "涉及的投诉件数",
  "The caller's own id of this act: sent again, it is done once. 1 to 100 characters.":
    "处理编号：调用方自定，重复发送只记一次，1 至 100 个字符",
  "The clock of the step that is due, at the moment asked of; null: none goes.":
    "步骤计时：所查时刻该步骤的计时；没有在计时的则为空",
  "The complaint.": "投诉",
  "The level that it was reported to; null: to none, or its source did not say which.":
    "上报层级：没有上报，或来源未说明则为空",
  "The moment of which it is told.": "时刻：件数所指的时刻",
  "The moment that is asked of; now where left out. Due times are those known now.":
    "时刻：所查的时刻，不填为现在；期限以现在所知为准",
  "The unit that does it; the account's name where left out.": "单位：办理单位，不填为账号名",
  "What a supervisor does to a complaint.": "督办处理：督办人员对投诉的处理",
  "What a supervisor does to a complaint: an event of its loop.": "督办处理：记为一条办理事件",
  "What is done, and why.": "处理：做什么，为什么",
  "What is done.": "处理方式",
  "When the step is due; null: paused before it was due, or no clock goes.":
    "到期时间：到期前已暂停，或没有在计时的则为空",
  "Which complaints of the queue; all conditions hold together.": "督办条件：各条件须同时满足",
  "Which list.": "清单：哪一个清单",
  "Why; 1 to 500 characters. A pause is resumed by its reason.": "原因：1 至 500 个字符，恢复计时按暂停的原因",
  "a step has drawn its yellow card and is not due yet.": "有步骤已亮黄牌、尚未到期。",
  "a step was due before.": "有步骤已过期限。",
  "reported to another level and not handled since.": "已上报其他层级，尚未处置。",
  "its clock has stood for 5 days or more.": "计时已暂停 5 天及以上。",
  "handed back twice or more.": "退回两次及以上。",
};
