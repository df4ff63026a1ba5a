import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { forgetStart, keepStart, keptStart } from "../../../../link/kept-start.ts";
import { useView } from "../../view.tsx";

/** Keeps the region and the indicator shown as what this browser begins with, or forgets them. */
export function StartButton(): ReactNode {
  const { t } = useTranslation();
  const { regionCode, indicator } = useView();
  const [kept, setKept] = useState(keptStart);
  const isStart = kept?.region === regionCode && kept.indicator === indicator.id;
  const text = t(isStart ? "leadership.start.forget" : "leadership.start.keep");
  return (
    <button
      type="button"
      className="start-button"
      aria-pressed={isStart}
      aria-label={text}
      title={text}
      onClick={() => {
        if (isStart) forgetStart();
        else keepStart({ region: regionCode, indicator: indicator.id });
        setKept(keptStart());
      }}
    >
      <span aria-hidden="true">{isStart ? "★" : "☆"}</span>
    </button>
  );
}
