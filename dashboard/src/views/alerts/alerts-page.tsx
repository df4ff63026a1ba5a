import "../../i18n/views/alerts.ts";
import "./alerts-page.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AlertItem } from "../../alerts/alert-item.tsx";
import { AlertsQuery } from "../../alerts/alerts-query.ts";
import { formatCount } from "../../format/number.ts";
import { usePlatform } from "../../platform.tsx";
import { PagedList } from "../../shell/paged-list.tsx";
import { PagePart, PeriodPage, usePeriodView } from "../../shell/period-page.tsx";
import { Empty } from "../../ui/states.tsx";
import { Rules } from "./rules.tsx";

const KINDS = ["alerts"];

/** What rules are broken where, what was, and the rules. */
export function AlertsPage(): ReactNode {
  const { t } = useTranslation();
  const view = usePeriodView("/alerts");
  const { region } = view.address;
  return (
    <PeriodPage
      view={view}
      title={t("alerts.title")}
      intro={t("alerts.intro")}
      note={t("alerts.note")}
      kinds={KINDS}
      only="now"
      actions={
        <Link to="/queue" search={{ region }}>
          {t("alerts.queue")}
        </Link>
      }
    >
      <Alerts key={`${region} lasting`} under={region} resolved={false} />
      <Alerts key={`${region} over`} under={region} resolved />
      <Rules key={region} under={region} />
    </PeriodPage>
  );
}

function Alerts({ under, resolved }: { under: string; resolved: boolean }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  return (
    <PagePart name={resolved ? "over" : "lasting"} title={t(resolved ? "alerts.over" : "alerts.lasting")}>
      <PagedList
        list={{
          query: AlertsQuery,
          variables: { under, resolved },
          pageOf: ({ alerts }) => alerts,
          row: (alert) => <AlertItem key={alert.id} alert={alert} />,
        }}
      >
        {(rows, { alerts }, current) =>
          alerts.totalCount === 0 ? (
            <Empty>{t(resolved ? "alerts.noneOver" : "alerts.none")}</Empty>
          ) : (
            <>
              {!resolved && <small>{t("alerts.bell", { count: formatCount(alerts.totalCount, language) })}</small>}
              <ol className="alert-items" aria-busy={!current}>
                {rows}
              </ol>
            </>
          )
        }
      </PagedList>
    </PagePart>
  );
}
