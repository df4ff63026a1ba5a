import { formatDay } from "../../../format/month.ts";
import { formatNumber } from "../../../format/number.ts";
import { formatDecimal } from "../../../registers/format-cell.ts";
import { codeName, countOf } from "../../../registers/register.ts";
import type { RegisterReading } from "../facts/register-reading.ts";
import type { RegisterWording } from "./register-wording.ts";

const daysKnown = ({ earliest, latest }: NonNullable<RegisterReading["lastKnown"]>): string =>
  earliest === latest
    ? `as of ${formatDay(latest, "en")}`
    : `as of ${formatDay(earliest, "en")} to ${formatDay(latest, "en")}`;

const whole = (count: number): string => formatNumber(count, 0, "en");
const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

export const enRegister: RegisterWording = (reading, region, { period, asOf }) => {
  const { register, records, before, open, sums, column, codes, part, lastKnown } = reading;
  const { from, to } = period.days;
  const during = from === to ? formatDay(to, "en") : `${Number(from.slice(8))}–${formatDay(to, "en")}`;
  const coded = (code: string | null): string =>
    (code === null ? "not given" : codeName(column!, code, "en")).toLowerCase();
  const notes = [
    ...(lastKnown === null ? [] : [daysKnown(lastKnown)]),
    ...(part === null ? [] : [`${whole(part.covered)} of ${whole(part.regions)} regions on record`]),
  ];
  const known = notes.length === 0 ? "" : ` (${notes.join(", ")})`;
  const against =
    lastKnown !== null
      ? "at the end of the month before"
      : period.partial
        ? "in the same days of the month before"
        : "in the month before";
  const moved =
    before === null
      ? ""
      : before === records
        ? `, as many as ${against}`
        : `, ${whole(Math.abs(records - before))} ${records > before ? "more" : "fewer"} than ${against} (${whole(before)})`;
  const noun = register.nameEn.toLowerCase();
  const total =
    lastKnown === null
      ? `The register of ${noun} of ${region} has ${countOf("en", register, records)} for ${during}`
      : `On ${formatDay(asOf, "en")}, the register of ${noun} of ${region} has ${countOf("en", register, records)} as last known`;
  return [
    [`${total}${known}${moved}.`],
    open === null
      ? []
      : [
          `On ${formatDay(asOf, "en")}, ${whole(open)} of all its ${register.unitEn} ${open === 1 ? "was" : "were"} ${register.holds ? "in place" : "open"}.`,
        ],
    sums.length === 0
      ? []
      : [
          `What they state adds up to ${list(
            sums.map(
              ({ sum, known: with_, ...summed }) =>
                `${summed.nameEn.toLowerCase()} ${[formatDecimal(sum), ...unitUnsaid(summed)].join(" ")}${with_ < records ? ` (stated by ${whole(with_)})` : ""}`,
            ),
          )}.`,
        ],
    column === null
      ? []
      : codes.length === 0
        ? [
            `How many there are by ${column.nameEn.toLowerCase()} is suppressed, since so few may single out a household.`,
          ]
        : codes.length === 1
          ? [`By ${column.nameEn.toLowerCase()} ${records === 1 ? "it is" : "all are"} ${coded(codes[0]!.code)}.`]
          : [
              `They divide by ${column.nameEn.toLowerCase()} into ${list(
                codes.map(
                  ({ code, records: of }) =>
                    `${coded(code)} ${whole(of)} (${formatNumber((of / records) * 100, 1, "en")}%)`,
                ),
              )}.`,
            ],
  ];
};

/** The unit, where the name has not said it: members 95 people, but problems found 24. */
function unitUnsaid({ nameEn, unitEn }: { readonly nameEn: string; readonly unitEn: string | null }): string[] {
  return unitEn && !nameEn.toLowerCase().split(" ").includes(unitEn.toLowerCase()) ? [unitEn] : [];
}
