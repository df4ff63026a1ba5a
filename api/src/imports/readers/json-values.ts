import { ImportRefused } from "../import-refused.ts";

/** More than this in one feature is no feature. */
const MAX_VALUE_CHARACTERS = 256 << 20;
/** Lists and objects within one another: the coordinates of a feature's shape stand seven deep. */
const MAX_DEPTH = 200;

/** Takes JSON apart as its text streams in: only the value asked for is held. Throws ImportRefused where the text breaks off. */
export class JsonValues {
  private text = "";
  private at = 0;
  private before = 0;

  constructor(private readonly chunks: AsyncIterator<string>) {}

  /** The next character that means something; "" at the end. The record separators of GeoJSON text sequences mean nothing. */
  async peek(): Promise<string> {
    for (;;) {
      while (this.at < this.text.length) {
        const mark = this.text[this.at]!;
        if (mark > " " && mark !== "\uFEFF") return mark;
        this.at++;
      }
      if (!(await this.more())) return "";
    }
  }

  /** Steps over the mark where it comes next. */
  async skip(mark: string): Promise<boolean> {
    if ((await this.peek()) !== mark) return false;
    this.at++;
    return true;
  }

  async expect(mark: string): Promise<void> {
    if (!(await this.skip(mark))) throw await this.broken(`"${mark}"`);
  }

  /** The text of the next value, which is for JSON.parse to judge. */
  async value(): Promise<string> {
    const first = await this.peek();
    return first === "{" || first === "[" || first === '"' ? this.enclosed() : this.scalar();
  }

  /** What to throw: what was expected here, and what comes. */
  async broken(expected: string): Promise<ImportRefused> {
    await this.peek();
    const got = this.text.slice(this.at, this.at + 40).trim();
    return new ImportRefused(
      `Expected GeoJSON, got something that cannot be parsed: ${expected} expected at character ${this.before + this.at + 1}, got ${got === "" ? "the end of the file" : got}`,
    );
  }

  private async enclosed(): Promise<string> {
    const [structure, inString] = [/["{}[\]]/g, /["\\]/g];
    let offset = 0;
    let depth = 0;
    let quoted = false;
    for (;;) {
      const marks = quoted ? inString : structure;
      marks.lastIndex = this.at + offset;
      const mark = marks.exec(this.text);
      if (mark === null) {
        offset = Math.max(offset, this.text.length - this.at);
        if (offset > MAX_VALUE_CHARACTERS)
          throw new ImportRefused("Expected features of at most 256 million characters, got a longer one.");
        if (!(await this.more())) {
          this.at = this.text.length;
          throw await this.broken("a whole value");
        }
        continue;
      }
      offset = mark.index - this.at + 1;
      if (mark[0] === "\\") offset++;
      else if (mark[0] === '"') quoted = !quoted;
      else depth += mark[0] === "{" || mark[0] === "[" ? 1 : -1;
      if (depth > MAX_DEPTH) {
        this.at += offset;
        throw await this.broken(`lists and objects at most ${MAX_DEPTH} deep`);
      }
      if (quoted || depth > 0) continue;
      return this.take(offset);
    }
  }

  private async scalar(): Promise<string> {
    for (;;) {
      const length = this.text.slice(this.at).search(/[\s,\]}]/);
      if (length > 0) return this.take(length);
      if (length === 0) throw await this.broken("a value");
      if (!(await this.more())) return this.take(this.text.length - this.at);
    }
  }

  private take(length: number): string {
    const value = this.text.slice(this.at, this.at + length);
    this.at += length;
    return value;
  }

  private async more(): Promise<boolean> {
    const next = await this.chunks.next();
    if (next.done === true) return false;
    this.before += this.at;
    this.text = this.text.slice(this.at) + next.value;
    this.at = 0;
    return true;
  }
}
