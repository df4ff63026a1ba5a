/** Fonts of the system only; the first that is installed draws. Both engines rasterise them in the browser, so no glyphs are fetched. */
export const TEXT_FONT = ["Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "Source Han Sans SC", "sans-serif"];
export const FONT_FAMILY = TEXT_FONT.map((font) => (font === "sans-serif" ? font : `"${font}"`)).join(", ");
