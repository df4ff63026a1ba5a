import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount, formatNumber } from "../../../format/number.ts";
import { sourceName } from "../../../format/source-name.ts";
import { nameIn } from "../../../i18n/language.ts";
import type { Live } from "../../../live/use-live.ts";
import { countsFilter } from "../../../registers/filters.ts";
import { codeName, codesOf, type RegisterColumn } from "../../../registers/register.ts";
import { recordsOf, useCounts } from "../../../registers/use-counts.ts";
import { Empty, Failed, Loading } from "../../../ui/states.tsx";
import type { RegisterView } from "../view.ts";
import { Panel } from "./panel.tsx";
import { useRegisterTexts } from "./use-register-texts.ts";

/** How records divide into the codes of a column, those without one among them; a click keeps only those of a code. */
export function CodeBreakdown({ view, column }: { view: RegisterView; column: RegisterColumn }): ReactNode {
  const { t, language } = useRegisterTexts(view);
  const { register, address, go } = view;
  const { field } = column;
  const { live, counts } = useCounts({
    register: register.id,
    groupBy: ["CODE"],
    code: field,
    filter: countsFilter(address, { column: field }),
  });
  const chosen = address.codes[field] ?? [];
  // of a region all is told, or nothing
  const isSuppressed = counts?.some(({ code, records }) => code === null && records === null) === true;
  // nobody told any of them: that divides nothing
  if (!isSuppressed && chosen.length === 0 && counts?.every(({ code }) => code === null)) return null;
  const order = codesOf(column).map(({ code }) => code);
  const rows = counts?.map(({ code, records }) => ({
    key: code,
    name: code === null ? t("registers.breakdown.missing") : codeName(column, code, language),
    colour: codesOf(column).find((one) => one.code === code)?.colour ?? null,
    records,
  }));
  rows?.sort((a, b) => placeOf(order, a.key) - placeOf(order, b.key));
  const choose = (codes: readonly string[]): void => go({ codes: { ...address.codes, [field]: codes }, pages: 1 });
  return (
    <Breakdown
      view={view}
      name={field}
      title={t("registers.breakdown.title", { column: nameIn(language, column) })}
      live={live}
      rows={rows ?? null}
      isSuppressed={isSuppressed}
      chosen={chosen}
      onToggle={(code) => choose(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code])}
      onDrop={() => choose([])}
    />
  );
}

const placeOf = (order: readonly string[], code: string | null): number =>
  code === null ? order.length : order.indexOf(code);

/** How records divide into the systems that they come from; nothing where all come from one. */
export function SourceBreakdown({ view }: { view: RegisterView }): ReactNode {
  const { t } = useRegisterTexts(view);
  const { register, address, go } = view;
  const { live, counts } = useCounts({
    register: register.id,
    groupBy: ["SOURCE"],
    filter: countsFilter(address, { source: true }),
  });
  if (counts !== null && counts.length < 2 && address.source === undefined) return null;
  const rows = counts?.map(({ source, records }) => ({
    key: source,
    name: sourceName(source ?? "", t),
    colour: null,
    records,
  }));
  return (
    <Breakdown
      view={view}
      name="source"
      title={t("registers.breakdown.title", { column: t("registers.subject.source") })}
      live={live}
      rows={rows ?? null}
      chosen={address.source === undefined ? [] : [address.source]}
      onToggle={(source) => go({ source: source === address.source ? undefined : source, pages: 1 })}
      onDrop={() => go({ source: undefined, pages: 1 })}
    />
  );
}

interface Row {
  /** Null: those of which it is not known. */
  readonly key: string | null;
  readonly name: string;
  readonly colour: string | null;
  /** Null: suppressed. */
  readonly records: number | null;
}

function Breakdown(props: {
  view: RegisterView;
  name: string;
  title: string;
  live: Live<unknown>;
  rows: readonly Row[] | null;
  isSuppressed?: boolean;
  chosen: readonly string[];
  onToggle(key: string): void;
  onDrop(): void;
}): ReactNode {
  const { t } = useTranslation();
  const { language, unit, period } = useRegisterTexts(props.view);
  const { rows, live, chosen } = props;
  const all = rows === null ? 0 : recordsOf(rows);
  return (
    <Panel
      name={props.name}
      title={props.title}
      note={t("registers.places.unit", { unit, period })}
      stale={rows !== null && !live.current}
      actions={
        chosen.length > 0 && (
          <button type="button" className="drop" onClick={props.onDrop}>
            {t("registers.breakdown.drop")}
          </button>
        )
      }
    >
      {live.error ? (
        <Failed error={live.error} retry={live.retry} />
      ) : rows === null ? (
        <Loading lines={4} />
      ) : props.isSuppressed ? (
        <Empty>{t("registers.suppressedWhy")}</Empty>
      ) : rows.length === 0 ? (
        <Empty>{t("registers.breakdown.none")}</Empty>
      ) : (
        <ul className="breakdown">
          {rows.map(({ key, name, colour, records }) => {
            const share = records === null ? 0 : (records / all) * 100;
            const line = (
              <>
                <span className="name">
                  <i style={colour === null ? undefined : { background: colour }} data-none={key === null} />
                  {name}
                </span>
                {records === null ? (
                  <small>{t("registers.suppressed")}</small>
                ) : (
                  <>
                    <b>{formatCount(records, language)}</b>
                    <small>{t("registers.breakdown.share", { share: formatNumber(share, 1, language) })}</small>
                  </>
                )}
                <span className="bar" aria-hidden="true">
                  <i style={{ width: `${share}%`, ...(colour !== null && { background: colour }) }} />
                </span>
              </>
            );
            return (
              <li
                key={key ?? ""}
                data-code={key ?? ""}
                data-records={records ?? ""}
                data-off={chosen.length > 0 && (key === null || !chosen.includes(key))}
              >
                {key === null ? (
                  <div>{line}</div>
                ) : (
                  <button
                    type="button"
                    aria-pressed={chosen.includes(key)}
                    title={t("registers.breakdown.choose")}
                    onClick={() => props.onToggle(key)}
                  >
                    {line}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
