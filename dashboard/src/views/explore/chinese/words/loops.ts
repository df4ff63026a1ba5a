/** Words of what happens to complaints, and of their clocks. */
export const loops: Readonly<Record<string, string>> = {
  "Events in the batch.": "本批事件数",
  "Its id, unique within the source; the same id again changes nothing.":
    "事件编号：在来源内唯一；同一编号再来不改变什么",
  "Level of whoever deals with a complaint, from the estate upwards.": "办理层级：办理投诉的一方的层级，自小区往上",
  "Level of whoever did it.": "层级：经办一方的层级",
  "Name of the source whose ids name the complaints; the events' own where left out.":
    "工单来源：工单编号属于哪个来源；省略则为事件自己的来源",
  "Of EXTENDED: how much was granted; all that the policy allows where left out.":
    "延期时长：仅用于延期，批准了多少；省略则为规则所许的全部",
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
  "The unit that did it: a firm, an office, a department.": "经办单位：企业、办事处或部门",
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
};
