import "../../i18n/views/supervision.ts";
import "./supervision.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PeriodPage, usePeriodView } from "../../shell/period-page.tsx";
import { parseSupervision } from "./supervision-address.ts";
import { SupervisionTable } from "./supervision-table.tsx";

const KINDS = ["disclosure_duties", "supervision_acts"];

/** Supervision on five levels (五级监管) as one table that opens downwards. */
export function SupervisionPage(): ReactNode {
  const { t } = useTranslation();
  const view = usePeriodView("/supervision");
  const address = parseSupervision(view.search, view.defaults);
  const { open } = address;
  const show = (codes: readonly string[]): void =>
    view.go({}, { open: codes.length === 0 ? undefined : codes.join(".") });
  return (
    <PeriodPage
      view={view}
      title={t("supervision.title")}
      intro={t("supervision.intro")}
      note={t("supervision.note")}
      kinds={KINDS}
      actions={
        open.length > 0 && (
          <button type="button" onClick={() => show([])}>
            {t("supervision.closeAll")}
          </button>
        )
      }
    >
      <SupervisionTable
        address={address}
        onToggle={(code) => show(open.includes(code) ? open.filter((one) => one !== code) : [...open, code])}
      />
    </PeriodPage>
  );
}
