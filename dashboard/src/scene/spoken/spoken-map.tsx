import "../../i18n/views/spoken.ts";
import type { TFunction } from "i18next";
import { type ReactNode, useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { type Compared, changeText, changeTone, whyNoData, whyNotCompared } from "../../format/change-said.ts";
import { comparedWith, NAMED } from "../../format/compared-with.ts";
import { formatMonths } from "../../format/month.ts";
import { formatWithUnit } from "../../format/number.ts";
import { partsSaid } from "../../format/parts-said.ts";
import { type Language, nameIn } from "../../i18n/language.ts";
import { useHovered } from "../../live/hovered-region.ts";
import type { Boundaries } from "../../live/use-boundaries.ts";
import { type Indicator, usePlatform } from "../../platform.tsx";
import { type Meant, useChanges } from "../use-changes.ts";
import type { RegionValue } from "../use-choropleth.ts";
import type { IndicatorValues } from "../use-picture.ts";
import type { RegionHere } from "../use-scene.ts";
import { neighboursIn } from "./neighbours.ts";
import { standing } from "./standing.ts";
import { useMapFocus } from "./use-map-focus.ts";

/** As many names as an ear keeps. */
const MOST_NAMES = 5;

interface SpokenMapProps {
  /** Id of the element that sums the map up: the map is described by it. */
  readonly id: string;
  readonly region: RegionHere;
  readonly values: IndicatorValues;
  readonly boundaries: Boundaries;
  readonly meant: Meant;
}

/** What a map shows, said to those who do not see it: the whole in a few sentences, and each region that one comes to. */
export default function SpokenMap(props: SpokenMapProps): ReactNode {
  const { t } = useTranslation();
  const { choropleth, indicator } = props.values;
  const say = useWords(indicator);
  const isListening = useMapFocus();
  // what a register counts is drawn as an indicator, and is none
  const isIndicator = usePlatform().indicators.some(({ id }) => id === indicator.id);
  const { comparison, told } = useChanges(choropleth, indicator, props.meant, isListening && isIndicator);
  const hovered = useDeferredValue(useHovered());
  const value = choropleth.values.find(({ code }) => code === hovered);
  const against = t(comparedWith(NAMED[comparison], indicator, choropleth.asOf));
  const changeOf = (code: string): Compared | null => told?.values.find((one) => one.code === code) ?? null;
  const summary = [wholeSaid(props, told && { against, change: told.total }, say), ...standingSaid(props.values, say)];
  // of two maps side by side each says which it is
  const which = { indicator: nameIn(say.language, say.indicator), period: formatMonths(choropleth, say.language) };
  return (
    <section className="for-readers" aria-label={t("spoken.title", which)}>
      <p id={props.id} data-spoken="summary">
        {summary.join("")}
      </p>
      <p aria-live="polite" data-spoken="place">
        {value && placeSaid(props, value, { against, change: changeOf(value.code) }, say)}
      </p>
    </section>
  );
}

interface Words {
  readonly t: TFunction;
  readonly language: Language;
  readonly indicator: Indicator;
}

function useWords(indicator: Indicator): Words {
  const { t } = useTranslation();
  const { language } = usePlatform();
  return { t, language, indicator };
}

interface Against {
  /** Words for what it is compared with. */
  readonly against: string;
  readonly change: Compared | null;
}

const valueSaid = (value: Pick<RegionValue, "value" | "noData">, { t, language, indicator }: Words): string =>
  value.value === null ? whyNoData(value.noData, language, t) : formatWithUnit(value.value, indicator, language);

/** 环比+3.2个百分点，向好 */
function changeSaid({ against, change }: Against, { t, language, indicator }: Words): string | null {
  if (change === null) return null;
  const tone = changeTone(change, indicator);
  if (tone === null) return `${against} ${whyNotCompared(change, language, t)}`;
  if (tone === "same") return `${against} ${t("tone.same")}`;
  return `${against} ${changeText(change, indicator, language, t)}${t("spoken.comma")}${t(`tone.${tone}`)}`;
}

function wholeSaid({ region, values: { choropleth } }: SpokenMapProps, against: Against | null, words: Words): string {
  const { t, language, indicator } = words;
  const { total } = choropleth;
  const said = [
    t("spoken.whole", {
      region: nameIn(language, region),
      period: formatMonths(choropleth, language),
      indicator: nameIn(language, indicator),
      value: valueSaid(total, words),
    }),
    partsSaid(total, indicator, language, t),
    against && changeSaid(against, words),
  ];
  return t("spoken.sentence", { said: said.filter((part) => part !== null).join(t("spoken.comma")) });
}

/** Highest, lowest, middle, and who has no data. */
function standingSaid({ choropleth }: IndicatorValues, words: Words): string[] {
  const { t, language, indicator } = words;
  const { values } = choropleth;
  if (values.length === 0) return [t("spoken.nothingBelow")];
  const at = standing(values, ({ value }) => value);
  const names = (of: readonly RegionValue[]): string => {
    const listed = of.slice(0, MOST_NAMES).map(({ region }) => nameIn(language, region));
    const said = listed.join(t("listComma"));
    return of.length > MOST_NAMES ? t("spoken.andMore", { names: said, count: of.length }) : said;
  };
  const with_ = (of: readonly RegionValue[]) => ({ names: names(of), value: valueSaid(of[0]!, words) });
  return [
    ...(at.highest.length > 0
      ? [
          t("spoken.extremes", { count: at.known, level: t(`level.${choropleth.level}`) }),
          t("spoken.highest", with_(at.highest)),
          t("spoken.lowest", with_(at.lowest)),
        ]
      : at.median !== null
        ? [t("spoken.allEqual", { count: at.known, value: formatWithUnit(at.median, indicator, language) })]
        : []),
    ...(at.median !== null && at.highest.length > 0
      ? [t("spoken.median", { value: formatWithUnit(at.median, indicator, language) })]
      : []),
    ...(at.without.length > 0 ? [t("spoken.without", { names: names(at.without), count: at.without.length })] : []),
  ];
}

/** A region: value and what it is made of, rank of how many, change, whether it is an extreme, and its neighbours with theirs. */
function placeSaid(
  { values: { choropleth }, boundaries }: SpokenMapProps,
  value: RegionValue,
  against: Against,
  words: Words,
): string {
  const { t, language, indicator } = words;
  const at = standing(choropleth.values, (one) => one.value);
  const neighbours = neighboursIn(boundaries).get(value.code);
  const beside = choropleth.values
    .filter(({ code }) => neighbours?.has(code))
    .map((one) => t("spoken.neighbour", { name: nameIn(language, one.region), value: valueSaid(one, words) }));
  const said = [
    nameIn(language, value.region),
    valueSaid(value, words),
    partsSaid(value, indicator, language, t),
    value.rank === null ? null : t("map.rankOf", { rank: value.rank, of: at.known }),
    at.highest.includes(value) ? t("spoken.isHighest") : at.lowest.includes(value) ? t("spoken.isLowest") : null,
    changeSaid(against, words),
  ];
  return [
    t("spoken.sentence", { said: said.filter((part) => part !== null).join(t("spoken.comma")) }),
    beside.length > 0 ? t("spoken.neighbours", { list: beside.join(t("listComma")) }) : t("spoken.noNeighbours"),
  ].join("");
}
