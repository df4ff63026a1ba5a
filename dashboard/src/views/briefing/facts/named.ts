/** A region or category as a text names it. */
export interface Named {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}
