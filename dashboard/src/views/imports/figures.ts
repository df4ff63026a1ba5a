const UNITS = ["B", "KB", "MB", "GB"];

/** 1.4 MB. */
export function sizeOf(bytes: number): string {
  const unit = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const size = bytes / 1024 ** unit;
  return `${size.toFixed(unit === 0 || size >= 100 ? 0 : 1).replace(/\.0$/, "")} ${UNITS[unit]}`;
}

export const percentOf = (share: number): string => `${(share * 100).toFixed(share > 0.99 && share < 1 ? 1 : 0)}%`;

export const countOf = (count: number | string, language: string): string =>
  Number(count).toLocaleString(language === "en" ? "en-GB" : "zh-CN");
