/** Words of which estates are meant by what sources say. */
export const estateLinks: Readonly<Record<string, string>> = {
  "Words of a source, or an estate in its list, and which estate they mean.":
    "小区关联：来源所写的小区或其名录中的小区，指平台中的哪一个",
  "The words as they were first written; of an estate its name. May hold persons.":
    "所写：最初的写法；名录中的小区则为其名称，可能含个人信息",
  "Where the words are said, or the source's estate lies.": "区划：所写小区或来源小区所在的区划",
  "How likely the proposed estate is meant, 0 to 1.": "匹配度：所提小区的可能性，0 至 1",
  "What the score is made of.": "理由：匹配度由何得出",
  "Whether it is known which estate is meant.": "状态：是否已知所指小区",
  "When it was proposed.": "提出时间",
  "When it was linked, confirmed or refused; null: it waits.": "决定时间：关联、确认或否认的时间；空表示待核对",
  "Who linked, confirmed or refused it, as the audit names them; `rule`: the rule; null: it waits.":
    "决定者：关联、确认或否认者，写法同审计；rule 为规则；空表示待核对",
  "Records that follow it.": "涉及的记录数",
  "The estate that is meant, or proposed while it waits; of a refused one that which was. Null where it lies outside of what one sees.":
    "小区：所指的小区，待核对时为所提的，已否认的为曾提的；在可见范围之外则为空",
  "The source's own estate; null: words alone.": "来源小区：来源名录中的小区；只有文字则为空",
  "At most five estates that it may mean, as they are known now, the likeliest first. Needs the right to bring data.":
    "候选小区：至多五个，按现有小区计，最可能的在前；需有导入权限",
  "An estate that a link may mean.": "候选小区",
  "How likely it is meant, 0 to 1.": "匹配度：0 至 1",
  "Something that speaks for or against two being one estate.": "理由：支持或反对两者为同一小区的依据",
  "Added to the logarithm of the odds: above 0 it speaks for it.": "权重：加到胜率的对数上，大于 0 为支持",
  "Metres, of a distance; else null.": "米数：只用于距离，其他为空",
  "What speaks for or against two being one estate.": "依据：支持或反对两者为同一小区",
  "The names are written the same.": "名称写法完全一致",
  "The names are the same but for marks, brackets and numerals.": "名称一致，只是标点、括号、数字写法不同",
  "The names are the same but for words such as 小区.": "名称一致，只是“小区”等字样不同",
  "The names are the same but for endings such as 花园.": "名称主体一致，只是“花园”等后缀不同",
  "The names sound the same.": "读音相同",
  "One name is part of the other.": "一个名称包含另一个",
  "The names are alike.": "名称相近",
  "The names differ.": "名称不同",
  "They say different phases or blocks.": "期、区或号不同",
  "Only one says a phase or block.": "只有一方写明期、区或号",
  "How far apart they are.": "相距多远",
  "Same street and number.": "路名、门牌号一致",
  "Same street.": "在同一条路上",
  "Same district, in the sources' words.": "所写区县一致",
  "Different districts, in the sources' words.": "所写区县不同",
  "Nearly as many households.": "户数相近",
  "Numbers of households far apart.": "户数相差悬殊",
  "Same property firm.": "物业企业一致",
  "The estate lies where the words are said.": "小区在所写区划内",
  "No other estate there has the name.": "当地仅此一个小区用此名",
  "An estate is proposed; somebody is to say.": "待核对：已提出小区，等人判断",
  "Certain, and linked by the rule.": "按规则关联：确定无疑",
  "Somebody said so.": "已确认",
  "Somebody said that none of those known is meant.": "已否认：现有小区都不是",
  "From which score on estates are linked by themselves.": "自动关联规则：匹配度从多少起自动关联",
  "In this region and below it, where none is set nearer.": "区划：适用于此区划及其下，更近处另有规则的除外",
  "What is certain in itself is linked from this score on, 0.5 to 1; 1: never.":
    "起始匹配度：本身确定的，从此值起自动关联，0.5 至 1；1 表示从不",
  "When it was set.": "设置时间",
  "Who set it, as the audit names them.": "设置者，写法同审计",
  "Words and estates of sources, and which estates they mean, in the order in which they came.":
    "小区关联列表：各来源所写的小区与名录中的小区指哪一个，按提出先后",
  "Only those in these states; all where left out.": "只要这些状态的，不填则全部",
  "Only those of this source system.": "只要此来源的",
  "The link with this id; null where there is none.": "一条小区关联：没有则为空",
  "Only those that the caller may decide; needs the right to bring data.": "只要调用者可以决定的；需有导入权限",
  "Opaque id of the link.": "小区关联的标识",
  "Opaque id of an estate of the city; the one proposed where left out.": "小区：同城某小区的标识，不填则为所提的那个",
  "Says which estate is meant; its records follow, with their figures. NOT_FOUND for an estate that is not known there, or is itself another's. Needs the right to bring data there.":
    "确认所指小区：相关记录与统计随之更新；当地没有该小区，或它已并入另一小区，则返回 NOT_FOUND；需有当地的导入权限",
  "Says that no known estate is meant; its records have none then. Needs the right to bring data there.":
    "否认：现有小区都不是，相关记录不再关联小区；需有当地的导入权限",
  "Opens a link again, whoever or whatever made it: its records are as if it had never been. Needs the right to bring data there.":
    "撤销小区关联：无论由谁或由规则所定，相关记录恢复原状；需有当地的导入权限",
  "What somebody says of a link.": "对小区关联的决定",
  "An estate is meant.": "确认：指某个小区",
  "No known estate is meant.": "否认：现有小区都不是",
  "It is open again.": "撤销：重新待核对",
  "What somebody says of one link.": "对一条小区关联的决定",
  "What is said of it.": "决定",
  "Of a confirmed one: opaque id of an estate of the city; the one proposed where left out.":
    "小区：确认时，同城某小区的标识，不填则为所提的那个",
  "Decides at most 100 links in this order, with one count of figures after the last: each as it is then; null for one that is not known, or may not mean that estate, while the others are decided. Needs the right to bring data there.":
    "一并决定小区关联：依次决定至多 100 条，统计在最后更新一次；返回每条的结果；不存在或不能指该小区的为空，其余照办；需有当地的导入权限",
  "What is said of each.": "对各条的决定",
  "From which score on what is certain links by itself, where that was set; elsewhere it is 0.95.":
    "自动关联规则：各区划的；未设置处为 0.95",
  "Sets from which score on what is certain links by itself in a region and below it, for what comes from now on. All such rules as they then are. Needs the right to bring data there.":
    "设置自动关联规则：对区划及其下、以后的导入有效；返回设置后的全部规则；需有当地的导入权限",
  "0.5 to 1; 1: never.": "0.5 至 1；1 表示从不",
  "The estate in the source's words, where it has no id of it: one that is certain is taken, what is doubtful waits for somebody (estateLinks).":
    "来源所写的小区：没有小区编号时用；确定的直接关联，存疑的等人核对（estateLinks）",
  "Somebody said which estate words, or a source's estate, mean.": "确认小区所指",
  "Somebody said that words, or a source's estate, mean none of those proposed.": "否认小区所指",
  "What words, or a source's estate, mean is open again.": "撤销小区关联",
  "From which score on estates are linked by themselves was set; 1: never.": "设置小区自动关联规则；1 表示从不",
  "The same estate as other sources have it, each with its own facts; counted with this one, once.":
    "其他来源中的同一小区：各有各的数据，与本小区合并计为一个",
  "Another source's estate that this one is, and is counted with; null: it is counted itself.":
    "计入的小区：本小区即其他来源的该小区，并入其中计数；空表示自行计数",
};
