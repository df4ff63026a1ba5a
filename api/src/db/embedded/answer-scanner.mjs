// @ts-check
const HEADER = 5;
const NOTIFICATION = 65; // A
const ERROR = 69; // E
const COPY_IN = 71; // G
const READY = 90; // Z
/** Messages whose body is looked into; they are small. */
const KEPT = new Set([NOTIFICATION, READY]);

/**
 * Follows the server's answer, message by message, as it comes in pieces cut anywhere. Notifications are taken out of it: they belong
 * to whoever listens, not to the client whose statement happened to bring them.
 */
export class AnswerScanner {
  /** @type {number[]} */ #header = [];
  #bodyLeft = 0;
  #type = 0;
  /** @type {number[] | null} */ #kept = null;
  /** @type {{ channel: string, payload: string }[]} */ notifications = [];
  /** @type {import("./messages.ts").TransactionStatus} */ status = null;
  /** Whether the server has asked for a COPY's data and has not failed since. */
  copying = false;

  /**
   * @param {Uint8Array} bytes
   * @returns {Uint8Array} the same without notifications, in memory of its own
   */
  scan(bytes) {
    const out = new Uint8Array(bytes.length + HEADER);
    let length = 0;
    let at = 0;
    while (at < bytes.length) {
      if (this.#bodyLeft === 0) {
        this.#header.push(/** @type {number} */ (bytes[at++]));
        if (this.#header.length < HEADER) continue;
        const [type = 0, a = 0, b = 0, c = 0, d = 0] = this.#header;
        this.#type = type;
        this.#bodyLeft = ((a << 24) | (b << 16) | (c << 8) | d) - 4;
        this.#kept = KEPT.has(type) ? [] : null;
        if (type !== NOTIFICATION) {
          out.set(this.#header, length);
          length += HEADER;
        }
        this.#header = [];
        if (this.#bodyLeft > 0) continue;
      }
      const end = Math.min(at + this.#bodyLeft, bytes.length);
      const body = bytes.subarray(at, end);
      this.#kept?.push(...body);
      if (this.#type !== NOTIFICATION) {
        out.set(body, length);
        length += body.length;
      }
      this.#bodyLeft -= body.length;
      at = end;
      if (this.#bodyLeft === 0) this.#ended();
    }
    return out.subarray(0, length);
  }

  #ended() {
    if (this.#type === READY) this.status = readStatus(this.#kept?.[0]);
    else if (this.#type === COPY_IN) this.copying = true;
    else if (this.#type === ERROR) this.copying = false;
    else if (this.#type === NOTIFICATION) {
      // After the 4 bytes of the sender's process: channel and payload, each ended by a zero.
      const [channel = "", payload = ""] = Buffer.from(this.#kept ?? [])
        .toString("utf8", 4)
        .split("\0");
      this.notifications.push({ channel, payload });
    }
  }
}

/**
 * @param {number | undefined} byte
 * @returns {import("./messages.ts").TransactionStatus}
 */
function readStatus(byte) {
  if (byte === 73) return "I";
  if (byte === 84) return "T";
  return "E";
}
