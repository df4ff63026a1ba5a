/** A name or sentence in both languages of the screen. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
