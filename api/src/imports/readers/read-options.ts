/** What the user, or the kind that a file is read as, says about where to look in it. */
export interface ReadOptions {
  /** Workbooks: the sheet by its name, or by its place from 1. */
  readonly sheet?: string | undefined;
  /** Row of the header as a spreadsheet counts, instead of the one that is found. */
  readonly headerRow?: number | undefined;
  /** Archives of several Shapefiles: the name of one. */
  readonly layer?: string | undefined;
  /** Whether a header is one that the kind or the mapping knows: header rows and sheets are found by it. */
  readonly knows?: ((header: string) => boolean) | undefined;
  /** Workbooks are looked through before their first row comes: hears, again and again, which share of that is done. */
  readonly onLooked?: ((share: number) => void) | undefined;
}
