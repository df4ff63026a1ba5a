import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatSigned } from "../../../../format/number.ts";
import type { Indicator } from "../../../../platform.tsx";
import { useView } from "../../view.tsx";

export interface ChangeOf {
  readonly change: number | null;
  readonly changePercent: number | null;
}

/** Which way a change goes, and whether that is for the better: never by colour alone. */
export function changeTone(
  { change }: ChangeOf,
  { direction, decimals }: Pick<Indicator, "direction" | "decimals">,
): "same" | "up" | "down" | "better" | "worse" | null {
  if (change === null) return null;
  if (Number(Math.abs(change).toFixed(decimals)) === 0) return "same";
  if (direction === "NEUTRAL") return change > 0 ? "up" : "down";
  return (direction === "HIGHER_IS_BETTER") === change > 0 ? "better" : "worse";
}

/** A change with arrow, sign, unit and, where `worded`, whether it is for the better. Percentages change by percentage points. */
export function Change(props: { of: ChangeOf; indicator: Indicator; worded?: boolean }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const { change, changePercent } = props.of;
  const { indicator } = props;
  const tone = changeTone(props.of, indicator);
  if (change === null || tone === null) return <span className="muted">{t("headline.noChange")}</span>;
  const points = indicator.unitEn === "%";
  return (
    <span className={tone === "better" || tone === "worse" ? tone : ""} data-tone={tone}>
      <span aria-hidden="true">{tone === "same" ? "–" : change > 0 ? "▲" : "▼"}</span>{" "}
      {formatSigned(change, indicator.decimals, language)}
      {points
        ? `${language === "zh" ? "" : " "}${t("headline.points")}`
        : changePercent !== null && ` (${formatSigned(changePercent, 1, language)}%)`}
      {props.worded && <b className="tone"> {t(`leadership.tone.${tone}`)}</b>}
    </span>
  );
}
