import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "./accounts-query.ts";
import { RegionField } from "./region-field.tsx";

const OFFICES: readonly Role[] = ["SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"];
const ROLES: readonly Role[] = ["VIEWER", "ANALYST", "SUPERVISOR", "DATA_OFFICER", "EVALUATOR", ...OFFICES];

/** A role as it is chosen: an office has no region. */
export interface ChosenGrant {
  readonly role: Role;
  readonly regionCode: string;
}
export const NO_GRANT: ChosenGrant = { role: "VIEWER", regionCode: "" };

export const grantInput = ({ role, regionCode }: ChosenGrant) => ({
  role,
  regionCode: OFFICES.includes(role) ? null : regionCode.trim(),
});

/** A role, and the region that it is held in. */
export function GrantFields({
  grant,
  change,
}: {
  grant: ChosenGrant;
  change: (grant: ChosenGrant) => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <label>
        <span>{t("admin.role")}</span>
        <select value={grant.role} onChange={(event) => change({ ...grant, role: event.target.value as Role })}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`signIn.role.${role}`)}
            </option>
          ))}
        </select>
      </label>
      {!OFFICES.includes(grant.role) && (
        <RegionField code={grant.regionCode} change={(regionCode) => change({ ...grant, regionCode })} />
      )}
    </>
  );
}
