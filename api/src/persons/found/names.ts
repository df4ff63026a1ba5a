import { maskName } from "../mask-name.ts";
import { COMPOUND, OTHERS, SURE } from "../surnames.ts";
import type { Finder } from "./finder.ts";

const HAN = String.raw`\p{Script=Han}`;
const compound = `(?:${COMPOUND.join("|")})${HAN}{1,2}`;
/** A surname and what may be the rest of a name. */
const NAME = `(?:${compound}|[${SURE}${OTHERS}]${HAN}{1,2}?)`;
const SURE_NAME = `(?:${compound}|[${SURE}]${HAN}{1,2})`;

const CALLED =
  "我叫|我是|本人|姓名|联系人|来电人|来访人|投诉人|反映人|举报人|申请人|当事人|报修人|户主|业主|住户|居民|村民|租户|租客|房东|房主|车主|市民|群众|网民|邻居|网格员|楼长|老人|经理|书记|主任|队长|保安|法人|同志";
const TITLES = "先生|女士|小姐|同志|老师|阿姨|大爷|大妈|大叔|师傅|太太|奶奶|爷爷|医生|书记|主任|经理|队长";
const AFTERWARDS = `$|[\\s,.;:!?、。()\\d*]|反映|反应|表示|称|说|来电|致电|投诉|举报|报修|求助|的|电话|手机|联系|身份证|家|住|在|于|与|和|及|从|向|,|${TITLES}`;
const NUMBER_FOLLOWS = String.raw`(?=[\s,、:(\-]{0,3}(?:的?(?:联系)?(?:电话|方式)|手机号?码?|身份证号?码?|tel)?[\s:是为]{0,3}\+?\d{0,4}-?\*{4})`;

const finder = (pattern: string, flags = "gu"): Finder => ({ pattern: new RegExp(pattern, flags), shown: maskName });

/** Letters of a word of a name; unbounded they would be gone through to a text's end from each of its letters. */
const LETTERS = "[A-Za-z'-]{1,40}";
/** A word as names in Latin letters are: Smith, O'Brien. */
const LATIN = `[A-Z](?:${LETTERS})?[a-z]`;

/** Words that begin as a name does, alone between two commas. */
const NOT_A_NAME =
  "(?!张贴|陈旧|黄昏|黄色|黄金|谢谢|叶子|孟夏|宋体|朱红|罗列|苏醒|姜汤|沈阳|徐州|郑州|苏州|梁柱|潘家|侯车|汤水|江水|杨树|李子)";

/**
 * Names of persons in a text, as far as what stands around them says that one stands there: 业主张伟反映, 张伟先生, 张伟 138****1234,
 * one alone between two commas, Mr Smith, John Smith. After numbers have been found.
 */
export const names: readonly Finder[] = [
  finder(`(?<=(?:${CALLED})(?:是|叫|名叫|为|姓名)?[\\s:]{0,2})${NAME}(?=${AFTERWARDS})`),
  finder(`(?:${compound}|[${SURE}${OTHERS}]${HAN}{1,2})(?=${TITLES})`),
  finder(`(?:(?<=^|[\\s,.;:!?、。(])${NAME}|${SURE_NAME})${NUMBER_FOLLOWS}`),
  finder(`(?<=^|[\\s,;:、。(])${NOT_A_NAME}${SURE_NAME}(?=$|[\\s,;、。)])`),
  finder(`${HAN}{2,6}[·•・](?:${HAN}{2,8}?(?=${AFTERWARDS})|${HAN}{2,8})`),
  finder(String.raw`(?<=\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s{1,2})[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?`),
  finder(String.raw`[A-Z]${LETTERS}(?:\s[A-Z]${LETTERS}){0,3}` + NUMBER_FOLLOWS),
  finder(String.raw`\b${LATIN}(?:\s[A-Z]\.?|\s${LATIN})?\s{1,2}${LATIN}\b`),
];
