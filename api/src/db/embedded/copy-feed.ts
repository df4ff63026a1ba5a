/** Data leaves for the thread in pieces of about this size: a client may write row by row. */
const PIECE_BYTES = 256 * 1024;
/** How much may be on its way before the client has to wait; so a COPY of any length needs little memory. */
const AHEAD_BYTES = 8 * 1024 * 1024;

/** Passes a COPY's data on to the thread, in larger pieces and only as fast as it is taken. */
export class CopyFeed {
  readonly #send: (bytes: Uint8Array<ArrayBuffer>, last: boolean) => void;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #ahead: number[] = [];
  #aheadBytes = 0;
  #soon: NodeJS.Immediate | null = null;
  #whenRoom: (() => void) | null = null;

  constructor(send: (bytes: Uint8Array<ArrayBuffer>, last: boolean) => void) {
    this.#send = send;
  }

  /** Takes whole protocol messages; `last` where they end the COPY. */
  add(messages: Buffer, last: boolean): void {
    this.#waiting.push(messages);
    this.#waitingBytes += messages.length;
    if (last || this.#waitingBytes >= PIECE_BYTES) this.#flush(last);
    else this.#soon ??= setImmediate(() => this.#flush(false));
  }

  /** One piece has been taken. */
  taken(): void {
    this.#aheadBytes -= this.#ahead.shift() ?? 0;
    if (this.#aheadBytes <= AHEAD_BYTES) this.#giveRoom();
  }

  /** Calls back when the client may go on. */
  whenRoom(goOn: () => void): void {
    if (this.#aheadBytes > AHEAD_BYTES) this.#whenRoom = goOn;
    else goOn();
  }

  /** The COPY is over, well or not; what has not been sent belongs to nothing any more. */
  reset(): void {
    if (this.#soon) clearImmediate(this.#soon);
    this.#soon = null;
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#ahead = [];
    this.#aheadBytes = 0;
    this.#giveRoom();
  }

  #flush(last: boolean): void {
    if (this.#soon) clearImmediate(this.#soon);
    this.#soon = null;
    const piece = new Uint8Array(Buffer.concat(this.#waiting));
    this.#ahead.push(piece.length);
    this.#aheadBytes += piece.length;
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#send(piece, last);
  }

  #giveRoom(): void {
    const goOn = this.#whenRoom;
    this.#whenRoom = null;
    goOn?.();
  }
}
