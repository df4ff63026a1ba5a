import "./headline.css";
import { type CSSProperties, type ReactNode, useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { changeText, changeTone, whyNotCompared } from "../../../format/change-said.ts";
import { comparedWith } from "../../../format/compared-with.ts";
import { formatValue, unitSuffix } from "../../../format/number.ts";
import { partsSaid } from "../../../format/parts-said.ts";
import { Amounts, Changed } from "../../../graphql/compared-amounts.ts";
import { graphql } from "../../../graphql/tada.ts";
import { TargetTold } from "../../../graphql/target-told.ts";
import { nameIn } from "../../../i18n/language.ts";
import { Words } from "../../../ui/words.tsx";
import { wordsOf } from "../../../ui/words-of.ts";
import { targetInBrief } from "../../../wording/target-said.ts";
import { type HeadlinePanel, textIn } from "../programme.ts";
import { useIndicator, useReady, useRegionCode, useWall, useWallQuery } from "../wall-context.ts";
import { EDGE_EMS, HEAD_EMS, PanelFrame } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { comparisonOf, whenSaid } from "./period.ts";
import { textEms } from "./text-ems.ts";
import { TickingNumber } from "./ticking-number.tsx";

const HeadlineQuery = graphql(
  `
    query WallHeadline($region: ID!, $indicator: ID!, $comparison: Comparison) {
      region(code: $region) {
        code
        nameZh
        nameEn
        indicatorValue(indicator: $indicator, comparison: $comparison) {
          ...Amounts
          ...Changed
          from
          asOf
          target {
            ...TargetTold
          }
        }
      }
    }
  `,
  [Amounts, Changed, TargetTold],
);

/** What stands below a number: whole; without what its share is of; without the unit of its parts too; without its target. */
type Length = "whole" | "brief" | "bare" | "aimless";

interface Arrived {
  readonly regionName: string;
  /** Width of the number with its unit, in its own text size. */
  readonly ems: number;
  /** What stands below it at each length, and its name, as the widths of words in text sizes. */
  readonly widths: Readonly<Record<Length, readonly (readonly number[])[]>>;
  readonly name: readonly number[];
  /** What the number is of: a day, or days. */
  readonly when: string;
}
/** Numbers shorter than this are not set the larger for it. */
const LEAST_EMS = 3;

/** The unit is set at half the size, a quarter apart. */
const emsOf = (number: string, unit: string): number =>
  textEms(number) + (unit === "" ? 0 : 0.25 + 0.5 * textEms(unit.trim()));

/** Text sizes: what lies between two rows; a number at its smallest, below its name and above what it is of. */
const ROW_GAP_EMS = 0.4;
const heightEms = (names: number, lines: number): number => 1.2 * names + 1.76 + 1.25 * lines;

const wordWidths = (text: string): number[] =>
  wordsOf(text)
    .flatMap((word) => word.split(/(?<= )/))
    .map(textEms);

const NO_BASE = { baseZh: null, baseEn: null };
const BARE = { ...NO_BASE, recordUnitsZh: [], recordUnitsEn: [] };

/** Places of the change and of the target among what stands below a number. */
const CHANGE = 3;
const TARGET = 5;
/** What lies between two of those, text sizes. */
const BETWEEN_EMS = 0.8;

/** Lines that texts, as the widths of their words, take in a row that wraps; one that is too wide for a line by itself breaks between its words. */
export function linesOf(texts: readonly (readonly number[])[], room: number): number {
  let [lines, used] = [0, Number.POSITIVE_INFINITY];
  for (const words of texts) {
    const width = words.reduce((sum, word) => sum + word, 0);
    if (used + BETWEEN_EMS + width <= room) {
      used += BETWEEN_EMS + width;
      continue;
    }
    lines += brokenLines(words, room);
    used = Math.min(width, room);
  }
  return lines;
}

/** Lines of a text alone; a word that is wider than a line breaks as well. */
function brokenLines(words: readonly number[], room: number): number {
  let [lines, used] = [1, 0];
  for (const word of words) {
    if (used + word <= room) used += word;
    else {
      lines += (used > 0 ? 1 : 0) + Math.max(0, Math.ceil(word / room) - 1);
      used = Math.min(word, room);
    }
  }
  return lines;
}

/** Text sizes that a number takes across at least. */
const COLUMN_EMS = 11.5;

/** As many beside one another as have room, in rows of as equal a length as can be. */
export function columnsThatFit(numbers: number, width: number): number {
  const most = Math.min(numbers, Math.max(1, Math.floor(width / COLUMN_EMS)));
  return Math.ceil(numbers / Math.ceil(numbers / most));
}

/** Numbers that matter, large, each with unit, day and change. */
export function HeadlineNumbers({ panel, index, rect }: PanelProps<HeadlinePanel>): ReactNode {
  const { t } = useTranslation();
  const { language, textPixels } = useWall();
  const region = useRegionCode(panel.region);
  const columns = columnsThatFit(panel.indicators.length, rect.width / textPixels);
  const [arrived, setArrived] = useState<Readonly<Record<string, Arrived>>>({});
  const arrive = useCallback((id: string, what: Arrived) => setArrived((before) => ({ ...before, [id]: what })), []);
  useReady(
    index,
    panel.indicators.every((id) => arrived[id] !== undefined),
  );
  const name = Object.values(arrived)[0]?.regionName;
  // What is alike of all is said once.
  const times = new Set(Object.values(arrived).flatMap(({ when }) => (when === "" ? [] : [when])));
  const together = times.size === 1 ? [...times][0]! : null;
  const ems = Math.max(LEAST_EMS, ...panel.indicators.map((id) => arrived[id]?.ems ?? 0));
  const width = (rect.width / textPixels - 2 * EDGE_EMS - columns + 1) / columns;
  const rows = Math.ceil(panel.indicators.length / columns);
  const numbers = Object.values(arrived);
  const linesBelow = (of: Length): number => Math.max(1, ...numbers.map(({ widths }) => linesOf(widths[of], width)));
  const names = Math.max(1, ...numbers.map((number) => linesOf([number.name], width)));
  const room = rect.height / textPixels - HEAD_EMS - EDGE_EMS;
  // where there is no room for all, what a share is of goes, and its parts stay; their unit too where it would take a line
  const fits = (of: Length): boolean => rows * (heightEms(names, linesBelow(of)) + ROW_GAP_EMS) - ROW_GAP_EMS <= room;
  const briefest: Length = linesBelow("bare") < linesBelow("brief") ? "bare" : "brief";
  const length: Length = fits("whole") ? "whole" : fits(briefest) ? briefest : "aimless";
  const lines = linesBelow(length);
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={panel.title ? textIn(language, panel.title) : t("wall.headline")}
      says={together === null ? name : [name, together].filter(Boolean).join(" · ")}
    >
      <div
        className="wall-numbers"
        style={
          {
            "--columns": columns,
            "--rows": rows,
            "--ems": ems,
            "--names": names,
            "--lines": lines,
          } as CSSProperties
        }
      >
        {panel.indicators.map((id) => (
          <Headline
            key={id}
            id={id}
            region={region}
            compare={panel.compare}
            hasWhen={together === null}
            length={length}
            onArrived={arrive}
          />
        ))}
      </div>
    </PanelFrame>
  );
}

