import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatLasting } from "../../format/lasting.ts";
import type { VariablesOf } from "../../graphql/tada.ts";
import { usePlatform } from "../../platform.tsx";
import { ComplaintItem } from "../../shell/complaint-item.tsx";
import { ComplaintsDialog } from "../../shell/complaints-dialog.tsx";
import { PagedList } from "../../shell/paged-list.tsx";
import { holderName, phaseName } from "./loop-colours.ts";
import { NO_FIRM, type Opened } from "./times-address.ts";
import { TimedComplaintsQuery } from "./times-query.ts";

type Filter = VariablesOf<typeof TimedComplaintsQuery>["filter"];

/** Narrows what the page is of to a firm, or to those of none that is known. */
export const ofFirm = (firm: string | null): Partial<Filter> =>
  firm === null ? {} : firm === NO_FIRM ? { withoutFirm: true } : { firm };

/** The complaints behind a number, those with most hours first. */
export function OpenedComplaints(props: { opened: Opened; filter: Filter; onClose(): void }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { opened } = props;
  const title =
    opened.kind === "closed"
      ? t("times.opened.closed")
      : opened.kind === "phase"
        ? t("times.opened.phase", { phase: phaseName(opened.phase, language) })
        : t("times.opened.move", { from: holderName(opened.from, language), to: holderName(opened.to, language) });
  const filter =
    opened.kind === "closed"
      ? { ...props.filter, ...(opened.category && { category: opened.category }), ...ofFirm(opened.firm) }
      : props.filter;
  const behind =
    opened.kind === "closed"
      ? {}
      : opened.kind === "phase"
        ? { phase: opened.phase }
        : { move: { step: opened.step, from: opened.from, to: opened.to } };
  return (
    <ComplaintsDialog title={title} onClose={props.onClose}>
      {(head) => (
        <PagedList
          list={{
            query: TimedComplaintsQuery,
            variables: { filter, behind },
            pageOf: ({ timedComplaints }) => timedComplaints,
            row: ({ complaint, hours }) => (
              <ComplaintItem
                key={complaint.id}
                complaint={complaint}
                first={t(`times.spent.${opened.kind}`, { time: formatLasting(hours, language) })}
              />
            ),
          }}
        >
          {(rows, { timedComplaints: { nodes, totalCount } }, current) => (
            <>
              {head(t("times.opened.count", { count: totalCount }))}
              <ul className="paged-list" data-count={totalCount} aria-busy={!current}>
                {rows}
              </ul>
              {nodes.length === 0 && <p>{t("periodPage.complaints.none")}</p>}
            </>
          )}
        </PagedList>
      )}
    </ComplaintsDialog>
  );
}
