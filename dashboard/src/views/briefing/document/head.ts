import type { Letterhead } from "../../../map/config.ts";
import type { Writer } from "./writer.ts";

/** Head and foot of one briefing, filled in. */
export interface Head {
  readonly office: string;
  readonly recipients: string;
  readonly serial: string;
}

/** What the settings say, with what they leave open; a region without parts has no parts to send to, and communities have no departments. */
export function headOf({ office, recipients, serial }: Letterhead, { facts, language, region, t }: Writer): Head {
  const [year, month] = facts.period.month.split("-").map(Number) as [number, number];
  const parts = facts.childLevel === null ? "" : t(`briefing.parts.${facts.childLevel}`);
  const open: Readonly<Record<string, string>> = { region, parts, year: String(year), month: String(month) };
  const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => open[name] ?? "");
  const toParts = (text: string): string =>
    facts.childLevel === null
      ? t("briefing.recipientsWithoutParts")
      : facts.childLevel === "COMMUNITY"
        ? t("briefing.recipientsInCommunities")
        : text;
  return {
    office: filled(office[language]),
    recipients: recipients[language].includes("{parts}")
      ? toParts(filled(recipients[language]))
      : filled(recipients[language]),
    serial: filled(serial[language]),
  };
}
