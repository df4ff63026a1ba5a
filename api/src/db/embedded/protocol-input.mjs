// @ts-check
/**
 * The bytes of one exchange as PGlite reads them: it asks for `length` and `subarray` each time its server wants more, which lets
 * a COPY's data arrive piece by piece while the server runs, instead of lying in memory as a whole.
 */
export class ProtocolInput {
  /** @type {Uint8Array} */ #piece;
  #pieceStart = 0;
  #read = 0;
  /** @type {() => Uint8Array | null} */ #more;

  /**
   * @param {Uint8Array} bytes the messages that are there from the start
   * @param {() => Uint8Array | null} more called when all has been read: blocks for the next piece, or null where none is to come
   */
  constructor(bytes, more) {
    this.#piece = bytes;
    this.#more = more;
  }

  /** The first byte, by which PGlite knows a start-up packet or a farewell; we send neither. */
  get 0() {
    return this.#pieceStart === 0 ? this.#piece[0] : undefined;
  }

  /** Bytes known so far. */
  get length() {
    if (this.#read === this.#pieceStart + this.#piece.length) {
      const next = this.#more();
      if (next !== null) {
        this.#pieceStart += this.#piece.length;
        this.#piece = next;
      }
    }
    return this.#pieceStart + this.#piece.length;
  }

  /**
   * @param {number} start
   * @param {number} end
   */
  subarray(start, end) {
    this.#read = end;
    return this.#piece.subarray(start - this.#pieceStart, end - this.#pieceStart);
  }
}
