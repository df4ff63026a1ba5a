import "../../i18n/views/admin.ts";
import "./admin.css";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { Loading } from "../../ui/states.tsx";
import { currentSession } from "../sign-in/session.ts";
import { Sheet } from "../sign-in/sheet.tsx";
import { AccountRow } from "./account-row.tsx";
import { AccountsQuery } from "./accounts-query.ts";
import { AdminFault } from "./admin-fault.tsx";
import { NewAccount } from "./new-account.tsx";

/** `/admin/accounts`: who may come in, as what, and where; for the security administrator. */
export function AccountsPage(): ReactNode {
  const { t } = useTranslation();
  const [{ data, error }, ask] = useQuery({ query: AccountsQuery });
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    currentSession().then(
      (session) => setOwn(session?.name ?? null),
      () => undefined,
    );
  }, []);
  const changed = (): void => ask({ requestPolicy: "network-only" });
  return (
    <Sheet title={t("signIn.accounts")} wide>
      {error && <AdminFault error={error} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <NewAccount changed={changed} />
          <div className="admin-table">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t("signIn.name")}</th>
                  <th scope="col">{t("admin.roles")}</th>
                  <th scope="col">{t("admin.actions")}</th>
                </tr>
              </thead>
              <tbody>
                {data.userAccounts.map((account) => (
                  <AccountRow key={account.name} account={account} isOwn={account.name === own} changed={changed} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Sheet>
  );
}
