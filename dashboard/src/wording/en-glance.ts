import { formatDay } from "../format/month.ts";
import { formatValue } from "../format/number.ts";
import { shortNameIn } from "../i18n/language.ts";
import { daysSaid } from "./days-said.ts";
import { change, comparedWith, isAre, subject, value, whole } from "./en-reading.ts";
import { ends, type Glance } from "./glanced.ts";
import { isPercent, linked, type Reading } from "./reading.ts";
import { type Sentence, say } from "./sentence.ts";

/** More that share a place are told by their number. */
const NAMED = 2;

const when = ({ whole: { indicator }, period, from }: Glance): string =>
  indicator.flow ? daysSaid(period, from, "en") : `As of ${formatDay(period.days.to, "en")}`;

/** Without the unit that the sentence has said of the whole, but for percentages. */
const bare = (reading: Reading): string =>
  formatValue(reading.value!, reading.indicator, "en") + (isPercent(reading) ? "%" : "");

/** Whether the name has the unit already: 6,280 complaints of Complaints. */
const repeats = ({ indicator }: Reading): boolean =>
  indicator.nameEn.toLowerCase().includes(indicator.unitEn.toLowerCase());

const placed = (word: string, tied: readonly Reading[]): Sentence =>
  say`${word} ${tied.length > NAMED ? `${shortNameIn("en", tied[0]!)} and ${whole(tied.length - 1)} more` : tied.map((one) => shortNameIn("en", one)).join(" and ")} ${bare(tied[0]!)}`;

/** As of 26 Nov 2026, old-neighbourhood management coverage of Shandong is 88.9%, up 12.8 percentage points year on year; highest Jinan City 99.1%, lowest Heze City 66.3%. */
export function enGlance(of: Glance): Sentence {
  const { whole: reading, against, period, parts } = of;
  const name = `${when(of)}: ${subject(reading)} of ${reading.nameEn}`;
  if (reading.value === null) return [`${name}: ${reading.noData?.en ?? "no data"}.`];
  const changed =
    against === null || reading[against] === null
      ? []
      : say`, ${change(against, reading, period, comparedWith(against, reading, period))}`;
  const found = ends(parts);
  const extremes = found === null ? [] : say`; ${placed("highest", found.top)}, ${placed("lowest", found.bottom)}`;
  return say`${name} ${isAre(reading)} ${repeats(reading) ? linked(reading, bare(reading)) : value(reading)}${changed}${extremes}.`;
}
