import { customPinyin, pinyin } from "pinyin-pro";

// Readings of place names that a general dictionary gets wrong; tone marks are dropped on output.
const readings: Record<string, string> = {
  乐陵: "lào líng",
  东阿: "dōng ē",
  临朐: "lín qú",
  鄄城: "juàn chéng",
  茌平: "chí píng",
  郯城: "tán chéng",
  无棣: "wú dì",
  芝罘: "zhī fú",
  莘县: "shēn xiàn",
  莘: "shēn",
  单县: "shàn xiàn",
  单城: "shàn chéng",
  单: "shàn",
  冠县: "guàn xiàn",
  冠: "guàn",
  莒: "jǔ",
  牟平: "mù píng",
  牟: "mù",
  长清: "cháng qīng",
  长岛: "cháng dǎo",
  长河: "cháng hé",
  长山: "cháng shān",
  长城: "cháng chéng",
  长江: "cháng jiāng",
  泊里: "bó lǐ",
  泊于: "bó yú",
  朝城: "cháo chéng",
  柳行: "liǔ háng",
  洸河: "guāng hé",
  峄: "yì",
  沭: "shù",
  棣: "dì",
  堌: "gù",
  崮: "gù",
  疃: "tuǎn",
  夼: "kuǎng",
  埠: "bù",
  郚: "wú",
  茌: "chí",
  罘: "fú",
  朐: "qú",
  郯: "tán",
  鄄: "juàn",
  舜: "shùn",
  都: "dū",
  重坊: "chóng fāng",
  祝阿: "zhù ē",
  阿城: "ē chéng",
  水泊街道: "shuǐ pō jiē dào",
  里堡: "lǐ pù",
  吴家堡: "wú jiā pù",
  什集: "shí jí",
  闫什: "yán shí",
};
customPinyin(readings);

/** Level words at the end of a name, longest first; the rest of the name is romanised. */
const endings: [suffix: string, english: string][] = [
  ["高新技术产业开发区", "High-tech Industrial Development Zone"],
  ["高新技术产业园区", "High-tech Industrial Park"],
  ["高技术产业开发区", "High-tech Industrial Development Zone"],
  ["高新技术开发区", "High-tech Development Zone"],
  ["农业高新技术产业示范区", "Agricultural High-tech Industry Demonstration Area"],
  ["经济技术开发区", "Economic and Technological Development Zone"],
  ["经济开发区管理委员会", "Economic Development Zone"],
  ["经济开发区直属乡镇", "Economic Development Zone Direct Area"],
  ["蓝色经济开发区", "Blue Economic Development Zone"],
  ["生态经济园区管委会", "Eco-economic Park"],
  ["经济发展区", "Economic Development Zone"],
  ["经济开发区", "Economic Development Zone"],
  ["新经济区", "New Economic Zone"],
  ["开发区办事处", "Development Zone Office"],
  ["开发区类似乡级单位", "Development Zone Township-level Area"],
  ["现代畜牧业示范区类似乡级单位", "Modern Livestock Demonstration Area"],
  ["类似乡级单位", "Township-level Area"],
  ["外向型工业加工区", "Export-oriented Processing Zone"],
  ["核电装备制造工业园区", "Nuclear Equipment Industrial Park"],
  ["省级生态旅游度假区", "Provincial Eco-tourism Resort"],
  ["省级旅游度假区", "Provincial Tourist Resort"],
  ["省级自然保护区", "Provincial Nature Reserve"],
  ["国家森林公园", "National Forest Park"],
  ["旅游度假区", "Tourist Resort"],
  ["新区服务管理办公室", "New Area Service Office"],
  ["南部新城建设服务中心", "Southern New Town Service Centre"],
  ["光彩大市场服务中心", "Guangcai Market Service Centre"],
  ["物业服务中心", "Property Service Centre"],
  ["新动能产业园", "New Growth Industrial Park"],
  ["工业区", "Industrial Zone"],
  ["商贸园", "Trade Park"],
  ["管理区", "Management Area"],
  ["新区", "New Area"],
  ["街道", "Subdistrict"],
  ["社区", "Community"],
  ["镇", "Town"],
  ["乡", "Township"],
  ["省", "Province"],
  ["市", "City"],
  ["区", "District"],
  ["县", "County"],
];

/** Names with more than a place and a level word in them. */
const wholeNames: Record<string, string> = {
  东营港经济开发区: "Dongying Port Economic Development Zone",
  潍坊滨海经济技术开发区: "Weifang Binhai Economic and Technological Development Zone",
  威海火炬高技术产业开发区: "Weihai Torch High-tech Industrial Development Zone",
  威海临港经济技术开发区: "Weihai Lingang Economic and Technological Development Zone",
  德州天衢新区: "Dezhou Tianqu New Area",
  东营市现代畜牧业示范区类似乡级单位: "Dongying Modern Livestock Demonstration Area",
  利津县经济开发区: "Lijin Economic Development Zone",
  莒县经济开发区: "Ju County Economic Development Zone",
  山东烟台福山经济开发区: "Yantai Fushan Economic Development Zone",
  山东龙口高新技术产业园区: "Longkou High-tech Industrial Park",
  海防办事处乡: "Haifang Township",
  十里望回族镇: "Shiliwang Hui Town",
};

/**
 * English name of a division: romanised without tones by GB/T 28039 (apostrophe before a, o, e inside a word, ü kept),
 * then the level word. 东阿县 → "Dong'e County". A name of some towns starts with its county (成武县孙寺镇): left out in English.
 */
export function englishName(nameZh: string): string {
  const whole = wholeNames[nameZh];
  if (whole) return whole;
  const ownName = nameZh.replace(/^(高密市|成武县)(?=.)/, "");
  if (ownName !== nameZh) return englishName(ownName);
  const ending = endings.find(([suffix]) => nameZh.endsWith(suffix));
  if (!ending) throw new Error(`expected a name that ends in a known level word, got ${nameZh}`);
  const [suffix, english] = ending;
  // The reading is taken from the whole name, since the level word decides some of them (单县, 莘县).
  const proper = nameZh.slice(0, -suffix.length);
  return proper ? `${romanise(nameZh, [...proper].length)} ${english}` : english;
}

function romanise(text: string, characters: number): string {
  const syllables = pinyin(text, { toneType: "none", type: "array", v: false, nonZh: "spaced" }).slice(0, characters);
  const word = syllables.map((syllable, index) => (index > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable));
  const capital = (part: string) => part.charAt(0).toUpperCase() + part.slice(1);
  return word
    .join("")
    .split(/[（）\s]+/)
    .map(capital)
    .join(" ");
}

/**
 * A committee's name as the name of its community: 解放桥社区居民委员会 → 解放桥社区, 北关居委会 → 北关社区.
 * The source cuts some long names short (社区居, 社区居委, 居民委员) and doubles a character (街居居民委员会) and marks made-up units (类似, 虚拟), so the tail is matched loosely.
 */
export function communityName(committee: string): string {
  const place = committee
    .replace(/居居民委员会$/, "居民委员会")
    .replace(
      /(居民社区委员会|社区居委会会|居民委员会|居民委会|居民委员|居委员会|居民|居委会|居委|居会|(?<=社区)居)$/,
      "",
    )
    .replace(/社区居民$/, "")
    .replace(/社区$/, "")
    .replace(/(类似|虚拟)$/, "");
  return place.endsWith("管理区") ? place : `${place}社区`;
}
