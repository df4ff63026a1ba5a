/** Words of party organisations, their ladders, trees and coverage. */
export const party: Readonly<Record<string, string>> = {
  "Whether it is composed by the rule: an odd number of members, at least 5, at least half of them in the party. null: its members are not reported.":
    "组成合规：成员为单数、不少于 5 人、党员不少于一半；未报成员时为空",
  "A place with party organisations of one step and none of the step above them.":
    "体系缺口：有下一步党组织而没有上一步的地方",
  "an estate with building groups and no branch, its own or joint.": "有楼栋党小组而没有党支部（单独或联合）的小区。",
  "a county whose property firms have branches, and that has no industry committee or general branch, in a city whose ladder asks for one.":
    "物业企业有党支部、按本市体系应有行业党委或党总支而没有的区县。",
  "a community whose estates have branches, and that has no general branch or alliance, in a city whose ladder asks for one.":
    "小区有党支部、按本市体系应有党总支或党建联盟而没有的社区。",
  "an estate with member households and no building group.": "有党员中心户而没有楼栋党小组的小区。",
  "What a party organisation of a step hangs at.": "所在对象：某一步的党组织设在哪里",
  "A city.": "市",
  "A community or village.": "社区：社区或村",
  "A county, district or functional zone.": "区县：县、区或功能区",
  "An estate; of a building group or member household the one it is in.": "小区：楼栋党小组、党员中心户为其所在小区",
  "A street, town or township.": "镇街：街道、镇、乡",
  "Party coverage (党建覆盖) of a region's estates and firms on a day.": "党建覆盖：区划内小区和企业某一天的情况",
  "Estates that exist on the day; null where none is on record.": "小区数：当日存在的；没有记录则为空",
  "How far estates, party organisations and instructors are on record; PART: in some of the counties alone.":
    "在册程度：小区、党组织和党建指导员；PART 表示只有部分区县",
  "Organisation coverage of property firms, percent; null where there are none, nothing is on record, and below a county, where firms are not kept.":
    "企业组织覆盖率：百分数；没有企业、没有记录或在区县以下时为空",
  "Work coverage of property firms, percent; null where there are none, nothing is on record, and below a county, where firms are not kept.":
    "企业工作覆盖率：百分数；没有企业、没有记录或在区县以下时为空",
  "estates with an organisation ÷ estates that meet the conditions or have one; null where there are none, or nothing is on record.":
    "有党组织的小区÷符合组建条件或已有党组织的小区；没有或无记录时为空。",
  "estates with an organisation or an instructor ÷ all estates; null where there are none, or nothing is on record.":
    "有党组织或党建指导员的小区÷全部小区；没有或无记录时为空。",
  "Why nothing is said of their party coverage; null where it is.": "无数据原因：有数据时为空",
  "Those in the counties that have party organisations and instructors on record; null where none has.":
    "党建在册小区数：有党组织和指导员记录的区县内的；都没有则为空",
  "Level of party coverage of an estate, from 0 (NONE) to 5; each step includes the ones below.":
    "党建覆盖层级：小区从 0（无）到 5，高的包含低的",
  "A ladder of party organisations (党组织体系) as a city builds it. Imports refuse a row whose type, place or parent it does not have.":
    "党组织体系：一个市的党组织层级；导入时不收体系之外的类型、位置或上级",
  "How it is built, in English.": "构成说明（英文）",
  "How it is built, in Chinese.": "构成说明",
  "Codes of its cities; empty for the default.": "适用市代码：默认体系为空列表",
  "Whose it is, in English.": "归属（英文）",
  "Stable name: dezhou; default where the city has none of its own.": "编号：如 dezhou；没有自己体系的市为 default",
  "Its steps, from the top down.": "各步：从上到下",
  "Whose it is, in Chinese.": "归属",
  "A place where a step of its city's ladder is missing on a day.": "体系缺口：某一天缺少本市体系某一步的地方",
  "How many there are below: building groups, member households or firms' branches; of a community, estates with a branch.":
    "下级数：楼栋党小组、党员中心户或企业党支部；社区为有党支部的小区数",
  "The estate; null where a region has the gap.": "小区：缺口在区划时为空",
  "What is missing.": "缺口种类：缺什么",
  "Steps of the city's ladder, any of which would close the gap.": "可补的步骤：有其中之一即可",
  "The community or county; of an estate the finest region known to contain it.":
    "区划：社区或区县；小区为其所在最下级区划",
  "How many gaps of a kind there are on a day.": "缺口统计：某一天某种缺口的数量",
  "Places where it is.": "缺口数：有此缺口的地方",
  "Places that can be judged: those with organisations below. 0: nothing on record says anything.":
    "可评价数：下面有党组织的地方；0 表示没有可评价的记录",
  "A step of a ladder: organisations of one type at one kind of place.": "体系的一步：设在某类地方的某类党组织",
  "Whether a place with organisations below must have one: without it there is a gap.":
    "必须有：下面有党组织而没有它即为缺口",
  "What its organisations hang at.": "所在对象",
  "Stable name within its ladder: COMMUNITY_GENERAL_BRANCH.": "编号：体系内，如 COMMUNITY_GENERAL_BRANCH",
  "Type of its organisations.": "党组织类型",
  "Steps that it may hang under; empty at the top.": "可挂的上一步：最上一步为空列表",
  "The city's own words for it: 社区党总支.": "本市叫法：如“社区党总支”",
  "The organisation above; null at the top.": "上级党组织：最上级为空",
  "Whether an organisation stands alone or serves several units.": "组建形式：单独或联合",
  "Rung of a party organisation; the ladder differs by city.": "党组织类型：各市体系不同",
  "branch of a property firm or of one of its projects.": "物业企业或其项目的党支部。",
  "of the property industry in a city or county.": "市或区县物业行业的。",
  "an alliance in a street or community.": "街道或社区的党建联盟。",
  "How many organisations of a step stand below another.": "下级统计：某一步的党组织有多少",
  "Organisations on the day, at any depth.": "党组织数：当日，各层都算",
  "The step, in the words of the city.": "步骤：用本市的叫法",
  "A party organisation as it stands in the tree on a day; what is below it, by step.":
    "体系节点：某一天的党组织及其下级",
  "What stands below it at any depth, by step from the top down; empty where nothing does.":
    "下级：各层按步从上到下；没有则为空列表",
  "Gaps of the ladder in its region, or at its estate, on the day; null of a firm's branch, which has none of its own.":
    "缺口数：所在区划或小区当日的体系缺口；企业党支部为空",
  "The organisation.": "党组织",
  "Its step on the ladder of its city; null where the ladder has none like it.":
    "所在步骤：本市体系中的；体系中没有则为空",
  "Party coverage of a region and of its children on a day: organisation and work rates apart; the six steps are the breakdown party_coverage_steps.":
    "党建覆盖：区划及其下一级某一天的组织覆盖和工作覆盖；六个层级见构成 party_coverage_steps",
  "The ladder of party organisations in a region: that of its city; the default above cities.":
    "党组织体系：区划所在市的；市以上为默认体系",
  "Gaps of the ladders in a region on a day, counted by kind; every kind, in the order of the list.":
    "体系缺口统计：区划内某一天的缺口按种类计数",
  "Gaps of the ladders of party organisations in a region on a day, by kind, then by the region's code. Their number is the numerator of ladder_gap_share. Where no organisation is on record there is no gap, and nothing is said.":
    "体系缺口列表：区划内某一天的缺口，按种类、再按区划代码；总数即 ladder_gap_share 的分子。没有党组织记录的不算缺口",
  "Every ladder that is declared: those of cities, then the default.": "全部党组织体系：各市的，最后是默认的",
  "The tree of party organisations, a step at a time: those of a region under none that stands there, or those directly under one; by type from the top down, then as they were recorded.":
    "党组织树：一次一层；区划内的最上层，或某组织直接下级；按类型从上到下",
  "Opaque id of an organisation: those directly under it, wherever they are.": "上级标识：只要直接在其下的，不论在哪里",
  "Code of the region that the tree begins in.": "区划代码：从哪个区划开始",
  "What a person, or a number of persons, is appointed as.": "岗位：被选派任什么",
};
