import { Query, Resolver } from "type-graphql";
import { allCodeLists, type CodeList } from "./code-list.ts";
import { CodeListType } from "./code-list.type.ts";

/** A list as the API shows it. */
export function codeListTypeOf({ id, type, name, values, codes }: CodeList): CodeListType {
  return {
    id,
    type,
    nameZh: name.zh,
    nameEn: name.en,
    codes: values.map((code) => ({
      code,
      nameZh: codes[code]!.zh,
      nameEn: codes[code]!.en,
      colour: codes[code]!.colour ?? null,
    })),
  };
}

@Resolver()
export class CodeListResolver {
  @Query(() => [CodeListType], { description: "Every list of codes, by id: what enums are called in both languages." })
  codeLists(): CodeListType[] {
    return allCodeLists().map(codeListTypeOf);
  }
}
