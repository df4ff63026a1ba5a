import { deviceStorage } from "../storage/browser-storage.ts";
import { parseUrlState, printUrlState, type UrlState } from "./url-state.ts";

const KEPT = "estate-atlas.start";

/** Where this browser begins: a region and an indicator. */
type Start = Pick<UrlState, "region" | "indicator">;

/** What was kept; null where nothing was, or nothing that can be read. */
export function keptStart(): Start | null {
  const { region, indicator } = parseUrlState(
    Object.fromEntries(new URLSearchParams(deviceStorage.recall(KEPT) ?? "")),
  );
  return region === undefined && indicator === undefined
    ? null
    : { ...(region && { region }), ...(indicator && { indicator }) };
}

export function keepStart(start: Start): void {
  deviceStorage.keep(KEPT, new URLSearchParams(printUrlState(start)).toString());
}

export function forgetStart(): void {
  deviceStorage.forget(KEPT);
}

/** The start for who comes by an address that says nothing but language and theme; null where the address says more, since a link wins. */
export function startOf(search: Readonly<Record<string, string>>): Start | null {
  const saysMore = Object.keys(search).some((key) => key !== "lang" && key !== "theme");
  return saysMore ? null : keptStart();
}
