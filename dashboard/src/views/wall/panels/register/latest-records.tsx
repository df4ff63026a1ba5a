import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { cellText } from "../../../../registers/cell-text.ts";
import { listQuery, shownFields } from "../../../../registers/list-query.ts";
import { codesOf, columnOf, type Register } from "../../../../registers/register.ts";
import { reasonOf } from "../../../../ui/refusal.ts";
import { Empty, Loading } from "../../../../ui/states.tsx";
import { useWall, useWallQuery } from "../../wall-context.ts";

/** Text sizes that a column takes. */
const COLUMN_EMS = 7;

/** The latest records, a line each: as many of the fields that lists show as there is room for, and never a person's. */
export function LatestRecords(props: {
  register: Register;
  filter: { readonly under: string; readonly from: string; readonly to: string };
  rows: number;
  width: number;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useWall();
  const { register, filter, rows, width } = props;
  const fields = shownFields(register, ["source"]).filter((field) => columnOf(register, field)?.person !== true);
  const live = useWallQuery(listQuery(register, fields), {
    filter,
    order: "NEWEST",
    first: Math.min(50, rows),
    after: null,
  });
  const page = live.data?.[register.field];
  if (live.error) return <p className="wall-panel-fault">{reasonOf(live.error)}</p>;
  if (!page) return <Loading />;
  if (page.nodes.length === 0) return <Empty>{t("state.empty")}</Empty>;
  const shown = fields.slice(0, Math.max(2, Math.floor(width / COLUMN_EMS)));
  return (
    <table className="wall-latest">
      <tbody>
        {page.nodes.map((record) => (
          <tr key={record.id}>
            {shown.map((field) => {
              const column = columnOf(register, field);
              const code = column ? codesOf(column).find((one) => one.code === record[field]) : undefined;
              return (
                <td key={field} data-kind={column?.kind ?? "LINK"}>
                  {code && <i style={code.colour === null ? undefined : { background: code.colour }} />}
                  {cellText(register, field, record, language, t)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
