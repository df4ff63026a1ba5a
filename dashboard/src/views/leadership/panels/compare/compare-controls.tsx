import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { monthsBetween } from "../../../../calendar/month.ts";
import { formatMonth } from "../../../../format/month.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { PickOne } from "../../../../ui/pick-list/pick-one.tsx";
import { Segments } from "../../../../ui/segments.tsx";
import { useView } from "../../view.tsx";

const NONE = "";

/** A second indicator beside the first, and a second picture beside the first: one of the two at a time. */
export function CompareControls(): ReactNode {
  const { t } = useTranslation();
  const { state, indicators, indicator, second, versus, platform, to, language, go } = useView();
  const others = indicators.filter(({ id }) => id !== indicator.id);
  const topics = [...new Set(others.map(({ topic }) => topic))];
  const ofIndicators = topics.flatMap((topic) =>
    others
      .filter((one) => one.topic === topic)
      .map((one) => ({ value: one.id, label: nameIn(language, one), group: t(`code.topics.${topic}`) })),
  );
  const months = monthsBetween(platform.firstMonth, platform.lastMonth)
    .filter((month) => month !== to)
    .reverse()
    .map((value) => ({ value, label: formatMonth(value, language), group: t("map.otherDate") }));
  return (
    <>
      <div className="field">
        <span className="field-label">{t("map.second")}</span>
        <PickOne
          name="with"
          label={t("map.second")}
          value={second?.id ?? NONE}
          onChange={(id) =>
            go({ with: id === NONE ? undefined : id, pair: id === NONE ? undefined : state.pair, versus: undefined })
          }
          choices={[{ value: NONE, label: t("map.secondNone") }, ...ofIndicators]}
        />
        {second && (
          <Segments
            name="pair"
            label={t("map.pair")}
            value={state.pair ?? "bivariate"}
            onChange={(pair) => go({ pair: pair === "scatter" ? "scatter" : undefined })}
            choices={[
              { value: "bivariate", label: t("map.bivariate") },
              { value: "scatter", label: t("map.scatter") },
            ]}
          />
        )}
      </div>
      <div className="field">
        <span className="field-label">{t("map.versus")}</span>
        <PickOne
          name="versus"
          label={t("map.versus")}
          value={(versus && (versus.by === "date" ? versus.to : versus.indicator.id)) ?? NONE}
          onChange={(what) => go({ versus: what === NONE ? undefined : what, with: undefined, pair: undefined })}
          choices={[{ value: NONE, label: t("map.versusNone") }, ...months, ...ofIndicators]}
        />
        {versus && (
          <Segments
            name="layout"
            label={t("map.layout")}
            value={state.layout ?? "side"}
            onChange={(layout) => go({ layout: layout === "swipe" ? "swipe" : undefined }, { replace: true })}
            choices={[
              { value: "side", label: t("map.side") },
              { value: "swipe", label: t("map.swipe") },
            ]}
          />
        )}
      </div>
    </>
  );
}
