import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

const refusal = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error("expected the configuration to be refused");
};

it("takes what is given, trimmed, and the usual for what is blank or not said", () => {
  const usual = readConfig({});
  expect(usual).toMatchObject({ databaseUrl: null, host: "127.0.0.1", port: 4000, poolSize: 10, exportsAtOnce: 4 });
  expect(usual).toMatchObject({
    today: null,
    demoData: true,
    production: false,
    accessLog: true,
    trustedProxies: null,
  });
  expect(readConfig({ PORT: " ", HOST: "", ATLAS_TODAY: "", BASE_MAPS: "", UNHEARD_OF: "x" })).toEqual(usual);
  expect(
    readConfig({
      DATABASE_URL: " postgres://u:p@db/atlas ",
      DATABASE_READ_URL: "postgresql://u:p@replica/atlas",
      HOST: "0.0.0.0",
      ALLOW_REMOTE: "1",
      PORT: " 0 ",
      DEMO: "0",
      NODE_ENV: "production",
      ATLAS_TODAY: "2024-02-29",
      TRUSTED_PROXIES: "10.0.0.5, 172.16.0.0/12,fd00::/8 , ::ffff:10.0.0.1",
    }),
  ).toMatchObject({
    databaseUrl: "postgres://u:p@db/atlas",
    databaseReadUrl: "postgresql://u:p@replica/atlas",
    host: "0.0.0.0",
    port: 0,
    demoData: false,
    production: true,
    today: "2024-02-29",
    trustedProxies: "10.0.0.5,172.16.0.0/12,fd00::/8,::ffff:10.0.0.1",
  });
});

