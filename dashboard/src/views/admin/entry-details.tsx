import type { TFunction } from "i18next";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { admin } from "../../i18n/zh-cn/admin.ts";

type Detail = keyof typeof admin.detail;
const isKnown = (key: string): key is Detail => key in admin.detail;
/** Digests say by their beginnings which thing they are of; the whole stands in the title and in the file. */
const SHORT = 12;
const isDigest = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);

/** What an entry of the audit says beside who, what and when, each by its name. */
export function EntryDetails({ details }: { details: string }): ReactNode {
  const { t } = useTranslation();
  const told = useMemo(() => Object.entries(JSON.parse(details) as Record<string, unknown>), [details]);
  if (told.length === 0) return null;
  return (
    <dl className="entry-details">
      {told.map(([key, value]) => (
        <div key={key}>
          <dt>{isKnown(key) ? t(`admin.detail.${key}`) : key}</dt>
          <dd title={isDigest(value) ? value : undefined}>{inWords(key, value, t)}</dd>
        </div>
      ))}
    </dl>
  );
}

function inWords(key: string, value: unknown, t: TFunction): string {
  if (typeof value === "boolean") return t(value ? "admin.yes" : "admin.no");
  if (key === "role") return t(`signIn.role.${value as "VIEWER"}`);
  if (isDigest(value)) return `${value.slice(0, SHORT)}…`;
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
