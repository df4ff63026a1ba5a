import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Compared, changeText, whyNotCompared } from "../../../../format/change-said.ts";
import type { Indicator } from "../../../../platform.tsx";
import { useView } from "../../view.tsx";

/** Which way a change goes, and whether that is for the better: never by colour alone. */
export function changeTone(
  { change }: Pick<Compared, "change">,
  { direction, decimals }: Pick<Indicator, "direction" | "decimals">,
): "same" | "up" | "down" | "better" | "worse" | null {
  if (change === null) return null;
  if (Number(Math.abs(change).toFixed(decimals)) === 0) return "same";
  if (direction === "NEUTRAL") return change > 0 ? "up" : "down";
  return (direction === "HIGHER_IS_BETTER") === change > 0 ? "better" : "worse";
}

/** A change with arrow, sign, unit and, where `worded`, whether it is for the better; or why none is told. */
export function Change(props: { of: Compared; indicator: Indicator; worded?: boolean }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const { change, comparedPart } = props.of;
  const { indicator } = props;
  const tone = changeTone(props.of, indicator);
  if (change === null || tone === null) return <span className="muted">{whyNotCompared(props.of, language, t)}</span>;
  return (
    <span className={tone === "better" || tone === "worse" ? tone : ""} data-tone={tone}>
      <span aria-hidden="true">{tone === "same" ? "–" : change > 0 ? "▲" : "▼"}</span>{" "}
      {changeText(props.of, indicator, language, t)}
      {props.worded && <b className="tone"> {t(`leadership.tone.${tone}`)}</b>}
      {comparedPart && <small className="muted"> {comparedPart[language]}</small>}
    </span>
  );
}
