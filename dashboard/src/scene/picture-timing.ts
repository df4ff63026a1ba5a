/**
 * How long a click takes to become a picture, for the browser's performance tools and for measurements (User Timing).
 * Marks, in order: `atlas:asked` (the click, or whatever changed the link), `atlas:data` (values and shapes are at hand), `atlas:coloured`
 * (every region's feature state is set), `atlas:drawn` (the first frame with them).
 * Measures, written when drawn: `atlas:switch` or `atlas:drill` (asked to drawn), `atlas:wait` (asked to data), `atlas:colour` (data to
 * coloured), `atlas:draw` (coloured to drawn: the engine and the renderer, which without a graphics card is the greater part).
 * All in milliseconds; a request that another overtakes leaves no measures.
 */
type Asked = "switch" | "drill";

let asked: Asked | null = null;
let next: "data" | "coloured" | "drawn" = "data";

/** Another indicator, date or comparison (`switch`), or another region (`drill`), is wanted from now on. */
export function markAsked(what: Asked): void {
  asked = what;
  next = "data";
  performance.mark("atlas:asked");
}

export function markData(): void {
  if (asked === null || next !== "data") return;
  performance.mark("atlas:data");
  next = "coloured";
}

export function markColoured(): void {
  if (asked === null || next !== "coloured") return;
  performance.mark("atlas:coloured");
  next = "drawn";
}

export function markDrawn(): void {
  if (asked === null || next !== "drawn") return;
  performance.mark("atlas:drawn");
  performance.measure(`atlas:${asked}`, "atlas:asked", "atlas:drawn");
  performance.measure("atlas:wait", "atlas:asked", "atlas:data");
  performance.measure("atlas:colour", "atlas:data", "atlas:coloured");
  performance.measure("atlas:draw", "atlas:coloured", "atlas:drawn");
  asked = null;
}
