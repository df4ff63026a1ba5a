import { formatDay } from "../format/month.ts";
import { daysSaid } from "./days-said.ts";
import { ends, type Glance } from "./glanced.ts";
import type { Reading } from "./reading.ts";
import { type Sentence, say } from "./sentence.ts";
import { change, comparedWith, value, whole } from "./zh-reading.ts";

/** More that share a place are told by their number. */
const NAMED = 2;

const when = ({ whole: { indicator }, period, from }: Glance): string =>
  indicator.flow ? daysSaid(period, from, "zh") : `截至${formatDay(period.days.to, "zh")}`;

const placed = (word: string, tied: readonly Reading[]): Sentence =>
  say`${word}${tied.length > NAMED ? `${tied[0]!.nameZh}等${whole(tied.length)}地` : tied.map(({ nameZh }) => nameZh).join("、")}${value(tied[0]!)}`;

/** 截至2026年11月26日，山东省老旧小区物业覆盖率88.9%，同比上升12.8个百分点；最高济南市99.1%，最低菏泽市66.3%。 */
export function zhGlance(of: Glance): Sentence {
  const { whole: reading, against, period, parts } = of;
  const name = `${when(of)}，${reading.nameZh}${reading.indicator.nameZh}`;
  if (reading.value === null) return [`${name}${reading.noData?.zh ?? "无数据"}。`];
  const changed =
    against === null || reading[against] === null
      ? []
      : say`，${change(against, reading, period, comparedWith(against, reading, period))}`;
  const found = ends(parts);
  const extremes = found === null ? [] : say`；${placed("最高", found.top)}，${placed("最低", found.bottom)}`;
  return say`${name}${value(reading)}${changed}${extremes}。`;
}
