import type { Letterhead } from "../../../map/config.ts";
import type { Writer } from "./writer.ts";

/** Head and foot of one briefing, filled in. */
export interface Head {
  readonly office: string;
  readonly recipients: string;
  readonly serial: string;
}

/** What the settings say, with what they leave open; a region without parts has no parts to send to. */
export function headOf({ office, recipients, serial }: Letterhead, { facts, language, region, t }: Writer): Head {
  const [year, month] = facts.period.month.split("-").map(Number) as [number, number];
  const parts = facts.childLevel === null ? "" : t(`briefing.parts.${facts.childLevel}`);
  const open: Readonly<Record<string, string>> = { region, parts, year: String(year), month: String(month) };
  const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => open[name] ?? "");
  return {
    office: filled(office[language]),
    recipients:
      facts.childLevel === null && recipients[language].includes("{parts}")
        ? t("briefing.recipientsWithoutParts")
        : filled(recipients[language]),
    serial: filled(serial[language]),
  };
}
