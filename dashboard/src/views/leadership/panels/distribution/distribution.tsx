import { Segmented } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { firstDay, formatDay } from "../../../../format/month.ts";
import { DISTRIBUTIONS, type Distribution as Kind } from "../../../../link/url-state.ts";
import type { Indicator } from "../../../../platform.tsx";
import { Empty, Failed, Loading, reasonOf } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { Panel } from "../panel/panel.tsx";
import { StackedBars } from "./stacked-bars.tsx";
import { useBars } from "./use-bars.ts";

/** What an indicator's topic is best broken down by. */
const BY_TOPIC: Record<Indicator["topic"], Kind> = {
  ESTATES: "steps",
  PARTY: "steps",
  OLD_NEIGHBOURHOODS: "modes",
  PROPERTY_MANAGEMENT: "modes",
  OWNERS_COMMITTEES: "steps",
  MEDIATION: "modes",
  COMPLAINTS: "categories",
};

/** What the whole is made of, here and in each region below: steps of party coverage, modes, complaints by category or by step. */
export function Distribution(): ReactNode {
  const { t } = useTranslation();
  const { indicator, from, state, language, go } = useView();
  const kind = state.parts ?? BY_TOPIC[indicator.topic];
  const { live, bars: all, day } = useBars(kind);
  const bars = all && { ...all, rows: all.rows.filter(({ isZone }, i) => i === 0 || !state.zones || isZone) };
  const when =
    kind === "steps" || kind === "modes"
      ? t("headline.asOf", { date: formatDay(day, language) })
      : t("headline.period", { from: formatDay(firstDay(from), language), to: formatDay(day, language) });
  const title = t(`leadership.distribution.title.${kind}`);
  const subtitle = `${t(`leadership.distribution.unit.${kind}`)} · ${when}`;
  return (
    <Panel
      name="distribution"
      title={title}
      subtitle={subtitle}
      stale={!live.current}
      actions={
        <Segmented
          size="small"
          data-control="parts"
          aria-label={t("leadership.distribution.choose")}
          value={kind}
          onChange={(parts) =>
            go({ parts: parts === BY_TOPIC[indicator.topic] ? undefined : parts }, { replace: true })
          }
          options={DISTRIBUTIONS.map((value) => ({ value, label: t(`leadership.distribution.kind.${value}`) }))}
        />
      }
    >
      {live.error ? (
        <Failed reason={reasonOf(live.error)} retry={live.retry} />
      ) : bars === null ? (
        <Loading lines={5} />
      ) : bars.noData ? (
        <Empty>{bars.noData[language]}</Empty>
      ) : (
        <div className="distribution-scroll">
          <StackedBars parts={bars.parts} rows={bars.rows} label={`${title} ${subtitle}`} />
        </div>
      )}
    </Panel>
  );
}
