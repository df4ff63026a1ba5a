import { expect, it } from "vitest";
import { CalledAddresses } from "./called-addresses.ts";

it("webhooks go to the open internet by https, and to networks that the settings name by http too; what a name stands for is judged when it is called", async () => {
  const [open, named] = [new CalledAddresses(null), new CalledAddresses("10.1.0.0/16,fd00::/8")];
  for (const url of [
    "https://127.0.0.1/",
    "https://0x7f.1/",
    "https://10.1.2.3/",
    "https://192.168.1.1/",
    "https://169.254.169.254/",
    "https://100.64.0.1/",
    "https://0.0.0.0/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[fd00::1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[2002:7f00:1::]/",
    "http://8.8.8.8/",
    "https://user:word@example.cn/",
    "ftp://example.cn/",
    "nowhere",
  ])
    expect(() => open.checked(url), url).toThrow(/expected/i);
  for (const url of ["https://8.8.8.8/", "https://[2400:3200::1]/hook", "https://system.example.gov.cn/hook?a=b"])
    expect(open.checked(url)).toBe(url);
  for (const url of ["http://10.1.2.3/", "http://[fd00::1]/", "https://10.1.255.255/", "http://inside.example.cn/"])
    expect(named.checked(url)).toBe(url);
  for (const url of ["http://10.2.0.1/", "http://8.8.8.8/"]) expect(() => named.checked(url), url).toThrow();
  const lookedUp = (addresses: CalledAddresses, url: string) =>
    new Promise((resolve) =>
      addresses.lookupFor(new URL(url))("localhost", { all: true }, (error, found) => resolve(error?.message ?? found)),
    );
  expect(await lookedUp(open, "https://localhost/")).toMatch(/open internet/);
  expect(await lookedUp(new CalledAddresses("127.0.0.0/8,::1"), "http://localhost/")).toEqual(
    expect.arrayContaining([expect.objectContaining({ address: expect.stringMatching(/^127\.|^::1$/) })]),
  );
});
