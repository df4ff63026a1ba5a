/** Words of what happens to complaints, and of their clocks. */
export const loops: Readonly<Record<string, string>> = {
  "Events in the batch.": "本批事件数",
  "Its id, unique within the source; the same id again changes nothing.":
    "事件编号：在来源内唯一；同一编号再来不改变什么",
  "Level of whoever deals with a complaint, from the estate upwards.": "办理层级：办理投诉的一方的层级，自小区往上",
  "Name of the source whose ids name the complaints; the events' own where left out.":
    "工单来源：工单编号属于哪个来源；省略则为事件自己的来源",
  "Of EXTENDED: how much was granted; all that the policy allows where left out.":
    "延期时长：仅用于延期，批准了多少；省略则为规则所许的全部",
  "Of MERGED: the complaint that it goes on under, by its id in the source that both came from, in the same city. Refused where it is not known, the same, or goes on under this one itself.":
    "并入的工单：仅用于并单，为同一来源中的编号，须在同一城市。工单不存在、就是本件或其本身已并入本件时拒绝",
  "Of MERGED: the complaint that it was merged into; null: not told, no longer on record, or outside of what one sees.":
    "并入的工单：仅用于并单；未告知、已不在库或超出可见范围则为 null",
  "The complaint under which it goes on, followed to the last as far as one sees; null: it is not merged, or nobody said into which.":
    "并入后办理所在的工单：沿并单追到最后一件，以可见范围为限；未并单或未说明并入哪件则为 null",
  "Complaints that were merged into it, the first merged first.": "并入本件的投诉：先并入的在前",
  "Another complaint that may tell of the same matter (同一件事), and what speaks for it.":
    "可能同一件事的投诉：另一件及其依据",
  "Whether it is known to.": "状态：是否已认定",
  "0 to 1: 0.6 × alike + 0.2 × (1 − days ÷ 7) + 0.2 × (1 where of the same estate, else 1 − metres ÷ 100), no part below 0; null: something of it is not known.":
    "相似度：0 至 1，0.6 × 文字相近 + 0.2 ×（1 − 相隔天数 ÷ 7）+ 0.2 ×（同一小区为 1，否则 1 − 米数 ÷ 100），各项不低于 0；有一项未知则为 null",
  "Whether both are about the same estate.": "同一小区：两件是否关于同一小区",
  "Metres between their places; null: not both have one.": "相距米数：有一件没有位置则为 null",
  "Days between their reports.": "相隔天数：两件受理时间之差",
  "How much their words are alike, 0 to 1, by the share of common trigrams; null: not both have any.":
    "文字相近：共有三字组的比例，0 至 1；有一件没有文字则为 null",
  "Why it was decided so; null: not said. May hold persons.": "认定理由：未说明则为 null；可能含个人信息",
  "When somebody decided; null: nobody has.": "认定时间：尚未认定则为 null",
  "Who did, as the audit names them; null: nobody has.": "认定人：审计中的名称；尚未认定则为 null",
  "The other complaint; null outside of what one sees.": "另一件投诉：超出可见范围则为 null",
  "What somebody said of it and others, the latest first; then at most five others that may tell of the same matter, the likeliest first: of its category, of the same estate or at most 100 m away, reported at most 7 days apart, in words at least 0.3 alike.":
    "同一件事：先列已认定的，最近的在前；再列至多五件可能同一件事的投诉，最像的在前：同类、同一小区或相距不超过 100 米、受理相隔不超过 7 天、文字相近至少 0.3",
  "The other complaints of the same matter that one sees, in order of report: by confirmed links and mergings, over however many others.":
    "同一件事的其他投诉：以确认的关联和并单为准，可经多件相连，以可见范围为限，按受理先后",
  'Says of two complaints of a city whether they tell of one matter, or takes it back; neither is changed, matters are counted anew. For who may act on complaints where both lie; where everybody is let in, with the header "Authorization: Bearer <write token>". The first of them as it is then.':
    "认定同一件事：认定同城两件投诉是否同一件事，或撤销认定；投诉本身不变，事件数随之重算。须有两件所在地区的督办权限；开放访问时须带写入令牌",
  "Opaque id of a complaint.": "一件投诉的 id",
  "Opaque id of the other.": "另一件投诉的 id",
  "What is said.": "认定",
  "Why, at most 500 characters.": "理由：至多 500 字",
  "What somebody says of two complaints.": "对两件投诉的认定",
  "They tell of one matter.": "同一件事",
  "They do not.": "不是同一件事",
  "What was said of them is taken back.": "撤销认定",
  "Of RATED: the caller's satisfaction, 1 to 5.": "满意度：仅用于评价，1 至 5",
  "Place in the batch, from 0.": "序号：在本批中的位置，从 0 起",
  "Priority of the complaint, as it was said with the event.": "紧急程度：随事件所说的工单紧急程度",
  "Something that happened to a complaint, as its source knows it.": "办理事件：来源所知的、投诉上发生的一件事",
  'Stores a batch of at most 1,000 events of complaints, all or nothing, each once by source and event id. An event is judged by what had happened before it: late ones are put in their place, impossible ones refused with what was expected, until what explains them has come. Status, times and satisfaction of the complaints follow in the same transaction. Needs the header "Authorization: Bearer <write token>".':
    "写入办理事件：一批至多 1,000 条，要么全部写入，要么全不写入；同一来源同一编号只记一次。每条按其发生之前的情况判断：迟到的归入原位，不可能的连同应有的情况退回，待缺少的事件到来后可再送。投诉的状态、时间和满意度在同一事务中随之改变。须带请求头 Authorization: Bearer <写入令牌>",
  "Tells which complaints recordComplaints and recordComplaintEvents store or change, through any server on the same database, from now on.":
    "新投诉：从现在起，告知 recordComplaints 与 recordComplaintEvents 写入或改变了哪些投诉，不论经由同一数据库的哪个服务",
  "The batch, in any order.": "本批：先后不论",
  "The complaint's id in the source that it came from.": "工单编号：在工单来源中的编号",
  "The dated deadline (限期) that was set with it.": "限期：随事件定下的截止时间",
  "The events are stored: committed, with the complaints' own columns and every count that depends on them.":
    "事件已写入：已提交，投诉自身各列及有关统计已随之更新",
  "The one step of its policy that it is about, by id; every step where left out.":
    "步骤：只关规则中的哪一步，用其编号；省略则关所有步骤",
  "Those that were known, or came twice.": "未变数：已知的或重复的",
  "Unit of a limit: minutes, hours and days go around the clock, the others by the working calendar.":
    "时限单位：分钟、小时和天不分昼夜，其余按工作日历",
  "Unit of the amount; the policy's where left out.": "时长单位：省略则按规则",
  "What happened.": "事件：发生了什么",
  "What happens to a complaint on its closed loop (闭环); every clock is counted from these.":
    "办理事件：投诉在闭环中发生的事，各项计时由此算出",
  "What is wrong, one after the other.": "问题：逐条说明",
  "When it happened; not before the complaint was reported, and not in the future.": "发生时间：不早于受理，也不在将来",
  "Why, in the source's words, at most 10,000 characters.": "原因：来源的原话，至多 10,000 字",
  "given more time; what is recorded is what was granted.": "多给的时间，记的是批准了的",
  "A stretch of a step's time, with its reason.": "时段：一步计时中的一段及其缘由",
  "A stretch of time over which a complaint was in one hand.": "经手时段：投诉在一方手中的一段时间",
  "All that is known to have happened to it, in order of time; its own times alone where no events have been told.":
    "办理过程：已知发生的一切，按时间先后；没有收到事件的，只有工单自身的时间",
  "Card that a clock has drawn: yellow before it is due, red after.": "亮牌：到期前黄牌，逾期红牌",
  "Every stretch of its time until that moment or its end, in order and without gaps.":
    "各时段：到该时刻或结束为止，依次相接",
  "From when on.": "开始时间",
  "Id of the policy that it goes by: of those that applied when it was reported the most specific one.":
    "规则编号：受理时适用的规则中最具体的一条",
  "Id of the step, within its policy.": "步骤编号：在规则之内",
  "Its clocks: when each step is due, what is spent, paused and left, and why. Null: no policy applies to it, or it has ended and nobody said when.":
    "计时：每一步何时到期，已用、暂停、剩余多少，缘由为何；没有适用的规则，或已结束而不知何时的为空",
  "Its end.": "结束时间",
  "Its id in that source; null: a time of the complaint's own row.": "事件编号：在该来源中的编号；空表示工单自身的时间",
  "Its steps, in the order of the policy.": "各步骤：按规则的次序",
  "Level of whoever did it; of ASSIGNED, TRANSFERRED and ESCALATED: of whoever it goes to.":
    "层级：经办一方的层级；派单、转派、上报时为接手一方",
  "Level of whoever did it; of ASSIGNED, TRANSFERRED and ESCALATED: of whoever it went to. Null: not told.":
    "层级：经办一方的层级；派单、转派、上报时为接手一方；空表示未说明",
  "Level of whoever had it; null: not told.": "层级：经手一方的层级；空表示未说明",
  "Minutes paused.": "暂停分钟数",
  "Minutes spent.": "已用分钟数",
  "Name of a holiday, or reason of a pause; null: none. May hold persons.":
    "说明：节日名称或暂停原因；没有则为空，可能含个人信息",
  "Name of the source system that told it.": "来源：告知此事的系统",
  "Of EXTENDED: how much was granted.": "延期时长：仅用于延期，批准了多少",
  "One run of the clock of a step. Minutes are whole ones, counted as the limit is.":
    "一次计时：一步的一次计时；分钟取整，按时限的算法计",
  "Something that happened to a complaint.": "办理事件：投诉上发生的一件事",
  "The card that it has drawn; null: none.": "亮牌：没有则为空",
  "The clock of its latest run.": "最近一次计时",
  "The clocks of a complaint at a moment, replayed from its events.": "投诉计时：由事件重放得出的某一时刻的计时",
  "The clocks of one step of a policy.": "步骤计时：规则中一步的计时",
  "The event that ended it.": "结束事件：使之结束的事件",
  "The event that gave it there.": "转入事件：使其到这一方手中的事件",
  "The event that started it.": "开始事件：使之开始的事件",
  "The level that it goes to when it is overdue; null: none.": "上报层级：逾期后上报到哪一级；没有则为空",
  "The limit as its policy says it: 5 workingDays.": "规则时限：规则的写法，如 5 workingDays",
  "The limit with what was granted, in minutes; null: it has not started.": "时限分钟数：含批准的延期；未开始则为空",
  "The moment that is asked of; now where left out. What happened later changes nothing.":
    "时刻：问的是哪一时刻，省略则为现在；其后发生的不影响结果",
  "The moment that is told of.": "时刻：所说的时刻",
  "The one step of the policy that it is about, by id; null: every step.": "步骤：只关规则中的哪一步；空表示所有步骤",
  "The unit that did it, or that it goes to: a firm, an office, a department.": "单位：经办或接手的企业、办事处或部门",
  "The unit that did it, or that it went to; null: not told. May hold persons.":
    "单位：经办或接手的单位；空表示未说明，可能含个人信息",
  "The unit that had it; null: not told. May hold persons.": "单位：经手的单位；空表示未说明，可能含个人信息",
  "Those of earlier runs, before the complaint was returned or reopened.": "此前各次：退回或重办之前的计时",
  "Time zone of the policy, whose days and business periods count.": "时区：规则所用的时区，按其日期和工作时段计",
  "Unit of the amount.": "时长单位",
  "Until when a wrong assignment may be returned; null: no rule says.":
    "退回截止：错派可在何时之前退回；没有规定则为空",
  "Until when; null: it still is.": "结束时间：空表示仍在手中",
  "Version of the policy that it was counted by last, as jining@1.": "规则版本：最后据以计时的版本，如 jining@1",
  "Version of the policy that it was counted by, as jining@1; null: none was in force.":
    "规则版本：据以计时的版本，如 jining@1；空表示当时没有生效的规则",
  "An event that a clock did not follow, or not wholly.": "计时备注：计时未照计或未全照计的一件事",
  "Of NO_CONSENT: the level whose consent the policy asks for.": "须同意的层级：仅 NO_CONSENT 有",
  "The same as codes, for screens to word.": "备注：以代码表示，供界面措辞",
  "Why it was not followed.": "未照计的缘由",
  "Why a clock did not follow an event, or not wholly.": "未照计的缘由：计时为何未照计或未全照计一件事",
  "all that the policy allows had been granted; not counted.": "可延的时间都已准过",
  "not in the unit of the policy; not counted.": "与规则的单位不同",
  "no policy with this step was in force; it starts nothing.": "没有生效的规则有这一步",
  "without the consent of the level that the policy asks for; not counted.": "同意的层级低于规则所要求的",
  "came after the end; the clock stays where it ended.": "停在结束之时",
  "more than the policy allows; only the rest of it counts.": "超出的部分不计",
  "returned without the reason asked for; the clock goes on.": "退回须说明原因",
  "What of the history it could not follow, in English.": "备注：过程中无法照计的事，英文",
  "What the clock does at that moment.": "计时状态：该时刻的状态",
  "What the clock of a step does at a moment.": "计时状态：一步的计时在某一时刻的状态",
  "When it draws the red card, if it is not over before.": "红牌时间：此前没有结束的话",
  "When it draws the yellow card; null: it draws none.": "黄牌时间：没有黄牌则为空",
  "When it ended; null: it has not.": "结束时间：未结束则为空",
  "When it goes to the next level, if it is not over before; null: it does not.":
    "上报时间：此前没有结束的话；不上报则为空",
  "When it happened.": "发生时间",
  "When it is due: the first instant at which the time spent reaches the limit; while it is paused, if it went on now. Null: it has not started, or its policy ends before.":
    "到期时间：已用时间达到时限的一刻；暂停中则按现在恢复计；未开始或规则先行失效的为空",
  "When it started; null: it has not.": "开始时间：未开始则为空",
  "When it was told here; null: not known, as of the times of the complaint's own row.":
    "告知时间：何时告知本平台；空表示不详，如工单自身的时间",
  "Where the policy is taken from.": "规则出处",
  "Whether it ended after it was due, or goes on then; null: whether the step is for this complaint was not said.":
    "是否逾期：到期后才结束或仍未结束；空表示未说明此步是否适用",
  "Whether it is counted by the working calendar, not around the clock.": "是否按工作日历：否则不分昼夜",
  "Minutes of business in a working day there, of what is counted by the working calendar; null: it is counted around the clock.":
    "按工作日历计的，当地一个工作日的工作分钟数；空：不分昼夜",
  "Whether the policy's source states the limit; false: it is our reading.": "是否原文规定：否表示是我们的解读",
  "Whether the step is for this complaint; null: its priority was not said.": "是否适用：空表示未说明紧急程度",
  "Who had it how long, in order: the desk that took it until it was assigned, whoever it was given to, the desk again once it was returned or reopened. After it is handled nobody has it.":
    "经手情况：谁经手多久，依次为派单前的受理方、接手各方，退回或重办后又回到受理方；处置之后无人经手",
  "Whole minutes of it that count as the limit does: spent where it ran, paused where it was paused.":
    "计入分钟数：按时限的算法计，计时的为已用，暂停的为暂停",
  "Why a stretch of time counts for a clock, or does not.": "时段缘由：一段时间为何计时或不计时",
  "Why it counts, or does not.": "缘由：为何计时或不计时",
  "Why, in the source's words; null: not told. May hold persons.": "原因：来源的原话；空表示未说明，可能含个人信息",
  "Years that it depends on whose holidays are not announced yet: weekends alone are counted in them.":
    "暂定年份：涉及的、放假安排尚未公布的年份，其中只按周末计",
  "limit − spent, below zero once it is over; null: it has not started.":
    "剩余分钟数：时限减已用，逾期为负；未开始则为空",
  "no version of its policy is in force, and it stands.": "没有生效的规则，不计时",
  "A complaint and the likeliest of those recorded before it that may tell of the same matter; nobody has said so yet.":
    "待确认的同一件事：一件投诉与此前登记的最像的另一件，尚无人确认",
  "The other complaint, and what speaks for it.": "另一件投诉：及其依据",
  "Two complaints of which somebody said whether they tell of one matter (同一件事), and it stands.":
    "已确认的同一件事：有人确认过是否同一件事的两件投诉，且未撤销",
  "The earlier of the two, what was said of them, why and by whom, and what spoke for it then.":
    "先登记的一件：及确认的结果、理由、确认人和当时的依据",
  "A page of DecidedComplaintLink rows.": "已确认的同一件事：一页",
  "One DecidedComplaintLink of a page, with its cursor.": "已确认的同一件事：页中一条，附游标",
  "What somebody said of two complaints, whether they tell of one matter (同一件事), and stands: what was said last in front. UNDO of decideComplaintLink takes one back.":
    "已确认的同一件事：有人确认过是否同一件事且未撤销的，后确认的在前；以 decideComplaintLink 的 UNDO 撤销",
  "Code of a region: only those whose later complaint lies in it or below.": "区域代码：后登记的一件在该区域及其下的",
  "Only those that were confirmed, or refused; both where left out. PROPOSED is BAD_USER_INPUT.":
    "结果：只列确认为同一件的，或确认不是的；不填为两者；填 PROPOSED 为 BAD_USER_INPUT",
  "The complaint; null: it has gone meanwhile.": "投诉：其间已不存在的为空",
  "Of which complaints links are proposed; all conditions hold together.": "哪些投诉待确认：各条件须同时满足",
  "First day reported, included; where left out, 29 days before the last.": "受理起日：含当日；不填为止日之前 29 天",
  "Last day reported, included; today where left out.": "受理止日：含当日；不填为今天",
  "Only scores from this on, 0 to 1; all where left out.": "最低得分：0 至 1；不填为全部",
  "Complaints that may tell of a matter that another tells of (同一件事), of which nobody has said so yet, those reported last in front; each once, with the likeliest of those recorded before it. Of at most 92 days.":
    "待确认的同一件事：可能与另一件投诉说的是同一件事、尚无人确认的投诉，后受理的在前；每件只列此前登记的最像的一件；至多 92 天",
  "Which complaints; those of the last 30 days where left out.": "筛选：哪些投诉；不填为近 30 天的",
};
