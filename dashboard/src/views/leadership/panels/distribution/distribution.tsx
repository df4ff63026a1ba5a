import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../../format/month.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { type BreakdownKind, usePlatform } from "../../../../platform.tsx";
import { Select } from "../../../../ui/select.tsx";
import { Empty, Failed, Loading } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { Panel } from "../panel/panel.tsx";
import { StackedBars } from "./stacked-bars.tsx";
import { useBars } from "./use-bars.ts";

/** What the whole is made of, here and in each region below: by what the indicator's topic is best broken down by, or another list of codes. */
export function Distribution(): ReactNode {
  const { breakdowns } = usePlatform();
  const { indicator, state } = useView();
  const ofTopic = breakdowns.filter(({ topics }) => topics.includes(indicator.topic));
  const offered = [...ofTopic, ...breakdowns.filter((kind) => !ofTopic.includes(kind))];
  const kind = offered.find(({ id }) => id === state.parts) ?? offered[0];
  return kind ? <DistributionBy kind={kind} offered={offered} /> : null;
}

/** `offered` begins with the topic's own. */
function DistributionBy({ kind, offered }: { kind: BreakdownKind; offered: readonly BreakdownKind[] }): ReactNode {
  const { t } = useTranslation();
  const { state, language, go } = useView();
  const { live, bars: all, days } = useBars(kind);
  const bars = all && { ...all, rows: all.rows.filter(({ isZone }, i) => i === 0 || !state.zones || isZone) };
  const to = formatDay(days.to, language);
  const when =
    days.from === null
      ? t("headline.asOf", { date: to })
      : t("headline.period", { from: formatDay(days.from, language), to });
  const title = t("leadership.distribution.title", { name: nameIn(language, kind) });
  const unit = language === "zh" ? kind.unitZh : kind.unitEn;
  const subtitle = [
    t("leadership.distribution.unit", { unit }),
    when,
    ...(state.filter ? [t("leadership.filter.notApplied")] : []),
  ].join(" · ");
  return (
    <Panel
      name="distribution"
      title={title}
      subtitle={subtitle}
      stale={!live.current}
      actions={
        <Select
          name="parts"
          label={t("leadership.distribution.choose")}
          value={kind.id}
          onChange={(id) => go({ parts: id === offered[0]!.id ? undefined : id }, { replace: true })}
          choices={offered.map((one) => ({ value: one.id, label: nameIn(language, one) }))}
        />
      }
    >
      {live.error ? (
        <Failed error={live.error} retry={live.retry} />
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
