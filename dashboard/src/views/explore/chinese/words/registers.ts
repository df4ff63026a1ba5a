/** Words of registers, their records, owners' money, and the registers' own descriptions. */
export const registers: Readonly<Record<string, string>> = {
  "What kind of owners' money an account holds.": "资金类别：账户里是哪种业主资金",
  "The account.": "账户",
  "A disclosed balance that movements do not lead to: since the balance told before it, something is missing or too much.":
    "余额不符：公示余额与流水推算不一致，缺少或多出",
  "The balance as disclosed, CNY.": "公示余额：单位为元",
  "Day of the balance told before; null: this is the first.": "上次余额日：空表示这是第一次",
  "Whose money it is.": "资金类别",
  "Day of the balance.": "余额日",
  "How much more (below 0: less) was disclosed than the balance before and the movements since come to, CNY.":
    "差额：公示比上次余额加流水多出多少（小于 0 为少），单位为元",
  "The finest region known to contain the estate.": "区划：已知小区所在的最下一级区划",
  "Balances that movements do not lead to.": "余额不符列表",
  "The largest of them, the largest first.": "差额最大的：大的在前",
  "How many there are.": "总数",
  "What came in and went out of owners' accounts as one kind of movement.": "收支类别统计：业主资金某类收支",
  "What came in, CNY, from 0 up.": "收入：单位为元，不小于 0",
  "The kind.": "类别",
  "How many movements.": "笔数",
  "What went out, CNY, from 0 up.": "支出：单位为元，不小于 0",
  "What a movement of owners' money comes from or goes to; the sign of its amount says which way it went.":
    "收支类别：从哪里来、到哪里去；金额正负表示收支",
  "Balances disclosed in the months that are not what their accounts opened with and all movements since, each break once, where it comes up.":
    "余额不符：这些月份公示的余额与开户余额加全部流水不一致的，每处只列一次",
  "What came in and went out of owners' accounts in the months, by kind, the largest first; empty where no movement is on record.":
    "业主资金收支：这些月份按类别，大的在前；没有流水则为空列表",
  "One code of a list.": "代码",
  "The value of the GraphQL enum.": "代码：GraphQL 枚举的值",
  "A list of codes (代码表) with their names.": "代码表：代码及其名称",
  "The codes, in the order to show them.": "代码：按显示顺序",
  "Stable name, such as mediation_stages.": "编号：如 mediation_stages",
  "Name of the GraphQL enum.": "枚举类型：GraphQL 枚举的名称",
  "What a column of a register holds.": "列的内容种类",
  "Days from the exit to the day the next one took over; null where nobody has, or it is not told.":
    "接管间隔天数：从退出到接管；无人接管或未填则为空",
  "What public money (财政资金) is for.": "资金用途：财政资金用于什么",
  "What may lack a record of a register.": "缺项对象：哪类对象可能缺台账记录",
  "Communities in which there are estates.": "社区：有小区的社区",
  "The lift; null where the report names none.": "电梯：报告未写明则为空",
  "What went wrong with a lift.": "电梯故障类型",
  "What a closed mediation case (诉调案件) came to.": "调解结果：结案的诉调案件结果如何",
  "How far a mediation case (诉调案件) is.": "调解阶段：诉调案件到哪一步",
  "What a meeting about the running of estates is.": "会议类型",
  "Party members among the members, percent; null where either is unknown.":
    "党员占比：百分数；成员数或党员数不详则为空",
  "A grade of a rating's scheme: stars, or a credit grade (信用等级).": "等级：星级或信用等级",
  "The scheme that a rating is by; each has grades of its own.": "评定类别：各有自己的等级",
  "A record of a register, found by its name.": "台账记录：按名称搜到的",
  "Opaque id of the estate it hangs at.": "小区标识：所挂的小区",
  "Opaque id of the property firm it hangs at.": "企业标识：所挂的物业企业",
  "Opaque id of the record.": "记录标识",
  "a family of records. The dashboard's pages and menus are made from this.": "一类记录；页面和菜单都由此生成。",
  "What it holds, in English.": "内容（英文）",
  "What it holds, in Chinese.": "内容",
  "Its columns, as declared.": "各列",
  "The family that dataCoverage tells its records by.": "数据种类：dataCoverage 以此说明其记录",
  "Fields of its days: the event's, from and to, or the steps' in order.": "日期字段：事件日、起止日或各步日期",
  "Field of Query, Region, Estate and PropertyFirm that lists records.":
    "列表字段：Query、Region、Estate、PropertyFirm 中列记录的字段名",
  "What ought to have a record on every day, so that registerGaps lists what is missing; empty: nothing.":
    "应有记录的对象：每天都应有记录的，缺少的由 registerGaps 列出；没有则为空列表",
  "What records may hang at.": "可挂对象",
  "Whether records may have a point, their own or their estate's (registerPoints).": "可有点位：自身的或所在小区的",
  "Stable name, such as mediation_cases; the kind that an import names.":
    "台账编号：如 mediation_cases；导入时写的种类",
  'What lists show, in order: fields of columns, and "region", "estate", "firm", "source".': "列表所示：按顺序的字段",
  "Whether records may have a location of their own.": "可有自身位置",
  "Where its rule comes from, in English.": "依据（英文）",
  "Where its rule comes from, in Chinese.": "依据",
  "When a record holds.": "时间方式：记录在何时有效",
  "Whether records say how something is until they end, as posts do, so that those that hold today are shown at first; false for what happened, however long it took.":
    "是否记载现状：如任职，起始后持续到结束，首先列出今天在册的；记载事项的（如案件，无论历时多久）为否",
  "GraphQL type of a record.": "记录类型：GraphQL 类型名",
  "What records are counted in, in English.": "计量单位（英文）",
  "What a single record is counted in, in English: 1 case, 2 cases.": "单数单位（英文）",
  "What records are counted in, in Chinese.": "计量单位",
  "A column of codes, and the codes that records may have there.": "代码条件：某一代码列及其可取的代码",
  "Codes; an empty list matches none.": "代码：空列表不匹配任何记录",
  "Field of the column.": "列的字段名",
  "A column of a register.": "台账的列",
  "What it says beyond its name, in English.": "补充说明（英文）",
  "The list, where it holds codes.": "代码表：列为代码时",
  "Name of the field of its GraphQL type.": "字段名：GraphQL 类型中的",
  "Its place in lists, from 0; null: not shown there.": "列表次序：从 0 起；空表示不显示",
  "Whether every record has it.": "必填：是否每条记录都有",
  "Whether it holds a person.": "含个人信息",
  "Whether its sum over records of every code says something.": "可合计",
  "What it is counted in, in English.": "单位（英文）",
  "What it is counted in, in Chinese.": "单位",
  "How many records are alike in what they were grouped by; fields not grouped by are null.":
    "台账统计：分组相同的记录数；没有用来分组的字段为空",
  "The code; null beside others: records without one.": "代码：与其他代码并列时为空，表示没有代码的记录",
  "Of a register of states: when those counted were last known. Records and sums are then of the last known of each account at the end of the period (or on `filter.to`, or today), never of two days of one account.":
    "最近已知：状态类台账所计的最近何时得知；记录数与合计按时段末（或 filter.to、今天）每个账户最近已知的一次",
  "The period; null beside others: records without a day.": "时段：与其他时段并列时为空，表示没有日期的记录",
  "Records; null: suppressed.": "记录数：空表示已隐去",
  "Whether the count is kept back: by a code of one estate, small counts are, and as many others as it takes that none can be reckoned; of a region all are, in registers that name persons, where they would give an estate's back. It may be zero. With no code: every count of the region and period; with all else null: every count of the answer.":
    "已隐去：按代码统计一个小区时，过少的数不显示，并隐去足以倒推它们的数；记有个人姓名的台账，区划的数若会还原某小区的数，也全部隐去；也可能为零。没有代码时，该区划该时段全部隐去；其余各项全为空时，整个结果都已隐去",
  "The region; null beside other regions: records known only to a region above the level.":
    "区划：与其他区划并列时为空，表示只知道上级区划的记录",
  "The sums that the register allows; none of what is suppressed. Points of credit entries add up within a kind alone: where it is grouped by, or one is filtered by.":
    "合计：台账可合计的各列，已隐去的没有。信用信息的分值只在同一类别内合计：按类别分组，或只筛选一个类别时才有",
  "Which records of any register: all conditions given must hold.": "台账筛选条件：所列条件须同时满足",
  "Only those with these codes.": "代码条件：只要有这些代码的",
  "Opaque id of an estate, where records hang at estates.": "小区标识：记录挂在小区时",
  "Opaque id of a property firm, where records hang at firms.": "企业标识：记录挂在企业时",
  "First day that records are told by, included.": "起始日：按记录所依日期，含当日",
  "Only those that hold on this day, where they have an interval.": "当日有效：有起止日的记录",
  "Last day that records are told by, included.": "截止日：按记录所依日期，含当日",
  "An estate, or a community with estates, that has no record of a register on a day.":
    "台账缺项：某一天没有某台账记录的小区或社区",
  "The estate; null where a community lacks one.": "小区：缺项为社区时为空",
  "The community, or the region of the estate.": "区划：社区，或小区所在区划",
  "How far the register is on record. NONE: no data, so that nothing is missed.":
    "在册程度：NONE 表示没有数据，不算缺项",
  "Where the register is not on record, and nothing was looked for.": "没有数据的区划：台账没有记录，未作查找",
  "Estates or communities looked at: those that exist on the day where the register is on record.":
    "查找对象数：台账有记录处当日存在的小区或社区",
  "What records of a register are counted by; of the periods one at a time, by the day a record is told by.":
    "分组方式：台账记录按什么计数；时段一次只用一种，按记录所依日期",
  "By a column of codes.": "按代码列",
  "By day: 2026-11-20.": "按日：如 2026-11-20",
  "By month: 2026-11.": "按月：如 2026-11",
  "By quarter: 2026-Q4.": "按季：如 2026-Q4",
  "By week, Monday to Sunday, named by its Monday.": "按周：周一至周日，以周一表示",
  "By year: 2026.": "按年：如 2026",
  "How records of a register are sorted: by the day they are told by. Those without one come last.":
    "台账排序：按记录所依日期，没有日期的在最后",
  "Records of a register as columns of equal length, for a map layer: record i is element i of each column, the newest first. A record is at its own point, else at its estate's.":
    "台账点位：按列给出，用于地图，最近的在前；位置为自身的，否则为所在小区的",
  "Field of the register's first column of codes; null: it has none.": "代码字段：台账第一个代码列；没有则为空",
  "Codes of that column as places in its list, from 0; -1: none.": "代码序号：在代码表中的位置，从 0 起；-1 表示没有",
  "Opaque ids of the estates whose points these are; null: the record's own point.":
    "小区标识：点位取自小区时；空表示自身点位",
  "Of these, those in the columns.": "给出数：其中此处给出的",
  "Opaque ids of the records.": "记录标识",
  "Of these, those with a point.": "有点位数：其中有位置的",
  "Records that match.": "符合数",
  "What a record hangs at.": "所挂对象",
  "The sum of a column over records that have it.": "合计：某列在有此数的记录上的合计",
  "Records that have the number.": "有数的记录数",
  "The exact sum; null where no record has the number.": "合计：精确值；没有记录有此数则为空",
  "A part of what a sum is told as.": "合计的一部分",
  "The exact sum, in the column's unit.": "合计：精确值，单位同列",
  "Of amounts that come in above zero and go out below it: what came in and what went out, both from 0 up, and the one less the other, which is the sum. Empty for other columns, and where no record has the number.":
    "分项：收入为正、支出为负的金额，分收入、支出（均不小于 0）和净额（即合计）；其他列为空，没有记录有此数也为空",
  "It happened on a day.": "事件：发生在某一天",
  "From a day on, up to the day before another, which is null while it is open.":
    "区间：从某日起到另一日之前，未结束时为空",
  "How something stood on a day, as a balance is, until it is known anew: summed over places, and over time the last known.":
    "状态：某日的状况，如余额，沿用到再次得知；地域上相加，时间上取最近已知",
  "It goes through steps, each on its day.": "步骤：经过若干步，各有日期",
  "Every list of codes, by id: what enums are called in both languages.": "全部代码表：按编号，含中英文名称",
  "The register with this id; null where there is none.": "单个台账：按编号取；没有则为空",
  "Such as mediation_cases.": "台账编号：如 mediation_cases",
  "How many records of a register there are, and what they sum to, by what they are grouped by; sorted by that.":
    "台账统计：按分组给出记录数和合计",
  "Field of the column that CODE groups by.": "代码列：按代码分组时的列",
  "Which records; all where left out.": "筛选：取哪些记录；不写即全部",
  "Groups; an empty list counts all together.": "分组：空列表即合在一起计",
  "Level of the regions, with REGION; one below filter.under where left out.":
    "级别：分组含区划时；不写即 under 的下一级",
  "Id of the register.": "台账编号",
  "Estates, or communities with estates, without a record of a register that holds on a day: those without an account, without a station, without a secretary. Only where the register (and each code asked for) is on record.":
    "台账缺项：某一天没有某台账有效记录的小区或社区，如没有账户、驿站、书记的；只在台账有记录处查找",
  "Field of a column of codes, beside `codes`.": "代码列：与 codes 一起写",
  "Codes of which a record must have one; any record does where left out.": "代码：记录须有其中之一；不写即任何记录",
  "What lacks one.": "缺项对象",
  "Id of a register whose records hold on days.": "台账编号：记录有有效期的台账",
  "The newest records with a point, as columns for a map layer; at most 5,000. Refuses a register whose records have no points.":
    "台账点位：最近的有位置的记录，按列给出，最多 5000 条",
  "Points, at most 5,000.": "点数：最多 5000",
  "Every register, in the order to list them.": "全部台账：按列示顺序",
  "What a service place for residents is.": "阵地类型：服务居民的场所",
  "A service place near an estate.": "附近阵地：小区附近的服务阵地",
  "Distance from the estate's point to it, metres, as the crow flies.": "距离：与小区的直线距离，米",
  "The place.": "服务阵地",
  "The act that this one follows from; null at the beginning of a chain.": "上一环：由哪次监管引起；起点为空",
  "An act of supervision, from the mildest on.": "监管类型：从轻到重",
  // What the registers' own descriptions say in English, after their Chinese names.
  "Accounts of an estate's public revenue and maintenance fund: opened, opening balance, under supervision since, bank.":
    "小区公共收益和维修资金账户：开户、开户余额、纳入监管日、开户行。",
  "What the account held before the first movement on record.": "首笔流水之前账户里的余额。",
  "The day from which payments need the supervisor's consent; null where none is known.":
    "从这天起支出须经监管方同意；不详则为空。",
  "What an estate's owners' money came to on a day, and its disclosure: balance, day, and the root of the movements printed with it.":
    "小区业主资金某一天的余额及其公示：余额、日期、所附流水根值。",
  "The hash of the last movement, as the disclosure prints it; `npm run ledger -- verify` looks for it in the account's chain.":
    "公示所印的末笔流水散列值；npm run ledger -- verify 在账户的链中查找它。",
  "Movements of owners' accounts: day, kind, amount (in above zero, out below), purpose. Booked for good, each chained by its hash to the one before.":
    "业主资金账户的流水：日期、类别、金额（正为收入，负为支出）、用途；入账后不改，各以散列与前一笔相连。",
  "What came in; below zero what went out.": "正为收入，负为支出。",
  "Red-collar secretaries, branch secretaries, grid members, building stewards, cross-seats and volunteers' teams: where, where from, in which batch. A person in two roles counts once in each.":
    "红领书记、支部书记、网格员、楼道红管家、双向任职、志愿服务队：在哪里、从哪里派、第几批；一人两岗各计一次。",
  "In which batch they were sent, from 1.": "第几批选派，从 1 起。",
  "How many the row stands for; one where a file says nothing.": "这一行代表的人数；文件未写则为 1。",
  "First day no longer in the role; null: still in it.": "从这天起不再任职；空表示仍在任。",
  "What an estate has to hold or to disclose: by which day it is due, and on which day it was done.":
    "小区应开的会、应公开的事：何日到期、何日完成。",
  "Null: not done yet.": "空表示尚未完成。",
  "Environment and property committee (环境和物业管理委员会) of a community: its members, and whether it acts for a missing owners' committee.":
    "社区环境和物业管理委员会：成员，及是否代行业委会职责。",
  "Whether it acts for the owners' committees that its community is missing.": "是否代行社区内所缺业委会的职责。",
  "The estates that it acts for, by name.": "代行职责的小区，写名称。",
  "those of its community without an owners' committee that it names, all of them where it names none; by name. Empty where it does not act.":
    "本社区没有业委会而由它代行的小区；未写名称则为全部；不代行则为空列表。",
  "First day it no longer exists; null: it still does.": "从这天起不再存在；空表示仍在。",
  "Estates without an owners' committee that it acts for.": "由它代行的、没有业委会的小区数。",
  "Day it was formed; null: unknown.": "成立日期；空表示不详。",
  "Party members among them; null: unknown.": "其中党员数；空表示不详。",
  "A property firm left an estate: why, and who took it over from which day.": "物业企业退出小区：原因，何日由谁接管。",
  "Public money for renovation, transitional subsidies and premises: planned, granted and spent.":
    "用于改造、过渡期补贴和用房的财政资金：计划、拨付、支出。",
  "A grid (网格) of a community: its members, and the estates and households that it covers.":
    "社区网格：网格员及所覆盖的小区和户数。",
  "Lifts of estates: in use from and to, whether insured, by whom serviced, and their stops.":
    "小区电梯：使用起止、是否投保、维保单位、停靠层数。",
  "Whether it was added to a building that had none.": "是否加装在原无电梯的楼。",
  "First day out of use; null: in use.": "从这天起停用；空表示在用。",
  "Faults of lifts: their kind, people trapped, minutes until released, and the day the lift ran again.":
    "电梯故障：类型、被困人数、解救分钟数、恢复运行日。",
  "Who managed an estate, how, from when to when.": "小区由谁、怎样、从何时到何时管理。",
  "Why the firm left; null: not told, or it has not. With it the end is an exit of the firm.":
    "企业为何离开；空表示未填或未离开；填写即为企业退出。",
  "Property disputes taken in by a mediation centre (诉调对接中心): received, mediated, closed, with result and amount.":
    "诉调对接中心受理的物业纠纷：受理、调解、结案，及结果和标的额。",
  "The day it was closed: settled, failed, withdrawn or taken to court.": "结案日：调成、未成、撤回或转诉讼。",
  "Joint meetings, deliberations, talks and mediations: their day, those present, problems raised and solved.":
    "联席会议、议事、座谈、调解：日期、到会人数、提出和解决的问题数。",
  "An owners' committee (业主委员会) of an estate, with its members.": "小区业主委员会及其成员。",
  "A party-building instructor (党建指导员), sent where no organisation can be formed yet.":
    "派往尚不能组建党组织处的党建指导员。",
  "First day no longer sent; null: still is.": "从这天起不再派驻；空表示仍派驻。",
  "A party organisation (党组织) of an estate, firm or region.": "小区、企业或区划的党组织。",
  "Property fees of an estate: households that owed and paid, and the amounts, by period.":
    "小区物业费：各期应缴和已缴的户数、金额。",
  "Rules, measures and campaigns of a region: topic, document number, in force from and until. Trends mark the month in which one began.":
    "区划的制度、措施、行动：主题、文号、施行起止；趋势图标出开始的月份。",
  "First day it no longer holds; null: it still does.": "从这天起失效；空表示仍有效。",
  "The topic whose trends it is marked on; null: on all.": "标在哪个主题的趋势上；空表示全部。",
  "Polls of owners: how many were asked, how many answered, how many of these are satisfied.":
    "业主满意度调查：发放、回收、其中满意的份数。",
  "Star, smart-estate and credit ratings, model sites, red and black lists of estates and firms: grade, place, reason, and how long they hold.":
    "小区和企业的星级、智慧小区、信用评级、示范点、红黑榜：等级、名次、事由、有效期。",
  "Place on a list, from 1.": "榜上名次，从 1 起。",
  "First day it no longer holds; null: until another.": "从这天起失效；空表示到下次评定。",
  "no grades; with the place on the list.": "没有等级；有榜上名次。",
  "A renovation (改造) of an estate: planned, begun, finished.": "小区改造：计划、开工、完工。",
  "Day it was finished; null: not finished, or unknown.": "完工日；空表示未完工或不详。",
  "Day it was planned on; null: unknown.": "列入计划日；空表示不详。",
  "Day it began; null: not begun, or unknown.": "开工日；空表示未开工或不详。",
  "Service stations (驿站), party and community service centres, property service windows and mediation centres, with place and area.":
    "驿站、党群服务中心、物业服务窗口、诉调对接中心，含位置和面积。",
  "First day it no longer serves; null: it still does.": "从这天起不再服务；空表示仍在服务。",
  "Inspections, rectification notices, interviews and fines: of whom, problems found, by when to be put right and when it was; a chain from the inspection to the end.":
    "巡查、整改通知、约谈、处罚：对谁、发现问题数、整改期限和完成日；从巡查到结束连成一链。",
  "Null: not yet, or nothing to put right.": "空表示尚未整改，或无须整改。",
  "Rounds of visits to households: households to visit and visited, problems found and solved.":
    "入户走访轮次：应访和已访户数、发现和解决的问题数。",
  "First day; null: unknown.": "开始日；空表示不详。",
  "First day no longer; null: still.": "从这天起不再；空表示仍是。",
  "records of registers that have names, such as party organisations.": "有名称的台账记录，如党组织。",
  "A page of CreditEntry rows.": "信用信息一页",
  "One CreditEntry of a page, with its cursor.": "信用信息一行：附游标",
  "What an entry of a firm's credit (信用信息) counts as.": "信用信息类别",
  "不良信息: fines, complaints that stand and the like, whose points are taken.": "不良信息：处罚、属实投诉等，扣分",
  "信用信息: Base, good and bad entries of property firms' credit: points, matter, from when and until when they count.":
    "信用信息：物业企业的基础、良好、不良信息，含分值、事由、有效期",
  "基础信息: what a firm is: staff, capital, contracts on record.": "基础信息：人员、资本、备案合同等",
  "失效日期: First day it no longer counts; null: a scheme says how long.":
    "失效日期：不再计分的首日；空值按考核方案的期限",
};
