import { Button, Segmented, Select, Switch } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { addMonths, monthsBetween } from "../../../../calendar/month.ts";
import { formatMonth } from "../../../../format/month.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { ESTATE_COLOURS } from "../../../../map/estate-symbolization.ts";
import { prefetchValues } from "../../../../scene/prefetch.ts";
import type { RegionHere } from "../../../../scene/use-scene.ts";
import { useView } from "../../view.tsx";
import { CompareControls } from "../compare/compare-controls.tsx";

const ZONES_AT = new Set(["PROVINCE", "CITY"]);
const ESTATES_AT = new Set(["COUNTY", "STREET", "COMMUNITY"]);

/** What is shown, of when, compared with what, and with which layers over it. */
export function Controls(props: {
  level: RegionHere["level"] | null;
  /** Whether other regions were valid in the month shown than today. */
  regionsChanged?: boolean;
}): ReactNode {
  const { level, regionsChanged } = props;
  const { t } = useTranslation();
  const { state, indicator, from, to, go } = useView();
  return (
    <>
      <Field label={t("controls.indicator")} wide>
        <IndicatorSelect />
      </Field>
      <Field label={t("controls.month")}>
        <MonthSelect />
      </Field>
      {indicator.flow && (
        <Field label={t("controls.span")}>
          <Segmented
            data-control="span"
            value={state.span === 12 ? "12" : "1"}
            onChange={(span) => go({ span: span === "12" ? 12 : undefined })}
            options={[
              { value: "1", label: t("controls.oneMonth") },
              { value: "12", label: t("controls.twelveMonths") },
            ]}
          />
        </Field>
      )}
      <Field label={t("controls.compare")}>
        <Segmented
          data-control="compare"
          value={state.compare ?? "value"}
          onChange={(compare) => go({ compare: compare === "value" ? undefined : (compare as "mom" | "yoy") })}
          options={(from === to ? (["value", "mom", "yoy"] as const) : (["value", "yoy"] as const)).map((value) => ({
            value,
            label: t(`controls.${value}`),
          }))}
        />
      </Field>
      <Field label={t("controls.heat")}>
        <Segmented
          data-control="heat"
          value={state.heat ?? "off"}
          onChange={(heat) =>
            go({ heat: heat === "off" ? undefined : (heat as "month" | "year" | "play"), frame: undefined })
          }
          options={[
            { value: "off", label: t("controls.heatOff") },
            { value: "month", label: t("controls.heatMonth") },
            { value: "year", label: t("controls.heatYear") },
            { value: "play", label: t("mapTools.playback.play") },
          ]}
        />
      </Field>
      <CompareControls />
      {level !== null && ZONES_AT.has(level) && (
        <Field label={t("controls.zones")}>
          <Switch
            data-control="zones"
            aria-label={t("controls.zones")}
            checked={state.zones === true}
            onChange={(zones) => go({ zones: zones || undefined })}
          />
        </Field>
      )}
      {(regionsChanged || state.regions === "then") && (
        <Field label={t("controls.regionsThen")}>
          <Switch
            data-control="regions"
            aria-label={t("controls.regionsThen")}
            title={t("controls.regionsThenWhy")}
            checked={state.regions === "then"}
            onChange={(then) => go({ regions: then ? "then" : undefined, lines: undefined })}
          />
        </Field>
      )}
      {level !== null && ESTATES_AT.has(level) && (
        <Field label={t("controls.estates")}>
          <Switch
            data-control="estates"
            aria-label={t("controls.estates")}
            checked={state.estates !== "off"}
            onChange={(on) => go({ estates: on ? undefined : "off" })}
          />
          {state.estates !== "off" && (
            <Select
              data-control="colour"
              aria-label={t("controls.colour")}
              value={state.colour ?? "step"}
              onChange={(colour) => go({ colour: colour === "step" ? undefined : colour })}
              options={ESTATE_COLOURS.map((value) => ({ value, label: t(`colour.${value}`) }))}
              popupMatchSelectWidth={false}
            />
          )}
        </Field>
      )}
    </>
  );
}

function Field(props: { label: string; wide?: boolean; children: ReactNode }): ReactNode {
  return (
    <div className={props.wide ? "field wide" : "field"}>
      <span className="field-label">{props.label}</span>
      {props.children}
    </div>
  );
}

function IndicatorSelect(): ReactNode {
  const { t } = useTranslation();
  const { state, indicators, indicator, regionCode, to, comparison, regionsMeant, language, go } = useView();
  // The one pointed at in the list is fetched ahead, so that its choice recolours at once.
  const fetchAhead = (id: string): void => {
    const next = indicators.find((one) => one.id === id);
    if (!next) return;
    const from = next.flow && state.span === 12 ? addMonths(to, -11) : to;
    void prefetchValues({
      regionCode,
      indicator: next,
      from,
      to,
      comparison,
      zones: state.zones === true,
      ...regionsMeant,
    });
  };
  const topics = [...new Set(indicators.map(({ topic }) => topic))];
  return (
    <Select
      data-control="indicator"
      aria-label={t("controls.indicator")}
      showSearch={{ optionFilterProp: "label" }}
      value={indicator.id}
      onChange={(id) => go({ indicator: id })}
      onActive={(id) => fetchAhead(String(id))}
      popupMatchSelectWidth={false}
      listHeight={480}
      options={topics.map((topic) => ({
        label: t(`code.topics.${topic}`),
        title: t(`code.topics.${topic}`),
        options: indicators
          .filter((one) => one.topic === topic)
          .map((one) => ({ value: one.id, label: nameIn(language, one) })),
      }))}
    />
  );
}

function MonthSelect(): ReactNode {
  const { t } = useTranslation();
  const { platform, to, language, go } = useView();
  const show = (month: string): void => go({ month: month === platform.lastMonth ? undefined : month });
  return (
    <span className="months">
      <Button
        aria-label={t("controls.earlier")}
        disabled={to <= platform.firstMonth}
        onClick={() => show(addMonths(to, -1))}
      >
        ‹
      </Button>
      <Select
        data-control="month"
        aria-label={t("controls.month")}
        value={to}
        onChange={show}
        popupMatchSelectWidth={false}
        options={monthsBetween(platform.firstMonth, platform.lastMonth)
          .reverse()
          .map((value) => ({ value, label: formatMonth(value, language) }))}
      />
      <Button
        aria-label={t("controls.later")}
        disabled={to >= platform.lastMonth}
        onClick={() => show(addMonths(to, 1))}
      >
        ›
      </Button>
    </span>
  );
}
