/** Words of complaints, their counts, heatmaps and how they are recorded. */
export const complaints: Readonly<Record<string, string>> = {
  "A complaint (投诉, 诉求) about an estate or a place.": "投诉：有关小区或某处的投诉、诉求",
  "What it is about.": "类别：投诉什么",
  "The caller's words; null: none kept. May hold persons.": "来电内容：没有保存则为空，可能含个人信息",
  "The estate it is about; null: none known.": "小区：所涉及的小区；不详则为空",
  "Steps reached, in order of time; at most one of each.": "办理过程：已到的各步，按时间，每步最多一次",
  "Hours from being reported to being closed; null while it is not closed, or was opened again since.":
    "办结用时：从受理到办结的小时数；未办结或又重办的为空",
  "When it was reported.": "受理时间",
  "The caller's satisfaction, 1 to 5; null: not asked or unknown.": "满意度：1 至 5；空表示未问或未知",
  "The step it stands at.": "办理状态：现在的一步",
  "Stable id.": "编号",
  "English name; the source's own word where there is none.": "英文名：没有则为来源自己的说法",
  "A step of the closed loop that a complaint has reached.": "办理步骤：投诉到过的一步",
  "When it was reached, the last time.": "时间：最近一次到这一步的时间",
  "The step.": "步骤",
  "as a status, the step it stands at now; what it once went through is counted by names with `ever`.":
    "作为状态，指现在所处的一步；曾经到过的，用名称含 ever 的字段统计。",
  "reported to street and community since the firm did not act in time, and not handled yet.":
    "企业未按时处理，已上报街道社区督办，尚未处置。",
  "closed, with the caller's satisfaction.": "已办结，附来电人满意度。",
  "taken down by the hotline or platform.": "热线或平台已受理。",
  "dealt with, the caller not yet asked.": "已处置，尚未回访。",
  "open again now, since the caller was not satisfied.": "回访不满意，正在重办。",
  "Which complaints: all conditions given must hold; an empty list matches none.":
    "投诉筛选条件：所列条件须同时满足；空列表不匹配任何投诉",
  "Opaque id of an estate: only complaints about it.": "小区标识：只要有关这个小区的",
  "First day reported, included.": "起始日：受理日期，含当日",
  "Only complaints within a distance of a point.": "附近：只要离某点一定距离之内的",
  "Only those that stand at one of these steps.": "办理状态：只要现处于这些步的",
  "Last day reported, included.": "截止日：受理日期，含当日",
  "Code of a region: only complaints in it or below.": "区划代码：只要该区划及其以下的投诉",
  "Only complaints whose location is inside the box.": "范围内：只要位置在方框内的",
  "What complaints are counted by.": "分组方式：投诉按什么计数",
  "By category.": "按类别",
  "By the day reported.": "按日",
  "By the month reported.": "按月",
  "By the step of the closed loop they stand at.": "按办理状态",
  "By the week reported, Monday to Sunday.": "按周：周一至周日",
  "Complaints by square, as columns of equal length: the centres of the squares, and their weights.":
    "投诉热力图：按方格统计，各列等长：方格中心与权重",
  "Side of a square, degrees of longitude and latitude alike.": "方格边长：经纬度的度数",
  "Complaints that match and have a location, those in squares left out included.":
    "投诉件数：符合且有位置的，含未列方格中的",
  "Whether one of the sources asked for holds invented demonstration data.":
    "含演示数据：所问来源中是否有虚构的演示数据",
  "First day asked for; null: from the first complaint.": "起始日：空表示从第一件起",
  "Whether complaints are on record on the days asked for, in filter.under (or anywhere) and from filter.sources. Where false, 0 complaints means no data.":
    "在册：所问日期、区划、来源是否有投诉记录；否则 0 件表示无数据",
  "Latitudes of the centres, WGS 84, degrees.": "纬度：方格中心，WGS 84",
  "Longitudes of the centres, WGS 84, degrees.": "经度：方格中心，WGS 84",
  "Last day asked for; null: to the last complaint.": "截止日：空表示到最后一件",
  "Whether squares were left out, for want of households.": "有方格略去：因没有户数",
  "Weights, in the unit of the weight asked for.": "权重：单位见所要求的权重",
  "Complaints by square and frame, as columns: one set for the frames, one for the squares, and one for the entries, each of which is a square in a frame. Squares without complaints in a frame have no entry.":
    "投诉热力回放：按方格和帧统计，分帧、方格、条目三组列；某帧无投诉的方格没有条目",
  "Square of each entry: its place in longitudes and latitudes, from 0.": "方格序号：各条目的方格，从 0 起",
  "Complaints with a location in all frames together.": "投诉件数：各帧合计，有位置的",
  "Frame of each entry, from 0; ascending.": "帧序号：各条目的帧，从 0 起，递增",
  "First day of each frame, in order; days between two frames there are none.": "帧首日：各帧的第一天，帧间没有空档",
  "Whether complaints are on record in each frame, in filter.under (or anywhere) and from filter.sources. Where false, a total of 0 means no data.":
    "在册：各帧是否有投诉记录；否则合计 0 表示无数据",
  "Latitudes of the squares' centres, WGS 84, degrees.": "纬度：方格中心，WGS 84",
  "Longitudes of the squares' centres, WGS 84, degrees.": "经度：方格中心，WGS 84",
  "Most complaints of any square in any frame; 0 where there are none.": "最大件数：任一帧任一方格的最多件数",
  "How long a frame is.": "帧长",
  "Last day of each frame, included; the first and last frame may be cut off.": "帧末日：含当日；首末两帧可能不满",
  "Complaints with a location in each frame.": "各帧件数：有位置的",
  "The 98th percentile (nearest rank) of the entries' weights: an upper end for a scale of colours that one outlier does not flatten; 0 where there are none.":
    "98 分位件数：作色标上限，免受个别极值影响",
  "Complaints of each entry.": "件数：各条目的",
  "How long a frame of a heatmap's playback is.": "帧长：热力回放每帧多长",
  "A day.": "日",
  "A calendar month.": "月",
  "A week, Monday to Sunday.": "周：周一至周日",
  "What a square of the heatmap weighs.": "热力权重",
  "Complaints for each 1,000 households of the estates today, both over the smallest square around it, of this grid or a coarser one, in which 500 households live. Squares with no known households within 10 km are left out.":
    "每千户件数：按今天小区的户数，取周围满 500 户的最小方格计算；10 千米内没有已知户数的方格略去",
  "Complaints in the square.": "件数：方格内的投诉",
  "How complaints are sorted.": "投诉排序",
  "A complaint as its source knows it. It needs a place: longitude and latitude, a region's code, or an estate.":
    "投诉（写入）：来源所知的投诉；须有位置：经纬度、区划代码或小区",
  "When that step was reached, the last time; null: not reached.": "到这一步的时间：最近一次；空表示未到",
  "Category: an id of complaintCategories, or a word of the source's own, at most 200 characters.":
    "类别：complaintCategories 的编号，或来源自己的说法，最多 200 字",
  "The caller's words, at most 10,000 characters.": "来电内容：最多 10000 字",
  "External id of the estate it is about, of the same source.": "小区来源编号：同一来源中的编号",
  "Its id, unique within the source; the same id again brings it up to date.": "来源编号：来源内唯一；再次送来即更新",
  "Latitude, WGS 84, degrees; with longitude.": "纬度：WGS 84，须与经度同时给出",
  "Longitude, WGS 84, degrees; with latitude.": "经度：WGS 84，须与纬度同时给出",
  "Code of the region it belongs to.": "区划代码：所属区划",
  "When it was reported; not in the future.": "受理时间：不能晚于现在",
  "The caller's satisfaction, 1 to 5; null: not asked.": "满意度：1 至 5；空表示未问",
  "What is wrong with one value.": "写入问题：某个值有什么不对",
  "The field.": "字段",
  "What came; empty: nothing.": "实为：收到的内容；空表示没有",
  "How many complaints are alike in what they were grouped by; fields not grouped by are null.":
    "投诉统计：分组相同的投诉件数；没有用来分组的字段为空",
  "The category.": "类别",
  "Complaints.": "投诉件数",
  "The day reported.": "受理日",
  "The month reported.": "受理月",
  "The region; null beside other regions: complaints known only to a region above the level.":
    "区划：与其他区划并列时为空，表示只知道上级区划的投诉",
  "The step they stand at.": "办理状态",
  "Monday of the week reported.": "受理周：该周的周一",
  "Complaints that a batch has just brought, new and changed.": "新到投诉：刚收到的一批，含新增和更新",
  "When they were stored.": "入库时间",
  "The complaints; a large batch is told in several events.": "投诉：大批的分几次推送",
  "Nothing of the batch is stored.": "整批未存",
  "The batch is stored: committed, with every count that depends on it.": "整批已存：连同相关统计一并提交",
  "New ones.": "新增件数",
  "Complaints in the batch.": "收到件数",
  "Known ones that did not differ.": "未变件数",
  "Known ones that differed, brought up to date.": "更新件数",
  "Complaints about an estate that are of one category, and how they were dealt with.":
    "小区投诉类别：某类投诉及办理情况",
  "Complaints reported; null: suppressed.": "投诉件数：空表示已隐去",
  "Complaints; null: suppressed.": "投诉件数：空表示已隐去",
  "Whether its numbers are kept back from whoever may not see persons: they are small, or a small one could be reckoned from them. There may be no complaint at all.":
    "已隐去：数量过少，或可由其倒推过少的数，对无权查看个人信息的人不显示；也可能一件也没有",
  "Whether the count is kept back: by category or status, small counts of an estate, a box or a radius are, and as many others as it takes that none can be reckoned; of a region all are where they would give an estate's back. It may be zero. With no code: every count of the region and period; with all else null: every count of the answer.":
    "已隐去：按类别或状态统计时，小区、方框或半径内过少的数不显示，并隐去足以倒推它们的数；区划的数若会还原某小区的数，也全部隐去；也可能为零。没有类别和状态时，该区划该时段全部隐去；其余各项全为空时，整个结果都已隐去",
  "As everEscalated.": "曾督办：同 everEscalated",
  "As everReopened.": "曾重办：同 everReopened",
  "those that stand closed now; null: suppressed.": "现为办结的。空表示已隐去。",
  "those ever escalated to street and community, whatever became of them; null: suppressed.":
    "曾上报街道社区督办的，不论后来怎样。空表示已隐去。",
  "Median hours from being reported to being closed, of those closed and not opened again; null: none.":
    "办结用时中位数：小时；已办结且未重办的；没有则为空",
  "Mean satisfaction of the callers, 1 to 5; null: none asked.": "平均满意度：1 至 5；没有回访则为空",
  "The complaint with this id; null where there is none.": "单件投诉：按标识取；没有则为空",
  "Every category that complaints may have, by id.": "投诉类别列表：按编号",
  "Complaints with a location by square, on the finest grid that keeps to maxCells. Whole months of whole cities come from counts kept beside the data.":
    "投诉热力图：有位置的投诉按方格统计，用不超过 maxCells 的最细网格",
  "Which complaints; all where left out.": "筛选：取哪些投诉；不写即全部",
  "Most squares wanted, 1 to 10,000.": "方格上限：1 至 10000",
  "What a square weighs.": "权重",
  "Complaints with a location by square and by day, week or month, for playback: every frame on one grid, the finest that keeps to maxCells, at most 400 frames. Whole months of whole cities come from counts kept beside the data.":
    "投诉热力回放：按方格和日、周、月统计，各帧同一网格，最多 400 帧",
  "Which complaints; all where left out. filter.from and filter.to bound the frames; where one is left out, the first or last frame with a complaint does.":
    "筛选：取哪些投诉；from、to 限定首末帧，不写则以有投诉的首末帧为准",
  "Complaints counted by any combination of groups, sorted by them; at most 20,000 rows. Where nothing is counted there is no row: whether that is zero or no data, dataCoverage says.":
    "投诉统计：按任意分组组合计数，最多 20000 行；没有投诉的组合没有行，是零还是无数据见 dataCoverage",
  "What to count by; an empty list counts all together.": "分组：按什么计数；空列表即合在一起计",
  "Level of the regions counted by; one below filter.under where left out. Only with REGION.":
    "级别：按哪一级区划；不写即 under 的下一级；分组含区划时才用",
  "Complaints that match, by the moment of report, page by page.": "投诉列表：符合条件的，按受理时间，逐页列出",
  "Newest or oldest first.": "排序：最近的或最早的在前",
  'Stores a batch of at most 1,000 complaints, all or nothing, by source and external id: the same batch again changes nothing. Needs the header "Authorization: Bearer <write token>".':
    "写入投诉：一批最多 1000 件，全存或全不存；按来源和来源编号，重复送来不变。请求头须有写入口令",
  "The batch.": "这一批投诉",
  "Name of the source system; made known by its first batch.": "来源系统：首批送来即登记",
  "Stored whole, or refused whole.": "写入结果：整批已存，或整批未存",
  "News that data have changed: what was read of them before may be old.": "数据已变：先前读到的可能已旧",
  "When this server can answer with the new data.": "可读时间：本服务器何时能给出新数据",
  "Kinds of data whose rows may have changed, as files of them are named: regions, estates, firms, complaints, observations, targets, and registers by their id; complaint_dues where due times of complaints have.":
    "数据种类：可能有变的，如 regions、estates、firms、complaints、observations 和台账编号；complaint_dues 为投诉时限",
  "Tells that data have changed, by an import or a recorded batch through any server on the same database, from now on. What comes fast is told together. Registers that are kept with the estates are told of together with them.":
    "数据变更推送：从现在起导入或写入的变更；接连发生的合并告知，随小区保存的台账与小区一并告知",
  "Only of these kinds; null: of all.": "数据种类：只要这些；空表示全部",
};
