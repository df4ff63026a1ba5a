import { createTransport } from "nodemailer";
import type { MailSettings } from "./mail-settings.ts";

export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

export interface Letter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/** The letter was not taken; `sure`: nobody can have got it, so that it may be sent again. */
export class NotMailed extends Error {
  constructor(
    reason: string,
    readonly sure: boolean,
  ) {
    super(reason);
  }
}

export interface Mailer {
  /** Gives the letter to the mail server; those of its recipients that the server would not take. Throws NotMailed. */
  send(letter: Letter): Promise<readonly string[]>;
}

/** How long the mail server may keep silent. */
const SILENT_MS = 30_000;

/** The one way by which mail leaves the platform. Every recipient sees the others, and what all of them were sent. */
export function mailerOf({ url, from }: MailSettings): Mailer {
  return {
    async send({ to, subject, text, attachments }) {
      // The log is what tells how far the talk with the server came: errors do not.
      let isOnItsWay = false;
      const heard = (_entry: object, said?: unknown): void => {
        if (said === "DATA") isOnItsWay = true;
      };
      const transport = createTransport({
        url,
        connectionTimeout: SILENT_MS,
        greetingTimeout: SILENT_MS,
        socketTimeout: SILENT_MS,
        // What is attached is in memory already; nothing is fetched or read for it.
        disableFileAccess: true,
        disableUrlAccess: true,
        transactionLog: true,
        logger: { level() {}, trace() {}, debug: heard, info() {}, warn() {}, error() {}, fatal() {} },
      });
      try {
        const letter = { from, to: [...to], subject, text, attachments: attachments.map((one) => ({ ...one })) };
        return (await transport.sendMail(letter)).rejected;
      } catch (error) {
        // Where the server says no, nobody gets it; where it is silent once the text is on its way, it may have taken it.
        const wasRefused = (error as { responseCode?: number }).responseCode !== undefined;
        throw new NotMailed((error as Error).message, wasRefused || !isOnItsWay);
      }
    },
  };
}
