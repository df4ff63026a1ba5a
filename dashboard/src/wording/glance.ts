import type { Language } from "../i18n/language.ts";
import { enGlance } from "./en-glance.ts";
import type { Glance } from "./glanced.ts";
import type { Sentence } from "./sentence.ts";
import { zhGlance } from "./zh-glance.ts";

/** One sentence that can be repeated: when, what, how much, how it changed, and who is highest and lowest. */
export const glance = (of: Glance, language: Language): Sentence => (language === "zh" ? zhGlance(of) : enGlance(of));
