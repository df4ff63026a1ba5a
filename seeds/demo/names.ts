import type { Random } from "./random.ts";

const words = (text: string): string[] => text.split(" ");

const estatePrefixes = words(
  "阳光 翠湖 金色 东方 锦绣 龙泽 御景 观澜 书香 盛世 紫荆 香樟 星河 凤凰 云锦 枫林 丽水 海棠 梧桐 和谐 祥瑞 福泽 明珠 学府 天悦 春晓 兰亭 " +
    "瑞景 玉兰 金桂 银杏 世纪 滨河 泰和 嘉和 怡和 康泰 齐鲁 文苑 博雅 清风 水岸 南山 东城 西苑 鸿源 国泰 碧水 蓝岸 " +
    "绿洲 新元 景泰 润泽 汇文 崇文 凌云 朝阳 晨曦 芙蓉 牡丹 百合 麒麟 锦江 澜庭 青城 长河 大观 立德 尚品 听涛 望岳 揽翠 槐荫 竹韵 荷风",
);
const estateSuffixes = words(
  "花园 家园 名邸 华府 新城 公寓 雅苑 豪庭 名都 佳苑 丽景 小区 庄园 华庭 公馆 府邸 嘉园 名苑 景园 新居 雅居 水苑",
);
const oldUnits = words(
  "棉纺厂 化工厂 机械厂 印染厂 面粉厂 水泥厂 电业局 粮食局 供销社 邮电局 农机局 建筑公司 外贸公司 百货公司 毛巾厂 酒厂 纸厂 二轻局 水利局 " +
    "公路局 运输公司 实验中学 中心医院 物资局 煤建公司 油脂厂 橡胶厂 仪表厂 铸造厂 糖厂",
);
const oldUnitSuffixes = words("宿舍 家属院 宿舍区 职工小区");
const oldPlaceSuffixes = words("小区 新村 南区 北区 东区 西区 住宅区 老街坊");
const phases = words("一期 二期 三期 A区 B区 C区");

/** Words at a place's end that already say that people live there. */
const RESIDENTIAL = /(?:小区|花园|新村|家园|嘉园|佳园|新城|花苑|公寓|新居)$/u;
/** Endings that go badly before 北区 or 新村: directions, numbers, halves of other names. */
const UNFINISHED = /[东西南北中上下前后一二三四五六七八九十苑园城里区郡庭府邸名]$/u;
/** Nobody would name a home after these. */
const OMINOUS = /[坟墓殡葬狱监拘毒死丧棺凶杀鬼屠疯病尸骨劳教]|火化/u;

/** Communities that are called after a developer or a chain. */
const BRANDS = /恒大|万科|碧桂|融创|鲁能|银座|万达|绿地|保利|中海|龙湖|华润|世茂|富力|豪迈|宝龙/u;

/** A name for an estate that `taken` (the names in its community) does not hold yet. */
export function estateName(random: Random, placeName: string, old: boolean, taken: Set<string>): string {
  const stem = stemOf(placeName);
  for (;;) {
    let name: string;
    if (old && random.chance(0.45)) name = `${random.pick(oldUnits)}${random.pick(oldUnitSuffixes)}`;
    else if (stem !== null && (old || random.chance(0.06))) name = `${stem}${random.pick(oldPlaceSuffixes)}`;
    else name = `${random.pick(estatePrefixes)}${random.pick(estateSuffixes)}`;
    if (taken.has(name)) name += random.pick(phases);
    if (taken.has(name) || !readsWell(name)) continue;
    taken.add(name);
    return name;
  }
}

/** What a place's name gives an estate's: "解放路社区" → "解放路"; null where it would read badly. */
function stemOf(placeName: string): string | null {
  const stem = placeName.replace(/(?:社区|街道|办事处|居委会|镇|乡)+$/u, "").replace(RESIDENTIAL, "");
  return stem.length >= 2 && stem.length <= 4 && ![UNFINISHED, OMINOUS, BRANDS].some((bad) => bad.test(stem))
    ? stem
    : null;
}

/** No word twice, as in 雅居雅居 or 新元新居, no district in a district, as in 南区A区, and nothing ominous. */
function readsWell(name: string): boolean {
  const letters = [...name];
  return new Set(letters).size === letters.length && !OMINOUS.test(name);
}

/** Images that no trade names itself after; two of them make a name that no firm is known by. */
const firmImages = words(
  "松涛 云溪 青禾 麦田 晨露 远帆 柳岸 竹韵 枫桥 雁栖 鹿鸣 星野 月泉 石榴 杏林 桃蹊 梨雨 蒲苇 鹭洲 鲸湾 砚池 棋坪 琴台 茶山 " +
    "陶坊 木樨 葵园 稻香 枣林 榆荫 桑陌 藤屋 橙阳 蓝湾 白帆 青瓦 红砖 黛山 碧谷 素心 半亩 秋实 溪桥 云杉",
);
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
    const core = `${random.pick(firmImages)}${random.pick(firmImages)}`;
    const name = `${random.chance(0.4) ? town : "山东"}${core}${random.pick(firmSuffixes)}`;
    if (taken.has(name) || new Set(core).size < 4 || [...core].some((letter) => town.includes(letter))) continue;
    taken.add(name);
    return name;
  }
}

const surnames = [..."王李张刘陈杨赵孙徐高马朱宋郭林郑于韩吕"];

/** A person by surname alone, as party members call each other: nobody real is meant. */
export function personName(random: Random): string {
  return `${random.pick(surnames)}同志`;
}

/** "历下区" → "历下", "费县" → "费县"; a zone is called by its city: "济南高新技术产业开发区" → "济南". */
export function townOf(regionName: string): string {
  if (regionName.length > 6) return regionName.slice(0, 2);
  return regionName.length > 2 ? regionName.replace(/[市县区]$/u, "") : regionName;
}

/** A zone's everyday name: "济南高新技术产业开发区" → "济南高新区". Other names stay. */
export function shortOf(regionName: string): string {
  return regionName.replace(/高(?:新)?技术(?:产业)?开发区$/u, "高新区").replace(/经济(?:技术)?开发区$/u, "经开区");
}

const DIGITS = [..."零一二三四五六七八九"];

/** A number from 1 to 99 in Chinese: 第十二. */
export function nth(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `第${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? DIGITS[ones] : ""}`;
}
