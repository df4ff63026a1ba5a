/** What a register's panel shows below its figures, the most important first. */
const PARTS = ["months", "codes", "list"] as const;
export type PartName = (typeof PARTS)[number];

/** Text sizes that a part needs, across and down. */
const PART_EMS = { wide: 19, high: 9 } as const;
const FIGURES_EMS = { least: 5.5, most: 11 } as const;

interface Fitting {
  readonly parts: readonly PartName[];
  readonly columns: number;
  /** Heights, text sizes. */
  readonly figures: number;
  readonly part: number;
}

/** How many parts a body of so many text sizes has room for, and in how many columns; of two columns the months take both. */
export function partsThatFit(width: number, height: number, names: readonly PartName[] = PARTS): Fitting {
  const figures = Math.min(FIGURES_EMS.most, Math.max(FIGURES_EMS.least, height * 0.22));
  const rows = Math.floor((height - figures) / PART_EMS.high);
  const across = Math.min(names.length, Math.floor(width / PART_EMS.wide));
  // As few rows as hold all of them: lower parts are read worse than narrow ones.
  const columns = Math.max(1, height > width ? 1 : height * 1.7 > width ? Math.min(2, across) : across);
  const parts = names.slice(0, Math.max(0, columns * rows));
  const rowsUsed = Math.ceil((parts.length + (columns === 2 && parts.length === 3 ? 1 : 0)) / columns);
  return {
    parts,
    columns: Math.min(columns, Math.max(1, parts.length)),
    figures,
    part: rowsUsed === 0 ? 0 : (height - figures) / rowsUsed,
  };
}
