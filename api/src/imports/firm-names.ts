/**
 * What makes two written names of a firm one: width of letters and brackets, kind of brackets, blanks and case do not count.
 * 试验物业（集团）有限公司 and 试验物业(集团)有限公司 are the same.
 */
export function comparableName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[[{【〔〈《「『]/gu, "(")
    .replace(/[\]}】〕〉》」』]/gu, ")")
    .replace(/[\s\u200b]/gu, "");
}
