/** What a link to a briefing asks for. */
export interface BriefingRequest {
  readonly region: string;
  /** YYYY-MM, among the months that are counted. */
  readonly month: string;
}

/** Reads the search parameters; what is missing or not understood is the first root, the last month that is over. */
export function parseRequest(
  raw: Record<string, unknown>,
  platform: { firstMonth: string; lastMonth: string; today: string; roots: readonly { code: string }[] },
  monthBefore: string,
): BriefingRequest | null {
  const region = /^[\w-]{1,40}$/.test(String(raw.region ?? "")) ? String(raw.region) : platform.roots[0]?.code;
  if (region === undefined) return null;
  const { firstMonth, lastMonth } = platform;
  const asked = /^\d{4}-(0[1-9]|1[0-2])$/.test(String(raw.month ?? "")) ? String(raw.month) : monthBefore;
  if (asked < firstMonth) return { region, month: firstMonth };
  if (asked > lastMonth) return { region, month: lastMonth };
  return { region, month: asked };
}
