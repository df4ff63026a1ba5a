import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatMonth } from "../../format/month.ts";
import { formatWithUnit } from "../../format/number.ts";
import { nameIn, titlesIn } from "../../i18n/language.ts";
import { type Indicator, usePlatform } from "../../platform.tsx";
import { distanceSaid, verdictInWords } from "../../wording/target-said.ts";
import { verdictOf } from "./targets-address.ts";
import type { TargetListed } from "./targets-query.ts";

type Standing = NonNullable<TargetListed["standing"]>;

const COLUMNS = ["region", "indicator", "target", "now", "distance", "progress", "setBy"] as const;
const WORDS: readonly string[] = ["region", "indicator", "setBy"];

/** A target a row. */
export function TargetTable(props: { targets: readonly TargetListed[]; isCurrent: boolean }): ReactNode {
  const { t } = useTranslation();
  const { indicators } = usePlatform();
  const byId = new Map(indicators.map((one) => [one.id, one]));
  return (
    <div className="table-scroll">
      <table className="target-table" aria-label={t("targets.all")} aria-busy={!props.isCurrent}>
        <thead>
          <tr>
            {COLUMNS.map((one) => (
              <th key={one} scope="col" className={WORDS.includes(one) ? "text" : undefined}>
                {t(`targets.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.targets.map((target) => {
            const indicator = byId.get(target.indicator.id);
            return indicator && <TargetRow key={target.id} target={target} indicator={indicator} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

function TargetRow({ target, indicator }: { target: TargetListed; indicator: Indicator }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { region, value, document, standing } = target;
  const print = (number: number): string => formatWithUnit(number, indicator, language);
  const verdict = verdictOf(target);
  const isBad = verdict === "BEHIND" || verdict === "MISSED";
  const distance = standing && distanceSaid(standing, indicator, language);
  const due = standing?.progress.due ?? null;
  const aside = standing && besideVerdict(standing);
  /** Why there is no verdict, or what makes it a bad one. */
  function besideVerdict({ addsUp, progress }: Standing): string | null {
    if (verdict === "NONE") return progress.undecided?.[language] ?? null;
    if (!isBad || due === null) return null;
    if (!addsUp) return t("targets.dueByThen", { value: print(due) });
    return verdict === "MISSED" && !progress.month?.endsWith("-12") ? t("targets.exceeded") : null;
  }
  return (
    <tr>
      <th scope="row">
        <Link to="/" search={{ region: region.code, indicator: indicator.id, compare: "target" }}>
          {nameIn(language, region)}
        </Link>
        {region.parent && region.level !== "CITY" && <small>{nameIn(language, region.parent)}</small>}
      </th>
      <td className="text">{nameIn(language, indicator)}</td>
      <td data-name={t("targets.target")}>
        {t(indicator.direction === "LOWER_IS_BETTER" ? "targets.atMost" : "targets.atLeast", { value: print(value!) })}
      </td>
      <td data-name={t("targets.now")}>
        {standing?.value == null ? (
          <span className="muted">{standing?.undetermined?.[language] ?? t("targets.noData")}</span>
        ) : (
          <>
            {print(standing.value)}
            <small>
              {standing.addsUp && standing.from !== standing.to
                ? t("targets.since", {
                    from: formatMonth(standing.from, language),
                    to: formatMonth(standing.to, language),
                  })
                : formatMonth(standing.to, language)}
            </small>
          </>
        )}
      </td>
      <td data-name={t("targets.distance")}>
        {distance ?? "–"}
        {distance && standing?.addsUp && standing.due !== null && (
          <small>{t("targets.dueByThen", { value: print(standing.due) })}</small>
        )}
      </td>
      <td data-name={t("targets.progress")} data-bad={isBad}>
        {verdictInWords(verdict, language)}
        {aside && <small>{aside}</small>}
      </td>
      <td className="text document">{titlesIn(language, [document])}</td>
    </tr>
  );
}
