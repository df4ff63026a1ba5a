import { type ReactNode, useId } from "react";
import { earlierMonth, laterMonth, monthsBetween } from "../../../calendar/month.ts";
import { formatMonth } from "../../../format/month.ts";
import { sourceName } from "../../../format/source-name.ts";
import { graphql } from "../../../graphql/tada.ts";
import { useLive } from "../../../live/use-live.ts";
import { usePlatform } from "../../../platform.tsx";
import { dayOf } from "../../../registers/address.ts";
import { useCounts } from "../../../registers/use-counts.ts";
import { DayField } from "../../../shell/day-field.tsx";
import { RegionsThen } from "../../../shell/regions-then.tsx";
import type { RegisterView } from "../view.ts";
import { useRegisterTexts } from "./use-register-texts.ts";

/** Period, source, day and subject that the whole page is of; codes are chosen in the breakdowns. */
export function Filters({ view }: { view: RegisterView }): ReactNode {
  const { t, language } = useRegisterTexts(view);
  const { platform } = usePlatform();
  const { register, address, go } = view;
  const { region, from, to, source, open, ever, estate, firm } = address;
  const known = useCounts({ register: register.id, groupBy: ["MONTH"], filter: { under: region } }).counts;
  const sources = useCounts({ register: register.id, groupBy: ["SOURCE"], filter: { under: region } }).counts;
  const earliest = known?.find(({ period }) => period !== null)?.period ?? platform.firstMonth;
  const first = [earliest, from, platform.firstMonth].reduce(earlierMonth);
  const last = laterMonth(to, platform.lastMonth);
  const months = monthsBetween(first, last).reverse();
  const isFiltered =
    source !== undefined ||
    (register.holds ? !ever || open !== platform.today : open !== undefined) ||
    estate !== undefined ||
    firm !== undefined ||
    Object.values(address.codes).some((codes) => codes.length > 0);
  /** Those that began in months: of a day whose records are shown whenever they began, no more. */
  const ofMonths = (first: string, last: string): void =>
    go({ from: first, to: last, ...(ever && { open: undefined, ever: undefined }) });
  const monthOption = (month: string): ReactNode => (
    <option key={month} value={month}>
      {formatMonth(month, language)}
    </option>
  );
  return (
    <section className="filters" aria-label={t("registers.filters.label")}>
      <Labelled label={t("registers.filters.from")}>
        {(id) => (
          <select
            id={id}
            value={ever ? "" : from}
            onChange={({ target: { value } }) => ofMonths(value, laterMonth(value, to))}
          >
            {ever && <option value="">{t("registers.filters.ever")}</option>}
            {months.map(monthOption)}
          </select>
        )}
      </Labelled>
      <Labelled label={t("registers.filters.to")}>
        {(id) => (
          <select
            id={id}
            value={ever ? "" : to}
            onChange={({ target: { value } }) => ofMonths(earlierMonth(value, from), value)}
          >
            {ever && <option value="">{t("registers.filters.ever")}</option>}
            {months.map(monthOption)}
          </select>
        )}
      </Labelled>
      <button type="button" onClick={() => ofMonths(earliest, platform.lastMonth)}>
        {t("registers.filters.all")}
      </button>
      {register.time === "INTERVAL" && (
        <DayField
          label={t(register.holds ? "registers.filters.holding" : "registers.filters.open")}
          day={open}
          start={platform.today}
          years={[...new Set(months.map((month) => Number(month.slice(0, 4))))]}
          onDay={(day) => go({ open: day, ...(register.holds && { ever: true }) })}
          onNone={() => go({ open: undefined, ever: undefined })}
        />
      )}
      {((sources?.length ?? 0) > 1 || source !== undefined) && (
        <Labelled label={t("registers.filters.source")}>
          {(id) => (
            <select
              id={id}
              value={source ?? ""}
              onChange={({ target: { value } }) => go({ source: value === "" ? undefined : value })}
            >
              <option value="">{t("registers.filters.allSources")}</option>
              {[...new Set([...(sources ?? []).map((one) => one.source ?? ""), ...(source ? [source] : [])])].map(
                (name) => (
                  <option key={name} value={name}>
                    {sourceName(name, t)}
                  </option>
                ),
              )}
            </select>
          )}
        </Labelled>
      )}
      <RegionsThen
        region={region}
        day={dayOf(address, platform.today)}
        isChosen={address.regions === "then"}
        onChoice={(regions) => go({ regions })}
      />
      {estate !== undefined && <EstateChip view={view} id={estate} />}
      {firm !== undefined && <FirmChip view={view} id={firm} />}
      {isFiltered && (
        <button
          type="button"
          onClick={() =>
            go({
              codes: {},
              source: undefined,
              estate: undefined,
              firm: undefined,
              ...(register.holds ? { open: platform.today, ever: true } : { open: undefined, ever: undefined }),
            })
          }
        >
          {t("registers.filters.clear")}
        </button>
      )}
    </section>
  );
}

function Labelled(props: { label: string; children(id: string): ReactNode }): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  );
}

const EstateNameQuery = graphql(`
  query EstateName($id: ID!) {
    estate(id: $id) {
      name
    }
  }
`);
const FirmNameQuery = graphql(`
  query FirmName($id: ID!) {
    propertyFirm(id: $id) {
      name
    }
  }
`);

function EstateChip({ view, id }: { view: RegisterView; id: string }): ReactNode {
  const { t } = useRegisterTexts(view);
  const name = useLive(EstateNameQuery, { id }).data?.estate?.name ?? t("registers.filters.subjectUnknown");
  return <Chip text={t("registers.filters.estate", { name })} onDrop={() => view.go({ estate: undefined })} />;
}

function FirmChip({ view, id }: { view: RegisterView; id: string }): ReactNode {
  const { t } = useRegisterTexts(view);
  const name = useLive(FirmNameQuery, { id }).data?.propertyFirm?.name ?? t("registers.filters.subjectUnknown");
  return <Chip text={t("registers.filters.firm", { name })} onDrop={() => view.go({ firm: undefined })} />;
}

function Chip({ text, onDrop }: { text: string; onDrop(): void }): ReactNode {
  return (
    <button type="button" className="chip" onClick={onDrop}>
      {text} <span aria-hidden="true">×</span>
    </button>
  );
}
