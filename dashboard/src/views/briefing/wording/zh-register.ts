import { formatDay } from "../../../format/month.ts";
import { formatNumber } from "../../../format/number.ts";
import { formatDecimal } from "../../../registers/format-cell.ts";
import { codeName } from "../../../registers/register.ts";
import type { RegisterReading } from "../facts/register-reading.ts";
import type { RegisterWording } from "./register-wording.ts";

const daysKnown = ({ earliest, latest }: NonNullable<RegisterReading["lastKnown"]>): string =>
  earliest === latest
    ? `数据日期为${formatDay(latest, "zh")}`
    : `数据日期为${formatDay(earliest, "zh")}至${formatDay(latest, "zh")}`;

const whole = (count: number): string => formatNumber(count, 0, "zh");

/** Money from 10,000 yuan up as offices write it: 7,450.79万元. */
const summedUp = (sum: string, unit: string | null | undefined): string =>
  unit === "元" && Math.abs(Number(sum)) >= 10_000
    ? `${formatNumber(Number(sum) / 10_000, 2, "zh")}万元`
    : `${formatDecimal(sum)}${unit ?? ""}`;

export const zhRegister: RegisterWording = (reading, region, { period, asOf }) => {
  const { register, records, before, open, sums, column, codes, part, lastKnown } = reading;
  const { nameZh: name, unitZh: unit } = register;
  const counted = (count: number): string => `${whole(count)}${unit}`;
  const { from, to } = period.days;
  const during = from === to ? formatDay(to, "zh") : `${formatDay(from, "zh")}至${Number(to.slice(8))}日`;
  const notes = [
    ...(lastKnown === null ? [] : [daysKnown(lastKnown)]),
    ...(part === null ? [] : [`${whole(part.regions)}个区划中${whole(part.covered)}个有资料`]),
  ];
  const known = notes.length === 0 ? "" : `（${notes.join("，")}）`;
  const coded = (code: string | null): string => (code === null ? "未填" : codeName(column!, code, "zh"));
  const against = lastKnown !== null ? "上月末" : period.partial ? "上月同期" : "上月";
  const moved =
    before === null
      ? ""
      : before === records
        ? `，与${against}持平`
        : `，比${against}（${counted(before)}）${records > before ? "增加" : "减少"}${counted(Math.abs(records - before))}`;
  const total =
    lastKnown === null
      ? `${during}，${region}${name}台账共登记${counted(records)}`
      : `截至${formatDay(asOf, "zh")}，${region}${name}台账按最近一次所知的情况共${counted(records)}`;
  return [
    [`${total}${known}${moved}。`],
    open === null
      ? []
      : [
          `截至${formatDay(asOf, "zh")}，${region}${name}台账${register.holds ? "在册" : "中尚未结束的有"}${counted(open)}。`,
        ],
    sums.length === 0
      ? []
      : [
          `上述${counted(records)}中，${sums
            .map(
              ({ nameZh: summed, unitZh: in_, isPart, sum, known: with_ }) =>
                `${summed}${isPart ? "" : "合计"}${summedUp(sum, in_)}${with_ < records ? `（${counted(with_)}有登记）` : ""}`,
            )
            .join("，")}。`,
        ],
    column === null
      ? []
      : codes.length === 0
        ? [`按${column.nameZh}分的数过少，可能指向个别住户，已隐去。`]
        : codes.length === 1
          ? [`上述${counted(records)}的${column.nameZh}${records === 1 ? "" : "均"}为${coded(codes[0]!.code)}。`]
          : [
              `上述${counted(records)}按${column.nameZh}分，${codes
                .map(
                  ({ code, records: of }) =>
                    `${coded(code)}${counted(of)}（${formatNumber((of / records) * 100, 1, "zh")}%）`,
                )
                .join("，")}。`,
            ],
  ];
};
