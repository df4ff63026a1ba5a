import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CombinedError } from "urql";
import { Failed } from "../../ui/states.tsx";

/** Why a page of administration shows nothing: where accounts are not in use nobody has a right to it, and the page says so. */
export function AdminFault({ error }: { error: CombinedError }): ReactNode {
  const { t } = useTranslation();
  const isOpen = error.graphQLErrors.some(({ extensions }) =>
    /^WRIT(E_REFUSED|ING_OFF)$/.test(String(extensions.code)),
  );
  return isOpen ? <p>{t("signIn.open")}</p> : <Failed error={error} />;
}
