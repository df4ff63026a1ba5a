import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../view.tsx";
import { PartsLegend } from "../../distribution/parts-bar.tsx";
import type { Split } from "./use-split.ts";

/** What the bars below the ranked regions divide, and what their colours mean. */
export function SplitLegend({ split }: { split: Split }): ReactNode {
  const { t } = useTranslation();
  const { indicator } = useView();
  return (
    <div className="split-legend">
      <span>{t(indicator.ratio ? "leadership.split.ofNumerator" : "leadership.split.of", { name: split.by })}</span>
      <PartsLegend parts={split.parts} whole={split.whole} />
    </div>
  );
}
