import { changing } from "../change.ts";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { indicatorById } from "../indicators/indicator-by-id.ts";
import type { Region } from "../region/region.type.ts";
import { LEVELS } from "../region/region-enums.ts";
import { keepTargets, type StatedTarget } from "./keep-targets.ts";
import type { TargetInput } from "./target.input.ts";
import type { RecordTargetsResult } from "./target.type.ts";
import { FIRST_YEAR, hasTargets, LAST_YEAR, LONGEST_DOCUMENT, whyNotTarget } from "./target-value.ts";

const MOST_INPUTS = 1000;
/** Targets of one call, a region each. */
const MOST_TARGETS = 20_000;

/** Records targets in regions where the caller may, all or none, with an entry in the audit. Throws BadInput, naming the place in the list. */
export async function recordTargets(context: Context, inputs: readonly TargetInput[]): Promise<RecordTargetsResult> {
  if (inputs.length > MOST_INPUTS) throw new BadInput("targets", `at most ${MOST_INPUTS}`, inputs.length);
  const regions = context.regionsWith("SET_TARGETS");
  const asked = inputs.map((input, at) => ({ input, at, region: regions.byCode(input.regionCode) }));
  const stated = new Map<string, StatedTarget>();
  const given = new Map<string, number>();
  // what is said of a region by itself goes before what is said of all of a level
  for (const { input, at, region } of asked.toSorted((a, b) => Number(!!b.input.level) - Number(!!a.input.level)))
    for (const target of targetsOf(input, `targets[${at}]`, region)) {
      const key = `${target.indicator} ${target.year} ${target.region.id}`;
      const other = given.get(key);
      if (other !== undefined && !inputs[other]!.level === !input.level)
        throw new BadInput(
          `targets[${at}]`,
          `a region, indicator and year that targets[${other}] does not state`,
          region.code,
        );
      given.set(key, at);
      stated.set(key, target);
    }
  if (stated.size > MOST_TARGETS) throw new BadInput("targets", `at most ${MOST_TARGETS} regions in all`, stated.size);
  const targets = [...stated.values()];
  const codes = [...new Set(inputs.map(({ regionCode }) => regionCode))];
  const kept = await changing(
    context,
    "targets",
    (client) => keepTargets(client, targets, { sourceId: null, at: new Date(), name: context.actor.name }),
    ({ ids }) =>
      ids.length === 0
        ? null
        : {
            action: "TARGETS_RECORDED",
            subject: [...new Set(targets.map(({ indicator }) => indicator))].join(", "),
            ...(codes.length === 1 && { regionCode: codes[0] }),
            details: { targets: ids.length, documents: [...new Set(targets.map(({ document }) => document))] },
          },
  );
  return { recorded: kept.ids.length, unchanged: kept.unchanged };
}

/** What an input states, a target a region. */
function targetsOf(
  { indicator: id, level, year, value, document }: TargetInput,
  at: string,
  region: Region,
): StatedTarget[] {
  const indicator = indicatorById(id);
  if (!hasTargets(indicator)) throw new BadInput(`${at}.indicator`, "an indicator of which more or less is better", id);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new BadInput(`${at}.year`, `a year from ${FIRST_YEAR} to ${LAST_YEAR}`, year);
  const why = value == null ? null : whyNotTarget(indicator, value);
  if (why !== null) throw new BadInput(`${at}.value`, why, value);
  const said = document.normalize("NFC").trim();
  if (said === "" || said.length > LONGEST_DOCUMENT)
    throw new BadInput(`${at}.document`, `1 to ${LONGEST_DOCUMENT} characters`, document);
  if (level && LEVELS.indexOf(level) <= LEVELS.indexOf(region.level))
    throw new BadInput(`${at}.level`, `a level below that of ${region.nameEn} (${region.code})`, level);
  const meant = level ? region.tree.descendantsAt(region, level, ["ADMINISTRATIVE"]) : [region];
  if (meant.length === 0) throw new BadInput(`${at}.level`, `a level that ${region.nameEn} has regions of`, level);
  return meant.map(({ regionId, code }) => ({
    indicator: id,
    region: { id: regionId, code },
    year,
    value: value ?? null,
    document: said,
  }));
}
