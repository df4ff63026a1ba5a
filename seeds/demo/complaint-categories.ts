/** A category with its weight by month (January first), by the estate it is about, and what callers say. */
export interface ComplaintCategory {
  readonly id: string;
  readonly byMonth: readonly number[];
  readonly old: number;
  readonly lowRise: number;
  readonly highRise: number;
  /** Median hours until it is handled. */
  readonly medianHours: number;
  readonly texts: readonly string[];
  /** By month (January 0): what its first and second half weigh against the month. */
  readonly halves?: Readonly<Record<number, readonly [first: number, second: number]>>;
  /** What callers say in the season of fireworks. */
  readonly atFireworks?: readonly string[];
}

const even = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const heatingSeason = [6, 4.2, 1.8, 0.3, 0.1, 0.05, 0.05, 0.05, 0.3, 1.2, 5.5, 6.2];
const rainySeason = [0.7, 0.7, 0.8, 0.9, 1.1, 1.7, 3.2, 3, 1.6, 0.9, 0.7, 0.7];
const summerEvenings = [0.6, 0.6, 0.8, 1, 1.2, 1.5, 1.7, 1.6, 1.2, 0.9, 0.7, 0.6];

const category = (
  id: string,
  byMonth: readonly number[],
  [old, lowRise, highRise]: readonly [number, number, number],
  medianHours: number,
  ...texts: string[]
): ComplaintCategory => ({ id, byMonth, old, lowRise, highRise, medianHours, texts });

export const complaintCategories: readonly ComplaintCategory[] = [
  category(
    "PARKING",
    even,
    [8, 13, 15],
    22,
    "小区内车辆乱停，堵住楼道口",
    "车位被长期占用，物业未处理",
    "地下车库收费不透明",
  ),
  category("ELEVATOR", summerEvenings, [0.3, 3, 13], 14, "电梯频繁停运", "电梯困人后未及时维修", "电梯运行有异响"),
  category("LEAK", rainySeason, [12, 9, 6], 70, "楼顶漏水，多次报修未修", "卫生间渗水到楼下", "外墙渗水，墙面发霉"),
  category(
    "SANITATION",
    summerEvenings,
    [13, 9, 7],
    12,
    "垃圾清运不及时，有异味",
    "楼道堆放杂物无人清理",
    "垃圾桶数量不够",
  ),
  category("CHARGING", even, [6, 6, 7], 40, "电动车充电桩不足", "电动车上楼充电，存在隐患", "充电桩损坏无人维修"),
  category("FALLING_OBJECTS", even, [1, 2, 5], 30, "高空抛物，险些伤人", "高楼层住户往下扔烟头"),
  {
    ...category("NOISE", summerEvenings, [5, 7, 8], 18, "夜间施工噪音扰民", "广场舞音响声音过大", "楼上装修时间过早"),
    atFireworks: ["小区内燃放烟花爆竹，声响扰民", "凌晨燃放鞭炮影响休息", "禁放区域内燃放烟花"],
  },
  category(
    "FEES",
    [1.6, 1.4, 1, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 1, 1.1, 1.5],
    [4, 9, 10],
    50,
    "物业费上涨未公示",
    "收费项目没有明细",
  ),
  category("FIRE_LANE", even, [7, 5, 5], 16, "消防通道被私家车占用", "消防栓无水", "安全出口被锁"),
  category("ILLEGAL_BUILDING", even, [6, 5, 3], 120, "一楼住户私搭乱建", "楼顶违建阳光房", "绿地被圈占种菜"),
  category("PUBLIC_REVENUE", even, [1, 3, 5], 90, "电梯广告收益去向不明", "公共收益多年未公示"),
  category("REPAIR", even, [14, 10, 8], 36, "单元门损坏无人维修", "路灯不亮", "下水道堵塞", "路面破损积水"),
  {
    ...category("HEATING", heatingSeason, [9, 9, 8], 28, "家中暖气不热", "供暖管道漏水", "室温达不到标准"),
    // heating runs from 15 November to 15 March, and is tried out in the days before
    halves: { 2: [1.7, 0.3], 10: [0.55, 1.45] },
  },
  category("SECURITY", even, [5, 5, 4], 20, "门岗无人值守，外来人员随意进出", "监控损坏"),
  category(
    "GREENING",
    [0.4, 0.4, 0.9, 1.4, 1.5, 1.5, 1.4, 1.3, 1.1, 0.9, 0.6, 0.4],
    [3, 5, 5],
    48,
    "绿化带杂草丛生",
    "树木遮挡窗户未修剪",
  ),
];
