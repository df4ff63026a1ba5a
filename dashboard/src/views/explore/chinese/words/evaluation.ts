/** Words of evaluation. */
export const evaluation: Readonly<Record<string, string>> = {
  "Published runs, and drafts where one evaluates; the newest period first, and of a period the run that stands.":
    "考核结果列表：已发布者，有考核权限者另含草稿；考核期由近及远，同期以现行有效者在前",
  "Of the parts of this region alone.": "限于此区划所辖的考核",
  "Without drafts.": "不含草稿",
  "Those on any list alone.": "只列上榜者",
  "True: those with a rank alone; false: the absent alone; null: all.":
    "是否有名次：true 只列有名次者，false 只列缺评与不参评者，空为全部",
  "The criteria for want of which it has no score, though it takes part; empty: it has one, or takes no part.":
    "所缺指标：参评而因此没有得分；有得分或不参评则为空列表",
  "Why subjects of a run have no rank, and how many.": "未排名的原因与个数",
  "How many subjects.": "对象数",
  "Why they do not take part, in Chinese; null: they do.": "不参评的原因（中文）：空表示参评",
  "Why they do not take part, in English; null: they do.": "不参评的原因（英文）：空表示参评",
  "The criteria without a value of which there is no score; empty: they do not take part.":
    "所缺指标：因此没有得分；不参评则为空列表",
  "Why subjects in the regions that the caller sees have no rank, the most frequent reason first.":
    "未排名的原因：限可见范围内的对象，由多到少",
  "Estates in the regions that the caller sees as points of a map; none of a run of regions.":
    "地图点位：可见范围内的小区；考核对象为区划时没有",
  "Estates of a run as points: the subjects, or those that a firm manages on the period's last day. Columns of one length, a value an estate; those without a location are left out.":
    "考核所涉小区的点位：考核对象本身，或企业在期末所管的小区；各列等长，每个小区一个值，没有位置的不列",
  "The subject that it tells of: the estate's opaque id, or the firm's.": "所指对象：小区或企业的标识",
  "Names of the estates, in Chinese.": "小区名称",
  "Index into `outcomes`.": "在 outcomes 中的序号",
  "Degrees east, WGS 84.": "经度：单位为度，WGS 84",
  "Degrees north, WGS 84.": "纬度：单位为度，WGS 84",
  "What came out, the best first and the absent last: grades; where the scheme has none, lists and who is on none; where it has neither, quarters of the ranks.":
    "结果种类：由好到差，未排名者在最后；方案有等级的为等级，没有等级的为榜单与不入榜，两者都没有的为名次的四等分",
  "Whether there may be more than the 10,000 estates that were looked at.": "是否可能超出所查的 10,000 个小区",
  "What came out for some subjects of a run.": "一种结果与其对象数",
  "Their grade; null: the scheme has none, or they are absent without one.": "等级：方案没有等级，或缺评而无等级时为空",
  "Their list where the scheme has no grades; null: none.": "榜单：方案没有等级时才有；空表示不入榜",
  "Their quarter of the ranks, 1 the best, where the scheme has neither grades nor lists; null: otherwise, or absent.":
    "名次的第几个四分之一：1 为最前；方案有等级或榜单，或缺评时为空",
  "Whether they are ranked.": "是否有名次",
  "How many subjects, with a point or without.": "对象数：不论有无点位",
  "What of a criterion is otherwise than in its scheme; null: it is as it is there.": "指标的改动：空表示与方案相同",
  "In proportion to those beside it; 0 leaves the criterion out.": "权重：按与同级的比例；0 为不计此项",
  "A variant of a scheme that the caller has kept under a name. Nobody else sees it, and it is no run.":
    "自存的模拟方案：仅本人可见，不是考核结果",
  "What simulation takes.": "各项改动：可用于模拟",
  "When it was kept last.": "最近保存时间",
  "Variants of a scheme that the caller has kept, by name; those of others are not told.":
    "自存的模拟方案：按名称排列，不含他人的",
  "Keeps a variant under a name of the caller's own, at most 50 of a scheme; what had the name is replaced. It is published by nothing. Gives the caller's variants.":
    "保存模拟方案：以自定的名称保存，每个方案至多 50 个；同名的被取代；不会因此发布；返回本人保存的各个",
  "Deletes a variant of the caller's own. Error NOT_FOUND: there is none. Gives those that are left.":
    "删除自存的模拟方案：没有则返回 NOT_FOUND；返回其余各个",
  "Over which weightings and draws the ranks of a run are told.": "名次区间所用的各种权重与抽样",
  "How often surveys were drawn anew within their sampling errors, the same each time; 0: nothing is surveyed.":
    "抽样次数：按抽样误差重新抽取调查结果，每次相同；0 表示无抽样调查",
  "Whether it is the mean of a survey: behind its own column one with how many answered, named as it with n behind, and where it is known one with their standard deviation, with sd behind.":
    "抽样调查：是否为调查的平均分；是则本列之外另有“名称 样本量”一列，标准差已知的另有“名称 标准差”一列",
  "How many answered its surveys, all together; null: it is none.": "有效样本量：各次调查合计；空表示并非抽样调查",
  "How many weightings.": "权重组数",
  "Whether they are all that the scheme's ranges hold; false: a sample, the same each time.":
    "是否全部：方案所列范围内的全部权重；否为固定抽样，每次相同",
  "Over which weightings and draws ranks are told; null: the scheme declares no doubt and has no surveys.":
    "名次区间所用的权重与抽样：空表示方案未列权重范围，也无抽样调查",
  "The best rank over the weightings of the run's doubt, its own missing values at the fewest points, those of others at the most; of surveys drawn anew within their sampling errors 95 of 100 draws. Null: absent, or there is no doubt.":
    "最好名次：在各种权重下，自身缺项按最低分、他方缺项按最高分计；抽样调查按抽样误差重新抽取，取其中 95%；空表示缺评或无名次区间",
  "The worst rank, in the same way.": "最差名次：算法同上",
  "Per cent of those weightings and draws in which it stands to the next of the ranks as it does in the run, ahead or level; null: it is the last, absent, or there is no doubt.":
    "与下一名的先后成立的比例：在各种权重与抽样中仍如本次（在前或并列）的百分比；末位、缺评或无名次区间时为空",
  "How many of its subjects are ranked.": "参加排名的对象数",
  "How a subject came out in a period.": "一个考核期的结果",
  "How many were ranked.": "当期参加排名的对象数",
  "Null: absent.": "空表示缺评",
  "Periods on end, that one included, on its list.": "截至当期连续在榜的期数",
  "How a subject stands by a scheme: in the published run of the last period, and before.":
    "考核结果：最近一期已发布的名次与往期",
  "The run.": "所属的考核",
  "How it came out in it.": "该次结果",
  "In published runs of earlier periods, the newest first; a period without a run is left out.":
    "往期结果：已发布的各期，由近及远；未考核的期不列",
  "How a subject stands by each scheme that it was evaluated by, by id of the scheme; empty where it lies where the caller does not see. Drafts are left out.":
    "对象的考核结果：在各方案中最近一次发布的名次，按方案标识排列；在可见范围之外则为空，不含草稿",
  "Scores of an evaluation were entered.": "录入了考核评分",
  "Who has entered scores for a period.": "评分方：为某考核期评过分者",
  "As the evaluators name them: a party's office or team.": "评分方名称：考核者所称的单位或小组",
  "Of how many subjects.": "所评对象数",
  "How many values.": "评分个数",
  "Id of a scheme.": "方案标识",
  "Who has entered scores that a run would count, by name; empty where the caller does not evaluate.":
    "评分方列表：编制结果时计入者，按名称；无当地考核权限则为空",
  "Enters what an assessor has given, instead of all that they had given before; a header alone takes it back. Runs count the mean of the assessors. Gives who has entered scores. Needs the right to evaluate there.":
    "录入评分：取代该评分方此前所评的全部，仅有表头即为收回；编制结果时取各评分方的平均；返回评分方列表；需有当地考核权限",
  "A party's office or team, of 1 to 60 characters.": "评分方：单位或小组，1 至 60 字",
  "The header, then a row a subject: its code, id or name first, then a column for each criterion that is entered, by its id or name; a blank is no value.":
    "评分表：首行为表头，其后每行一个对象；首列为代码、标识或名称，其余各列为录入的指标，以标识或名称为表头；空格为缺项",
  "Counts the inputs of a scheme, takes what was entered for the period, and keeps what comes of them as a draft. A draft of a period with a published run corrects that. Needs the right to evaluate there.":
    "编制草稿：统计方案的各项并取当期录入的评分，结果存为草稿；该期已有发布结果的，草稿即为更正；需有当地考核权限",
  "How many assessors gave a value, of which it is the mean; 0: it is not entered.":
    "评分方个数：数值为其平均；0 表示非录入",
  "The least that an assessor gave. As decimals, rounded to six places.": "评分方中的最低：小数，六位",
  "The most that an assessor gave. As decimals, rounded to six places.": "评分方中的最高：小数，六位",
  "Why no effect is told.": "不给出效果的原因",
  "The months after are not over.": "其后各月尚未结束",
  "Fewer than ten of those whom it befell are on record in all of the months.": "所涉对象中各月均有记录的不足十个",
  "Fewer than eight others are.": "可作对照的不足八个",
  "One side has nothing in some of the months, so that there is no ratio.": "有一方在某段为零，无从比较",
  "Months, both included.": "起止月份，含首尾",
  "The first.": "首月",
  "The last.": "末月",
  "The same at a date at which nothing happened: no effect is expected.":
    "安慰剂检验：在并无干预的日期同样计算，本应没有效果",
  "The first of the months after.": "其后各月的首月",
  "Per cent.": "百分比",
  "Per cent; the lower end of the 95 % interval.": "百分比：95% 区间的下限",
  "Per cent; the upper end of the 95 % interval.": "百分比：95% 区间的上限",
  "What followed for those whom something befell (who came on a list, in whose estate something was done), against others of the same level: a difference in differences of ratios.":
    "列榜或采取措施之后的效果：与同水平对象对照的双重差分（比值）",
  "Why nothing is told; null: an effect is.": "不给出的原因：空表示已给出",
  "By whose level others are matched.": "据以匹配水平的月份",
  "Before it befell.": "此前的月份",
  "After it had.": "此后的月份",
  "How many it befell.": "所涉对象数：榜上的对象，或采取措施的小区",
  "How many of those are on record in all of the months.": "其中各月均有记录的对象数",
  "How many others they are held against: of each the four nearest, and all that are as near as those.":
    "对照的对象数：每个取水平最近的四个，同样近的都取",
  "Per cent by which those whom it befell changed from before to after.": "所涉对象前后变化（%）",
  "Per cent by which the others did.": "对照对象前后变化（%）",
  "Per cent: (after ÷ before of those whom it befell) ÷ (after ÷ before of the others) − 1.":
    "净效果（%）：（所涉对象后 ÷ 前）÷（对照后 ÷ 前）− 1",
  "The same at dates before, the last first; none where too few are on record.":
    "安慰剂检验：在此前各日期同样计算，由近及远；记录不足的不列",
  "Whether those on a list changed more than others did: months after the run's period over as many before it, against ranked subjects on no list whose level was nearest in the months before those, at placebo dates too. The interval takes subjects for independent. Errors BAD_USER_INPUT; NOT_FOUND: the caller does not see the run's region.":
    "列榜的效果：榜上对象在考核期之后与之前各若干月的变化，与更早各月水平最近、未上榜的参评对象对照（双重差分），并在安慰剂日期同样计算；区间按对象相互独立计。错误 BAD_USER_INPUT；NOT_FOUND 表示所考核的区划不在可见范围",
  "Whether estates in which something was done changed more than others did: months after those in which it was done over as many before them, against estates in which it was not done in any of the months, whose level was nearest in the months before those, at placebo dates too. Estates in which it was done in others of the months too are on neither side. Errors BAD_USER_INPUT; NOT_FOUND: no such region that the caller sees.":
    "措施的效果：采取措施的小区在措施之后与之前各若干月的变化，与所看各月均没有该项措施、更早各月水平最近的小区对照（双重差分），并在安慰剂日期同样计算；在其他所看月份重复采取该措施的小区，两边都不计。错误 BAD_USER_INPUT；NOT_FOUND 表示没有该区划或不在可见范围",
  "What was done in estates, of which it is asked whether it worked.": "治理措施：在小区采取的措施，据以检验效果",
  "its renovation was finished.": "改造完工。",
  "another firm began to manage it, or one where there was none.": "换了物业企业，或从无人管理到有企业管理。",
  "those who manage it were interviewed about it.": "管理方因该小区被约谈。",
  "Code of the region whose estates are looked at.": "区划代码：看其中的小区",
  "First of the months in which it was done.": "采取措施的首月",
  "Last of them, at most eleven later.": "采取措施的末月：至多晚十一个月",
  "What is looked at: an indicator of facts that are each of one estate.": "所看的指标：其事实须各属一个小区",
  "The id of a list of the scheme.": "方案中的榜单标识",
  "What is looked at: an indicator of the scheme's subjects.": "所看的指标：须为方案对象所有",
  "How many before and after, 1 to 12.": "前后各几个月，1 至 12",
  "What a criterion weighs in the weightings that fit.": "一项指标在相符的各组权重中所占的权重",
  "The header of its column.": "该列的表头",
  "The least, in per cent; null: no weighting fits.": "最小权重（%）：无相符的权重时为空",
  "The most, in per cent; null: no weighting fits.": "最大权重（%）：无相符的权重时为空",
  "Which weightings give a published ranking.": "反推权重：哪些权重能得出已公布的排名",
  "How many subjects the table has.": "表中的对象数",
  "In the order of their columns.": "各指标：按列的次序",
  "Weightings on the grid: whole multiples of the step that sum to 100 per cent, 0 among them.":
    "网格上的权重组数：各权重为步长的整数倍（含 0），合计 100%",
  "How many of them give the ranking, or the scores as printed.": "其中能得出该排名（或所印得分）的组数",
  "Whether weights that are all exactly alike give it, on the grid or not.":
    "完全相等的权重是否也能得出，不论是否在网格上",
  "The first 20 that fit, by the weight of the first criterion, then of the second …; in per cent.":
    "相符的前 20 组权重（%）：按第一项、第二项……的权重排列",
  "Which weightings give a ranking that was published without its weights. A score is the sum of weight × value; a better rank is a higher score, a shared rank the same, a printed score one that rounds to it. Nothing of the table is kept. Errors BAD_USER_INPUT with row and column; QUERY_TOO_LARGE: a larger step is needed.":
    "反推权重：已公布排名而未公布权重时，找出能得出该排名的权重。得分为权重 × 数值之和；名次靠前即得分较高，并列即得分相同，所印得分为四舍五入后的得分。表格不保存。错误 BAD_USER_INPUT 指明行列；QUERY_TOO_LARGE 须加大步长",
  "The header, then a row a subject: columns subject, rank or score (对象, 名次, 得分) as printed, then criteria, higher is better.":
    "表格：首行为表头，其后每行一个对象；对象、名次或得分（按公布所印）各一列，其余各列为指标，数值高者为好",
  "Per cent between weights, a divisor of 100.": "权重的步长（%）：100 的约数",
  "To how many places the scores are rounded, 0 to 6; where left out, as many as are printed.":
    "得分的小数位数，0 至 6；不填则按所印的位数",
  "What a scheme calls a value.": "方案中一项数值的名称",
  "By which values subjects of one score are ranked, the higher first; the second where the first is shared.":
    "同分时的排序依据：数值高者在前；前一项相同的看后一项",
  "A value that told subjects of one score apart.": "同分时区分先后的数值",
  "Null: missing, and so behind the others. As decimals, rounded to six places.": "空表示缺项，排在其后；小数，六位",
  "By which values it is ranked among others of its score; empty where the score tells its rank alone.":
    "同分排序依据：与他方同分时据以排名的数值；名次由得分即可定的为空",
  "Why it does not take part, in Chinese; null: it does.": "不参加排名的原因（中文）：空表示参加",
  "Why it does not take part, in English; null: it does.": "不参加排名的原因（英文）：空表示参加",
  "What is entered: the columns of a table of scores, behind that of the subjects.": "录入项：评分表中对象以外的各列",
  "What of a criterion is otherwise than in its scheme. Decimals; what is left out stays as it is.":
    "改动：一项指标与方案不同之处，小数；未列的不变",
  "In proportion to those beside it, whatever they sum to; 0 leaves the criterion out.":
    "权重：与同组各项按比例折算，合计不必为 100；0 表示不计该项",
  "Its most points.": "封顶分",
  "Its least points.": "保底分",
  "Its most points; null: as many as there are.": "封顶分：空表示不封顶",
  "Of a linear scoring: the value that has no points.": "线性计分：零分之值",
  "Of a linear scoring: the value that has all points.": "线性计分：满分之值",
  "How a subject would come out.": "模拟结果：一个对象将得的名次",
  "Its rank; null: absent.": "名次：空表示缺评",
  "The id of the list that it would be on; null: none.": "将入的榜单标识：空表示不入榜",
  "Its score in the run.": "原得分",
  "Its rank in the run.": "原名次",
  "The id of its list in the run.": "原榜单标识",
  "A criterion's weight among those beside it.": "一项指标的权重",
  "Per cent of what it is in; with those beside it 100. As decimals, rounded to six places.":
    "权重：占所在组的百分比，合计 100；小数，六位",
  "What would come of a run's inputs by a variant of its scheme.": "模拟：以同一批数据按变动后的方案计算",
  "The weights by which it is counted; without what is left out.": "所用权重：不计的不列",
  "How many subjects would rank better than in the run.": "名次上升的对象数",
  "How many subjects would rank worse than in the run.": "名次下降的对象数",
  "Subjects in the regions that the caller sees, in the order of their ranks; absent ones last.":
    "对象：可见区划内的，按名次；缺评在后",
  "Who would stand where by other weights, caps or linear scorings, from the inputs that the run keeps. Nothing of it is kept or published. Error BAD_USER_INPUT: no scheme may be so.":
    "模拟：按其他权重、封顶分或线性计分重排；不保存、不发布；方案不容许时报 BAD_USER_INPUT",
  "Of each criterion one.": "每项指标一条",
  "Its id.": "标识",
  "Its name, in Chinese.": "名称（中文）",
  "Its number.": "编号",
  "Its version.": "版本",
  "When it was made.": "编制时间",
  "Where it comes from.": "来源",
  "1 is the highest score, a shared score shares a rank; null: absent.": "名次：1 为得分最高，同分同名次；空表示缺评",
  "2026": "如 2026",
  "2026-10": "如 2026-10",
  "2026-H1": "如 2026-H1",
  "2026-Q3": "如 2026-Q3",
  "2026-10, 2026-Q3, 2026-H1 or 2026.": "考核期：写作 2026-10、2026-Q3、2026-H1 或 2026",
  "A change of one input, all others as they are.": "单项变动：其余不变，只变一项",
  "A criterion of a scheme, or a group of them.": "指标：考核方案的一项指标或一组指标",
  "A draft is deleted.": "草稿已删除",
  "A draft of an evaluation was deleted.": "删除了一份考核草稿",
  "A draft of an evaluation was made.": "编制了一份考核草稿",
  "A draft of an evaluation was published, and stands for good.": "发布了一份考核结果，此后不再变动",
  "A list of the best or the worst.": "榜单：最好的或最差的",
  "A quarter is no more. As decimals, rounded to six places.": "下四分位数：四分之一的对象不高于此；小数，六位",
  "Half is no more. As decimals, rounded to six places.": "中位数：一半的对象不高于此；小数，六位",
  "Three quarters are no more. As decimals, rounded to six places.": "上四分位数：四分之三的对象不高于此；小数，六位",
  "A region's code, or the opaque id of an estate or firm.": "考核对象：区划代码，或小区、企业的标识",
  "A run. Error NOT_FOUND: there is none, or it is a draft of others.": "一次考核：没有，或为他人的草稿时报 NOT_FOUND",
  "A scheme of evaluation (docs/evaluation.md).": "考核方案：见 docs/evaluation.md",
  "A subject's own sheet: why it stands where it does.": "考核单：该对象为何居此名次",
  "As the scheme rounds it; null: absent, never 0.": "得分：按方案取舍位数；空表示缺评，绝不记 0",
  "Code of the region whose parts are evaluated.": "区划代码：考核其下属的那个区划",
  "Counties by law.": "行政区县",
  "Deletes a draft. Needs the right to evaluate there.": "删除草稿；需有当地考核权限",
  "Estates that stand on the last day.": "期末在册的小区",
  "Groups before what is in them.": "各指标：组在前，组内在后",
  "How a criterion came out for a subject.": "一项指标的考核结果",
  "How a subject came out in a run.": "一个对象的考核结果",
  "How it came out.": "结果",
  "How long a scheme's periods are, and how they are written.": "考核期的长短与写法",
  "How long its periods are.": "考核期",
  "Id of a scheme that is shipped.": "方案标识：随附的方案之一",
  "In the order in which they count.": "按先后顺序",
  "In the run that is corrected.": "更正前",
  "In this run.": "更正后",
  "Its id within the scheme.": "方案内的标识",
  "Its value now. As decimals, rounded to six places.": "现值：小数，六位",
  "The value that is enough. As decimals, rounded to six places.": "所需之值：小数，六位",
  "Null: missing, or a group. As decimals, rounded to six places.": "数值：空表示缺项或为组；小数，六位",
  "Of a ratio that is counted. As decimals, rounded to six places.": "分母：由平台统计的比率；小数，六位",
  "Of what is counted. As decimals, rounded to six places.": "分子：由平台统计；小数，六位",
  "Within cap and floor; null: missing. As decimals, rounded to six places.":
    "得分点：限于上下限之内；空表示缺项；小数，六位",
  "Per cent that it weighed in what it is in, more where others are missing; null in a sum. As decimals, rounded to six places.":
    "实际权重：在所属组内的百分比，有缺项时其余相应加重；相加时为空；小数，六位",
  "What it brings to the score; null of groups. As decimals, rounded to six places.":
    "贡献：在总分中所占的分；组为空；小数，六位",
  "Of this scheme alone.": "只看此方案",
  "One that is over, as the scheme's kind is written.": "考核期：已结束的，按方案的写法",
  "Per cent of what it is in; null in a sum.": "权重：在所属组内的百分比；相加时为空",
  "Periods on end, this one included, on its list.": "连续在榜期数：含本期",
  "Property firms, of all estates that each manages on the last day.": "物业服务企业：按期末所管全部小区合计",
  "So many of the best; null: it is of the worst.": "前若干名；空表示为末位榜",
  "So many of the worst; null: it is of the best.": "末若干名；空表示为前列榜",
  "Streets.": "街道",
  "That region's name, in Chinese.": "该区划的中文名",
  "That region's name, in English.": "该区划的英文名",
  "The criterion's id.": "指标标识",
  "The draft's number.": "草稿编号",
  "The group that it is in; null: it is in none.": "所属组；空表示不在组内",
  "The id of its list; null: none.": "所在榜单的标识；空表示不在榜",
  "The indicator that it is; null: it is entered, or a group.": "所取平台指标；空表示为录入项或组",
  "The next better rank; null: it is the first, or absent.": "上一名次；空表示已是第一或缺评",
  "The published run that it corrects; null: none.": "所更正的已发布考核；空表示无",
  "The scheme as it was when the run was made.": "方案：编制时的版本",
  "The schemes that are shipped, by id.": "随附的考核方案，按标识排列",
  "The score that has the next better rank.": "上一名次的得分",
  "The values of a criterion among all subjects of a run that take part.": "一项指标在全部参评对象中的分布",
  "Those on this list alone.": "只看在此榜上的",
  "What follows, in Chinese.": "后果（中文）",
  "What follows, in English.": "后果（英文）",
  "What is our reading of it, in Chinese.": "本平台的理解（中文）",
  "What is our reading of it, in English.": "本平台的理解（英文）",
  "What the source states, in Chinese.": "来源原意（中文）",
  "What the source states, in English.": "来源原意（英文）",
  "When it was published; null: a draft.": "发布时间；空表示为草稿",
  "Where it lies: of a firm, where all that it manages lies.": "所在区划；企业为其所管小区共同所在的区划",
  "Whether all is counted by the platform, and nothing entered.": "是否全由平台统计，无录入项",
  "Whom a scheme evaluates.": "考核对象的类别",
  "Whom it evaluates.": "考核对象",
  "With what streaks make of it; null: the scheme has no grades.": "等级：已计连续期数的后果；空表示方案不分等级",
  "A subject that came out otherwise than in the run that is corrected; null: it is not in that run, or absent.":
    "更正：与所更正的考核结果不同的对象；空表示不在该次考核中或缺评",
  "A run of a scheme over a period: a draft, or published and then as it is for good. It keeps the scheme's file and every input, so that it can be replayed.":
    "一次考核：草稿，或已发布而不再变动；保存方案原文和全部输入，可重算",
  "Its rank in the published run of the period before; null: there is none, or it was absent.":
    "上期名次：上一期已发布考核中的名次；空表示没有或缺评",
  "Of each criterion that at least four subjects who take part have a value of: what these have, without saying who.":
    "四分位数：至少四个参评对象有值的指标，只列分布，不指明对象",
  "Of the changes of one input that reach that score, the smallest beside what its scoring spans; null: none alone does.":
    "最小变动：只变一项即可达到该得分的，按计分区间最小者；空表示单变一项不够",
  "Subjects in the regions that the caller sees, in the order of the ranks; absent ones last.":
    "各对象的结果：可见区划内的，按名次排列，缺评在后",
  "A subject's own sheet. Error NOT_FOUND: it is not in the run, or lies where the caller does not see.":
    "考核单：一个对象的；不在考核中或在可见范围之外时报 NOT_FOUND",
  "Who came out otherwise than in the run that is corrected, in the order of the ranks.":
    "更正之处：与所更正的考核结果不同的对象，按名次",
  "Publishes a draft, once its replay has given the same digits; it then stands for good. Needs the right to evaluate there.":
    "发布草稿：重算结果逐位相同方可发布，此后不再变动；需有当地考核权限",
  "A run that this one corrects has opened it, and it does not follow any more: opening takes it back.":
    "应撤回：被更正的结果已开立，本次不再适用，开立时撤回",
  "A run that this one corrects has opened it, and it follows from this one too.":
    "仍有效：被更正的结果已开立，本次同样适用",
  "An entry of the register of supervision that follows from a run.": "考核后续：由考核结果产生的监管台账记录",
  "Entries of a register that follow from an evaluation were opened.": "开立了考核后续的台账记录",
  "How far it has come.": "开立情况",
  "How far what follows from a run has come.": "考核后续的开立情况",
  "It follows from the run; nobody has opened it.": "待开立：结果适用，尚未有人开立",
  "Opens the entries of registers that follow from the published run that stands for its period, all or none; those of a run that it corrects are taken back where they do not follow any more. Needs the right to evaluate there. Errors NOT_FOUND; BAD_USER_INPUT: it is a draft, is corrected, has opened them already, or something hangs at an entry that would go.":
    "开立考核后续：为本期有效的已发布结果开立台账记录，要么全部成功要么全不；被更正结果的记录不再适用的撤回。需要当地的考核权限。错误 NOT_FOUND；BAD_USER_INPUT：为草稿、已被更正、已开立，或待撤回的记录已有后续",
  "The day of the entry; null: nobody has opened it.": "开立日期：空值表示尚未开立",
  "The kind of act: a code of SupervisionActKind.": "监管类型：SupervisionActKind 的代码",
  "The run has opened it.": "已开立：由本次结果开立",
  "The run's number.": "考核结果编号",
  "What follows from it for subjects in the regions that the caller sees, and what falls away since a run that it corrects: in the scheme's order, then by rank.":
    "考核后续：可见区域内适用的后续，以及较被更正的结果应撤回的；按方案顺序、再按名次",
};
