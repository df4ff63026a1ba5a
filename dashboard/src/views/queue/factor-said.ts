import type { TFunction } from "i18next";
import { formatNumber } from "../../format/number.ts";
import type { Language } from "../../i18n/language.ts";

/** From twice as many on people speak of times; below that, of per cent more or less. */
const TIMES_FROM = 2;
/** Above ten times nobody asks for tenths. */
const WHOLE_FROM = 10;

/** How many times as much as `than` something is, in words: 为同类的 11 倍, 比同类多 8%, 与同类相当. */
export function factorSaid(factor: number, than: string, language: Language, t: TFunction): string {
  if (factor >= TIMES_FROM)
    return t("hotspots.factor.times", { than, value: formatNumber(factor, factor < WHOLE_FROM ? 1 : 0, language) });
  const percent = Math.round(Math.abs(factor - 1) * 100);
  if (percent === 0) return t("hotspots.factor.same", { than });
  return t(factor > 1 ? "hotspots.factor.more" : "hotspots.factor.less", { than, value: percent });
}
