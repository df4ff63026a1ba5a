import { Segmented, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { monthsBetween } from "../../../../calendar/month.ts";
import { formatMonth } from "../../../../format/month.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { useView } from "../../view.tsx";

const NONE = "";

/** A second indicator beside the first, and a second picture beside the first: one of the two at a time. */
export function CompareControls(): ReactNode {
  const { t } = useTranslation();
  const { state, indicators, indicator, second, versus, platform, to, language, go } = useView();
  const others = indicators.filter(({ id }) => id !== indicator.id);
  const indicatorOptions = [...new Set(others.map(({ topic }) => topic))].map((topic) => ({
    label: t(`code.topics.${topic}`),
    title: t(`code.topics.${topic}`),
    options: others
      .filter((one) => one.topic === topic)
      .map((one) => ({ value: one.id, label: nameIn(language, one) })),
  }));
  const months = monthsBetween(platform.firstMonth, platform.lastMonth)
    .filter((month) => month !== to)
    .reverse()
    .map((value) => ({ value, label: formatMonth(value, language) }));
  return (
    <>
      <div className="field">
        <span className="field-label">{t("map.second")}</span>
        <Select
          data-control="with"
          aria-label={t("map.second")}
          showSearch={{ optionFilterProp: "label" }}
          value={second?.id ?? NONE}
          onChange={(id) =>
            go({ with: id === NONE ? undefined : id, pair: id === NONE ? undefined : state.pair, versus: undefined })
          }
          popupMatchSelectWidth={false}
          listHeight={420}
          options={[{ value: NONE, label: t("map.secondNone") }, ...indicatorOptions]}
        />
        {second && (
          <Segmented
            data-control="pair"
            aria-label={t("map.pair")}
            value={state.pair ?? "bivariate"}
            onChange={(pair) => go({ pair: pair === "scatter" ? "scatter" : undefined })}
            options={[
              { value: "bivariate", label: t("map.bivariate") },
              { value: "scatter", label: t("map.scatter") },
            ]}
          />
        )}
      </div>
      <div className="field">
        <span className="field-label">{t("map.versus")}</span>
        <Select
          data-control="versus"
          aria-label={t("map.versus")}
          showSearch={{ optionFilterProp: "label" }}
          value={(versus && (versus.by === "date" ? versus.to : versus.indicator.id)) ?? NONE}
          onChange={(what) => go({ versus: what === NONE ? undefined : what, with: undefined, pair: undefined })}
          popupMatchSelectWidth={false}
          listHeight={420}
          options={[
            { value: NONE, label: t("map.versusNone") },
            { label: t("map.otherDate"), title: t("map.otherDate"), options: months },
            ...indicatorOptions,
          ]}
        />
        {versus && (
          <Segmented
            data-control="layout"
            aria-label={t("map.layout")}
            value={state.layout ?? "side"}
            onChange={(layout) => go({ layout: layout === "swipe" ? "swipe" : undefined }, { replace: true })}
            options={[
              { value: "side", label: t("map.side") },
              { value: "swipe", label: t("map.swipe") },
            ]}
          />
        )}
      </div>
    </>
  );
}
