/** Words of policies of deadlines. */
export const policies: Readonly<Record<string, string>> = {
  "A version of a policy of deadlines (时限规则): shipped with the platform, or made by the site.":
    "时限规则：一个版本，随平台提供，或由本地制定",
  "Id of the policy, the same in all its versions.": "规则标识：各版本相同",
  "Number of the version, from 1.": "版本号：从 1 起",
  "Where it is laid down.": "依据：出自何处",
  "Where it is laid down, in Chinese; in whatever language its text says it in one alone.":
    "依据（中文）：出自何处；规则只写了一种文字时照其原文",
  "Where it is laid down, in English; in whatever language its text says it in one alone.":
    "依据（英文）：出自何处；规则只写了一种文字时照其原文",
  "Where the policy is laid down, in Chinese; in whatever language its text says it in one alone.":
    "规则依据（中文）：出自何处；规则只写了一种文字时照其原文",
  "Where the policy is laid down, in English; in whatever language its text says it in one alone.":
    "规则依据（英文）：出自何处；规则只写了一种文字时照其原文",
  "Code of the region whose complaints it is for, and those below.": "适用区域：区划代码，含其下各区域",
  "First day on which it is in force; null: ever since.": "施行日：起效的第一天；空表示一直有效",
  "First day on which it is in force no more; null: none is set.": "停用日：不再有效的第一天；空表示未定",
  "YAML, as the site gave it; null: shipped.": "规则全文：本地给出的 YAML；随平台提供的为空",
  "When the site added it; null: shipped.": "新增时间：本地何时新增；随平台提供的为空",
  "Who added it; null: shipped.": "新增者：随平台提供的为空",
  "Who said since when it ends; null: nobody.": "停用者：由谁停用；没有则为空",
  "What became of a policy that was given.": "新增规则的结果",
  "The version, as it is kept, or would be (dryRun); null where there are faults.":
    "规则版本：已保存的，或试行时将保存的；有错则为空",
  "All that is wrong, each with line and column, what was expected and what came; empty: nothing is.":
    "错误：逐条，含行号和列号、应为什么、实为什么；空表示没有错误",
  "Policies of deadlines: every version that is, was or will be in force, shipped, or of the site for a region that one sees or one above those; by id and in the order in which they come into force.":
    "全部时限规则：随平台提供的，以及本地为可见区域及其上级制定的各版本，不论曾经、现在或将来有效，按标识和施行先后",
  'Keeps a version of a policy of deadlines, in force from tomorrow at the earliest; what of the same policy would be in force beside it ends as it begins. Due times are counted anew, what was said of days before stands. Faults are told and nothing is kept. For who may act in its region; where everybody is let in, with the header "Authorization: Bearer <write token>".':
    "新增时限规则：保存规则的一个版本，最早明日施行；同一规则的旧版本随即停用；期限重新计算，此前的判定不变；有错则逐条说明，不予保存；须有权在其区域办理，不登录使用时须带写入令牌",
  "YAML of one version (docs/closed-loops.md), at most 100,000 characters.":
    "规则全文：一个版本的 YAML（见 docs/closed-loops.md），至多 10 万字符",
  "Only to check it: nothing is kept.": "仅校验：不保存",
  'Ends a version of a policy of deadlines, shipped or of the site: from the day on it is in force no more, and its clocks stop. For who may act in its region; where everybody is let in, with the header "Authorization: Bearer <write token>". NOT_FOUND: no such version there.':
    "停用时限规则：停用规则的一个版本，随平台提供的或本地的均可；自该日起不再有效，其计时停止；须有权在其区域办理，不登录使用时须带写入令牌；没有这一版本时为 NOT_FOUND",
  "Id of the policy.": "规则标识：编号",
  "Number of the version.": "规则版本：版本号",
  "First day on which it is in force no more; tomorrow at the earliest.": "停用日：不再有效的第一天，最早为明日",
  "A step of a policy of deadlines. Limits are said as its text says them: 5 workingDays.":
    "时限规则的步骤：时限按规则原文的写法，如 5 workingDays（5 个工作日）",
  "Priorities of the complaints that it is for; empty: all.": "适用优先级：空表示全部",
  "Events that start it; one later in the list takes over from one before it.":
    "起算事件：列在后面的替代前面的，重新起算",
  "Events that end it.": "结束事件：使其结束的事件",
  "How long it may take.": "时限：至多多久",
  "Whether the event that starts it may set its deadline.": "是否可另定期限：起算事件可定下期限",
  "So long before it is due it draws a yellow card; null: it draws none.": "黄牌：到期前多久亮黄牌；空表示不亮",
  "Most that extensions may add up to; null: it is not extended.": "延期：合计至多多久；空表示不可延期",
  "The level that consents to an extension; null: it is not extended.": "延期须同意的层级：空表示不可延期",
  "Within this a wrong assignment goes back; null: it does not.": "退回时限：错派多久内可退回；空表示不可退回",
  "Parts of names of the sources that it is for; empty: all.": "适用来源：来源名称中的文字；空表示全部",
  "Categories that it is for, with all below them; empty: all.": "适用类别：含其下各类；空表示全部",
  "Names of the firms that it is for; empty: all.": "适用企业：名称；空表示全部",
  "Priorities that it is for; empty: all.": "适用优先级：空表示全部",
  "Its steps, in order.": "步骤：按先后",
  "When they said so; null: nobody has.": "定下停用日的时间：没有则为空",
  "The region whose complaints it is for; null: none of this code is seen here.":
    "适用区域：空表示此处看不到该代码的区域",
  "YAML to begin the policy's next version with: this one's, with the next number, in force from tomorrow on and without an end.":
    "新版本草稿：本版本的 YAML，版本号加一，自明日起施行，未定停用日",
  "A version of a policy of deadlines was added.": "新增时限规则：新增了一个版本",
  "Somebody said since when a version of a policy of deadlines is in force no more.":
    "停用时限规则：有人定下某一版本自何日起不再有效",
};
