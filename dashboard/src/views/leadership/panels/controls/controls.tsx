import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { addMonths, monthsBetween } from "../../../../calendar/month.ts";
import { formatMonth } from "../../../../format/month.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { ESTATE_COLOURS } from "../../../../map/estate-symbolization.ts";
import { prefetchValues } from "../../../../scene/prefetch.ts";
import type { RegionHere } from "../../../../scene/use-scene.ts";
import { PickOne } from "../../../../ui/pick-list/pick-one.tsx";
import { Segments } from "../../../../ui/segments.tsx";
import { Select } from "../../../../ui/select.tsx";
import { Toggle } from "../../../../ui/toggle.tsx";
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
  const between = state.span !== undefined && state.span < 12;
  const canHaveTarget = indicator.direction !== "NEUTRAL";
  return (
    <>
      <Field label={t("leadership.controls.indicator")} plain wide>
        <IndicatorSelect />
      </Field>
      <Field label={t("leadership.controls.month")} plain>
        <MonthSelect />
      </Field>
      {indicator.flow && (
        <Field label={t("leadership.controls.span")} plain>
          <Segments
            name="span"
            label={t("leadership.controls.span")}
            value={String(state.span ?? 1)}
            onChange={(span) => go({ span: span === "1" ? undefined : Number(span) })}
            choices={[
              { value: "1", label: t("leadership.controls.oneMonth") },
              ...(between
                ? [{ value: String(state.span), label: t("leadership.controls.months", { months: state.span }) }]
                : []),
              { value: "12", label: t("leadership.controls.twelveMonths") },
            ]}
          />
        </Field>
      )}
      <Field label={t("leadership.controls.compare")} plain>
        <Segments
          name="compare"
          label={t("leadership.controls.compare")}
          value={state.compare ?? "value"}
          onChange={(compare) => go({ compare: compare === "value" ? undefined : compare })}
          choices={(["value", "mom", "yoy", "target"] as const)
            .filter((value) => (value !== "mom" || from === to) && (value !== "target" || canHaveTarget))
            .map((value) => ({ value, label: t(`leadership.controls.${value}`) }))}
        />
      </Field>
      <Field label={t("leadership.controls.heat")}>
        <Segments
          name="heat"
          label={t("leadership.controls.heat")}
          value={state.heat ?? "off"}
          onChange={(heat) => go({ heat: heat === "off" ? undefined : heat, frame: undefined })}
          choices={[
            { value: "off", label: t("leadership.controls.heatOff") },
            { value: "month", label: t("leadership.controls.heatMonth") },
            { value: "year", label: t("leadership.controls.heatYear") },
            { value: "play", label: t("leadership.playback.play") },
          ]}
        />
      </Field>
      <CompareControls />
      {level !== null && ZONES_AT.has(level) && (
        <Field label={t("leadership.controls.zones")}>
          <Toggle
            name="zones"
            label={t("leadership.controls.zones")}
            on={state.zones === true}
            onChange={(zones) => go({ zones: zones || undefined })}
          />
        </Field>
      )}
      {(regionsChanged || state.regions === "then") && (
        <Field label={t("controls.regionsThen")}>
          <Toggle
            name="regions"
            label={t("controls.regionsThen")}
            title={t("controls.regionsThenWhy")}
            on={state.regions === "then"}
            onChange={(then) => go({ regions: then ? "then" : undefined, lines: undefined })}
          />
        </Field>
      )}
      {level !== null && ESTATES_AT.has(level) && (
        <Field label={t("leadership.controls.estates")}>
          <Toggle
            name="estates"
            label={t("leadership.controls.estates")}
            on={state.estates !== "off"}
            onChange={(on) => go({ estates: on ? undefined : "off" })}
          />
          {state.estates !== "off" && (
            <Select
              name="colour"
              label={t("leadership.controls.colour")}
              value={state.colour ?? "step"}
              onChange={(colour) => {
                const chosen = ESTATE_COLOURS.find((one) => one === colour);
                go({ colour: chosen === "step" ? undefined : chosen });
              }}
              choices={ESTATE_COLOURS.map((value) => ({ value, label: t(`colour.${value}`) }))}
            />
          )}
        </Field>
      )}
    </>
  );
}

/** `plain`: what it shows says what it is, so that its label stands only where there is room. */
function Field(props: { label: string; plain?: boolean; wide?: boolean; children: ReactNode }): ReactNode {
  const { plain = false, wide = false } = props;
  return (
    <div className={["field", ...(plain ? ["plain"] : []), ...(wide ? ["wide"] : [])].join(" ")}>
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
    const from = next.flow ? addMonths(to, 1 - (state.span ?? 1)) : to;
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
    <PickOne
      name="indicator"
      label={t("leadership.controls.indicator")}
      value={indicator.id}
      onChange={(id) => go({ indicator: id })}
      onPoint={fetchAhead}
      choices={topics.flatMap((topic) =>
        indicators
          .filter((one) => one.topic === topic)
          .map((one) => ({ value: one.id, label: nameIn(language, one), group: t(`code.topics.${topic}`) })),
      )}
    />
  );
}

function MonthSelect(): ReactNode {
  const { t } = useTranslation();
  const { platform, to, language, go } = useView();
  const show = (month: string): void => go({ month: month === platform.lastMonth ? undefined : month });
  return (
    <span className="months">
      <button
        type="button"
        className="plain-button"
        aria-label={t("leadership.controls.earlier")}
        disabled={to <= platform.firstMonth}
        onClick={() => show(addMonths(to, -1))}
      >
        ‹
      </button>
      <Select
        name="month"
        label={t("leadership.controls.month")}
        value={to}
        onChange={show}
        choices={monthsBetween(platform.firstMonth, platform.lastMonth)
          .reverse()
          .map((value) => ({ value, label: formatMonth(value, language) }))}
      />
      <button
        type="button"
        className="plain-button"
        aria-label={t("leadership.controls.later")}
        disabled={to >= platform.lastMonth}
        onClick={() => show(addMonths(to, 1))}
      >
        ›
      </button>
    </span>
  );
}
