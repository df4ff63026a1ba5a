import "./headline.css";
import { type CSSProperties, type ReactNode, useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { changeText, changeTone, whyNotCompared } from "../../../format/change-said.ts";
import { comparedWith } from "../../../format/compared-with.ts";
import { formatNumber, unitSuffix } from "../../../format/number.ts";
import { partsSaid } from "../../../format/parts-said.ts";
import { Amounts, Changed } from "../../../graphql/compared-amounts.ts";
import { graphql } from "../../../graphql/tada.ts";
import { nameIn } from "../../../i18n/language.ts";
import { type HeadlinePanel, textIn } from "../programme.ts";
import { useIndicator, useReady, useRegionCode, useWall, useWallQuery } from "../wall-context.ts";
import { PanelFrame } from "./panel-frame.tsx";
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
        }
      }
    }
  `,
  [Amounts, Changed],
);

interface Arrived {
  readonly regionName: string;
  /** Width of the number with its unit, in its own text size. */
  readonly ems: number;
}
/** Numbers shorter than this are not set the larger for it. */
const LEAST_EMS = 3;

/** The unit is set at half the size, a quarter apart. */
const emsOf = (number: string, unit: string): number =>
  textEms(number) + (unit === "" ? 0 : 0.25 + 0.5 * textEms(unit.trim()));

/** Numbers that matter, large, each with unit, day and change. */
export function HeadlineNumbers({ panel, index, rect }: PanelProps<HeadlinePanel>): ReactNode {
  const { t } = useTranslation();
  const { language } = useWall();
  const region = useRegionCode(panel.region);
  const [arrived, setArrived] = useState<Readonly<Record<string, Arrived>>>({});
  const arrive = useCallback((id: string, what: Arrived) => setArrived((before) => ({ ...before, [id]: what })), []);
  useReady(
    index,
    panel.indicators.every((id) => arrived[id] !== undefined),
  );
  const name = Object.values(arrived)[0]?.regionName;
  const ems = Math.max(LEAST_EMS, ...panel.indicators.map((id) => arrived[id]?.ems ?? 0));
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={panel.title ? textIn(language, panel.title) : t("wall.headline")}
      says={name}
    >
      <div className="wall-numbers" style={{ "--numbers": panel.indicators.length, "--ems": ems } as CSSProperties}>
        {panel.indicators.map((id) => (
          <Headline key={id} id={id} region={region} compare={panel.compare} onArrived={arrive} />
        ))}
      </div>
    </PanelFrame>
  );
}

function Headline(props: {
  id: string;
  region: string;
  compare: HeadlinePanel["compare"];
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
  const ems =
    indicator && value?.value != null ? emsOf(formatNumber(value.value, indicator.decimals, language), unit) : 0;
  useEffect(() => {
    if (regionName !== null) onArrived(id, { regionName, ems });
  }, [id, regionName, ems, onArrived]);
  if (indicator === null) return <p className="wall-number">{t("state.unknownIndicator", { id: props.id })}</p>;
  const parts = value ? partsSaid(value, indicator, language, t) : null;
  const tone = value ? changeTone(value, indicator) : null;
  return (
    <div className="wall-number" data-indicator={props.id} data-stale={!live.current}>
      <span className="name">{nameIn(language, indicator)}</span>
      <strong>
        {value?.value == null ? (
          <em>{value ? t("headline.noValue") : "—"}</em>
        ) : (
          <TickingNumber value={value.value} print={(shown) => formatNumber(shown, indicator.decimals, language)} />
        )}
        {value?.value != null && <small>{unit}</small>}
      </strong>
      <span className="date">
        {value && <span>{whenSaid(value, indicator, language, t)}</span>}
        {parts !== null && <span>{parts}</span>}
        {value?.noData && <span>{value.noData[language]}</span>}
        {value?.value != null && props.compare !== "none" && (
          <b className={tone === "better" || tone === "worse" ? tone : ""}>
            {t(comparedWith(props.compare === "yoy" ? "yoy" : "mom", indicator, value.asOf))}{" "}
            {changeText(value, indicator, language, t) ?? whyNotCompared(value, language, t)}
          </b>
        )}
        {value?.comparedPart && <span>{value.comparedPart[language]}</span>}
      </span>
    </div>
  );
}
