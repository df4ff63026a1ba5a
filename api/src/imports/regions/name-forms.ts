/** Endings of which the stem alone is spoken too: 历下 for 历下区, 浦东 for 浦东新区. Longer ones first within a kind. */
const SPOKEN_WITHOUT = [
  ["特别行政区", "维吾尔自治区", "自治区", "省"],
  ["自治州", "地区", "盟", "市"],
  ["自治县", "自治旗", "新区", "特区", "林区", "矿区", "区", "县", "旗"],
  ["街道办事处", "街道", "民族乡", "苏木", "镇", "乡", "管理区"],
  ["社区居民委员会", "社区居委会", "居民委员会", "居委会", "社区", "村民委员会", "村委会", "嘎查", "村"],
].flat();

const PEOPLES =
  "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各";
const OF_PEOPLES = new RegExp(`^(.{2,}?)(?:(?:${PEOPLES})族)+$`, "u");

/** What a region is called without its ending; several where more than one ending fits: 滨海新区 is 滨海 and, hardly ever, 滨海新. */
export function stemsOf(nameZh: string): string[] {
  const stems = SPOKEN_WITHOUT.filter((ending) => nameZh.endsWith(ending) && nameZh.length > ending.length).map(
    (ending) => nameZh.slice(0, -ending.length),
  );
  return stems.flatMap((stem) => {
    const plain = OF_PEOPLES.exec(stem)?.[1] ?? (stem.endsWith("壮族") ? stem.slice(0, -2) : undefined);
    return plain === undefined ? [stem] : [stem, plain];
  });
}

/**
 * What a functional zone or new area is called in its own city: 威海火炬高技术产业开发区 is 高新区 and 高区, 威海经济技术开发区 经开区 and
 * 经区, 太白湖新区 太白湖区. `city`: names of the city, the longer first.
 */
export function zoneNamesOf(nameZh: string, city: readonly string[]): string[] {
  const lead = city.find((name) => nameZh.startsWith(name) && nameZh.length > name.length + 1);
  const body = lead === undefined ? nameZh : nameZh.slice(lead.length);
  const short = shortZoneName(body);
  const own = short === body ? [] : [short];
  if (body !== nameZh) own.push(body);
  const place = /^(.*?)(?:高新区|经开区|开发区|新区)$/u.exec(short)?.[1];
  if (place === undefined) return own;
  if (place !== "") return place.length < 2 ? own : [...own, place, `${place}区`, `${place}开发区`];
  if (short === "高新区") return [...own, "高新", "高区"];
  return short === "新区" ? own : [...own, "经开", "经区", "开发区"];
}

/** 高新技术产业开发区 and 经济技术开发区 in the two words that people use. */
export function shortZoneName(name: string): string {
  return name
    .replace(/(?:火炬)?高新?技术(?:产业)?(?:开发区|园区|产业园)$/u, "高新区")
    .replace(/经济(?:技术)?(?:产业)?开发区$/u, "经开区");
}

/** A place as offices sign for it, as the place itself: 东街道办事处 and 东办事处 are 东街道, 甲村村委会 is 甲村. */
export function placesOfOffice(name: string): string[] {
  const office = /^(.+?)(?:街道办事处|街道办|办事处|街办)$/u.exec(name)?.[1];
  if (office !== undefined)
    return /[镇乡区道]$/u.test(office) ? [office, `${office}街道`] : [`${office}街道`, `${office}街街道`, office];
  const residents = /^(.+?)(?:社区)?(?:居民委员会|居委会|居委)$/u.exec(name)?.[1];
  if (residents !== undefined) return [`${residents}社区`, `${residents}居委会`, `${residents}居民委员会`, residents];
  const village = /^(.+?)村?(?:村民委员会|村委会|村委)$/u.exec(name)?.[1];
  if (village !== undefined) return [`${village}村`, `${village}村委会`, `${village}村民委员会`, village];
  const government = /^(.+?)(?:人民政府|政府|党工委|管理委员会|管委会)$/u.exec(name)?.[1];
  return government === undefined ? [] : [government];
}
