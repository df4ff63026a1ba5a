import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import { codeName, useRegisters } from "../../registers/register.ts";
import { Empty } from "../../ui/states.tsx";
import type { MoneyAnswer } from "./money-query.ts";

/** In and out by kind of movement: bars on one scale, each with its amount. */
export function MoneyByKind({ kinds }: { kinds: MoneyAnswer["moneyByKind"] }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const column = useRegisters()
    .registers?.find(({ id }) => id === "account_movements")
    ?.columns.find(({ field }) => field === "kind");
  if (kinds.length === 0) return <Empty>{t("money.noMovements")}</Empty>;
  const most = Math.max(...kinds.flatMap(({ cameIn, wentOut }) => [Number(cameIn), Number(wentOut)]));
  const cell = (amount: string, way: "in" | "out"): ReactNode => (
    <td data-way={way}>
      {Number(amount) === 0 ? <span className="muted">0</span> : formatNumber(Number(amount), 2, language)}
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${(100 * Number(amount)) / most}%` }} />
      </span>
    </td>
  );
  return (
    <div className="table-scroll">
      <table className="money-kinds" aria-label={t("money.kinds")}>
        <thead>
          <tr>
            <th scope="col">{column ? nameIn(language, column) : ""}</th>
            <th scope="col">{t("money.in")}</th>
            <th scope="col">{t("money.out")}</th>
            <th scope="col">{t("money.movements")}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, cameIn, wentOut, movements }) => (
            <tr key={kind} data-kind={kind}>
              <th scope="row">{column ? codeName(column, kind, language) : kind}</th>
              {cell(cameIn, "in")}
              {cell(wentOut, "out")}
              <td>{formatNumber(movements, 0, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
