import "../../i18n/views/transitions.ts";
import "./transitions.css";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addDays, dayShown } from "../../calendar/day.ts";
import { firstDay } from "../../calendar/month.ts";
import { Sankey } from "../../charts/sankey.tsx";
import { formatDay } from "../../format/month.ts";
import { formatNumber } from "../../format/number.ts";
import { useRegionsMeant } from "../../link/regions-meant.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { RegionQuery } from "../../scene/use-scene.ts";
import { PagePart, PeriodPage, type PeriodView, usePeriodView } from "../../shell/period-page.tsx";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { EstatesBehind } from "./estates-behind.tsx";
import { colourOf, type OrUnknown, read, useModeName, written } from "./modes.ts";
import { type Matrix, transitionMatrix } from "./transition-matrix.ts";
import { TransitionsQuery } from "./transitions-query.ts";

const KINDS = ["estates", "episodes"];

/** How neighbourhoods went from one way of management to another over a period: matrix, flows, and the estates behind a cell. */
export function TransitionsPage(): ReactNode {
  const { t } = useTranslation();
  const view = usePeriodView("/transitions");
  const all = view.search.all === "1";
  return (
    <PeriodPage
      view={view}
      title={t("transitions.title")}
      intro={t("transitions.intro")}
      note={t("transitions.note")}
      kinds={KINDS}
      actions={
        <span className="choices">
          {[false, true].map((one) => (
            <button
              key={String(one)}
              type="button"
              aria-pressed={one === all}
              onClick={() => view.go({}, { all: one ? "1" : undefined })}
            >
              {t(one ? "transitions.allEstates" : "transitions.oldOnly")}
            </button>
          ))}
        </span>
      }
    >
      <Transitions view={view} old={all ? null : true} />
    </PeriodPage>
  );
}

function Transitions({ view, old }: { view: PeriodView; old: true | null }): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const { region: code, from: fromMonth, to: toMonth } = view.address;
  const meant = useRegionsMeant();
  const from = addDays(firstDay(fromMonth), -1);
  const to = dayShown(toMonth, platform.today);
  const level = useLive(RegionQuery, { code, ...meant }).data?.region?.level ?? null;
  const live = useLive(
    TransitionsQuery,
    { under: code, level: level ?? "PROVINCE", from, to, old, ...meant },
    level === null,
  );
  const matrix = useMemo(
    () => (live.data === null ? null : transitionMatrix(live.data.managementChanges)),
    [live.data],
  );
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  if (matrix === null) return <Loading lines={8} />;
  if (matrix.all === 0) return <Empty>{t("transitions.none")}</Empty>;
  const days = t("transitions.days", { from: formatDay(from, language), to: formatDay(to, language) });
  const before = read(view.search.before);
  const after = read(view.search.after);
  return (
    <>
      <p>
        {t("transitions.changed", {
          changed: formatNumber(matrix.changed, 0, language),
          all: formatNumber(matrix.all, 0, language),
        })}
      </p>
      <PagePart name="matrix" title={t("transitions.matrix")} note={`${days} · ${t("transitions.unit")}`}>
        <MatrixTable
          matrix={matrix}
          chosen={before === undefined || after === undefined ? null : [before, after]}
          onCell={(one, other) => view.go({}, { before: written(one), after: written(other) })}
        />
      </PagePart>
      {before !== undefined && after !== undefined && (
        <EstatesBehind
          key={`${code} ${from} ${to} ${before} ${after} ${old}`}
          filter={{ under: code, from, to, old, before: [before], after: [after], unchanged: true }}
          onClose={() => view.go({}, { before: undefined, after: undefined })}
        />
      )}
      {matrix.changed > 0 && (
        <PagePart name="flows" title={t("transitions.flows")} note={`${days} · ${t("transitions.unit")}`}>
          <div className="chart-room">
            <Flows matrix={matrix} label={`${t("transitions.flows")}, ${days}`} />
          </div>
        </PagePart>
      )}
    </>
  );
}

function MatrixTable(props: {
  matrix: Matrix;
  chosen: readonly [OrUnknown, OrUnknown] | null;
  onCell(before: OrUnknown, after: OrUnknown): void;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { matrix, chosen, onCell } = props;
  const name = useModeName();
  const number = (value: number): string => formatNumber(value, 0, language);
  return (
    <div className="table-scroll">
      <table className="transition-matrix" aria-label={t("transitions.matrix")}>
        <thead>
          <tr>
            <th scope="col">{t("transitions.fromTo")}</th>
            {matrix.after.map((mode) => (
              <th key={written(mode)} scope="col">
                {name(mode)}
              </th>
            ))}
            <th scope="col">{t("transitions.sum")}</th>
          </tr>
        </thead>
        <tbody>
          {matrix.before.map((row) => (
            <tr key={written(row)} data-before={written(row)}>
              <th scope="row">{name(row)}</th>
              {matrix.after.map((column) => {
                const estates = matrix.estates(row, column);
                return (
                  <td
                    key={written(column)}
                    data-after={written(column)}
                    data-value={estates}
                    data-same={row === column}
                  >
                    {estates === 0 ? (
                      <span className="muted">0</span>
                    ) : (
                      <button
                        type="button"
                        aria-pressed={chosen !== null && chosen[0] === row && chosen[1] === column}
                        aria-label={t("transitions.cell", { from: name(row), to: name(column), said: number(estates) })}
                        onClick={() => onCell(row, column)}
                      >
                        {number(estates)}
                      </button>
                    )}
                  </td>
                );
              })}
              <td>{number(matrix.ofBefore(row))}</td>
            </tr>
          ))}
          <tr data-before="" data-depth={0}>
            <th scope="row">{t("transitions.sum")}</th>
            {matrix.after.map((mode) => (
              <td key={written(mode)}>{number(matrix.ofAfter(mode))}</td>
            ))}
            <td>{number(matrix.all)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** Those that changed alone: the rest would hide them. */
function Flows({ matrix, label }: { matrix: Matrix; label: string }): ReactNode {
  const { t } = useTranslation();
  const name = useModeName();
  const links = matrix.before.flatMap((before) =>
    matrix.after.flatMap((after) => {
      const value = before === after ? 0 : matrix.estates(before, after);
      return value === 0 ? [] : [{ source: `before ${written(before)}`, target: `after ${written(after)}`, value }];
    }),
  );
  const nodes = (["before", "after"] as const).flatMap((side) =>
    matrix[side]
      .map((mode) => ({ id: `${side} ${written(mode)}`, label: name(mode), colour: colourOf(mode) }))
      .filter(({ id }) => links.some(({ source, target }) => source === id || target === id)),
  );
  return <Sankey nodes={nodes} links={links} label={label} unit={t("transitions.perEstate")} />;
}
