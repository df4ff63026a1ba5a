import "../../../../i18n/views/leadership.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../../format/number.ts";
import { useView } from "../../view.tsx";
import type { RecordPoints } from "./use-record-points.ts";

/** How many records stand on the map, and the way to take them off. */
export default function PointsNote({ points }: { points: RecordPoints }): ReactNode {
  const { t } = useTranslation();
  const { state, indicator, language, go } = useView();
  return (
    <p className="points-note" data-points={points.given}>
      {t("leadership.records.points", {
        part: t(`leadership.records.part.${indicator.ratio ? points.part : "ALL"}`),
        given: formatCount(points.given, language),
        records: formatCount(points.records, language),
      })}
      {state.points && (
        <button
          type="button"
          className="plain-button"
          aria-label={t("leadership.records.offMap")}
          onClick={() => go({ points: undefined })}
        >
          ×
        </button>
      )}
    </p>
  );
}
