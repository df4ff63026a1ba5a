import type { Random } from "./random.ts";

const words = (text: string): string[] => text.split(" ");

const estatePrefixes = words(
  "阳光 翠湖 金色 东方 锦绣 龙泽 御景 观澜 书香 盛世 紫荆 香樟 星河 凤凰 云锦 枫林 丽水 海棠 梧桐 和谐 祥瑞 福泽 明珠 学府 天悦 春晓 兰亭 " +
    "瑞景 玉兰 金桂 银杏 世纪 滨河 泰和 嘉和 怡和 康泰 万象 齐鲁 文苑 博雅 清风 水岸 南山 北辰 东城 西苑 宏泰 鑫源 鸿福 国泰 民安 碧水 蓝岸 " +
    "绿洲 新元 华苑 景泰 润泽 安泰 汇文 崇文 凌云 朝阳 晨曦 沁园 芙蓉 牡丹 百合 雅居 静园 麒麟 锦江 澜庭 青城 白鹭 长河 大观 立德 尚品",
);
const estateSuffixes = words(
  "花园 家园 名邸 华府 新城 公寓 雅苑 豪庭 名都 佳苑 丽景 小区 庄园 华庭 公馆 府邸 嘉园 名苑 景园 新居 雅居 水苑",
);
const oldUnits = words(
  "棉纺厂 化工厂 机械厂 印染厂 面粉厂 水泥厂 电业局 粮食局 供销社 邮电局 农机局 建筑公司 外贸公司 百货公司 毛巾厂 酒厂 纸厂 二轻局 水利局 " +
    "公路局 运输公司 实验中学 中心医院 物资局 煤建公司 油脂厂 橡胶厂 仪表厂 铸造厂 糖厂",
);
const oldUnitSuffixes = words("宿舍 家属院 宿舍区 职工小区");
const oldPlaceSuffixes = words("小区 新村 南区 北区 东区 西区 里 住宅区 花园 老街坊");

/** A name for an estate that `taken` (the names in its community) does not hold yet. */
export function estateName(random: Random, placeName: string, old: boolean, taken: Set<string>): string {
  const stem = placeName.replace(/(社区|街道|办事处|镇|乡|居委会)$/u, "").slice(0, 4);
  for (;;) {
    let name: string;
    if (old && random.chance(0.45)) name = `${random.pick(oldUnits)}${random.pick(oldUnitSuffixes)}`;
    else if (old || random.chance(0.06)) name = `${stem}${random.pick(oldPlaceSuffixes)}`;
    else name = `${random.pick(estatePrefixes)}${random.pick(estateSuffixes)}`;
    if (taken.has(name)) name += random.pick(["一期", "二期", "三期", "A区", "B区", "C区"]);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

const firmFirst = [..."鲁齐泰岱润恒嘉瑞祥宏鑫盛华明德信诚安康和佳惠汇融中新天海金银玉福禄富"];
const firmSecond = [..."信达源泽诚安泰和兴隆昌荣茂顺通利居家园城邦苑舍宇庭景域宁雅洁洋川岭峰"];
const firmSuffixes = [
  "物业服务有限公司",
  "物业管理有限公司",
  "物业服务有限公司",
  "城市服务有限公司",
  "生活服务有限公司",
];

/** An invented firm's name, new to `taken`; `town` stands in front of some. */
export function firmName(random: Random, town: string, taken: Set<string>): string {
  for (;;) {
    const core = `${random.pick(firmFirst)}${random.pick(firmSecond)}${random.chance(0.3) ? random.pick(firmFirst) : ""}`;
    const name = `${random.chance(0.4) ? town : "山东"}${core}${random.pick(firmSuffixes)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

const surnames = [..."王李张刘陈杨赵孙徐高马朱宋郭林郑于韩吕"];
const givenNames = words(
  "建国 秀英 志强 丽华 海燕 明 静 伟 敏 磊 洋 艳 勇 芳 桂兰 玉梅 国庆 红梅 晓东 文博 佳怡 鹏 凯 雪 娟",
);

export function personName(random: Random): string {
  return `${random.pick(surnames)}${random.pick(givenNames)}`;
}

/** "历下区" → "历下", "济南高新技术产业开发区" → "济南". */
export function townOf(regionName: string): string {
  return regionName.length > 6 ? regionName.slice(0, 2) : regionName.replace(/[市县区]$/u, "");
}
