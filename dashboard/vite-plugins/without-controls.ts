/** MapLibre's sheet, and in it the classes of its own controls, windows and pins. */
const SHEET = /[\\/]maplibre-gl\.css$/;
const UNUSED = /\.maplibregl-(ctrl|popup|marker|user-location)\b/;

/** What PostCSS hands to a plugin, as far as it is read here. */
interface Rule {
  selectors: string[];
  readonly source?: { readonly input: { readonly file?: string } };
  remove(): void;
}

/**
 * A plugin of PostCSS: leaves out of MapLibre's styles those of its controls, since the map's controls, notes and windows here are our own. Four fifths of the
 * sheet are their pictures, which everybody would fetch before the first map.
 */
export const withoutControls = {
  postcssPlugin: "without-controls",
  Rule(rule: Rule): void {
    if (!SHEET.test(rule.source?.input.file ?? "")) return;
    const kept = rule.selectors.filter((selector) => !UNUSED.test(selector));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  },
};
