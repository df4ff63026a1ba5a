/** Whether a version is in force on a day, will be, or was. */
export function stateOf(
  version: { from: string | null; to: string | null },
  day: string,
): "IN_FORCE" | "TO_COME" | "OVER" {
  if (version.from !== null && version.from > day) return "TO_COME";
  return version.to !== null && version.to <= day ? "OVER" : "IN_FORCE";
}
