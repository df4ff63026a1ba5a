import { parseCodeOf } from "../../parsers/codes.ts";
import { managementModes } from "../../registers/episodes/management-modes.ts";

const parseMode = parseCodeOf(managementModes);

/** What an estate's "service" says: a mode in words, or a firm's name, which means MARKET. */
export function readService(text: string): { readonly mode: string; readonly firm: string | null } {
  if (/业主委员会物业$|业委会自管/.test(text)) return { mode: "SELF_MANAGED", firm: null };
  if (/^街道.*代管/.test(text)) return { mode: "STREET_RUN", firm: null };
  try {
    const mode = parseMode(text);
    if (mode !== null) return { mode, firm: null };
  } catch {
    // no word for a mode: the name of a firm
  }
  return { mode: "MARKET", firm: text };
}
