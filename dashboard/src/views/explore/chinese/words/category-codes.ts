/** Words of the tree of complaints' categories, and of what sources call them. */
export const categoryCodes: Readonly<Record<string, string>> = {
  "What a complaint is about: a place in a tree of three levels; a source's words that nobody has mapped stand at level 1.":
    "投诉类别：三级类别树中的一项；来源用语尚无人对应的，列为一级",
  "Its level in the tree of categories, 1 (coarsest) to 3.": "级别：在类别树中的级别，1（最粗）至 3",
  "Id of the category above it; null at level 1.": "上级类别：编号；一级类别为空",
  "Level of the categories counted by, 1 to 3: what is finer counts in the one above it, what is coarser stays itself. The finest where left out. Only with CATEGORY.":
    "类别级别：按第几级类别统计（1 至 3），更细的计入其上级，更粗的保持原样；不写则按最细；须与 CATEGORY 同用",
  "Only these categories, by id, and those below them.": "类别：只要这些及其下各级（写编号）",
  "A code or word of a source of which nobody has said the category; its complaints stand under it as it came.":
    "待对应的类别：来源的编码或用语，尚无人说明属于哪一类别；其投诉暂按原文归类",
  "Codes and words of sources of which nobody has said the category, in the regions that one sees, those of most complaints first; at most 1,000. For who may bring data.":
    "待对应的类别：本人所见区域内各来源尚未对应的编码和用语，投诉多者在前，至多 1000 项；供可导入数据者查询",
  "The code or word, as it came.": "来源编码：编码或用语的原文",
  "The code or word, as it comes.": "来源编码：编码或用语的原文，与来文一致",
  "The code or word.": "来源编码：编码或用语",
  "Complaints under it.": "投诉量：件",
  "The first month in which any of them was reported.": "最早月份：其中最早一件的受理月份",
  "The last month in which any of them was reported.": "最近月份：其中最近一件的受理月份",
  "What a code of a source means from now on.": "对应结果：某来源的编码今后指哪一类别",
  "Id of the category.": "类别：编号",
  "Id of the category, of any level.": "类别：编号，任何一级均可",
  "Complaints on record that stood under the code, and are of the category now.":
    "改归件数：已入库、原在该编码下、现改归此类别的投诉",
  'Says which category a code or word of a source is: complaints that stand under it are of that category from now on, as are those that come. What was said of the code before ends. For who may bring data everywhere; where everybody is let in, with the header "Authorization: Bearer <write token>".':
    "对应类别：说明某来源的编码或用语属于哪一类别；其下已入库的投诉随之改归，今后来的也照此；此前的对应作废；须可在各地导入数据，不登录使用时须带写入令牌",
  "Somebody said which category a code of a source is; complaints under it followed.":
    "对应投诉类别：有人说明了来源编码属于哪一类别，其投诉随之改归",
};
