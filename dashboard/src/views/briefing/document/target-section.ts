import { nameIn, titlesIn } from "../../../i18n/language.ts";
import { targetSaid } from "../../../wording/target-said.ts";
import type { Writer } from "./writer.ts";

/** How the indicators that have a target of the year stand to it, a paragraph each, and who sets them; nothing without any. */
export function targetSection(writer: Writer): void {
  const { facts, language, t } = writer;
  const held = [...facts.readings.values()].flatMap(({ indicator, target }) => (target ? [{ indicator, target }] : []));
  if (held.length === 0) return;
  writer.heading("targets");
  for (const { indicator, target } of held)
    writer.paragraph([
      t("briefing.target", { name: nameIn(language, indicator), said: targetSaid(target, indicator, language) }),
    ]);
  const documents = [...new Set(held.map(({ target }) => target.target.document))];
  writer.note(t("briefing.note.targets", { documents: titlesIn(language, documents) }));
}
