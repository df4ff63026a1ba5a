import { graphql, type ResultOf } from "../graphql/tada.ts";
import { Question_Fields, questionChoice } from "./question-choice.ts";
import type { Choice } from "./search-choices.ts";

const SearchHit_Fields = graphql(`
  fragment SearchHit_Fields on SearchHit @_unmask {
    match
    region {
      code
      nameZh
      nameEn
      ancestors {
        nameZh
        nameEn
      }
    }
    estate {
      id
      name
    }
    firm {
      id
      name
    }
    record {
      register
      id
      name
      estate
      firm
    }
  }
`);

/** A few of each kind, so that a common word does not let one kind crowd out the others. */
export const SearchQuery = graphql(
  `
    query Search($text: String!, $near: ID) {
      question(text: $text, near: $near) {
        ...Question_Fields
      }
      regions: search(text: $text, near: $near, kinds: [REGION], first: 6) {
        ...SearchHit_Fields
      }
      estates: search(text: $text, near: $near, kinds: [ESTATE], first: 6) {
        ...SearchHit_Fields
      }
      firms: search(text: $text, near: $near, kinds: [FIRM], first: 4) {
        ...SearchHit_Fields
      }
      records: search(text: $text, near: $near, kinds: [RECORD], first: 4) {
        ...SearchHit_Fields
      }
    }
  `,
  [SearchHit_Fields, Question_Fields],
);
export type SearchAnswer = ResultOf<typeof SearchQuery>;
type Hit = SearchAnswer["regions"][number];

export interface ChoiceGroup {
  /** Key of its heading: search.group.<heading>. */
  readonly heading: "question" | "regions" | "estates" | "firms" | "records" | "recent";
  readonly choices: readonly Choice[];
}

const CLOSEST_FIRST = ["EXACT", "PREFIX", "INITIALS", "PART"];

/**
 * Hits in groups, the group with the closest hit first; equal ones as regions, estates, firms, records. Empty groups are left out. A text that
 * reads as a question comes before them all, unless something is called just so, or the question is understood in part.
 */
export function groupsOf(
  { question, regions, estates, firms, records }: SearchAnswer,
  firstMonth: string,
): ChoiceGroup[] {
  const groups = [
    { heading: "regions" as const, hits: regions },
    { heading: "estates" as const, hits: estates },
    { heading: "firms" as const, hits: firms },
    { heading: "records" as const, hits: records },
  ].filter(({ hits }) => hits.length > 0);
  const closeness = ({ hits }: { hits: readonly Hit[] }): number => CLOSEST_FIRST.indexOf(hits[0]!.match);
  const found: ChoiceGroup[] = groups
    .sort((a, b) => closeness(a) - closeness(b))
    .map(({ heading, hits }) => ({ heading, choices: hits.map(choiceOf) }));
  const asked = questionChoice(question, firstMonth);
  if (asked === null) return found;
  const named = groups.some(({ hits }) => hits[0]!.match === "EXACT");
  const askedFor: ChoiceGroup = { heading: "question", choices: [asked] };
  return named || question.notUnderstood.length > 0 ? [...found, askedFor] : [askedFor, ...found];
}

function choiceOf({ region, estate, firm, record }: Hit): Choice {
  const line = (names: readonly string[]): string => names.join(" › ");
  const { ancestors } = region;
  if (estate === null && firm === null && record === null)
    return {
      kind: "REGION",
      id: region.code,
      name: { zh: region.nameZh, en: region.nameEn },
      path: { zh: line(ancestors.map((above) => above.nameZh)), en: line(ancestors.map((above) => above.nameEn)) },
    };
  // The root says nothing of an estate that its city does not.
  const within = [...ancestors.slice(1), region];
  const { id, name } = (estate ?? firm ?? record)!;
  return {
    // The page of what a record hangs at lists it; what hangs at a region alone is listed on the register's page.
    ...(record === null
      ? { kind: estate ? "ESTATE" : "FIRM", id }
      : record.estate !== null
        ? { kind: "ESTATE", id: record.estate }
        : record.firm !== null
          ? { kind: "FIRM", id: record.firm }
          : { kind: "RECORD", id: `${record.register} ${region.code}` }),
    name: { zh: name, en: name },
    path: { zh: line(within.map((at) => at.nameZh)), en: line(within.map((at) => at.nameEn)) },
  };
}
