import "../../i18n/views/evaluations.ts";
import "./evaluations.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../i18n/language.ts";
import { parseUrlState } from "../../link/url-state.ts";
import { fetchPart } from "../../live/page-parts.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { Page } from "../../shell/page.tsx";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { AbsentSubjects } from "./absent-subjects.tsx";
import { BY_OUTCOME, COLOURED_BY } from "./coloured-by.ts";
import { Consequences } from "./consequences.tsx";
import { Corrections } from "./corrections.tsx";
import { EffectDetails } from "./effect-details.tsx";
import { type RunListed, RunQuery, RunsQuery } from "./evaluations-query.ts";
import { RunForm } from "./run-form.tsx";
import { runName } from "./run-name.ts";
import { ScoreTable } from "./score-table.tsx";
import { Simulation } from "./simulation.tsx";
import { SubjectSheet } from "./subject-sheet.tsx";

const HiddenWeights = lazy(async () => ({
  default: (await fetchPart(() => import("./hidden-weights.tsx"))).HiddenWeights,
}));

const Interventions = lazy(async () => ({
  default: (await fetchPart(() => import("./interventions.tsx"))).Interventions,
}));

const RunMap = lazy(async () => ({ default: (await fetchPart(() => import("./run-map.tsx"))).RunMap }));

const RunPlaces = lazy(async () => ({ default: (await fetchPart(() => import("./run-places.tsx"))).RunPlaces }));

const OWN = ["run", "list", "subject", "variant", "map", "only"] as const;
type Patch = { readonly [K in (typeof OWN)[number]]?: string | undefined };
/** What is said of one run says nothing of another. */
const ANEW = { list: undefined, subject: undefined, variant: undefined, only: undefined };

/** `/evaluations`: runs of schemes, who stands where and since when, and a subject's own sheet. */
export function EvaluationsPage(): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const search = useSearch({ strict: false }) as Record<string, string>;
  const navigate = useNavigate();
  const [asked, setAsked] = useState(0);
  const [seeking, setSeeking] = useState(false);
  const [looking, setLooking] = useState(false);
  const listed = useLive(RunsQuery, {});
  const runs = listed.data?.evaluationRuns ?? [];
  const chosen = runs.find(({ id }) => String(id) === search.run) ?? runs[0];
  const go = (patch: Patch): void => {
    const next = Object.entries({ ...search, ...patch }).filter(([, value]) => value !== undefined);
    void navigate({
      to: "/evaluations",
      search: Object.fromEntries(next) as Record<string, string>,
      resetScroll: false,
      // a lever that is moved is no step to go back by, nor is a switch of the legend
      replace: ("variant" in patch || "only" in patch) && !("run" in patch || "map" in patch),
    });
  };
  return (
    <Page key={asked} className="evaluations-page" title={t("evaluations.title")}>
      {platform.demo && <span className="tag printed">{t("app.demo")}</span>}
      <div className="title">
        <h1>{t("evaluations.title")}</h1>
        <p className="muted">
          {t("evaluations.intro")} <Link to="/targets">{t("evaluations.targets")}</Link>
        </p>
      </div>
      {listed.error ? (
        <Failed error={listed.error} retry={listed.retry} />
      ) : listed.data === null ? (
        <Loading lines={6} />
      ) : (
        <>
          {chosen && (
            <label className="choice">
              {t("evaluations.run")}
              <select value={chosen.id} onChange={({ target }) => go({ ...ANEW, run: target.value })}>
                {runs.map((run) => (
                  <option key={run.id} value={run.id}>
                    {runName(run, language)} ·{" "}
                    {t(run.publishedAt === null ? "evaluations.draft" : "evaluations.published")}
                  </option>
                ))}
              </select>
            </label>
          )}
          {chosen && <p className="chosen-run">{runName(chosen, language)}</p>}
          {chosen ? (
            <RunShown key={chosen.id} run={chosen} search={search} go={go} />
          ) : (
            <Empty>{t("evaluations.none")}</Empty>
          )}
          <details className="worked" onToggle={({ currentTarget }) => setLooking(currentTarget.open)}>
            <summary>{t("evaluations.interventions")}</summary>
            {looking && (
              <Suspense fallback={<Loading lines={4} />}>
                <Interventions />
              </Suspense>
            )}
          </details>
          <details className="sought" onToggle={({ currentTarget }) => setSeeking(currentTarget.open)}>
            <summary>{t("evaluations.hidden")}</summary>
            {seeking && (
              <Suspense fallback={<Loading lines={4} />}>
                <HiddenWeights />
              </Suspense>
            )}
          </details>
          <RunForm
            schemes={listed.data.evaluationSchemes}
            draft={chosen?.publishedAt === null ? chosen.id : null}
            done={(id) => {
              listed.retry();
              go({ ...ANEW, run: String(id) });
              setAsked(asked + 1);
            }}
          />
        </>
      )}
    </Page>
  );
}

