import "./complaint-categories.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount, formatNumber } from "../../../format/number.ts";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { nameIn } from "../../../i18n/language.ts";
import { Empty } from "../../../ui/states.tsx";
import { useEstateTexts } from "../use-estate-texts.ts";
import { Panel } from "./panel.tsx";

export const ComplaintCategories_Category = graphql(`
  fragment ComplaintCategories_Category on EstateComplaintCategory {
    category {
      category
      nameZh
      nameEn
    }
    complaints
    suppressed
    closed
    everEscalated
    medianHoursToClose
    satisfaction
  }
`);

/** Complaints by category, the most frequent first, and how they were dealt with; `period` says of which days. */
export function ComplaintCategories(props: {
  categories: readonly FragmentOf<typeof ComplaintCategories_Category>[];
  period: string;
  /** Whether complaints are on record in any month of the period. */
  isOnRecord: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { language, hours } = useEstateTexts();
  const all = props.categories.map((category) => readFragment(ComplaintCategories_Category, category));
  const rows = all.filter(({ suppressed }) => !suppressed);
  const hidden = all.filter(({ suppressed }) => suppressed);
  const counted = (count: number | null): string =>
    count === null ? t("estatePage.suppressed") : formatCount(count, language);
  const most = Math.max(1, ...rows.map(({ complaints }) => complaints ?? 0));
  return (
    <Panel
      area="categories"
      share={7}
      title={t("estatePage.byCategory")}
      note={t("estatePage.unitNote", { period: props.period })}
    >
      {all.length === 0 ? (
        <Empty>
          {t(props.isOnRecord ? "estatePage.noComplaintsIn" : "estatePage.noDataIn", { period: props.period })}
        </Empty>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t("estatePage.category")}</th>
              <th scope="col">{t("estatePage.reported")}</th>
              <th scope="col">{t("estatePage.closed")}</th>
              <th scope="col">{t("estatePage.escalated")}</th>
              <th scope="col">{t("estatePage.median")}</th>
              <th scope="col">{t("estatePage.satisfaction")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ category, complaints, closed, everEscalated, medianHoursToClose, satisfaction }) => (
              <tr key={category.category}>
                <th scope="row">{nameIn(language, category)}</th>
                <td className="with-bar">
                  <i style={{ width: `calc(${(complaints ?? 0) / most} * (100% - 2.75rem))` }} />
                  <span>{counted(complaints)}</span>
                </td>
                <td>{counted(closed)}</td>
                <td>{counted(everEscalated)}</td>
                <td>{medianHoursToClose === null ? "—" : hours(medianHoursToClose)}</td>
                <td>{satisfaction === null ? "—" : formatNumber(satisfaction, 1, language)}</td>
              </tr>
            ))}
            {hidden.length > 0 && (
              <tr title={t("estatePage.suppressedWhy")}>
                <th scope="row">
                  {rows.length === 0
                    ? t("estatePage.allCategories")
                    : t("estatePage.otherCategories", { count: hidden.length })}
                </th>
                <td colSpan={5}>{t("estatePage.suppressed")}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
