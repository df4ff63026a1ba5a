import { afterEach, expect, it } from "vitest";
import { type MailServer, mailServer } from "../../test/mail-server.ts";
import { type Letter, mailerOf, NotMailed } from "./mailer.ts";

let server: MailServer | undefined;
afterEach(() => server?.close());

const LETTER: Letter = {
  to: ["甲 <a@example.cn>", "b@example.cn"],
  subject: "济宁市通报",
  text: "见附件。",
  attachments: [
    { filename: "通报.html", contentType: "text/html; charset=utf-8", content: Buffer.from("<p>正文</p>") },
  ],
};
const failure = async (sent: Promise<unknown>): Promise<NotMailed> => {
  const error = await sent.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NotMailed);
  return error as NotMailed;
};

it("gives the letter to the server once, for all its recipients, with what is attached", async () => {
  server = await mailServer();
  expect(await mailerOf({ url: server.url, from: "平台 <atlas@example.cn>" }).send(LETTER)).toEqual([]);
  expect(server.taken).toHaveLength(1);
  const [{ from, to, text }] = server.taken as [(typeof server.taken)[number]];
  expect([from, to]).toEqual(["atlas@example.cn", ["a@example.cn", "b@example.cn"]]);
  expect(text).toMatch(/^To: .*a@example\.cn.*b@example\.cn/m);
  expect(text.replaceAll("\r\n", "")).toContain(Buffer.from("<p>正文</p>").toString("base64"));
});

it("names those that the server would not take, and sends to the others", async () => {
  server = await mailServer({ refuses: ["b@example.cn"] });
  expect(await mailerOf({ url: server.url, from: "atlas@example.cn" }).send(LETTER)).toEqual(["b@example.cn"]);
  expect(server.taken.map(({ to }) => to)).toEqual([["a@example.cn"]]);
});

it("is sure that nothing was sent where the server refused, or is not there", async () => {
  server = await mailServer({ refuses: ["a@example.cn", "b@example.cn"] });
  expect((await failure(mailerOf({ url: server.url, from: "atlas@example.cn" }).send(LETTER))).sure).toBe(true);
  const { url } = server;
  await server.close();
  server = undefined;
  expect((await failure(mailerOf({ url, from: "atlas@example.cn" }).send(LETTER))).sure).toBe(true);
});

it("is not sure where the connection ends after the text", async () => {
  server = await mailServer({ hangsUp: true });
  expect((await failure(mailerOf({ url: server.url, from: "atlas@example.cn" }).send(LETTER))).sure).toBe(false);
});
