import i18next from "i18next";
import type { Language } from "../language.ts";
import type { Translation } from "../zh-cn/index.ts";

type ViewArea =
  | "alerts"
  | "admin"
  | "briefing"
  | "calendar"
  | "differences"
  | "estateFacts"
  | "estateLinks"
  | "complaintPage"
  | "evaluations"
  | "estatePage"
  | "explore"
  | "imports"
  | "leadership"
  | "listExport"
  | "matters"
  | "money"
  | "copy"
  | "knownOn"
  | "dayPart"
  | "estateList"
  | "notFound"
  | "partyLadders"
  | "periodPage"
  | "policies"
  | "published"
  | "forecast"
  | "hotspots"
  | "queue"
  | "registers"
  | "sending"
  | "signIn"
  | "spoken"
  | "standing"
  | "streets"
  | "supervision"
  | "targets"
  | "times"
  | "transitions"
  | "wall"
  | "work"
  | "writeToken";

/** Adds the texts of a view that comes in a chunk of its own: the first map need not carry them. To be called before the view is drawn. */
export function addTexts<Area extends ViewArea>(area: Area, texts: Record<Language, Translation[Area]>): void {
  const add = (): void => {
    for (const [language, of] of Object.entries(texts))
      i18next.addResourceBundle(language, "translation", { [area]: of }, true, true);
  };
  // a view may be read before the page has begun to speak
  if (i18next.isInitialized) add();
  else i18next.on("initialized", add);
}
