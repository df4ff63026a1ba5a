/** A mediation case of the invented court, as its file says it and as the page is to count it. */
interface CourtCase {
  readonly id: string;
  readonly region: string;
  /** YYYY-MM-DD. */
  readonly received: string;
  readonly closed: string | null;
  readonly stage: "RECEIVED" | "MEDIATING" | "CLOSED";
  readonly result: "SETTLED" | "TO_COURT" | null;
  /** In fen. */
  readonly fen: bigint | null;
}

/** What the file is imported as. */
export const COURT = "browser-test-court";

/** Streets of Jinan (历下, 市中) and of Qingdao. */
const STREETS = ["370102001", "370102002", "370103002", "370202001"];
const STAGES = { RECEIVED: "已受理", MEDIATING: "调解中", CLOSED: "已结案" };
const RESULTS = { SETTLED: "调解成功", TO_COURT: "转入诉讼" };
const day = (n: number): string => new Date(Date.UTC(2025, 11, 1 + n)).toISOString().slice(0, 10);

/** 330 days of one case each from 1 December 2025 on, the first 30 with a second: more than a page, no two sums alike. */
export const COURT_CASES: readonly CourtCase[] = Array.from({ length: 360 }, (_, n) => {
  const isClosed = n % 3 !== 0;
  return {
    id: `court-${n}`,
    region: STREETS[n % 7 === 0 ? 3 : n % 3]!,
    received: day(n % 330),
    closed: isClosed ? day((n % 330) + 9) : null,
    stage: isClosed ? "CLOSED" : n % 2 === 0 ? "RECEIVED" : "MEDIATING",
    result: isClosed ? (n % 5 === 0 ? "TO_COURT" : n % 11 === 0 ? null : "SETTLED") : null,
    fen: n % 4 === 0 ? null : BigInt(100_000 + n * 977),
  };
});

const money = (fen: bigint): string => `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`;

/** The file. */
export const courtFile = (): string =>
  [
    "案件编号,行政区划代码,受理日期,结案日期,阶段,调解结果,标的额",
    ...COURT_CASES.map(({ id, region, received, closed, stage, result, fen }) =>
      [id, region, received, closed, STAGES[stage], result && RESULTS[result], fen === null ? null : money(fen)]
        .map((cell) => cell ?? "")
        .join(","),
    ),
  ].join("\n");

/** The sum of their amounts as a screen prints it: 1,234,567.80. */
export function printedSum(cases: readonly CourtCase[]): string {
  const fen = cases.reduce((all, one) => all + (one.fen ?? 0n), 0n);
  return `${(fen / 100n).toLocaleString("en-GB")}.${String(fen % 100n).padStart(2, "0")}`;
}
