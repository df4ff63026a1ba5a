import type { ReactNode } from "react";
import { useQuery } from "urql";
import { graphql } from "../../../graphql/tada.ts";
import { nameIn } from "../../../i18n/language.ts";
import { usePlatform } from "../../../platform.tsx";

const RegionsByName = graphql(`
  query RegionsByName($text: String!) {
    search(text: $text, kinds: [REGION], first: 12) {
      region {
        code
        nameZh
        nameEn
        parent {
          nameZh
          nameEn
        }
      }
    }
  }
`);
/** A code needs no search; a letter or two would find the whole province. */
const WORTH_ASKING = /^(?!\d+$).{2,}$/;

/** Codes of the regions whose name begins to be typed, for the browser to offer. */
export function RegionOptions({ id, typed }: { id: string; typed: string }): ReactNode {
  const { language } = usePlatform();
  const text = typed.trim();
  const [{ data }] = useQuery({ query: RegionsByName, variables: { text }, pause: !WORTH_ASKING.test(text) });
  return (
    <datalist id={id}>
      {data?.search.map(({ region: { code, parent, ...names } }) => (
        <option key={code} value={code}>
          {parent ? `${nameIn(language, parent)} ${nameIn(language, names)}` : nameIn(language, names)}
        </option>
      ))}
    </datalist>
  );
}
