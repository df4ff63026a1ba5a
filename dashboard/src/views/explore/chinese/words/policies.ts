/** Words of policies of deadlines. */
export const policies: Readonly<Record<string, string>> = {
  "A version of a policy of deadlines (时限规则): shipped with the platform, or made by the site.":
    "时限规则：一个版本，随平台提供，或由本地制定",
  "Id of the policy, the same in all its versions.": "规则标识：各版本相同",
  "Number of the version, from 1.": "版本号：从 1 起",
  "Where it is laid down.": "依据：出自何处",
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
  "Policies of deadlines, shipped and of the site: every version that is, was or will be in force, by id and in the order in which they come into force.":
    "全部时限规则：随平台提供的和本地制定的各版本，不论曾经、现在或将来有效，按标识和施行先后",
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
  "A version of a policy of deadlines was added.": "新增时限规则：新增了一个版本",
  "Somebody said since when a version of a policy of deadlines is in force no more.":
    "停用时限规则：有人定下某一版本自何日起不再有效",
};
