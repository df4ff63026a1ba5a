import "./simulation.css";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { reasonOf } from "../../ui/refusal.ts";
import { type Run, SimulationQuery } from "./evaluations-query.ts";
import { KeptVariants } from "./kept-variants.tsx";
import { Moved } from "./moved.tsx";
import { parseVariant, printVariant, type TriedChange } from "./variant-address.ts";

/** Subjects that are listed, the first of the ranks. */
const LISTED = 200;

/** Who would stand where by other weights and caps: tried here, said in the link, and never published. */
export function Simulation(props: {
  run: Run;
  variant: string | undefined;
  keep: (variant: string | undefined) => void;
}): ReactNode {
  const { run, keep } = props;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const [changes, setChanges] = useState(() => parseVariant(props.variant));
  const live = useLive(SimulationQuery, { id: run.id, changes, first: LISTED });
  const { criteria, lists, subject } = run.scheme;
  const isRegion = subject === "COUNTY" || subject === "STREET";
  const change = (id: string, with_: Pick<TriedChange, "weight" | "cap">): void => {
    const before = changes.find(({ criterion }) => criterion === id);
    const next = [...changes.filter(({ criterion }) => criterion !== id), { ...before, ...with_, criterion: id }];
    setChanges(next);
    keep(printVariant(next));
  };
  const told = live.data?.evaluationRun.simulation;
  const nameOfList = (id: string | null): string => {
    const list = lists.find((one) => one.id === id);
    return list === undefined ? t("evaluations.noList") : nameIn(language, list);
  };
  return (
    <section className="simulation" aria-label={t("evaluations.simulation")}>
      <p className="muted">{t("evaluations.simulationNote")}</p>
      <div className="levers">
        {criteria.map((criterion) => {
          const own = changes.find((one) => one.criterion === criterion.id);
          const share = told?.weights.find((one) => one.criterion === criterion.id)?.weight;
          return (
            <fieldset key={criterion.id}>
              <legend>{nameIn(language, criterion)}</legend>
              {criterion.weight !== null && (
                <label>
                  {t("evaluations.weighs")}
                  <input
                    type="range"
                    min={0}
                    max={100}
                    value={own?.weight ?? criterion.weight}
                    onChange={({ target }) => change(criterion.id, { weight: target.value })}
                  />
                  <output>
                    {share === undefined ? t("evaluations.leftOut") : `${formatNumber(Number(share), 1, language)}%`}
                  </output>
                </label>
              )}
              <label>
                {t("evaluations.cap")}
                <input
                  type="number"
                  min={0}
                  max={999}
                  value={own?.cap ?? criterion.cap ?? ""}
                  placeholder={t("evaluations.noCap")}
                  onChange={({ target }) => change(criterion.id, { cap: target.value || null })}
                />
              </label>
            </fieldset>
          );
        })}
        <button
          type="button"
          disabled={changes.length === 0}
          onClick={() => {
            setChanges([]);
            keep(undefined);
          }}
        >
          {t("evaluations.asScheme")}
        </button>
      </div>
      <KeptVariants
        scheme={run.scheme.id}
        changes={changes}
        open={(next) => {
          setChanges([...next]);
          keep(printVariant(next));
        }}
      />
      {live.error && <p role="alert">{reasonOf(live.error)}</p>}
      {told && (
        <div aria-busy={!live.current}>
          <p>{t("evaluations.gainAndLose", { gain: told.gain, lose: told.lose })}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("evaluations.rank")}</th>
                <th scope="col">{t("evaluations.againstRun")}</th>
                <th scope="col">{t(`evaluations.subject.${subject}`)}</th>
                <th scope="col">{t("evaluations.score")}</th>
                {lists.length > 0 && <th scope="col">{t("evaluations.list")}</th>}
              </tr>
            </thead>
            <tbody>
              {told.subjects.map((row) => (
                <tr key={row.subject}>
                  <td>{row.rank ?? "—"}</td>
                  <td>
                    <Moved row={row} />
                  </td>
                  <th scope="row">{isRegion ? nameIn(language, row.region) : row.name}</th>
                  <td>{row.score ?? t("evaluations.absent")}</td>
                  {lists.length > 0 && (
                    <td>
                      {row.list === row.listBefore
                        ? row.list !== null && nameOfList(row.list)
                        : `${nameOfList(row.listBefore)} → ${nameOfList(row.list)}`}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