const FIRST = 200;

function RunShown(props: {
  run: RunListed;
  search: Readonly<Record<string, string>>;
  go: (patch: Patch) => void;
}): ReactNode {
  const { run, search, go } = props;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const [trying, setTrying] = useState(search.variant !== undefined);
  const only = useMemo(() => parseUrlState({ only: search.only }).only, [search.only]);
  const live = useLive(RunQuery, { id: run.id, list: search.list ?? null, first: FIRST });
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  if (live.data === null) return <Loading lines={8} />;
  const { scheme, scores } = live.data.evaluationRun;
  const zh = language === "zh";
  const level = scheme.subject === "COUNTY" || scheme.subject === "STREET" ? scheme.subject : null;
  const mapped = (level === null ? BY_OUTCOME : COLOURED_BY).find((one) => one === search.map);
  const choose = (subject: string): void => go({ subject });
  const onOnly = (chosen: readonly number[] | undefined): void => go({ only: chosen?.join(",") });
  return (
    <>
      <details className="about">
        <summary>{t("evaluations.about")}</summary>
        <dl>
          <dt>{t("evaluations.stated")}</dt>
          <dd>{zh ? scheme.statedZh : scheme.statedEn}</dd>
          <dt>{t("evaluations.reading")}</dt>
          <dd>{zh ? scheme.readingZh : scheme.readingEn}</dd>
        </dl>
      </details>
      {scheme.lists.length > 0 && (
        <fieldset className="lists">
          <legend>{t("evaluations.lists")}</legend>
          {[null, ...scheme.lists].map((list) => (
            <button
              key={list?.id ?? ""}
              type="button"
              aria-pressed={(search.list ?? undefined) === list?.id}
              onClick={() => go({ list: list?.id })}
            >
              {list === null
                ? t("evaluations.all")
                : `${nameIn(language, list)} · ${zh ? list.followsZh : list.followsEn}`}
            </button>
          ))}
        </fieldset>
      )}
      {search.list !== undefined && (
        <EffectDetails key={search.list} run={live.data.evaluationRun} list={search.list} />
      )}
      {run.corrects !== null && <Corrections run={live.data.evaluationRun} />}
      {run.publishedAt !== null && <Consequences key={`follows ${run.id}`} id={run.id} choose={choose} />}
      <details
        className="tried"
        open={search.variant !== undefined}
        onToggle={({ currentTarget }) => setTrying(currentTarget.open)}
      >
        <summary>{t("evaluations.simulation")}</summary>
        {trying && (
          <Simulation run={live.data.evaluationRun} variant={search.variant} keep={(variant) => go({ variant })} />
        )}
      </details>
      <details
        className="mapped"
        open={mapped !== undefined}
        onToggle={({ currentTarget: { open } }) => {
          // it is also told of what the link has opened
          if (open !== (mapped !== undefined))
            go({ map: open ? (level === null ? BY_OUTCOME : COLOURED_BY)[0] : undefined, only: undefined });
        }}
      >
        <summary>{t("evaluations.map")}</summary>
        {mapped && (
          <Suspense fallback={<Loading lines={6} />}>
            {level === null ? (
              <RunPlaces
                run={run}
                scheme={scheme}
                chosen={search.subject ?? null}
                choose={choose}
                only={only}
                onOnly={onOnly}
              />
            ) : (
              <RunMap
                run={run}
                scheme={scheme}
                level={level}
                by={mapped}
                colourBy={(map) => go({ map, only: undefined })}
                choose={choose}
                only={only}
                onOnly={onOnly}
              />
            )}
          </Suspense>
        )}
      </details>
      <div className="run" aria-busy={!live.current}>
        <ScoreTable run={live.data.evaluationRun} period={run.period} chosen={search.subject ?? null} choose={choose} />
        {search.subject !== undefined && (
          <SubjectSheet
            key={search.subject}
            run={live.data.evaluationRun}
            title={runName(run, language)}
            subject={search.subject}
            close={() => go({ subject: undefined })}
          />
        )}
      </div>
      {scores.totalCount > FIRST && (
        <p className="muted">{t("evaluations.first", { shown: FIRST, count: scores.totalCount })}</p>
      )}
      {search.list === undefined && <AbsentSubjects run={live.data.evaluationRun} choose={choose} />}
    </>
  );
}
