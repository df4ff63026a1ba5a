import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ExportButtons } from "../../../export/export-buttons.tsx";
import { formatCount } from "../../../format/number.ts";
import { nameIn } from "../../../i18n/language.ts";
import { useRegionsMeant } from "../../../link/regions-meant.ts";
import { useLive } from "../../../live/use-live.ts";
import { listFilter } from "../../../registers/filters.ts";
import { exportText, listQuery, type RecordPage, shownFields } from "../../../registers/list-query.ts";
import { RecordRows, RecordTable } from "../../../registers/record-table.tsx";
import { Empty, Failed, Loading } from "../../../ui/states.tsx";
import type { RegisterView } from "../view.ts";
import { fileWording } from "./file-wording.ts";
import { Panel } from "./panel.tsx";
import { ToOpenRecords } from "./to-open-records.tsx";
import { useRegisterTexts } from "./use-register-texts.ts";

const PAGE = 50;

/** One page of the list behind a cursor. */
function usePage(
  { register, address }: RegisterView,
  after: string | null,
  pause = false,
): { live: ReturnType<typeof useLive>; page: RecordPage | null } {
  const meant = useRegionsMeant();
  const live = useLive(
    listQuery(register, shownFields(register)),
    { filter: { ...listFilter(address), ...meant }, order: address.order, first: PAGE, after },
    pause,
  );
  return { live, page: (live.data as Record<string, RecordPage> | null)?.[register.field] ?? null };
}

/** The records themselves, as many pages as the link opens, with order, files and the way to more. */
export function Records({ view }: { view: RegisterView }): ReactNode {
  const { t, language, period, counted } = useRegisterTexts(view);
  const { register, address, go } = view;
  const meant = useRegionsMeant();
  const { live, page } = usePage(view, null);
  const fields = shownFields(register);
  const shown = page === null ? 0 : Math.min(page.totalCount, PAGE * address.pages);
  return (
    <Panel
      name="list"
      title={t("registers.list.title")}
      note={
        page !== null &&
        t("registers.list.count", {
          count: counted(page.totalCount),
          shown: formatCount(shown, language),
        })
      }
      stale={page !== null && !live.current}
      actions={
        <span className="list-actions">
          <select
            aria-label={t("registers.list.order")}
            value={address.order}
            onChange={({ target: { value } }) => go({ order: value as "NEWEST" | "OLDEST" })}
          >
            <option value="NEWEST">{t("registers.list.newest")}</option>
            <option value="OLDEST">{t("registers.list.oldest")}</option>
          </select>
          <ExportButtons
            asked={(format) => ({
              query: exportText(register, { asMap: format === "geojson", language }),
              variables: { filter: { ...listFilter(address), ...meant }, order: address.order },
              operationName: null,
              list: register.field,
              wording: fileWording(register, address, period, { asMap: format === "geojson", language, t }),
            })}
          />
        </span>
      }
    >
      {live.error ? (
        <Failed error={live.error} retry={live.retry} />
      ) : page === null ? (
        <Loading lines={8} />
      ) : page.nodes.length === 0 ? (
        <Empty>
          {t("registers.list.none")}{" "}
          {register.time === "INTERVAL" && (
            <ToOpenRecords view={view}>
              {t(register.holds ? "registers.list.showHolding" : "registers.list.showOpen")}
            </ToOpenRecords>
          )}
        </Empty>
      ) : (
        <>
          <RecordTable register={register} fields={fields} label={nameIn(language, register)}>
            <Pages view={view} fields={fields} page={page} left={address.pages - 1} />
          </RecordTable>
          {page.totalCount > shown && (
            <button type="button" className="more" onClick={() => go({ pages: address.pages + 1 }, { replace: true })}>
              {t("registers.list.more")}
            </button>
          )}
        </>
      )}
    </Panel>
  );
}

/** A page's rows, and behind them those of the pages that are still to be shown: each begins where the one before ends. */
function Pages(props: { view: RegisterView; fields: readonly string[]; page: RecordPage; left: number }): ReactNode {
  const { view, fields, page, left } = props;
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <>
      <RecordRows register={view.register} fields={fields} records={page.nodes} />
      {left > 0 && hasNextPage && endCursor !== null && (
        <NextPage view={view} fields={fields} after={endCursor} left={left - 1} />
      )}
    </>
  );
}

function NextPage(props: { view: RegisterView; fields: readonly string[]; after: string; left: number }): ReactNode {
  const { t } = useTranslation();
  const { view, fields, after, left } = props;
  const { live, page } = usePage(view, after);
  if (live.current && page !== null) return <Pages view={view} fields={fields} page={page} left={left} />;
  return (
    <tr>
      <td colSpan={fields.length} className="waiting">
        {live.error ? <Failed error={live.error} retry={live.retry} /> : t("state.loading")}
      </td>
    </tr>
  );
}
