import "./evaluation.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { localDay } from "../../../calendar/local-time.ts";
import { formatEvaluatedPeriod } from "../../../format/evaluated-period.ts";
import { formatDay } from "../../../format/month.ts";
import { formatNumber } from "../../../format/number.ts";
import { nameIn } from "../../../i18n/language.ts";
import { Empty } from "../../../ui/states.tsx";
import { type EvaluationPanel, textIn } from "../programme.ts";
import { useReady, useWall } from "../wall-context.ts";
import { EDGE_EMS, PanelFrame, rowsThatFit } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { textEms } from "./text-ems.ts";
import { type ListedRun, useListedRun } from "./use-listed-run.ts";

type Listed = ListedRun["scores"]["nodes"][number];

const ROW_EMS = 1.9;
/** A list's own head. */
const HEAD_ROWS = 1.2;
/** What stands beside a name: its rank, how long, the score, and what lies between. */
const BESIDE_EMS = 14;
/** No list is narrower, however short its names. */
const LEAST_LIST_EMS = 17;

/** The lists of an evaluation by its last published run: the best first on a list of the best, the worst first on one of the worst. */
export function EvaluationOnWall({ panel, index, rect }: PanelProps<EvaluationPanel>): ReactNode {
  const { t } = useTranslation();
  const { language, textPixels } = useWall();
  const { run, isKnown, settled, current, error } = useListedRun(panel);
  useReady(index, settled);
  const lists = run?.scheme.lists ?? [];
  const room = rect.width / textPixels - 2 * EDGE_EMS;
  const longest = Math.max(0, ...(run?.scores.nodes ?? []).map(({ name }) => textEms(name)));
  // beside one another where every name has room
  const fitting = Math.max(1, Math.floor(room / Math.max(LEAST_LIST_EMS, longest + BESIDE_EMS)));
  const columns = Math.min(Math.max(1, lists.length), fitting);
  const rows = rowsThatFit(rect, textPixels, ROW_EMS) / Math.ceil(Math.max(1, lists.length) / columns);
  const scheme = run && nameIn(language, run.scheme);
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={panel.title ? textIn(language, panel.title) : (scheme ?? t("wall.editor.arrange.kinds.evaluation"))}
      says={
        run === null
          ? undefined
          : [
              nameIn(language, { nameZh: run.regionNameZh, nameEn: run.regionNameEn }),
              t("wall.evaluation.period", { period: formatEvaluatedPeriod(run.period, language) }),
              t("wall.evaluation.published", { date: formatDay(localDay(run.publishedAt!), language) }),
            ].join(" · ")
      }
      error={error}
      stale={!current}
      state={isKnown ? undefined : "loading"}
    >
      {run === null ? (
        <Empty>{t("wall.evaluation.none")}</Empty>
      ) : lists.length === 0 ? (
        <Empty>{t("wall.evaluation.noList")}</Empty>
      ) : (
        <div className="wall-evaluation" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
          {lists.map((list) => (
            <ListOnWall
              key={list.id}
              list={list}
              run={run}
              most={Math.max(1, Math.floor(rows - HEAD_ROWS))}
              room={room / columns - BESIDE_EMS}
            />
          ))}
        </div>
      )}
    </PanelFrame>
  );
}

function ListOnWall(props: {
  list: ListedRun["scheme"]["lists"][number];
  run: ListedRun;
  most: number;
  room: number;
}): ReactNode {
  const { list, run, most, room } = props;
  const { t } = useTranslation();
  const { language } = useWall();
  const isBest = list.best !== null;
  const all = run.scores.nodes.filter((one) => one.list === list.id);
  const inOrder = isBest ? all : all.toReversed();
  // a line says how many are left out
  const shown = inOrder.length <= most ? inOrder : inOrder.slice(0, Math.max(1, most - 1));
  const isRegion = run.scheme.subject === "COUNTY" || run.scheme.subject === "STREET";
  /** Where it lies, where there is room for that as well. */
  const placeOf = ({ name, region }: Listed): string | null => {
    const place = nameIn(language, region);
    return isRegion || textEms(name + place) > room ? null : place;
  };
  return (
    <section data-list={list.id} data-tone={isBest ? "better" : "worse"}>
      <h3>
        {t("wall.evaluation.onList", { list: nameIn(language, list), count: formatNumber(all.length, 0, language) })}
        <small>{language === "zh" ? list.followsZh : list.followsEn}</small>
      </h3>
      {all.length === 0 && <p>{t("wall.evaluation.nobody")}</p>}
      <ol>
        {shown.map((one) => (
          <li key={one.subject} data-subject={one.subject}>
            <b>{one.rank}</b>
            <span className="name">
              {isRegion ? nameIn(language, one.region) : one.name}
              <small>{placeOf(one)}</small>
            </span>
            {one.periodsOnList > 1 && <em>{t("wall.evaluation.onEnd", { count: one.periodsOnList })}</em>}
            <span className="score">{t("wall.evaluation.score", { score: one.score })}</span>
          </li>
        ))}
      </ol>
      {shown.length < all.length && (
        <p>{t("wall.evaluation.more", { count: formatNumber(all.length - shown.length, 0, language) })}</p>
      )}
    </section>
  );
}
