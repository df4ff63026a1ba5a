import { COMPOUND } from "./surnames.ts";

const HIDDEN = "**";
const HAN = /\p{Script=Han}+/u;

/** Between several names in one cell. */
const APART = /([、,，;；/\n]|\s+(?=\p{Script=Han}))/u;

/** A person's name as whoever may not see persons is shown it: 张**, 欧阳**, J**. However long it was. Several in one text, each. */
export const maskName = (text: string): string =>
  text
    .split(APART)
    .map((part, at) => (at % 2 === 1 ? part : maskOne(part)))
    .join("");

function maskOne(name: string): string {
  const trimmed = name.trim();
  if (trimmed === "") return name;
  const han = HAN.exec(trimmed)?.[0];
  if (han !== undefined)
    return (COMPOUND.find((surname) => han.length > 2 && han.startsWith(surname)) ?? [...han][0]!) + HIDDEN;
  // nothing but a letter is a name's beginning: digits would be those of a number
  return (/\p{L}/u.exec(trimmed)?.[0] ?? "") + HIDDEN;
}
