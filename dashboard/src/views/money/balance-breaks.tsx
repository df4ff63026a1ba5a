import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../format/month.ts";
import { formatCount, formatNumber, formatSigned } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { useRegionsMeant } from "../../link/regions-meant.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { codeName, useRegisters } from "../../registers/register.ts";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { BreaksQuery } from "./money-query.ts";

const MOST = 100;

/** Disclosed balances that the balance before and the movements since do not come to, the largest first. */
export function BalanceBreaks(props: { region: string; from: string; to: string }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const live = useLive(BreaksQuery, { ...props, first: MOST, ...useRegionsMeant() });
  const funds = useRegisters()
    .registers?.find(({ id }) => id === "account_balances")
    ?.columns.find(({ field }) => field === "fund");
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  if (live.data === null) return <Loading lines={4} />;
  const { totalCount, nodes } = live.data.balanceBreaks;
  if (totalCount === 0) return <Empty>{t("money.noBreaks")}</Empty>;
  return (
    <div className="table-scroll" data-count={totalCount}>
      <table aria-label={t("money.breaks")}>
        <thead>
          <tr>
            <th scope="col">{t("money.estate")}</th>
            <th scope="col" className="text">
              {t("money.fund")}
            </th>
            <th scope="col">{t("money.knownOn")}</th>
            <th scope="col">{t("money.disclosed")}</th>
            <th scope="col">{t("money.off")}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ estate, fund, beforeOn, knownOn, balance, off }) => (
            <tr key={`${estate?.id} ${fund} ${knownOn}`}>
              <th scope="row">
                {estate && (
                  <>
                    <Link to="/estate/$id" params={{ id: estate.id }} search={{}}>
                      {estate.name}
                    </Link>{" "}
                    <small>{nameIn(language, estate.region)}</small>
                  </>
                )}
              </th>
              <td className="text">{funds ? codeName(funds, fund, language) : fund}</td>
              <td>
                {formatDay(knownOn, language)}
                {beforeOn !== null && <small>{t("money.since", { day: formatDay(beforeOn, language) })}</small>}
              </td>
              <td>{formatNumber(Number(balance), 2, language)}</td>
              <td data-bad="true">{formatSigned(Number(off), 2, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {totalCount > nodes.length && (
        <p>{t("money.firstBreaks", { shown: nodes.length, all: formatCount(totalCount, language) })}</p>
      )}
    </div>
  );
}
