import {
  clock_cards,
  clock_note_reasons,
  clock_states,
  complaint_event_types,
  complaint_link_states,
  handling_levels,
  limit_units,
  stretch_reasons,
} from "../../../../schema/code-lists.json";
import type { Language } from "../../i18n/language.ts";

/** Lists that the complaint's page alone names: they come with it, and not with the first map. */
export const loopLists = {
  clock_cards,
  clock_note_reasons,
  clock_states,
  complaint_event_types,
  complaint_link_states,
  handling_levels,
  limit_units,
  stretch_reasons,
};
type Lists = typeof loopLists;

/** What a code of one of these lists is called. */
export function loopName<Id extends keyof Lists>(id: Id, code: keyof Lists[Id], language: Language): string {
  return (loopLists[id][code] as Readonly<Record<Language, string>>)[language];
}
