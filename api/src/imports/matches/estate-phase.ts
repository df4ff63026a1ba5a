/** A number, a letter, both, or a side, and of what: 2期, a区, d2区, 东区, 10号院. */
const WHICH = "(?:第?(\\d+)|([a-z]\\d*)|([东西南北中]))";
const PHASE = new RegExp(`${WHICH}(期|区|组团|园区|院|号院|号楼|号|座|栋|幢)$`);
const IN_BRACKETS = new RegExp(`^${WHICH}(期|区|组团|园区|院|号院|号楼|号|座|栋|幢)?$`);
const LETTER = /(?<=\p{Script=Han})([a-z])$/u;
/** Words for a part that mean the same. */
const UNITS: Readonly<Record<string, string>> = { 组团: "区", 园区: "区", 号院: "院", 号楼: "栋", 座: "栋", 幢: "栋" };
/** A name must leave so much in front of its phases. */
const SHORTEST = 2;

const part = ([, number, letter, side, unit = ""]: RegExpMatchArray | RegExpExecArray): string =>
  `${number === undefined ? (letter ?? side) : Number(number)}${UNITS[unit] ?? unit}`;

/** The phase that words in brackets are; null where they say something else. */
export function phaseOf(words: string): string | null {
  const found = IN_BRACKETS.exec(words);
  return found === null ? null : part(found);
}

/** A name without the phases at its end, and these: 凤凰城东区2期 is 凤凰城 with 东区 and 2期. */
export function splitPhases(name: string): { readonly whole: string; readonly phases: readonly string[] } {
  const phases: string[] = [];
  let whole = name;
  for (;;) {
    const found = PHASE.exec(whole) ?? LETTER.exec(whole);
    if (found === null || [...whole.slice(0, found.index)].length < SHORTEST) return { whole, phases };
    phases.push(part(found.length === 2 ? [found[0], undefined as never, found[1]!, undefined as never] : found));
    whole = whole.slice(0, found.index);
  }
}

/** Whether two phases may be one, said with and without its unit: a and a区, 2期 and 2区. */
export const mayBeOnePhase = (a: string, b: string): boolean => bare(a) === bare(b);

const bare = (phase: string): string => phase.replace(/[期区院栋号]/g, "");
