import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "./accounts-query.ts";
import { FirmField } from "./firm-field.tsx";
import { RegionField } from "./region-field.tsx";

const OFFICES: readonly Role[] = ["SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"];
const ROLES: readonly Role[] = ["VIEWER", "ANALYST", "SUPERVISOR", "DATA_OFFICER", "EVALUATOR", ...OFFICES];

/** Roles that may be held within the estates of a firm too. */
const OF_FIRMS: readonly Role[] = ["VIEWER", "ANALYST"];

/** A role as it is chosen: in a region or of a firm (null: in a region); an office has neither. */
export interface ChosenGrant {
  readonly role: Role;
  readonly regionCode: string;
  readonly firm: string | null;
}
export const NO_GRANT: ChosenGrant = { role: "VIEWER", regionCode: "", firm: null };

export const grantInput = ({ role, regionCode, firm }: ChosenGrant) => {
  if (OFFICES.includes(role)) return { role };
  return firm === null ? { role, regionCode } : { role, firm };
};

/** A role, and the region or the firm's estates that it is held in. */
export function GrantFields({
  grant,
  change,
}: {
  grant: ChosenGrant;
  change: (grant: ChosenGrant) => void;
}): ReactNode {
  const { t } = useTranslation();
  const chooseRole = (role: Role): void =>
    change({ ...grant, role, firm: OF_FIRMS.includes(role) ? grant.firm : null });
  return (
    <>
      <label>
        <span>{t("admin.role")}</span>
        <select value={grant.role} onChange={(event) => chooseRole(event.target.value as Role)}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`signIn.role.${role}`)}
            </option>
          ))}
        </select>
      </label>
      {OF_FIRMS.includes(grant.role) && (
        <label>
          <span>{t("admin.within")}</span>
          <select
            value={grant.firm === null ? "REGION" : "FIRM"}
            onChange={(event) => change({ ...grant, firm: event.target.value === "FIRM" ? "" : null })}
          >
            <option value="REGION">{t("admin.withinRegion")}</option>
            <option value="FIRM">{t("admin.withinEstates")}</option>
          </select>
        </label>
      )}
      {grant.firm !== null && <FirmField id={grant.firm} change={(firm) => change({ ...grant, firm })} />}
      {!OFFICES.includes(grant.role) && grant.firm === null && (
        <RegionField code={grant.regionCode} change={(regionCode) => change({ ...grant, regionCode })} />
      )}
    </>
  );
}
