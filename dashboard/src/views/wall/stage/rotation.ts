/** One showing of an entry of the playlist; `key` tells two showings of one scene apart. */
interface Showing {
  readonly key: number;
  readonly entry: number;
}
/** Which scenes are mounted, and what for. */
export interface Rotation {
  readonly shown: Showing;
  readonly preparing: Showing | null;
  readonly leaving: Showing | null;
  readonly nextKey: number;
}
export type RotationStep =
  | { readonly type: "prepare"; readonly entry: number }
  | { readonly type: "ready"; readonly key: number }
  | { readonly type: "left"; readonly key: number }
  | { readonly type: "begin"; readonly entry: number };

export const begun = (entry: number, key = 0): Rotation => ({
  shown: { key, entry },
  preparing: null,
  leaving: null,
  nextKey: key + 1,
});

/** The next scene is mounted unseen, takes the place of the one shown once it is ready, and that one fades out. */
export function rotate(before: Rotation, step: RotationStep): Rotation {
  switch (step.type) {
    case "begin":
      return begun(step.entry, before.nextKey);
    case "prepare":
      return {
        ...before,
        preparing: { key: before.nextKey, entry: step.entry },
        nextKey: before.nextKey + 1,
      };
    case "ready":
      if (before.preparing?.key !== step.key) return before;
      return { ...before, shown: before.preparing, preparing: null, leaving: before.shown };
    case "left":
      return before.leaving?.key === step.key ? { ...before, leaving: null } : before;
  }
}
