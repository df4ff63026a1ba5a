import type { Comparison } from "../indicators/indicator-enums.ts";
import type { RegionLevel } from "../region/region-enums.ts";
import { PERIOD_WORDS } from "./period-words.ts";
import { type Extreme, type Meaning, type Word, word } from "./question-word.ts";

const comparison = (with_: Comparison): Meaning => ({ kind: "COMPARISON", comparison: with_ });
const extreme = (of: Extreme["of"], end: Extreme["end"]): Meaning => ({ kind: "EXTREME", extreme: { of, end } });
const level = (at: RegionLevel): Meaning => ({ kind: "LEVEL", level: at });
const here = (at: RegionLevel): Meaning => ({ kind: "HERE", level: at });
const division = (by: string): Meaning => ({ kind: "DIVISION", by });
const only = (flags: Readonly<Record<string, boolean>>): Meaning => ({ kind: "CONDITION", flags });
const COUNTS_EN: Readonly<Record<string, number>> = { three: 3, five: 5, ten: 10, twenty: 20 };
/** A number to ninety-nine, in digits or words. */
function countOf(said: string): number {
  const digit = (of: string): number => (of === "两" ? 2 : "一二三四五六七八九".indexOf(of) + 1);
  const [tens, ones] = said.split("十");
  return (
    COUNTS_EN[said] ?? (Number(said) || (ones === undefined ? digit(said) : 10 * (digit(tens!) || 1) + digit(ones)))
  );
}
const FILLER: Meaning = { kind: "FILLER" };
/** Told whole as not understood. */
const UNKNOWN: Meaning = { kind: "UNKNOWN" };

const NUMBER = "\\d{1,3}|[两三四五六七八九]|[二三]?十[一二三四五六七八九]?";
const OURS = "(?:[本我咱]|我们|咱们)(?:这个?)?";
const NUMBER_EN = "\\d{1,3}|three|five|ten|twenty";

/** What is compared with an earlier month or year. */
const EARLIER = "(?:比|较)(?:上个?月|[去上]年|\\d{1,2}月|十[一二]?月|[一二三四五六七八九]月)";

