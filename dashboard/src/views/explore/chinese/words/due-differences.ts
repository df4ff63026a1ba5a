/** Words of due times that became others with the rules. */
export const dueDifferences: Readonly<Record<string, string>> = {
  "What of the rules that due times are counted by became another.": "期限变更原因：计算期限所依据的哪一项变了",
  "holidays and the days worked for them.": "节假日及调休上班日。",
  "business periods of regions.": "各地区的办公时段。",
  "a version of a policy was added or ended.": "时限规则新增了版本，或有版本终止。",
  "a category that policies name lies elsewhere in the tree.": "规则所指的类别改挂到别的上级之下。",
  "To where a due time was moved.": "期限变化：期限移向何处",
  "it is due earlier than before.": "期限比原来提前。",
  "it is due later than before.": "期限比原来推后。",
  "it was not due before.": "原来没有期限。",
  "it is not due any more.": "不再有期限。",
  "That what due times are counted by became another: holidays were announced, a policy was added. Each due time was counted anew.":
    "规则变更：计算期限的依据变了（节假日公布、时限规则新增等），所有期限重新计算",
  "Its number, from 2, in order; the first rules are 1.": "序号：自 2 起依次编号，最初的规则为 1",
  "When it was found, and the count began.": "发现时间：发现变更、开始重算的时刻",
  "What became another.": "变更内容",
  "Version of the holidays before; null: not kept.": "原节假日版本；未留存则为空",
  "Version of the holidays since.": "现节假日版本",
  "Years whose holidays were not known before.": "新公布的年份：原来尚不知其节假日",
  "Changes in the answer, at most 100.": "返回的变更数，最多 100",
  "Only changes before the one of this number: that of the last one known. All where left out.":
    "仅此序号之前的变更：填已知最早一次变更的序号；不填则为全部",
  "Ids of the policies of which a version, or its end, became another: those that bear on the region asked, or on what one sees.":
    "变更的规则：版本或其终止日有变、且适用于所查区划（或可见范围）的时限规则编号",
  "Due times that are earlier by it: steps of open complaints.": "提前的期限数：未办结投诉的步骤",
  "Due times that are later by it.": "推后的期限数",
  "Steps that were not due before, and are by it.": "新增期限的步骤数",
  "Steps that were due before, and are not by it.": "不再有期限的步骤数",
  "Whether due times are being counted just now, so that the numbers of the latest change may rise.":
    "是否正在重算：正在重算时，最近一次变更的数目还会增加",
  "A step of a complaint that was due at another moment by the rules before: both counted at one moment from the same events.":
    "期限变更：按原规则在另一时刻到期的步骤，两者由同样的事件在同一时刻算出",
  "The complaint, as it is now.": "投诉：其现状",
  "Id of the step in its policy.": "步骤：其时限规则中的步骤编号",
  "Number of the change of rules.": "规则变更的序号",
  "What of the rules became another.": "变更原因：规则中哪一项变了",
  "To where it was moved.": "变化：移向何处",
  "When it was due by the rules before; null: it was not.": "原期限：按原规则的到期时间；没有则为空",
  "When it was due by the rules since; null: it was not.": "新期限：按新规则的到期时间；没有则为空",
  "Whether the moment before depended on a year whose holidays had not been announced.":
    "原期限是否为暂定：涉及当时节假日尚未公布的年份",
  "Whether the moment since depends on a year whose holidays have not been announced.":
    "新期限是否为暂定：涉及节假日尚未公布的年份",
  "Version of the policy in force when it was due before, as jining@1; null: none was.":
    "原规则版本：原到期时生效的规则版本，如 jining@1；没有则为空",
  "Version of the policy in force when it was due since, as jining@1; null: none was.":
    "新规则版本：新到期时生效的规则版本，如 jining@1；没有则为空",
  "When the difference was found.": "发现时间：发现该差异的时刻",
  "Which differences of due times; all conditions hold together.": "期限变更条件：各条件须同时满足",
  "Only those of the change of rules with this number.": "规则变更：只看该序号的变更",
  "Only those of changes for this reason, others beside it or not.": "变更原因：只看含有该原因的变更",
  "Chinese name of the step.": "步骤中文名",
  "English name of the step.": "步骤英文名",
  "Which; all where left out.": "期限变更条件：不填为全部",
  "Only those moved so.": "变化：只看这样移动的",
  "Each time that what due times are counted by became another (holidays announced, policies changed) for a region, the latest first, with how many due times it moved. NOT_FOUND: no such region; BAD_USER_INPUT: first is not from 1 to 100.":
    "规则变更：计算期限的依据每次变更（节假日公布、规则变更），最近的在前，并列出移动了多少期限；没有该区划报 NOT_FOUND，数目不在 1 至 100 之间报 BAD_USER_INPUT",
  "Code of a region: only changes that bear on it, and what they moved there or below; all where left out.":
    "行政区划：只看适用于该区划的变更，以及该区划及其下级的期限，不填为全部",
  "Due times that became others because the rules did, step by step, found last in front. What was due when the rules changed is told; what was ended or paused then is not.":
    "期限变更：因规则变更而改变的期限，逐步骤列出，最近发现的在前；只含规则变更时有期限的，当时已结束或暂停的不列",
};
