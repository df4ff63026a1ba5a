import type { ManagementMode } from "../../api/src/registers/episodes/management-modes.ts";
import { share } from "./random.ts";

/** Reasons with the share of exits that have none of those before. Removals by the authorities are told by the register of exits itself. */
const ABANDONED: readonly [reason: string, until: number][] = [
  ["WITHDREW", 0.6],
  ["EXPIRED", 0.85],
  ["DISMISSED", 1],
];
const FOLLOWED: typeof ABANDONED = [
  ["EXPIRED", 0.6],
  ["DISMISSED", 0.9],
  ["WITHDREW", 1],
];

interface Managed {
  readonly estate: { readonly id: string };
  readonly mode: ManagementMode;
  readonly firm: { readonly id: string } | null;
  readonly to: number | null;
}

/** Why a firm no longer manages an estate; null where none did, where it still does, and where it went on under another mode. `next`: what came after. */
export function endReason({ estate, mode, firm, to }: Managed, next: Managed | undefined): string | null {
  if (firm === null || to === null || next === undefined || next.firm?.id === firm.id) return null;
  if (mode === "STATE_ENTERPRISE") return "EXPIRED";
  const drawn = share(`end:${estate.id}:${to}`);
  return (next.mode === "NONE" ? ABANDONED : FOLLOWED).find(([, until]) => drawn < until)![0];
}