/** Words that stand still, in both languages; of those that fit at one place the longest counts. */
export const QUESTION_WORDS: readonly Word[] = [
  word(
    "(?:还)?(?:未能?|没有?|尚未|不)(?:达到?|完成|实现)(?:年度)?(?:目标|标|任务|指标)|不达标|(?:进度)?(?:滞后|落后)于?(?:年度)?目标|(?:目标|进度)滞后|(?:is |are |was |were |did |do |does |have |has )?(?:not (?:reach(?:ed|ing)?|me?et(?:ing)?|on)|miss(?:ed|ing)?|behind|short of) (?:the |its |their )?targets?",
    { kind: "TARGETS", reached: false },
  ),
  word(
    "(?:已经?)?(?:达到|完成|实现)了?(?:年度)?目标|已?达标|(?:is |are |have |has )?(?:reached|met|reach|meet) (?:the |its |their )?targets?",
    { kind: "TARGETS", reached: true },
  ),
  word("(?:离|距离?)(?:年度|全年)?目标(?:还|有|差)*(?:多少|多远|多大)?", { kind: "TARGETS", reached: null }),
  word("(?:年度|全年)?目标(?:的)?(?:完成|进展|进度)?(?:情况|怎么样|如何)?|targets?", {
    kind: "TARGETS",
    reached: null,
  }),

  // Comparisons come with a month or year in them, which is not the period asked about.
  word(
    "(?:与|和|同|跟|比|较)?上个?月(?:相比|同期|对比|比)|(?:比|较)上个?月|环比(?:上个?月)?|month (?:on|over) month|m/m",
    comparison("MONTH_ON_MONTH"),
  ),
  word(
    "(?:than|against|compared with|versus|vs|since) (?:the )?(?:last|previous) month|mom",
    comparison("MONTH_ON_MONTH"),
  ),
  word(
    "(?:与|和|同|跟|比|较)?(?:去年|上年)(?:同期|同月|相比|对比|比)(?:相比|比)?|(?:比|较)(?:去年|上年)|同比(?:去年|上年)?(?:同期|同月)?|year (?:on|over) year|y/y",
    comparison("YEAR_ON_YEAR"),
  ),
  word(
    "(?:than|against|compared with|versus|vs|since) (?:the )?(?:last|previous) year|yoy",
    comparison("YEAR_ON_YEAR"),
  ),

  ...PERIOD_WORDS,
  word("截至|截止到?|到(?=\\d{1,2}月[底末])|年?底|末|as of|(?:by |at )?(?:the )?end of", { kind: "AS_OF" }),
  word(
    "(?:低于|高于|超过|少于|多于|大于|小于|不足|不到|达到|(?:less|more|fewer|higher|lower) than|above|below|over|under|at (?:least|most)) ?\\d[\\d,.]*(?:%|[件个家户次起人])?|\\d[\\d,.]*(?:%|[件个家户次起人])?(?:以上|以下|以内|左右)",
    UNKNOWN,
  ),
  // No view shows these: told whole, so that no month in them is taken for what was asked.
  word(
    "明年|[上本这下]个?(?:周|星期)|[昨今前]天|(?:最?近|过去)(?:\\d{1,3}|[一两三四五六七八九半]|二?十)(?:天|周|个?星期|个?月|年)|(?:与|和|同|跟|比|较)上个?季度(?:相比|同期|对比|比)?",
    UNKNOWN,
  ),
  word(
    "next year|(?:this|last|previous) (?:half(?: year)?|week)|(?:than|against|compared with|versus|vs|since) (?:the )?(?:last|previous) quarter|last \\d{1,3} (?:days|weeks|months|years)|today|yesterday",
    UNKNOWN,
  ),

  word(
    "(?:增加|增长|上升|提高|提升|上涨)(?:得)?(?:最多|最大|最快|最高|更多)?|(?:增幅|涨幅|升幅)最?大?",
    extreme("CHANGE", "MOST"),
  ),
  word("(?:减少|下降|降低|回落)(?:得)?(?:最多|最大|最快|更多)?|(?:降幅|跌幅)最?大?", extreme("CHANGE", "LEAST")),
  // asked either way, nothing stands first
  word(
    "(?:是)?(?:升了?|涨了?|增加了?|上升了?|提高了?|多了)还是(?:降了?|跌了?|减少了?|下降了?|降低了?|少了)|是升是降|是增是减|(?:有什么|有何)?变化(?:了|情况|趋势|怎么样|如何|大不大)?|(?:有没有|有无|是否|是不是)(?:增加|增长|上升|上涨|提高|减少|下降|降低|改善|好转|恶化)了?|(?:增加|增长|上升|上涨|提高|提升|减少|下降|降低|回落|[升涨降跌])了?多少|[多少高低]了多少|(?:has |have |had )?changed?",
    { kind: "CHANGED" },
  ),
  word(
    "(?:涨|升|增)(?:得)?最(?:多|快|大|高|猛|厉害|明显)|(?:增加|增长|上升|上涨)(?:得)?最(?:猛|厉害|明显)|涨了|升了",
    extreme("CHANGE", "MOST"),
  ),
  word(
    "(?:降|减|跌)(?:得)?最(?:多|快|大|猛|厉害|明显)|(?:减少|下降|降低)(?:得)?最(?:猛|厉害|明显)|降了|跌了",
    extreme("CHANGE", "LEAST"),
  ),
  word("(?:改善|进步|好转)(?:得)?(?:最多|最大|最快|最明显)?", extreme("CHANGE", "BEST")),
  word("(?:恶化|退步|变差)(?:得)?(?:最多|最大|最快|最明显)?", extreme("CHANGE", "WORST")),
  word(
    "(?:is |are |were |was )?(?:has |have |had )?more|(?:increased|rose|grew|up)(?: the)?(?: most)?",
    extreme("CHANGE", "MOST"),
  ),
  word("(?:the )?(?:largest|biggest|greatest|highest) (?:increase|rise|growth)(?: in| of)?", extreme("CHANGE", "MOST")),
  word("(?:has |have |had )?fewer|(?:decreased|fell|dropped|down)(?: the)?(?: most)?", extreme("CHANGE", "LEAST")),
  word("(?:the )?(?:largest|biggest|greatest) (?:decrease|fall|drop)(?: in| of)?", extreme("CHANGE", "LEAST")),
  word("improved(?: the)?(?: most)?", extreme("CHANGE", "BEST")),
  word("(?:worsened|got worse)(?: the)?(?: most)?", extreme("CHANGE", "WORST")),
  word("(?:比|较)上个?月更?[多高]了?", extreme("CHANGE", "MOST")),
  word("(?:比|较)上个?月更?[少低]了?", extreme("CHANGE", "LEAST")),
  word("哪[个一]?更?[多高]|(?<!到)更?[多高](?=[?？]?$)|[从由](?:高到低|多到少|大到小)", extreme("VALUE", "MOST")),
  word("哪[个一]?更?[少低]|(?<!到)更?[少低](?=[?？]?$)|[从由](?:低到高|少到多|小到大)", extreme("VALUE", "LEAST")),
  // 比上月多的街道: by the change where something is compared with, else by the value
  word(`(?<=${EARLIER}[^，,]*)更?[多高](?=的)`, extreme("CHANGE", "MOST")),
  word(`(?<=${EARLIER}[^，,]*)更?[少低](?=的)`, extreme("CHANGE", "LEAST")),
  word("(?<!(?:比|较)[^，,]*)[多高](?=的)", extreme("VALUE", "MOST")),
  word("(?<!(?:比|较)[^，,]*)[少低](?=的)", extreme("VALUE", "LEAST")),
  word("更多|多了|变多", extreme("CHANGE", "MOST")),
  word("更少|少了|变少", extreme("CHANGE", "LEAST")),
  word("(?:increase|rise|increasing|rising)", extreme("CHANGE", "MOST")),
  word("(?:decrease|fall|drop|decreasing|falling)", extreme("CHANGE", "LEAST")),
  word(`前(?:${NUMBER})(?:名|位|个|强)?|(?:the )?top ?(?:${NUMBER_EN})`, extreme("VALUE", "MOST")),
  word(`(?:后|末|倒数)(?:${NUMBER})(?:名|位|个)?|(?:the )?bottom ?(?:${NUMBER_EN})`, extreme("VALUE", "WORST")),
  word(`(${NUMBER})个?(?=[各县市区镇街乡社])`, ([, count]) => ({ kind: "COUNT", count: countOf(count!) })),
  word(`(${NUMBER})个`, ([, count]) => ({ kind: "COUNT", count: countOf(count!) })),
  word(NUMBER_EN, ([count]) => ({ kind: "COUNT", count: countOf(count) })),
  word(
    "最多|最高|最大|最集中|最突出|(?:居|位居)?首位|第一名?|the most|most|the highest|highest|the largest|largest",
    extreme("VALUE", "MOST"),
  ),
  word(
    "最少|最低|最小|the fewest|fewest|the least|least|the lowest|lowest|the smallest|smallest",
    extreme("VALUE", "LEAST"),
  ),
  word("最好|最优|居首|领先|the best|best", extreme("VALUE", "BEST")),
  word("最差|最严重|居?末位|垫底|倒数第一|倒数|落后|the worst|worst", extreme("VALUE", "WORST")),

  word("地级市|地市|各市|城市|市|cities|city", level("CITY")),
  word("各?县市区|各?县(?:区|市)|各?区(?:县|市)|各?县|各?区|counties|county|districts|district", level("COUNTY")),
  word(
    "各?(?:镇街|乡镇街道|街道乡镇|街镇|乡镇|街道办?|镇|乡)|streets?|subdistricts?|towns?|townships?",
    level("STREET"),
  ),
  word("各?(?:社区|村居|居委会?|村)|communit(?:y|ies)|villages?", level("COMMUNITY")),
  word(`全省|${OURS}省|the (?:whole )?province`, here("PROVINCE")),
  word(`全市|${OURS}市|(?:this|the whole) city`, here("CITY")),
  word(`全[县区]|${OURS}[县区]|(?:this|the whole) (?:county|district)`, here("COUNTY")),
  word(`全(?:镇|街道)|${OURS}(?:街道|镇)|(?:this|the whole) (?:street|town)`, here("STREET")),
  word("(?:我们|咱们?|我)?(?:这里|这儿|这边|本地|当地)|我们|咱们", FILLER),

  word(
    "(?:为什么|为啥|为何|怎么|咋)(?:会|就|还|老是?|总是?|一直)*(?:这么|那么|这样|如此)(?:[多高少低差慢]|严重)|(?:是?怎么|咋)回事",
    { kind: "WHY" },
  ),
  word("为什么|为啥|为何|怎么会?|咋|是?什么原因|原因是?什么|原因|why|reasons?(?: for)?|causes?(?: of)?", {
    kind: "WHY",
  }),
  word("(?:[按分]|各个?|哪[个些]|什么)?(?:投诉)?(?:来源|渠道)|(?:是?从|来自)(?:哪里|哪儿|哪)来?", division("source")),
  word("(?:by|from (?:which|what)|which|what) (?:sources?|channels?)|where from", division("source")),
  word(
    "(?:[按分]|各个?|哪[个些几]|什么)?(?:投诉)?(?:类别|类型|种类)|哪[类种]|(?:什么|啥|哪些)(?:问题|方面)",
    division("category"),
  ),
  word("(?:by|which|what) (?:categor(?:y|ies)|kinds?|types?)|what (?:kinds? of|about)", division("category")),
  word("(?:按|各)?(?:办理状态|状态)|by status", division("status")),
  word("按(?:管理|物业)(?:方式|模式)|by mode(?: of management)?", division("mode")),
  word(
    "既?(?:没有?|无)物业(?:管理)?(?:也|又|和|、|且)?(?:没有?|无)?(?:建立?)?党组织|(?:with )?neither (?:property )?management nor (?:an? )?(?:party )?organi[sz]ations?|(?:with no|without|no) (?:property )?management (?:or|and|nor) (?:no )?(?:an? )?(?:party )?organi[sz]ations?",
    only({ managed: false, organised: false }),
  ),
  word(
    "(?:没有?|无|未引入)(?:专业)?物业(?:管理|服务|企业|公司)*|失管|未被?覆盖|没有?被?覆盖|(?:with no|without|no) (?:property )?management|unmanaged|not (?:managed|covered)|uncovered",
    only({ managed: false }),
  ),
  word(
    "(?:没有?|无|未建立?)党组织|(?:with no|without|no) (?:an? )?(?:party )?organi[sz]ations?",
    only({ organised: false }),
  ),
  word(
    "(?:没有?|无|未成立|未组建|未建)(?:业主委员会|业委会)|(?:with no|without|no) (?:an )?owners' committees?",
    only({ hasCommittee: false }),
  ),
  word("有物业(?:管理|服务)?|(?:under|with) (?:property )?management", only({ managed: true })),
  word("有(?:业主委员会|业委会)|with (?:an )?owners' committees?", only({ hasCommittee: true })),
  word("(?:进行)?(?:对比|比较|相比)|比|compared?(?: with)?|versus|vs|(?:better|worse|higher|lower) than", {
    kind: "VERSUS",
  }),

  word("请问|请|帮我|看看|看|查一?下?|查询|显示|告诉我|我想知道|想知道", FILLER),
  word(
    "(?:相?差|[多高少低])多少|多少[个件家户部次起人]?|几[个件家部次起]|一共有?|总共有?|共有|走势|趋势|谁的?|扰民|(?:按|逐|每个?|[历各])月(?:份|度)?|月度|每[个一]?|排在?(?=[前第后末倒最])|trends?|monthly|by month|over time",
    FILLER,
  ),
  word(
    "哪[一几]?[个些]?|什么|如何|怎么样|怎样|咋样|啥|到底|究竟|还有?|情况|排名|排行|名单|有没有|哪里|哪儿|主要|构成|分布",
    FILLER,
  ),
  word(
    "的|是|有|了|在|里|中|内|之|吗|呢|各|都|与|和|按|从|由|一个|分别|为|来自|通过|经由?|所有|全部|下辖|各个",
    FILLER,
  ),
  word(
    "the|of|in|for|by|at|on|with|is|are|was|were|has|have|had|did|does|do|and|all|show|me|what|which|where|who|how|many|number|rank(?:ing|ed)?|among|among all|every|each|there|it|from|a|an|their|mainly|give|list|find|tell|via|through",
    FILLER,
  ),
  word("how much|doing", FILLER),
  word("[，,。.？?！!：:、；;（）()“”\"'《》]", FILLER),
];
