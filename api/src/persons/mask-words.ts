import { onlineAccounts } from "./found/accounts.ts";
import { doors } from "./found/doors.ts";
import type { Finder } from "./found/finder.ts";
import { identityNumbers, longNumbers } from "./found/identity-numbers.ts";
import { names } from "./found/names.ts";
import { plates } from "./found/plates.ts";
import { telephones } from "./found/telephones.ts";
import { plain } from "./plain-characters.ts";

/** What has digits or letters, written out ones too; the longer numbers before those that could be parts of them. */
const NUMBERS: readonly Finder[] = [
  ...onlineAccounts,
  ...identityNumbers,
  ...telephones,
  longNumbers,
  ...plates,
  ...doors,
];
const MAY_HAVE_NUMBERS = /[A-Za-z\d零〇一二两三四五六七八九十]/u;

/**
 * Free text as whoever may not see persons is shown it: telephones, identity numbers, licence plates, doors and names that are found in it are
 * hidden, however they are written; the rest stands as it was.
 */
export function maskWords(text: string): string {
  let shown = text;
  let looked = plain(text);
  for (const finder of MAY_HAVE_NUMBERS.test(looked) ? [...NUMBERS, ...names] : names) {
    const [nextShown, nextLooked] = hidden(shown, looked, finder);
    shown = nextShown;
    looked = nextLooked;
  }
  return shown;
}

/** The text and its plain form, of equal length, with what is found in the one hidden in both. */
function hidden(shown: string, looked: string, finder: Finder): readonly [string, string] {
  let last = 0;
  let [inShown, inLooked] = ["", ""];
  for (const found of looked.matchAll(finder.pattern)) {
    const instead = finder.shown(found[0]);
    if (instead === null) continue;
    inShown += shown.slice(last, found.index) + instead;
    inLooked += looked.slice(last, found.index) + instead;
    last = found.index + found[0].length;
  }
  return last === 0 ? [shown, looked] : [inShown + shown.slice(last), inLooked + looked.slice(last)];
}
