/** Text as questions and names are compared: of one width and case, a hyphen between words as a space (old-neighbourhood coverage). */
export const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=[a-z])-(?=[a-z])/g, " ");
