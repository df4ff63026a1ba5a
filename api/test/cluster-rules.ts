import { parse } from "libpg-query";
import { PLACEMENT } from "../src/distribution/placement.ts";

// The rules of docs/scaling.md that a statement itself shows, read from PostgreSQL's own parse tree.

type Node = Record<string, unknown>;

interface Found {
  /** The kind of node, as PostgreSQL names it: SelectStmt. */
  readonly kind: string;
  readonly node: Node;
}

const isBig = (name: string): boolean => PLACEMENT.distributed.includes(name) || /^complaints_\d{4}_\d{2}$/.test(name);

/** What of a statement a cluster refuses, a sentence for each; nothing where it takes it. */
export async function brokenClusterRules(text: string): Promise<string[]> {
  const { stmts } = await parse(text);
  const all = nodesOf(stmts);
  if (!all.some(({ node }) => typeof node.relname === "string" && isBig(node.relname))) return [];
  const tables = new Map(
    all
      .filter(({ node }) => typeof node.relname === "string")
      .map(({ node }) => [namesOf("RangeVar", node)[0]!, node.relname as string]),
  );
  const broken = [
    ...all.filter(({ node }) => node.recursive === true).map(() => "a recursive CTE beside a table in shards"),
    ...all
      .filter(
        ({ kind, node }) => kind === "SelectStmt" && node.op === "SETOP_NONE" && !node.targetList && !node.valuesLists,
      )
      .map(() => "a select without columns"),
    ...all
      .filter(({ kind, node }) => kind === "OnConflictClause" && of("SubLink", nodesOf(node)).length > 0)
      .map(() => "a subquery within on conflict"),
    ...all.flatMap((found) => correlation(found, tables)),
    ...of("SelectStmt", all).flatMap(({ fromClause, whereClause }) => joins(fromClause, [whereClause])),
    ...of("UpdateStmt", all).flatMap((node) =>
      joins([{ RangeVar: node.relation }, node.fromClause], [node.whereClause]),
    ),
    ...of("DeleteStmt", all).flatMap((node) =>
      joins([{ RangeVar: node.relation }, node.usingClause], [node.whereClause]),
    ),
  ];
  return [...new Set(broken)];
}

/**
 * A subquery that reads columns of the query around it, where either has a table in shards. One that unfolds a row's own array, or stands
 * among CTEs alone, is taken.
 */
function correlation({ kind, node }: Found, tables: ReadonlyMap<string, string>): string[] {
  if (kind !== "SubLink" && !(kind === "RangeSubselect" && node.lateral === true)) return [];
  const within = nodesOf(kind === "SubLink" ? node.subselect : node.subquery);
  const own = new Set(within.flatMap(({ kind, node }) => namesOf(kind, node)));
  const read = of("RangeVar", within).map(({ relname }) => relname as string);
  if (read.length === 0) return [];
  return of("ColumnRef", within)
    .map(({ fields }) => fieldsOf(fields))
    .filter(([name, column]) => column !== undefined && !own.has(name!))
    .filter(([name]) => read.some(isBig) || isBig(tables.get(name!) ?? ""))
    .map((fields) => `a subquery that reads ${fields.join(".")} of the query around it`);
}

/** The big tables of one FROM are joined by city_code, and what several joins are united into is joined to nothing. */
function joins(from: unknown, conditions: readonly unknown[]): string[] {
  const { relations, on, using } = flattened(from);
  const broken: string[] = [];
  const united = relations.filter(({ kind, node }) => kind === "RangeSubselect" && unitesJoins(node.subquery));
  if (united.length > 0 && relations.length > 1) broken.push("a union of joins that is joined again");
  const big = relations.filter(({ kind, node }) => kind === "RangeVar" && isBig(node.relname as string));
  if (big.length < 2) return broken;
  const groups = new Map(big.map(({ kind, node }) => [namesOf(kind, node)[0]!, namesOf(kind, node)[0]!]));
  const rootOf = (name: string): string => (groups.get(name) === name ? name : rootOf(groups.get(name)!));
  const join = (a: string, b: string): void => {
    // another relation with a city_code (a temporary table, a CTE) may stand between two
    for (const name of [a, b]) if (!groups.has(name)) groups.set(name, name);
    groups.set(rootOf(a), rootOf(b));
  };
  for (const names of using) for (const name of names.slice(1)) join(names[0]!, name);
  for (const [a, b] of equal([...on, ...conditions]))
    if (a[1] === "city_code" && b[1] === "city_code") join(a[0]!, b[0]!);
  const [first, ...others] = big.map(({ kind, node }) => namesOf(kind, node)[0]!);
  for (const other of others)
    if (rootOf(other) !== rootOf(first!)) broken.push(`${first} and ${other} joined without city_code`);
  return broken;
}

