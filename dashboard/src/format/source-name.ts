import type { TFunction } from "i18next";
import type { Translation } from "../i18n/zh-cn/index.ts";

/** A source of data as it is read: those that come with the platform have a name, others the one they were imported under. */
export function sourceName(source: string, t: TFunction): string {
  return t(`sourceName.${source as keyof Translation["sourceName"]}`, { defaultValue: source });
}

/** The names of the sources that come with the platform, by what they are imported under. */
export const sourceNames = (t: TFunction): Readonly<Record<string, string>> =>
  t("sourceName", { returnObjects: true }) as Translation["sourceName"];

/** Who drew boundaries: the names of all their sources, which the server joins. */
export const boundarySources = (sources: string, t: TFunction): string =>
  sources
    .split("; ")
    .map((source) => sourceName(source, t))
    .join(t("listComma"));
