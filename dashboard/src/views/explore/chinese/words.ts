/** A thing of the schema in the words of a language. */
export interface Words {
  /** What it is called. */
  readonly title: string;
  /** What there is to say beyond the name; empty: nothing. */
  readonly text: string;
}