/** Pairs of qualified columns that conditions hold to be the same: a.x = b.x, (a.x, a.y) = (b.x, b.y). Subqueries are not looked into. */
function equal(conditions: readonly unknown[]): [string[], string[]][] {
  const columns = (side: unknown): string[][] => {
    const { ColumnRef, RowExpr } = (side ?? {}) as Record<string, Node | undefined>;
    if (ColumnRef !== undefined) return [fieldsOf(ColumnRef.fields)];
    return RowExpr === undefined ? [] : (RowExpr.args as unknown[]).flatMap(columns);
  };
  return of("A_Expr", nodesOf(conditions, ["SubLink"]))
    .filter(({ name }) => fieldsOf(name)[0] === "=")
    .flatMap(({ lexpr, rexpr }) =>
      columns(lexpr).map((left, i): [string[], string[]] => [left, columns(rexpr)[i] ?? []]),
    )
    .filter(([left, right]) => left.length === 2 && right.length === 2);
}

/** The relations of a FROM, whatever joins they hang in, and what these joins say. */
function flattened(from: unknown): { relations: Found[]; on: unknown[]; using: string[][] } {
  const found = { relations: [] as Found[], on: [] as unknown[], using: [] as string[][] };
  const visit = (item: unknown): string[] => {
    if (Array.isArray(item)) return item.flatMap(visit);
    const [kind, node] = Object.entries((item ?? {}) as Record<string, Node>)[0] ?? [];
    if (kind === undefined || node === undefined) return [];
    if (kind !== "JoinExpr") {
      found.relations.push({ kind, node });
      return namesOf(kind, node);
    }
    const names = [...visit(node.larg), ...visit(node.rarg)];
    if (node.quals) found.on.push(node.quals);
    if (fieldsOf(node.usingClause).includes("city_code")) found.using.push(names);
    return names;
  };
  visit(from);
  return found;
}

/** Whether an arm of a union joins tables. */
function unitesJoins(subquery: unknown): boolean {
  const select = ((subquery ?? {}) as Record<string, Node>).SelectStmt ?? (subquery as Node);
  if (!select || select.op === undefined || select.op === "SETOP_NONE") return false;
  return [select.larg, select.rarg].some((arm) => {
    const relations = flattened((arm as Node).fromClause).relations;
    const big = relations.filter(({ kind, node }) => kind === "RangeVar" && isBig(node.relname as string));
    return big.length > 1 || unitesJoins({ SelectStmt: arm });
  });
}

/** The names by which the columns of a relation are told. */
function namesOf(kind: string, node: Node): string[] {
  const alias = (node.alias as Node | undefined)?.aliasname as string | undefined;
  if (kind === "RangeVar") return [alias ?? (node.relname as string)];
  if (kind === "RangeSubselect" || kind === "RangeFunction" || kind === "JoinExpr") return alias ? [alias] : [];
  return [];
}

const fieldsOf = (fields: unknown): string[] =>
  ((fields ?? []) as Record<string, { sval?: string }>[]).map(({ String: text }) => text?.sval ?? "*");

const of = (kind: string, nodes: readonly Found[]): Node[] =>
  nodes.filter((found) => found.kind === kind).map(({ node }) => node);

/** The kind of a node, also where the field that holds it allows of no other and names none. */
function typed(kind: string, value: object): string {
  if ((kind === "larg" || kind === "rarg") && "op" in value) return "SelectStmt";
  return kind === "onConflictClause" ? "OnConflictClause" : kind;
}

/** Every node below, the outermost first; those of some kinds are left out with what is below them. */
function nodesOf(root: unknown, but: readonly string[] = []): Found[] {
  const found: Found[] = [];
  const visit = (kind: string, value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(kind, item);
    else if (typeof value === "object" && value !== null && !but.includes(kind)) {
      found.push({ kind: typed(kind, value), node: value as Node });
      for (const [key, child] of Object.entries(value)) visit(key, child);
    }
  };
  visit("", root);
  return found;
}
