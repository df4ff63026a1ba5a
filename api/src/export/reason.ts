import { BadInput, ReasonNeeded } from "../errors.ts";

/** Rows that are exported without a reason. */
export const WITHOUT_REASON = 10_000;
const LONGEST = 500;

/** The reason that an exporter gives, trimmed; null: none. Throws BadInput. */
export function reasonOf(given: unknown): string | null {
  if (given === undefined || given === null) return null;
  const reason = typeof given === "string" ? given.trim() : "";
  if (reason.length < 2 || reason.length > LONGEST)
    throw new BadInput("reason", `a text of 2 to ${LONGEST} characters`, given);
  return reason;
}

/** Throws ReasonNeeded where so many rows, or persons, are exported without one. */
export function checkReason(reason: string | null, rows: number, persons: readonly string[]): void {
  if (reason !== null) return;
  if (persons.length > 0) throw new ReasonNeeded(`${persons.join(", ")} hold persons`);
  if (rows > WITHOUT_REASON)
    throw new ReasonNeeded(`there are ${rows} rows, more than the ${WITHOUT_REASON} that are exported without one`);
}
