import { describe, expect, it } from "vitest";
import { AnswerScanner } from "./answer-scanner.mjs";

const message = (type: string, body: Buffer | string): Buffer => {
  const content = Buffer.from(body);
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(content.length + 4, 1);
  return Buffer.concat([head, content]);
};
const notification = message("A", Buffer.concat([Buffer.from([0, 0, 0, 9]), Buffer.from("news\0小区\0")]));
const row = message("D", Buffer.alloc(300, 7));
const empty = message("n", "");

describe("the answer scanner", () => {
  const answer = Buffer.concat([row, empty, notification, row, message("Z", "T"), notification, message("Z", "I")]);
  const withoutNotifications = Buffer.concat([row, empty, row, message("Z", "T"), message("Z", "I")]);

  it.each([1, 2, 3, 4, 5, 6, 7, 64, 313, 100_000])(
    "takes notifications out of pieces of %i bytes and keeps the rest",
    (size) => {
      const scanner = new AnswerScanner();
      const out: Uint8Array[] = [];
      for (let at = 0; at < answer.length; at += size) out.push(scanner.scan(answer.subarray(at, at + size)));
      expect(Buffer.concat(out).equals(withoutNotifications)).toBe(true);
      expect(scanner.notifications).toEqual(Array(2).fill({ channel: "news", payload: "小区" }));
      expect(scanner.status).toBe("I");
    },
  );

  it("knows when a COPY's data is asked for, and that a failure ends it", () => {
    const scanner = new AnswerScanner();
    scanner.scan(message("G", Buffer.from([0, 0, 0])));
    expect(scanner.copying).toBe(true);
    expect(scanner.status).toBe(null);
    scanner.scan(message("E", "SERROR\0\0"));
    expect(scanner.copying).toBe(false);
  });
});