function Headline(props: {
  id: string;
  region: string;
  compare: HeadlinePanel["compare"];
  /** Whether it says itself when it is of. */
  hasWhen: boolean;
  length: Length;
  onArrived(id: string, what: Arrived): void;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useWall();
  const indicator = useIndicator(props.id);
  const live = useWallQuery(
    HeadlineQuery,
    { region: props.region, indicator: props.id, comparison: comparisonOf(props.compare) },
    indicator === null,
  );
  const region = live.data?.region;
  const { id, onArrived } = props;
  const regionName = region ? nameIn(language, region) : live.error || indicator === null || live.current ? "" : null;
  const value = region?.indicatorValue;
  const unit = indicator ? unitSuffix(indicator, language) : "";
  const ems = indicator && value?.value != null ? emsOf(formatValue(value.value, indicator, language), unit) : 0;
  const tone = value && indicator ? changeTone(value, indicator) : null;
  const when = value && indicator ? whenSaid(value, indicator, language, t) : "";
  const sayingBase = (base: object): (string | null | undefined)[] =>
    value && indicator
      ? [
          props.hasWhen ? when : null,
          partsSaid(value, { ...indicator, ...base }, language, t),
          value.noData?.[language],
          value.value != null && props.compare !== "none"
            ? `${t(comparedWith(props.compare, indicator, value.asOf))} ${
                changeText(value, indicator, language, t) ?? whyNotCompared(value, language, t)
              }`
            : null,
          value.comparedPart?.[language],
          value.target && targetInBrief(value.target, indicator, language),
        ]
      : [];
  const bare = sayingBase(BARE);
  const texts = { whole: sayingBase({}), brief: sayingBase(NO_BASE), bare, aimless: bare.slice(0, TARGET) };
  const widthsOf = (all: typeof texts.whole): number[][] => all.flatMap((text) => (text ? [wordWidths(text)] : []));
  const widths = JSON.stringify({
    whole: widthsOf(texts.whole),
    brief: widthsOf(texts.brief),
    bare: widthsOf(texts.bare),
    aimless: widthsOf(texts.aimless),
  });
  const name = indicator ? nameIn(language, indicator) : "";
  useEffect(() => {
    if (regionName !== null)
      onArrived(id, { regionName, ems, when, widths: JSON.parse(widths) as Arrived["widths"], name: wordWidths(name) });
  }, [id, regionName, ems, widths, when, name, onArrived]);
  if (indicator === null) return <p className="wall-number">{t("state.unknownIndicator", { id: props.id })}</p>;
  return (
    <div className="wall-number" data-indicator={props.id} data-stale={!live.current}>
      <span className="name">
        <Words text={name} />
      </span>
      <strong>
        {value?.value == null ? (
          <em>{value ? t("headline.noValue") : "—"}</em>
        ) : (
          <TickingNumber value={value.value} print={(shown) => formatValue(shown, indicator, language)} />
        )}
        {value?.value != null && <small>{unit}</small>}
      </strong>
      <span className="date">
        {texts[props.length].map((text, i) =>
          !text ? null : i === CHANGE ? (
            <b key={text} className={tone === "better" || tone === "worse" ? tone : ""}>
              {text}
            </b>
          ) : (
            <Words key={text} text={text} />
          ),
        )}
      </span>
    </div>
  );
}
