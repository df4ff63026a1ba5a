import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Compared, changeText, changeTone, whyNotCompared } from "../../../../format/change-said.ts";
import type { Indicator } from "../../../../platform.tsx";
import { useView } from "../../view.tsx";

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
      <span aria-hidden="true">{tone === "same" ? "" : change > 0 ? "▲" : "▼"}</span>{" "}
      {changeText(props.of, indicator, language, t)}
      {props.worded && <b className="tone"> {t(`tone.${tone}`)}</b>}
      {comparedPart && <small className="muted"> {comparedPart[language]}</small>}
    </span>
  );
}
