import "../../i18n/views/targets.ts";
import "./targets.css";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { topics } from "../../../../schema/code-lists.json";
import { formatCount } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { PeriodPage, type PeriodView, usePeriodView } from "../../shell/period-page.tsx";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { verdictInWords } from "../../wording/target-said.ts";
import { TargetTable } from "./target-table.tsx";
import { LEVELS, parseTargets, VERDICTS, verdictOf, worstFirst } from "./targets-address.ts";
import { type TargetListed, TargetsQuery } from "./targets-query.ts";

const KINDS = ["targets", "complaints", "estates"];
/** As many as a page of the api holds. */
const MOST = 1000;
const YEARS_BEFORE = 3;
/** Rows at a time. */
const SHOWN = 50;

/** Every target of a region and those below it: its value, its distance, and whether it is on track. */
export function TargetsPage(): ReactNode {
  const { t } = useTranslation();
  const view = usePeriodView("/targets");
  return (
    <PeriodPage
      view={view}
      title={t("targets.all")}
      intro={t("targets.intro")}
      note={t("targets.note")}
      kinds={KINDS}
      only="now"
      actions={<Link to="/evaluations">{t("targets.evaluations")}</Link>}
    >
      <Shown view={view} />
    </PeriodPage>
  );
}

function Shown({ view }: { view: PeriodView }): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const { indicator, level, year, verdict } = parseTargets(view.search, Number(platform.today.slice(0, 4)));
  const live = useLive(TargetsQuery, { under: view.address.region, level, indicator, year, first: MOST });
  const targets = live.data?.targets;
  const ofVerdict = (one: typeof verdict) =>
    targets?.nodes.filter((target) => one === null || verdictOf(target) === one) ?? [];
  return (
    <>
      <Filters view={view} />
      {live.error ? (
        <Failed error={live.error} retry={live.retry} />
      ) : !targets ? (
        <Loading lines={10} />
      ) : targets.totalCount === 0 ? (
        <Empty>{t("targets.noneSuch", { year })}</Empty>
      ) : (
        <>
          <fieldset className="choices" aria-label={t("targets.progress")}>
            {([null, ...VERDICTS] as const)
              .filter((one) => one === null || one === verdict || ofVerdict(one).length > 0)
              .map((one) => (
                <button
                  key={one}
                  type="button"
                  aria-pressed={one === verdict}
                  onClick={() => view.go({}, { verdict: one ?? undefined })}
                >
                  {one === null ? t("targets.every") : verdictInWords(one, language)}{" "}
                  {formatCount(ofVerdict(one).length, language)}
                </button>
              ))}
          </fieldset>
          {targets.totalCount > targets.nodes.length && (
            <p role="status">
              {t("targets.first", {
                shown: formatCount(targets.nodes.length, language),
                count: formatCount(targets.totalCount, language),
              })}
            </p>
          )}
          <LongTable
            key={JSON.stringify([view.address.region, level, indicator, year, verdict])}
            targets={worstFirst(ofVerdict(verdict))}
            isCurrent={live.current}
          />
        </>
      )}
    </>
  );
}

/** The first rows, and as many more whenever they are asked for. */
function LongTable({ targets, isCurrent }: { targets: readonly TargetListed[]; isCurrent: boolean }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <TargetTable targets={targets.slice(0, shown)} isCurrent={isCurrent} />
      {targets.length > shown && (
        <button type="button" className="more" onClick={() => setShown(shown + SHOWN)}>
          {t("targets.more", { shown: formatCount(shown, language), count: formatCount(targets.length, language) })}
        </button>
      )}
    </>
  );
}

function Filters({ view }: { view: PeriodView }): ReactNode {
  const { t } = useTranslation();
  const { language, platform, indicators } = usePlatform();
  const thisYear = Number(platform.today.slice(0, 4));
  const { indicator, level, year } = parseTargets(view.search, thisYear);
  const years = Array.from({ length: YEARS_BEFORE + 2 }, (_, back) => thisYear + 1 - back);
  return (
    <div className="filters">
      <label>
        {t("targets.indicator")}
        <select
          value={indicator ?? ""}
          onChange={({ target }) => view.go({}, { indicator: target.value || undefined })}
        >
          <option value="">{t("targets.everyIndicator")}</option>
          {Object.entries(topics).map(([topic, names]) => (
            <optgroup key={topic} label={names[language]}>
              {indicators
                .filter((one) => one.topic === topic && one.direction !== "NEUTRAL")
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {nameIn(language, one)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        {t("targets.level")}
        <select value={level ?? ""} onChange={({ target }) => view.go({}, { level: target.value || undefined })}>
          <option value="">{t("targets.everyLevel")}</option>
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {t(`level.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("targets.year")}
        <select
          value={year}
          onChange={({ target }) => view.go({}, { year: target.value === String(thisYear) ? undefined : target.value })}
        >
          {[...new Set([...years, year])].map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
