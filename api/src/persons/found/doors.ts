import type { Finder } from "./finder.ts";

const HAN = "零〇一二两三四五六七八九十百";
const SIDES = "东西南北中";
const NUMBER = String.raw`(?:[A-Za-z]?\d{1,4}|[A-Za-z](?![A-Za-z])|[${HAN}${SIDES}]{1,4})`;
const JOINT = String.raw`[\s\p{Cf},、\-]{0,2}`;
/** What makes a number after a building something else than a door. */
const NOT_A_DOOR = String.raw`(?!\d|\s*(?:年|月|日|元|米|平|人|个|次|万|度|台|分|点|时|:|%|多|余|件|户居民))`;

const BUILDING = String.raw`${NUMBER}\s*(?:号楼|#楼|号院|号|#|栋|幢|座|楼)`;
const UNIT = String.raw`${NUMBER}\s*单元`;
const FLOOR = String.raw`${NUMBER}\s*(?:楼|层)`;
const ROOM = String.raw`(?:\d{3,4}${NOT_A_DOOR}\s*(?:号房|室|号|户|房)?|(?:\d{1,4}|[${HAN}]{1,5})\s*(?:室|号|户)${NOT_A_DOOR}|[零〇一二三四五六七八九]{3,4}(?![${HAN}])(?:号房|室|号|户|房)?|[${SIDES}][边面]?户)`;

/** Every number in a door is hidden; its words stay. */
const NUMBERS = new RegExp(String.raw`[A-Za-z\d${HAN}${SIDES}\p{Cf}]+`, "gu");
const shown = (found: string): string => found.replace(NUMBERS, "**");
const finder = (pattern: string): Finder => ({ pattern: new RegExp(pattern, "gu"), shown });

/** Doors of households: 3号楼2单元501, 三号楼二单元五楼东户, 5栋301, 5-2-301室, 501室. A building alone is no household. */
export const doors: readonly Finder[] = [
  finder(`(?<![A-Za-z\\d])(?:${BUILDING}${JOINT})?${UNIT}(?:${JOINT}${FLOOR})?(?:${JOINT}${ROOM})?`),
  finder(`(?<![A-Za-z\\d])${BUILDING}${JOINT}(?:\\d{1,2}-)?(?:${FLOOR}${JOINT})?${ROOM}`),
  finder(`(?<![A-Za-z\\d])${FLOOR}${JOINT}${ROOM}`),
  finder(String.raw`(?<![A-Za-z\d-])[A-Za-z]?\d{1,3}(?:-\d{1,2}){1,2}-\d{3,4}(?![\d-])\s*(?:室|号|户|房)?`),
  finder(String.raw`(?<![A-Za-z\d-])[A-Za-z]?\d{1,3}-\d{3,4}(?![\d-])\s*(?:室|号|户|房)`),
  finder(String.raw`(?<![A-Za-z\d-])[A-Za-z]?\d{1,3}-(?!(?:19|20)\d{2})\d{3,4}(?![\d-])${NOT_A_DOOR}`),
  finder(String.raw`(?<![A-Za-z\d])(?:[A-Za-z]?\d{3,4}|[${HAN}]{3,4})\s*(?:室|号房|房间)`),
  finder(String.raw`(?<=[家居租]?住(?:在|的是|户)?\s?)\d{3,4}${NOT_A_DOOR}`),
  finder(String.raw`(?<=(?:门牌|房号|室号)[号码:是为\s]{0,3})[A-Za-z]?\d{1,4}(?:-\d{1,4}){0,3}`),
];
