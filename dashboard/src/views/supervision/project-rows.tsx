import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { firstDay, lastDay } from "../../calendar/month.ts";
import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { useRegionsMeant } from "../../link/regions-meant.ts";
import { useLive } from "../../live/use-live.ts";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { FigureCells, Wide } from "./figure-cells.tsx";
import type { SupervisionAddress } from "./supervision-address.ts";
import type { Figures } from "./supervision-rows.ts";

const ProjectsQuery = graphql(`
  query SupervisionProjects($under: ID!, $from: Date!, $to: Date!, $regionsAsOf: Date, $first: Int!) {
    disclosureDuties(filter: { under: $under, from: $from, to: $to, regionsAsOf: $regionsAsOf }, first: $first) {
      totalCount
      nodes {
        dueOn
        doneOn
        estate {
          id
          name
          firm {
            id
            name
          }
        }
      }
    }
    supervisionActs(filter: { under: $under, from: $from, to: $to, regionsAsOf: $regionsAsOf }, first: $first) {
      totalCount
      nodes {
        kind
        dueOn
        doneOn
        estate {
          id
          name
          firm {
            id
            name
          }
        }
      }
    }
  }
`);
/** Records of either register that are asked for. */
const MOST = 1000;
type Projects = ResultOf<typeof ProjectsQuery>;
/** Null: what names no estate. */
type Project = Projects["disclosureDuties"]["nodes"][number]["estate"] | null;

/** The last two steps: the property projects of a community, each under the firm that serves it. */
export function ProjectRows(props: { address: SupervisionAddress; code: string; depth: number }): ReactNode {
  const { address, code, depth } = props;
  const { t } = useTranslation();
  const live = useLive(ProjectsQuery, {
    under: code,
    from: firstDay(address.from),
    to: lastDay(address.to),
    first: MOST,
    ...useRegionsMeant(),
  });
  const wide = (child: ReactNode): ReactNode => <Wide depth={depth}>{child}</Wide>;
  if (live.error) return wide(<Failed error={live.error} retry={live.retry} />);
  if (live.data === null) return wide(<Loading lines={2} />);
  const projects = projectsOf(live.data);
  if (projects.length === 0) return wide(<Empty>{t("supervision.noProjects")}</Empty>);
  const cut = [live.data.disclosureDuties, live.data.supervisionActs].some(
    ({ totalCount, nodes }) => totalCount > nodes.length,
  );
  return (
    <>
      {projects.map(({ estate, figures }) => (
        <tr key={estate?.id ?? ""} data-project={estate?.id ?? ""} data-depth={depth}>
          <th scope="row" style={{ paddingInlineStart: `${1.5 + depth}em` }}>
            {estate === null ? t("supervision.withoutProject") : <ProjectName estate={estate} />}
          </th>
          <FigureCells figures={figures} />
        </tr>
      ))}
      {cut && wide(<span className="muted">{t("supervision.newestOnly", { count: MOST })}</span>)}
    </>
  );
}

function ProjectName({ estate }: { estate: NonNullable<Project> }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/estate/$id" params={{ id: estate.id }}>
        {estate.name}
      </Link>
      <span className="muted">
        {estate.firm ? (
          <Link to="/firm/$id" params={{ id: estate.firm.id }}>
            {estate.firm.name}
          </Link>
        ) : (
          t("supervision.noFirm")
        )}
      </span>
    </>
  );
}

/** The estates of which anything is on record, those with most late or missing first; what names none last. */
function projectsOf(answer: Projects): { estate: Project; figures: Figures }[] {
  const projects = new Map<string, { estate: Project; figures: Record<keyof Figures, number> }>();
  const of = (estate: Project) => {
    const found = projects.get(estate?.id ?? "") ?? {
      estate,
      figures: {
        due: 0,
        onTime: 0,
        late: 0,
        missing: 0,
        inspections: 0,
        notices: 0,
        putRight: 0,
        putRightOnTime: 0,
        putRightLate: 0,
        notPutRight: 0,
        interviews: 0,
      },
    };
    projects.set(estate?.id ?? "", found);
    return found.figures;
  };
  for (const { estate, dueOn, doneOn } of answer.disclosureDuties.nodes) {
    const figures = of(estate);
    figures.due += 1;
    if (doneOn === null) figures.missing += 1;
    else if (doneOn <= dueOn) figures.onTime += 1;
    else figures.late += 1;
  }
  for (const { estate, kind, dueOn, doneOn } of answer.supervisionActs.nodes) {
    const figures = of(estate);
    if (kind === "INSPECTION") figures.inspections += 1;
    if (kind === "INTERVIEW") figures.interviews += 1;
    if (kind !== "NOTICE") continue;
    figures.notices += 1;
    figures[doneOn === null ? "notPutRight" : "putRight"] += 1;
    if (doneOn !== null && dueOn !== null) figures[doneOn <= dueOn ? "putRightOnTime" : "putRightLate"] += 1;
  }
  const bad = ({ figures }: { figures: Record<keyof Figures, number> }): number =>
    figures.late + figures.missing + figures.notPutRight;
  return [...projects.values()].sort(
    (a, b) =>
      Number(a.estate === null) - Number(b.estate === null) ||
      bad(b) - bad(a) ||
      (a.estate?.name ?? "").localeCompare(b.estate?.name ?? "", "zh-CN"),
  );
}