it("takes an identity provider with its claims, and tells what is wrong with either", () => {
  expect(readConfig({}).provider).toBeNull();
  const folder = mkdtempSync(join(tmpdir(), "atlas-claims-"));
  try {
    const claims = join(folder, "claims.yaml");
    writeFileSync(claims, 'grants:\n  - { claim: groups, is: a, role: viewer, region: "370102" }\n');
    const given = {
      AUTH: "accounts",
      PUBLIC_URL: "https://atlas.example.gov.cn",
      OIDC_ISSUER: "https://id.example.gov.cn/realms/a",
      OIDC_CLIENT_ID: "atlas",
      OIDC_CLAIMS: claims,
    };
    expect(readConfig(given).provider).toEqual({
      issuer: "https://id.example.gov.cn/realms/a",
      clientId: "atlas",
      clientSecret: null,
      name: null,
      scope: "openid profile",
      rules: [{ claim: "groups", is: "a", role: "VIEWER", regionCode: "370102", personal: false }],
    });
    expect(readConfig({ ...given, OIDC_ISSUER: "http://127.0.0.1:8080" }).provider).not.toBeNull();
    for (const issuer of [
      "http://id.example.gov.cn",
      "http://127.0.0.1.example.com",
      "id.example.gov.cn",
      "ftp://localhost",
    ])
      expect(refusal({ ...given, OIDC_ISSUER: issuer })).toContain("OIDC_ISSUER: expected an address as https://");
    expect(refusal({ ...given, AUTH: "open" })).toContain("OIDC_ISSUER: needs AUTH=accounts");
    expect(refusal({ ...given, PUBLIC_URL: "" })).toContain(
      "OIDC_ISSUER: needs OIDC_CLIENT_ID, OIDC_CLAIMS, PUBLIC_URL",
    );
    expect(refusal({ ...given, OIDC_SCOPE: "profile" })).toContain('OIDC_SCOPE: expected a list with "openid" in it');
    writeFileSync(claims, "grants:\n  - { claim: groups, is: a, role: emperor }\n");
    const told = refusal({ ...given, OIDC_ISSUER: "http://id.example" });
    expect(told).toContain(`OIDC_CLAIMS: ${claims}:2:35: grants[0].role: expected one of viewer`);
    expect(told).toContain("OIDC_ISSUER: expected");
    expect(refusal({ ...given, OIDC_CLAIMS: join(folder, "none.yaml") })).toContain(
      "OIDC_CLAIMS: expected a file that can be read",
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("briefings are headed as the setting says, and as usual where it says nothing", () => {
  const usual = readConfig({}).briefing;
  expect(usual.office.zh).toBe("{region}小区治理工作主管部门");
  const said = { office: { zh: " 济宁市住房和城乡建设局 " }, serial: { en: "{year}/{month}" } };
  expect(readConfig({ BRIEFING: JSON.stringify(said) }).briefing).toEqual({
    ...usual,
    office: { ...usual.office, zh: "济宁市住房和城乡建设局" },
    serial: { ...usual.serial, en: "{year}/{month}" },
  });
});

it.each([
  ["[]", "BRIEFING: expected an object, got []"],
  ["{", "BRIEFING: expected a JSON object, "],
  ['{"sender": {}}', "BRIEFING: expected office, recipients, serial alone, got sender"],
  ['{"office": {"zh": " "}}', 'BRIEFING.office.zh: expected a text, got "'],
  ['{"office": {"de": "Amt"}}', "BRIEFING.office: expected zh, en alone, got de"],
  [
    '{"serial": {"zh": "第{nummer}期"}}',
    'BRIEFING.serial.zh: expected a text in which {region}, {parts}, {year}, {month} alone are left open, got "第{nummer}期"',
  ],
])("a heading of briefings that cannot be used is refused: %s", (given, fault) => {
  expect(refusal({ BRIEFING: given })).toContain(fault);
});

const ADDRESS = "postgres://user:password@host:port/database, a password's / ? # as %2F %3F %23";

it.each([
  ["another database's", "mysql://atlas:s3cret@db/atlas", '"mysql://…"'],
  ["a port that is none", "postgres://atlas:s3cret@db:54x/atlas", '"postgres://…"'],
  ["a password's own slash", "postgres://atlas:s3cret/5@db/atlas", '"postgres://…"'],
  ["a password of digits before a slash", "postgresql://atlas:1/s3cret@db/atlas", '"postgresql://…"'],
  ["a password's own question mark", "postgres://atlas:1?s3cret@db/atlas", '"postgres://…"'],
  ["a password's own hash", "postgres://atlas:1#s3cret@db/atlas", '"postgres://…"'],
  ["no scheme", "s3cret@db/atlas", "something that does not begin so"],
  ["a colon alone", "s3cret:atlas@db", "something that does not begin so"],
  ["keywords", "host=db password=s3cret", "something that does not begin so"],
])("an address with %s is refused without its password", (_name, url, got) => {
  for (const name of ["DATABASE_URL", "DATABASE_READ_URL"]) {
    const faults = refusal({ DATABASE_URL: "postgres://atlas@db/atlas", [name]: url });
    expect(faults).toContain(`${name}: expected ${ADDRESS}, got ${got}`);
    expect(faults).not.toContain("s3cret");
  }
});

it("a secret beside a fault is not told", () => {
  const faults = refusal({
    DATABASE_URL: "postgres://atlas:s3cret@db/atlas",
    WRITE_TOKEN: "s3cret",
    TIANDITU_KEY: "s3cret",
    PORT: "80x",
  });
  expect(faults).toContain("PORT");
  expect(faults).not.toContain("s3cret");
});

it.each([
  "postgres://atlas:p%2Fw@db.local:5432/atlas?sslmode=require",
  "postgresql://atlas:p@w@[::1]/atlas",
  "postgres:///atlas?host=/var/run/postgresql",
])("an address may be %s", (url) => {
  expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
});

it("tells every fault at once: the setting, what was expected, what came", () => {
  const baseMaps = [
    {
      kind: "xyz",
      id: "A",
      nameZh: " ",
      nameEn: "a",
      attribution: "a",
      tiles: "x",
      minZoom: 9,
      maxZoom: 3,
      tileSize: 1.5,
    },
    { kind: "mapbox", id: "m", nameZh: "m", nameEn: "m", attribution: "m" },
    null,
  ];
  const faults = refusal({
    DATABASE_READ_URL: "mysql://reader:secret@db/atlas",
    HOST: "0.0.0.0",
    PORT: "80x",
    POOL_SIZE: "0",
    EXPORTS_AT_ONCE: "10",
    BASE_MAPS: JSON.stringify(baseMaps),
    ATLAS_TODAY: "2026-02-30",
    DEMO: "yes",
    TRUSTED_PROXIES: "10.0.0.0/8,proxy.local,10.0.0.0/33",
  });
  expect(faults).not.toContain("secret");
  expect(faults.split("\n  ")).toEqual([
    "The configuration cannot be used:",
    `DATABASE_READ_URL: expected ${ADDRESS}, got "mysql://…"`,
    "DATABASE_READ_URL: needs DATABASE_URL beside it",
    "HOST: 0.0.0.0 is reachable from other machines, and AUTH=open lets whoever reaches it read everything; set AUTH=accounts, or ALLOW_REMOTE=1 as well where that is meant",
    'PORT: expected a whole number from 0 to 65535, got "80x"',
    'POOL_SIZE: expected a whole number from 1 to 200, got "0"',
    'EXPORTS_AT_ONCE: expected a whole number from 1 to 9, got "10"',
    'BASE_MAPS[0].id: expected lower-case letters, digits and hyphens, got "A"',
    'BASE_MAPS[0].nameZh: expected a name in Chinese, got " "',
    'BASE_MAPS[0].tiles: expected https://host/{z}/{x}/{y}…, with {a-c} or {0-7} where hosts share the work, got "x"',
    "BASE_MAPS[0].tileSize: expected a whole number from 128 to 1024, got 1.5",
    "BASE_MAPS[0].maxZoom: expected a whole number from 9 to 24, got 3",
    "BASE_MAPS[1].style: expected mapbox://styles/<owner>/<style>, got nothing",
    "BASE_MAPS[1]: a Mapbox style needs MAPBOX_TOKEN beside it",
    "BASE_MAPS[2]: expected an object, got null",
    'ATLAS_TODAY: expected a day as YYYY-MM-DD, got "2026-02-30"',
    'DEMO: expected 0 (start without demonstration data) or 1, got "yes"',
    'TRUSTED_PROXIES[1]: expected an address as 10.0.0.5 or a network as 10.0.0.0/8, got "proxy.local"',
    'TRUSTED_PROXIES[2]: expected an address as 10.0.0.5 or a network as 10.0.0.0/8, got "10.0.0.0/33"',
  ]);
});

it("mail has a server and a sender, and a fault repeats no password", () => {
  const given = { SMTP_URL: "smtps://atlas:s3cret@mail.example.cn:465", MAIL_FROM: "平台 <atlas@example.cn>" };
  expect(readConfig({})).toMatchObject({ mail: null, sendFolder: null, browserPath: null, publicUrl: null });
  expect(readConfig({ ...given, PUBLIC_URL: "https://atlas.example.cn/" })).toMatchObject({
    mail: { url: given.SMTP_URL, from: given.MAIL_FROM },
    publicUrl: "https://atlas.example.cn",
  });
  expect(refusal({ SMTP_URL: given.SMTP_URL })).toContain("SMTP_URL: needs MAIL_FROM beside it");
  const wrong = refusal({ SMTP_URL: "http://atlas:s3cret@mail", MAIL_FROM: "nobody", PUBLIC_URL: "atlas" });
  expect(wrong).toContain('SMTP_URL: expected smtp://user:password@host:port or smtps://…, got "http://…"');
  expect(wrong).toContain("MAIL_FROM: expected an address");
  expect(wrong).toContain("PUBLIC_URL: expected an address as https://");
  expect(wrong).not.toContain("s3cret");
});
