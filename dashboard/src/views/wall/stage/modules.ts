/** Columns of about 0.56 of its height that a wall is thought of as: by its ratio alone, whatever its pixels. */
export type Modules = 1 | 3 | 5 | 8;

/** Portrait 1 · a screen 3 · 21:9 to 32:9 5 · 48:9 8. */
export function modulesOf({ width, height }: { readonly width: number; readonly height: number }): Modules {
  const ratio = height > 0 ? width / height : 1;
  if (ratio < 1) return 1;
  if (ratio < 2) return 3;
  return ratio < 4.2 ? 5 : 8;
}
