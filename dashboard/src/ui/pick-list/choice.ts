/** One of a list: its value, its name, what else finds it, and the heading that it stands under. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Looked through in place of the label. */
  readonly found?: string;
  readonly group?: string;
}

/** Those that hold what was typed, whatever its case. */
export function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return choices;
  return choices.filter(({ label, found }) => (found ?? label).toLowerCase().includes(wanted));
}

/** Neighbours of one heading together, in their order. */
export function underHeadings(choices: readonly Choice[]): { heading: string | undefined; choices: Choice[] }[] {
  const groups: { heading: string | undefined; choices: Choice[] }[] = [];
  for (const choice of choices) {
    const last = groups.at(-1);
    if (last && last.heading === choice.group) last.choices.push(choice);
    else groups.push({ heading: choice.group, choices: [choice] });
  }
  return groups;
}
