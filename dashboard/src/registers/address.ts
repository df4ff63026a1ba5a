import { dayShown } from "../calendar/day.ts";
import { addMonths, monthOf } from "../calendar/month.ts";
import { codeColumns, codesOf, type Register } from "./register.ts";

/** What a register's page shows, as its link says it. */
export interface RegisterAddress {
  readonly region: string;
  /** Months, YYYY-MM, both included. */
  readonly from: string;
  readonly to: string;
  /** The regions as they were at the end of the period, in place of those of today. */
  readonly regions?: "then";
  /** Codes chosen by field; a column without a choice is not there. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  readonly source?: string;
  /** YYYY-MM-DD: only those that hold on the day. */
  readonly open?: string;
  /** Whenever they began: the months are that of the day. */
  readonly ever?: true;
  /** Opaque ids. */
  readonly estate?: string;
  readonly firm?: string;
  /** The map shows the records themselves in place of their numbers by region. */
  readonly map?: "points";
  readonly order: "NEWEST" | "OLDEST";
  /** Pages of the list that are open. */
  readonly pages: number;
}

/** What stands in place of what a link leaves out. */
export interface AddressDefaults {
  readonly region: string;
  /** Last month of the platform, YYYY-MM. */
  readonly month: string;
  /** Today, of a register whose records hold: a link that names neither months nor a day shows how all stands. */
  readonly standing?: string;
}

/** Months shown unless the link says otherwise. */
const MONTHS = 12;
/** Pages of the list that a link may open at once. */
const MOST_PAGES = 40;
/** Before the field of a column of codes, which may be called as anything else in the link is. */
const CODES = "is.";

const isMonth = (text: string | undefined): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? "");
const isDay = (text: string | undefined): text is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") && !Number.isNaN(Date.parse(text!));

const firstMonth = (to: string): string => addMonths(to, 1 - MONTHS);

/** Reads a link; what it says wrongly stands as if it were left out. */
export function parseAddress(
  search: Readonly<Record<string, string>>,
  { region, month, standing }: AddressDefaults,
): RegisterAddress {
  const ofMonths = isMonth(search.from) || isMonth(search.to);
  const open = isDay(search.open) ? search.open : ofMonths ? undefined : standing;
  const ever = open !== undefined && !ofMonths;
  const to = ever ? monthOf(open) : isMonth(search.to) ? search.to : month;
  const from = ever ? to : isMonth(search.from) && search.from <= to ? search.from : firstMonth(to);
  const pages = Number(search.pages);
  const codes = Object.entries(search).flatMap(([key, value]) => {
    const chosen = value.split(".").filter((code) => /^\w+$/.test(code));
    return key.startsWith(CODES) && chosen.length > 0 ? [[key.slice(CODES.length), chosen] as const] : [];
  });
  return {
    region: search.region || region,
    from,
    to,
    ...(search.regions === "then" && { regions: search.regions }),
    codes: Object.fromEntries(codes),
    ...(search.source && { source: search.source }),
    ...(open !== undefined && { open }),
    ...(ever && { ever }),
    ...(search.estate && { estate: search.estate }),
    ...(search.firm && { firm: search.firm }),
    ...(search.map === "points" && { map: search.map }),
    order: search.order === "oldest" ? "OLDEST" : "NEWEST",
    pages: Number.isInteger(pages) && pages > 1 ? Math.min(pages, MOST_PAGES) : 1,
  };
}

/** The link that says this, without what goes without saying. */
export function printAddress(
  address: RegisterAddress,
  { region, month, standing }: AddressDefaults,
): Record<string, string> {
  const { from, to, regions, codes, source, open, ever, estate, firm, map, order, pages } = address;
  // without months a day is one of any
  const goesWithoutSaying = from === firstMonth(to) && open === undefined && standing === undefined;
  return {
    ...(address.region !== region && { region: address.region }),
    ...(!ever && !goesWithoutSaying && { from }),
    ...(!ever && to !== month && { to }),
    ...(regions !== undefined && { regions }),
    ...Object.fromEntries(
      Object.entries(codes).flatMap(([field, chosen]) =>
        chosen.length > 0 ? [[`${CODES}${field}`, chosen.join(".")]] : [],
      ),
    ),
    ...(source !== undefined && { source }),
    ...(open !== undefined && !(ever && open === standing) && { open }),
    ...(estate !== undefined && { estate }),
    ...(firm !== undefined && { firm }),
    ...(map !== undefined && { map }),
    ...(order === "OLDEST" && { order: "oldest" }),
    ...(pages > 1 && { pages: String(pages) }),
  };
}

/** An address with what this register can answer: no codes or points that it has not, no day where it has no interval, nothing that it hangs not at. */
export function fitting(register: Register, address: RegisterAddress): RegisterAddress {
  const { source, open, ever, estate, firm, map, ...rest } = address;
  const hasDay = open !== undefined && register.time === "INTERVAL";
  const codes = codeColumns(register).flatMap((column) => {
    const known = new Set(codesOf(column).map(({ code }) => code));
    const chosen = (address.codes[column.field] ?? []).filter((code) => known.has(code));
    return chosen.length > 0 ? [[column.field, chosen] as const] : [];
  });
  return {
    ...rest,
    codes: Object.fromEntries(codes),
    ...(source !== undefined && { source }),
    ...(hasDay && { open, ...(ever && { ever }) }),
    ...(estate !== undefined && register.hangsAt.includes("ESTATE") && { estate }),
    ...(firm !== undefined && register.hangsAt.includes("FIRM") && { firm }),
    ...(map !== undefined && register.hasPoints && { map }),
  };
}

/** The day that an address shows something as of: that of the records, or the end of the months. */
export const dayOf = ({ open, ever, to }: RegisterAddress, today: string): string =>
  ever && open !== undefined ? open : dayShown(to, today);
