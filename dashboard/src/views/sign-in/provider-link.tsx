import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { providerOfSite } from "./session.ts";

/** The way to the site's identity provider, where it has one. */
export function ProviderLink({ to }: { to: string }): ReactNode {
  const { t } = useTranslation();
  const [provider, setProvider] = useState<{ readonly name: string | null } | null>(null);
  useEffect(() => {
    // a server that is away is told by the form
    providerOfSite().then(setProvider, () => undefined);
  }, []);
  if (provider === null) return null;
  return (
    <a className="provider" href={`/session/provider?to=${encodeURIComponent(to)}`}>
      {t("signIn.provider.by", { name: provider.name ?? t("signIn.provider.usual") })}
    </a>
  );
}

const FAULTS = ["AWAY", "STATE", "EXPIRED", "CANCELLED", "REFUSED", "DISABLED", "LOCKED", "TWO_OFFICES"] as const;

/** Why the way by the provider did not lead in. */
export function WhyNotLetIn({ fault }: { fault: string }): ReactNode {
  const { t } = useTranslation();
  const known = FAULTS.find((one) => one === fault) ?? "REFUSED";
  return <p role="alert">{t(`signIn.provider.fault.${known}`)}</p>;
}
