/** What of a criterion is tried otherwise; numbers as text. */
export interface TriedChange {
  readonly criterion: string;
  readonly weight?: string | null;
  readonly cap?: string | null;
}

const NUMBER = /^\d{1,3}(\.\d{1,2})?$/;

/** Changes as a link says them, `hotline.w30_coverage.w20.c90`; what is not understood is left out. */
export function parseVariant(text: string | undefined): TriedChange[] {
  return (text ?? "").split("_").flatMap((part): TriedChange[] => {
    const [, criterion, weight, cap] = /^([a-z][a-z0-9-]*)(?:\.w([\d.]+?))?(?:\.c([\d.]+))?$/.exec(part) ?? [];
    const own = {
      ...(weight !== undefined && NUMBER.test(weight) && { weight }),
      ...(cap !== undefined && NUMBER.test(cap) && { cap }),
    };
    return criterion === undefined || Object.keys(own).length === 0 ? [] : [{ criterion, ...own }];
  });
}

export const printVariant = (changes: readonly TriedChange[]): string =>
  changes
    .map(({ criterion, weight, cap }) =>
      [criterion, ...(weight ? [`w${weight}`] : []), ...(cap ? [`c${cap}`] : [])].join("."),
    )
    .join("_");
