import { asShown } from "../../../format/as-shown.ts";
import { formatDay } from "../../../format/month.ts";
import { formatNumber, formatValue, unitSuffix } from "../../../format/number.ts";
import { boundarySources } from "../../../format/source-name.ts";
import { shortNameIn } from "../../../i18n/language.ts";
import type { ColourClass, Symbolization } from "../../../map/symbolization.ts";
import { symbolizeValues } from "../../../map/symbolization.ts";
import { classRange } from "../../../scene/class-range.ts";
import { NAMED } from "../../../wording/attention.ts";
import type { Measure } from "../../../wording/reading.ts";
import { type LegendEntry, MAP_HEIGHT, MAP_WIDTH, svgMap } from "../map/svg-map.ts";
import type { Writer } from "./writer.ts";

/** The parts of the region coloured by an indicator; a note where there are no shapes to colour. */
export function mapFigure(writer: Writer, id: string, subject: string): void {
  const { facts, language, t } = writer;
  const readings = writer.parts(id);
  const map = facts.maps.get(id);
  const indicator = readings[0]?.indicator;
  if (!indicator) return;
  const noMap = (): void => writer.note(t("briefing.note.noMap", { level: writer.levelName }));
  if (!map) {
    noMap();
    return;
  }
  const shown = readings.map(({ code, value }) => ({ code, value: asShown(value, indicator.decimals) }));
  const symbolization = symbolizeValues(shown, map.breaks, indicator.direction, "light");
  const unit = language === "zh" ? indicator.unitZh : indicator.unitEn;
  const extremes = extremesOf(shown);
  const svg = svgMap({
    title: subject,
    boundaries: map.boundaries,
    symbolization,
    labels: new Map(
      readings.map((reading) => [
        reading.code,
        {
          name: shortNameIn(language, reading),
          value: reading.value === null ? "" : formatValue(reading.value, indicator, language),
          isExtreme: extremes.has(reading.code),
        },
      ]),
    ),
    legendTitle: legendTitle(writer, indicator),
    legend: legendOf(writer, indicator, symbolization),
    foot: [
      indicator.flow
        ? t("briefing.mapPeriod", {
            from: formatDay(facts.period.days.from, language),
            to: formatDay(facts.period.days.to, language),
            unit,
          })
        : t("briefing.mapDate", { date: writer.day, unit }),
      ...(map.source ? [t("briefing.mapSource", { source: boundarySources(map.source, t) })] : []),
      map.approvalNumber ? t("briefing.mapApproval", { number: map.approvalNumber }) : t("briefing.mapNotApproved"),
      ...(map.quality === "APPROXIMATE" ? [t("legend.approximate")] : []),
    ],
  });
  if (svg === null) {
    noMap();
    return;
  }
  writer.figure(subject, indicator.flow ? writer.days : writer.day, { svg, width: MAP_WIDTH, height: MAP_HEIGHT });
}

/** In lines that fit the legend's column. */
function legendTitle({ language, t }: Writer, indicator: Measure): string[] {
  const unit = language === "zh" ? `（${indicator.unitZh}）` : `(${indicator.unitEn})`;
  const short = t(`briefing.short.${indicator.id as "owners_committee_rate"}`);
  return [short, unit];
}

function legendOf({ language, t }: Writer, indicator: Measure, symbolization: Symbolization): LegendEntry[] {
  const { decimals } = indicator;
  const print = (value: number): string => formatNumber(value, decimals, language);
  const range = (entry: ColourClass): string => classRange(entry, symbolization, { decimals, print, t });
  const suffix = indicator.unitEn === "%" ? unitSuffix(indicator, language) : "";
  return [
    ...[...symbolization.classes].reverse().map((entry) => ({ colour: entry.colour, text: range(entry) + suffix })),
    ...(symbolization.regionsWithoutData > 0 ? [{ colour: null, text: t("legend.noData") }] : []),
  ];
}

/** Codes of the highest and of the lowest; none of an end that more share than a sentence would name. */
function extremesOf(shown: readonly { readonly code: string; readonly value: number | null }[]): ReadonlySet<string> {
  const known = shown.filter(({ value }) => value !== null).toSorted((a, b) => a.value! - b.value!);
  const ends = [known[0], known.at(-1)].map((end) => known.filter(({ value }) => value === end?.value));
  return new Set(ends.filter((some) => some.length <= NAMED).flatMap((some) => some.map(({ code }) => code)));
}
