import type { ReactNode } from "react";
import { formatDay } from "../../../format/month.ts";
import { formatCount } from "../../../format/number.ts";
import { nameIn } from "../../../i18n/language.ts";
import { usePlatform } from "../../../platform.tsx";
import { countsFilter } from "../../../registers/filters.ts";
import { formatDecimal } from "../../../registers/format-cell.ts";
import { knownDaysSaid } from "../../../registers/known-days.ts";
import { unitIn, unitOf } from "../../../registers/register.ts";
import { noSums, sumFigures } from "../../../registers/sum-figures.ts";
import { recordsOf, useCounts } from "../../../registers/use-counts.ts";
import { reasonOf } from "../../../ui/refusal.ts";
import { Failed, Loading } from "../../../ui/states.tsx";
import type { RegisterView } from "../view.ts";
import { ToOpenRecords } from "./to-open-records.tsx";
import { useRegisterTexts } from "./use-register-texts.ts";

/** How many records there are in the period, how many are open today, and what they sum to. */
export function Figures({ view }: { view: RegisterView }): ReactNode {
  const { t, language, period } = useRegisterTexts(view);
  const { register, address } = view;
  const { live, counts } = useCounts({ register: register.id, groupBy: [], filter: countsFilter(address) });
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  if (counts === null) return <Loading lines={2} />;
  const records = recordsOf(counts);
  const isSuppressed = counts.some(({ suppressed }) => suppressed);
  const known = counts[0]?.lastKnown ?? null;
  const knownDays = known && knownDaysSaid(known, language, t);
  return (
    <ul className="figures" data-stale={!live.current} aria-busy={!live.current}>
      <Figure
        name="records"
        title={t(
          `registers.figures.${address.ever ? "holding" : register.time === "STATE" ? "lastKnown" : "inPeriod"}`,
        )}
        value={isSuppressed ? t("registers.suppressed") : formatCount(records, language)}
        unit={isSuppressed ? "" : unitOf(language, register, records)}
        note={knownDays ?? period}
      />
      {register.time === "INTERVAL" && !address.ever && <Open view={view} />}
      {sumFigures(register, counts[0]?.sums ?? noSums(register)).map(({ key, sum, known, isPart, ...named }) => (
        <Figure
          key={key}
          name={key}
          title={nameIn(language, named)}
          value={sum === null ? null : formatDecimal(sum)}
          unit={unitIn(language, named)}
          note={
            sum === null
              ? t("registers.figures.noSum")
              : (knownDays ??
                (isPart
                  ? period
                  : t("registers.figures.sumOf", {
                      known: formatCount(known, language),
                      all: formatCount(records, language),
                    })))
          }
        />
      ))}
    </ul>
  );
}

/** Those that hold today, whenever they began. */
function Open({ view }: { view: RegisterView }): ReactNode {
  const { t, language } = useRegisterTexts(view);
  const { platform } = usePlatform();
  const { register, address } = view;
  const { live, counts } = useCounts({
    register: register.id,
    groupBy: [],
    filter: { ...countsFilter(address, { period: true }), openOn: platform.today },
  });
  const records = counts === null ? null : recordsOf(counts);
  const isSuppressed = counts?.some(({ suppressed }) => suppressed) === true;
  return (
    <Figure
      name="open"
      title={t(register.holds ? "registers.figures.holding" : "registers.figures.open")}
      value={isSuppressed ? t("registers.suppressed") : records === null ? null : formatCount(records, language)}
      unit={records === null || isSuppressed ? "" : unitOf(language, register, records)}
      stale={!live.current}
      note={
        <>
          {live.error
            ? reasonOf(live.error)
            : t("registers.figures.openOn", { date: formatDay(platform.today, language) })}
          <ToOpenRecords view={view}>{t("registers.figures.showOpen")}</ToOpenRecords>
        </>
      }
    />
  );
}

function Figure(props: {
  name: string;
  title: string;
  /** Null: missing. */
  value: string | null;
  unit: string;
  note: ReactNode;
  stale?: boolean;
}): ReactNode {
  const { value } = props;
  return (
    <li data-figure={props.name} data-stale={props.stale === true}>
      <h2>{props.title}</h2>
      <p className="value">
        {value ?? "—"}
        {value !== null && props.unit && <small>{props.unit}</small>}
      </p>
      <p className="note">{props.note}</p>
    </li>
  );
}
