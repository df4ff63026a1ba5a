import { TIME_ZONE } from "../calendar/clock.ts";
import { TimeZone } from "../calendar/time-zone.ts";
import { normaliseHeader } from "../imports/header.ts";
import type { Mapping } from "../imports/mapping.ts";
import { BadValue } from "../parsers/bad-value.ts";
import { DAY_ORDERS, DayOrder } from "../parsers/day-order.ts";
import { saysUnknown } from "../parsers/text.ts";
import { parseDeadline } from "../parsers/time.ts";
import { tellsDays } from "./days-alone.ts";
import { limitOf } from "./told-limit.ts";
import { verdictColumns } from "./verdict-columns.ts";
import { saidOf } from "./verdict-words.ts";

/** A column of a file: its header, and what stands in its first rows. */
interface Candidate {
  readonly header: string;
  /** Small letters, no blanks, marks or brackets. */
  readonly plain: string;
  /** Those that say something. */
  readonly cells: readonly string[];
}

interface Role {
  readonly name: string;
  /** Headers that mean it, the surest first. */
  readonly means: readonly RegExp[];
  readonly not?: RegExp;
  readonly fits: (column: Candidate) => boolean;
}

/** Of the cells that say something so many must be what the column would be. */
const MOST = 0.8;
const mostly = (cells: readonly string[], is: (cell: string) => boolean): boolean =>
  cells.filter(is).length >= MOST * cells.length;

const ZONE = new TimeZone(TIME_ZONE);
const isTime = (cell: string): boolean =>
  DAY_ORDERS.some((order) => {
    const context = {
      today: "2100-01-01",
      zone: ZONE,
      decimal: ".",
      order: new DayOrder(order, "2100-01-01"),
      told() {},
    } as const;
    try {
      return parseDeadline(cell, context) !== null;
    } catch (error) {
      if (error instanceof BadValue) return false;
      throw error;
    }
  });
const times = ({ cells }: Candidate): boolean => mostly(cells, isTime);
const words = ({ cells }: Candidate): boolean =>
  cells.some((cell) => saidOf(cell)?.by === "WORD") &&
  mostly(cells, (cell) => ["WORD", "NEITHER"].includes(saidOf(cell)?.by ?? ""));
const verdicts = (column: Candidate): boolean =>
  column.cells.length > 0 &&
  mostly(column.cells, (cell) => [undefined, "NEITHER"].includes(saidOf(cell)?.by) === false);
const anything = (): boolean => true;

const OVERDUE = /over_?due|pastdue|breach|violat|missed|exceed|^(?:is)?late|late(?:flag|yn)?$|[超逾][期时限]/;
const IN_TIME =
  /[oi]ntime|timely|(?:met|made|within|meets?)(?:sla|target)|sla(?:met|made|ok)|complian|[按准如][期时]|及时|达标/;
const PLANNED = /expect|estimat|plan|target|due|requested|应|要求|规定|预计|计划|时限|期限/;
const FIRST_ANSWER = /response|first|acknowledg|响应|签收|首次|接单/;
const TARGET =
  /target|deadline|due|sla|expected|promised|estimat|planned|goal|require|requestedcompl|期限|时限|限[办期时]|截止|到期|应.*[办处回答完结]|要求|规定|承诺|最[迟晚]/;

/** In the order in which they choose, since what one has taken is none of the next. */
const ROLES: readonly Role[] = [
  { name: "overdue", means: [OVERDUE], not: FIRST_ANSWER, fits: (one) => verdicts(one) && !isCount(one) },
  { name: "in_time", means: [IN_TIME], not: FIRST_ANSWER, fits: verdicts },
  // words say it themselves: 办结状态, outcome, SLA status
  {
    name: "in_time",
    means: [/verdict|sla|status|outcome|result|performance|状态|情况|结果|结论|判定|时效/, /./],
    not: FIRST_ANSWER,
    fits: words,
  },
  { name: "overdue", means: [OVERDUE], not: FIRST_ANSWER, fits: verdicts },
  {
    name: "as_of",
    means: [/asof|snapshot|extract(?:ed|date)|report(?:ing)?end|(?:数据|统计|报表).*截止/],
    fits: (one) => one.cells.length > 0 && times(one),
  },
  {
    name: "target_at",
    means: [/due|deadline|target|sla/, TARGET],
    not: FIRST_ANSWER,
    fits: (one) => one.cells.length > 0 && times(one),
  },
  {
    name: "limit",
    means: [TARGET, /limit|allow/],
    not: FIRST_ANSWER,
    fits: ({ cells, header }) => cells.length > 0 && mostly(cells, (cell) => limitOf(cell, header) !== null),
  },
  {
    name: "closed_at",
    means: [/clos/, /complet|finish|ended|办结|结案|办毕|完成|完结|关闭|归档|销号/],
    not: PLANNED,
    fits: times,
  },
  {
    name: "handled_at",
    means: [/resol|handl|处置|处理|答复|回复|反馈|办理/],
    not: new RegExp(`${FIRST_ANSWER.source}|${PLANNED.source}`),
    fits: times,
  },
  { name: "assigned_at", means: [/assign|dispatch|派单|派发|转办|交办|分派|下派|转派/], fits: times },
  {
    name: "reported_at",
    means: [
      /open|creat|receiv|submit|request|受理|诉求|来电|投诉|登记|反映|上报|创建|提交|报修|接[收件]|收件|立案|录入|生成/,
      /report|regist|logged|raised|enter|added|intake|call|start|begin|发起|开始/,
    ],
    not: /end|update|modif|last/,
    fits: (one) => one.cells.length > 0 && times(one),
  },
  {
    name: "id",
    means: [
      /(?:case|ticket|request|complaint|incident|sr)(?:id|no|num|number)|工单|编号|单号|案件号|流水号/,
      /^(?:id|no|number|key)$|id$|序号/,
    ],
    fits: anything,
  },
];

