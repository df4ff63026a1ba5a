import { ask } from "./atlas-page.ts";

/** A mediation case as the server's list has it. */
export interface ListedCase {
  readonly receivedOn: string;
  readonly closedOn: string | null;
  readonly stage: "RECEIVED" | "MEDIATING" | "CLOSED";
  readonly amount: string | null;
  readonly applicant: string | null;
  readonly region: { readonly code: string };
}

/** Every case in or below a region, all pages of the list: what a page counts is counted from them another way. */
export async function listedCases(under: string): Promise<ListedCase[]> {
  const cases: ListedCase[] = [];
  for (let after: string | null = null, isMore = true; isMore; ) {
    const { mediationCases }: { mediationCases: Page } = await ask(
      `query ($under: ID!, $after: String) { mediationCases(filter: { under: $under }, first: 1000, after: $after) {
         nodes { receivedOn closedOn stage amount applicant region { code } } pageInfo { hasNextPage endCursor } } }`,
      { under, after },
    );
    cases.push(...mediationCases.nodes);
    after = mediationCases.pageInfo.endCursor;
    isMore = mediationCases.pageInfo.hasNextPage;
  }
  return cases;
}
interface Page {
  readonly nodes: ListedCase[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** How many of them there are, by what each is told apart by. */
export function tally<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

/** The sum of their amounts in fen; those without one left out. */
export const fenOf = (cases: readonly ListedCase[]): bigint =>
  cases.reduce((all, { amount }) => all + BigInt((amount ?? "0.00").replace(".", "")), 0n);
