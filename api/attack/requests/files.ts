import { attacks, get, joined, type Sent, times } from "../attack.ts";

const ABSENT = [400, 403, 404, 414] as const;
const raw = (path: string): Sent => ({ raw: `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n` });
const SECRETS = ["etc/passwd", "package.json", ".env", "api/src/config.ts"];
const UP = [
  "../",
  "..%2f",
  "%2e%2e/",
  "%2e%2e%2f",
  "..\\",
  "..%5c",
  "%252e%252e%252f",
  "..%c0%af",
  "..;/",
  "....//",
  ".%00./",
  "%c0%ae%c0%ae/",
];
const WINDOWS = [
  "CON",
  "NUL",
  "aux.txt",
  "COM1",
  "index.html::$DATA",
  "INDEX~1.HTM",
  "C:/boot.ini",
  "//server/share/x",
  "index.html.",
  "index.html%20",
];
const FILE = "/index.html";
const ANSWERED = [200, 206, 304, 400, 403, 404, 412, 416] as const;
const asked = (headers: Sent["headers"]): Sent => get(FILE, headers);
const boundary = (path: string, headers: Sent["headers"] = {}): Sent => get(`/boundaries/${path}`, headers);
const SHOWN = [200, 304, 400, 404, 503] as const;

/** Paths that lead elsewhere, and conditions and ranges of what is there. */
export const files = attacks("file", [
  ...UP.map(
    (up) =>
      [
        `a secret by ${up}`,
        () =>
          SECRETS.flatMap((secret) =>
            ["/", "/assets/", "/boundaries/", "/base-map/"].map((from) => raw(`${from}${up.repeat(6)}${secret}`)),
          ),
        [...ABSENT, "closed"],
      ] as const,
  ),
  ["names of Windows", () => WINDOWS.map((name) => raw(`/${encodeURI(name)}`)), [...ABSENT, "closed"]],
  [
    "hidden files and folders",
    () =>
      [
        ".git/config",
        ".npmrc",
        "node_modules/tsx/package.json",
        ".data/database/PG_VERSION",
        "assets/.",
        "assets/..",
      ].map((path) => raw(`/${path}`)),
    [...ABSENT, 200, "closed"],
  ],
  [
    "U+0000 at the end of a path",
    () => ["/index.html%00", "/boundaries/370000%00/city.geojson", "/base-map/a%00.pmtiles"].map((path) => get(path)),
    ABSENT,
  ],
  [
    "a path of dots",
    () => [".", "..", "...", "./".repeat(500), "%2e".repeat(1000)].map((path) => raw(`/${path}`)),
    [...ABSENT, 200, "closed"],
  ],
  ["a folder", () => ["/assets", "/assets/", "/assets//"].map((path) => get(path)), [...ABSENT, 301, 302]],
  ["escapes within escapes", () => get(`/${"%25".repeat(3000)}32e`), ABSENT],
  ["characters outside ASCII", () => raw("/\xe6\xb5\x8e\xff\xfe"), [...ABSENT, "closed"]],
  [
    "compressed copies of what is not there",
    () => ["/index.html.gz", "/index.html.br", "/x.js.br"].map((path) => get(path)),
    [...ABSENT, 200],
  ],
  ["a map beside its file", () => get("/assets/index.js.map"), ABSENT],
  ["1,000 pages that are not there", () => times(1000, (i) => get(`/p${i}`, { accept: "text/html" })), [200, 404]],
  ["200 files that are not there", () => times(200, (i) => get(`/assets/p${i}.js`)), [404]],
  [
    "every kind of range",
    () =>
      [
        "bytes=0-0",
        "bytes=0-",
        "bytes=-1",
        "bytes=5-1",
        "bytes=0-0,0-0",
        "bytes=9999999999999999999999-",
        "bytes= 0 - 1",
        "lines=0-1",
        "bytes",
        "bytes=--1",
        "bytes=0x0-0x1",
      ].map((range) => asked({ range })),
    ANSWERED,
  ],
  ["1,000 ranges that overlap", () => asked({ range: `bytes=${joined(1000, (i) => `${i}-`, ",")}` }), ANSWERED],
  ["a range if a tag still holds", () => asked({ range: "bytes=0-1", "if-range": '"x"' }), ANSWERED],
  [
    "conditions that contradict each other",
    () =>
      asked({
        "if-match": "*",
        "if-none-match": "*",
        "if-modified-since": "Thu, 01 Jan 1970 00:00:00 GMT",
        "if-unmodified-since": "x",
      }),
    ANSWERED,
  ],
  [
    "dates that are none",
    () =>
      ["0", "NaN", "Thu, 99 Foo 9999 99:99:99 GMT", "9".repeat(5000), "275761-01-01"].map((date) =>
        asked({ "if-modified-since": date }),
      ),
    ANSWERED,
  ],
  ["a tag of 10,000 letters", () => asked({ "if-none-match": `"${"a".repeat(10_000)}"` }), ANSWERED],
  ["3,000 tags", () => asked({ "if-none-match": 'W/"a", '.repeat(1900) }), ANSWERED],
  ["ranges of a boundary", () => boundary("370000/city.geojson", { range: "bytes=0-1,5-6,-1" }), SHOWN],
  ["a boundary by any tag", () => boundary("370000/city.geojson", { "if-none-match": "*" }), SHOWN],
  [
    "a boundary of every level and region",
    () =>
      ["PROVINCE", "CITY", "COUNTY", "STREET", "COMMUNITY"].flatMap((level) =>
        ["370000", "370100", "370102", "370102004"].map((code) => boundary(`${code}/${level}.geojson`)),
      ),
    SHOWN,
  ],
  [
    "a boundary of a level in other letters",
    () =>
      ["cıty", "CITY ", "city.geojson", "ＣＩＴＹ", "toString"].map((level) =>
        boundary(`370000/${encodeURIComponent(level)}.geojson`),
      ),
    [400, 404],
  ],
  [
    "a boundary of codes that are none",
    () =>
      ["0", "-1", "%E2%80%AE370000", "370000'", "3".repeat(5000), "%F0%9F%98%80", "..", "%00"].map((code) =>
        boundary(`${code}/city.geojson`),
      ),
    ABSENT,
  ],
  [
    "kinds that are none",
    () =>
      ["", ",", "__proto__", "ADMINISTRATIVE,,", "&kinds=x", "[]=1", `${"A".repeat(5000)}`].map((kinds) =>
        boundary(`370000/city.geojson?kinds=${kinds}`),
      ),
    SHOWN,
  ],
  ["kinds 1,000 times", () => boundary(`370000/city.geojson?${"kinds=ADMINISTRATIVE&".repeat(700)}`), [...SHOWN, 414]],
  [
    "base maps that are not there",
    () =>
      ["x", "__proto__", "constructor", "..", "%2e%2e%2fpackage", "a".repeat(5000), "%00"].map((id) =>
        get(`/base-map/${id}.pmtiles`),
      ),
    ABSENT,
  ],
  ["ranges of a base map that is not there", () => get("/base-map/x.pmtiles", { range: "bytes=0-16383" }), [404]],
  [
    "what /export does not take",
    () =>
      ["/export", "/export/", "/export/../graphql", "/EXPORT?format=csv", "/export?format[]=csv"].map((path) =>
        get(path),
      ),
    [400, 403, 404, 405],
  ],
  [
    "names with line ends in an address",
    () =>
      ["/%0d%0aX-Injected:%201", "/explore%0d%0aSet-Cookie:a=b", "/graphql%0a"].map((path) =>
        get(path, { accept: "text/html" }),
      ),
    [...ABSENT, 200],
  ],
]);