/** Whether a column that was not taken is another deadline or verdict, or a verdict of another kind. */
const isOfClock = (one: Candidate): boolean =>
  (TARGET.test(one.plain) && times(one)) ||
  ((OVERDUE.test(one.plain) || IN_TIME.test(one.plain)) && verdicts(one) && !isCount(one));

/** How many days it is over: a verdict too, but not one that its source came to in words. */
const isCount = ({ cells }: Candidate): boolean => mostly(cells, (cell) => saidOf(cell)?.by === "NUMBER");

/** Whether a header may be one of a file of verdicts, whatever stands below it. */
export const mayBeVerdictColumn = (header: string): boolean => {
  const plain = plainOf(header);
  return ROLES.some(
    ({ means, not }) => means.some((meaning) => meaning.source !== "." && meaning.test(plain)) && !not?.test(plain),
  );
};

/**
 * Tells a file's columns by their headers and by what stands below them, where no mapping says which they are: a header that is known goes
 * first, but none is taken whose cells are something else. `byDay`: those that tell days alone.
 */
export function recognisedColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  mapping: Mapping | undefined,
): { readonly mapping: Mapping; readonly byDay: ReadonlySet<string>; readonly otherClock: readonly string[] } {
  const given = mapping?.columns ?? {};
  const taken = new Set(Object.values(given).flatMap((rule) => rule?.from ?? []));
  const columns: Record<string, { from: string[] }> = {};
  const candidates = candidatesOf(headers, rows).filter(({ header }) => !taken.has(header));
  const isVerdict = (name: string): boolean => name === "in_time" || name === "overdue";
  const hasVerdict = (): boolean => [...Object.keys(given), ...Object.keys(columns)].some(isVerdict);
  for (const { name, means, not, fits } of ROLES) {
    if (name in given || name in columns || (isVerdict(name) && hasVerdict())) continue;
    const aliases = aliasesOf(name);
    const places = candidates
      .filter((one) => !taken.has(one.header))
      .map((one) => {
        const known = aliases.indexOf(one.plain);
        const meant = not?.test(one.plain) ? -1 : means.findIndex((meaning) => meaning.test(one.plain));
        return { one, place: known >= 0 ? known : meant >= 0 ? aliases.length + meant : -1 };
      })
      .filter(({ one, place }) => place >= 0 && fits(one))
      .sort((a, b) => a.place - b.place);
    const found = places[0]?.one.header;
    if (found === undefined) continue;
    columns[name] = { from: [found] };
    taken.add(found);
  }
  const all = { ...columns, ...given };
  const byDay = candidatesOf(headers, rows)
    .filter(({ cells }) => tellsDays(cells))
    .map(({ header }) => header);
  return {
    otherClock: candidates
      .filter((one) => !taken.has(one.header) && one.cells.length > 0 && isOfClock(one))
      .map(({ header }) => header),
    mapping: { where: [], ...mapping, columns: all },
    byDay: new Set(Object.keys(all).filter((name) => all[name]?.from?.every((header) => byDay.includes(header)))),
  };
}

function candidatesOf(headers: readonly string[], rows: readonly (readonly string[])[]): Candidate[] {
  return headers.flatMap((header, at) => {
    if (header === "") return [];
    const cells = rows.map((row) => (row[at] ?? "").trim()).filter((cell) => cell !== "" && !saysUnknown(cell));
    return [{ header: nameOf(header, at, headers), plain: plainOf(header), cells }];
  });
}

const plainOf = (header: string): string => normaliseHeader(header).replace(/[?？!！"'#]/g, "");

const aliasesOf = (wanted: string): string[] => {
  const { name, aliases } = verdictColumns().find((column) => column.name === wanted)!;
  return [name, ...aliases].map(normaliseHeader);
};

/** As a mapping names a column: the second of a name is "name#2". */
function nameOf(header: string, at: number, headers: readonly string[]): string {
  const alike = headers.flatMap((one, place) => (one === header ? [place] : []));
  return alike.length === 1 ? header : `${header}#${alike.indexOf(at) + 1}`;
}
