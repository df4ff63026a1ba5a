import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Estate } from "../estate/estate.type.ts";
import { PropertyFirm } from "../firm/firm.type.ts";
import { Region } from "../region/region.type.ts";

export const SearchKind = { REGION: "REGION", ESTATE: "ESTATE", FIRM: "FIRM" } as const;
export type SearchKind = keyof typeof SearchKind;

registerEnumType(SearchKind, {
  name: "SearchKind",
  description: "What can be searched for.",
  valuesConfig: {
    REGION: { description: "区划: regions valid today." },
    ESTATE: { description: "小区: estates that exist today." },
    FIRM: { description: "物业服务企业: property firms that exist today." },
  },
});

export const SearchMatch = { EXACT: "EXACT", PREFIX: "PREFIX", INITIALS: "INITIALS", PART: "PART" } as const;
export type SearchMatch = keyof typeof SearchMatch;
/** From the closest; statements give its index. */
export const MATCHES = Object.keys(SearchMatch) as SearchMatch[];

registerEnumType(SearchMatch, {
  name: "SearchMatch",
  description: "How close a hit is, from the closest.",
  valuesConfig: {
    EXACT: { description: "The text is its name, its pinyin or its initials." },
    PREFIX: { description: "Its name or its pinyin begins with the text." },
    INITIALS: { description: "Its initials begin with the text." },
    PART: { description: "The text is somewhere in its name, pinyin or initials." },
  },
});

@ObjectType({ description: "Something whose name fits a text.", simpleResolvers: true })
export class SearchHit {
  @Field(() => SearchKind, { description: "What it is." })
  kind!: SearchKind;

  @Field(() => SearchMatch, { description: "How close it is." })
  match!: SearchMatch;

  @Field(() => Region, {
    description:
      "The region found, the one that contains the estate, or the one the firm is registered in; its ancestors are the path to it.",
  })
  region!: Region;

  @Field(() => Estate, { nullable: true, description: "The estate found; null for another kind." })
  estate!: Estate | null;

  @Field(() => PropertyFirm, { nullable: true, description: "The firm found; null for another kind." })
  firm!: PropertyFirm | null;
}
