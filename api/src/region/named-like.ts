import { BadInput } from "../errors.ts";
import type { Region } from "./region.type.ts";

/** Characters that a name is searched by, at most. */
const MAX_NAME = 100;

/** Whether a region's name, pinyin or code contains a text; of an empty one all do. Throws BadInput for one that is too long. */
export function namedLike(nameContains: string): (region: Region) => boolean {
  if (nameContains.length > MAX_NAME)
    throw new BadInput("nameContains", `at most ${MAX_NAME} characters`, `${nameContains.length} characters`);
  const text = plain(nameContains);
  return (region) => text === "" || namesOf(region).some((name) => plain(name).includes(text));
}

const namesOf = ({ nameZh, nameEn, pinyin, pinyinInitials, code }: Region): string[] => [
  nameZh,
  nameEn,
  pinyin,
  pinyinInitials,
  code,
];

/** As names are compared: no blanks, small letters. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
