import { isUtf8 } from "node:buffer";

/** Of the language drivers in a .dbf's header, those of simplified Chinese. */
const CHINESE_DRIVERS = [0x4d, 0x7a];

/**
 * The encoding of a table's text: what the .cpg declares, unless the text cannot be that; without one UTF-8 where the text is that,
 * otherwise GB18030. Fields may cut their last character in two.
 */
export function chooseEncoding(
  declared: string | null,
  driver: number,
  texts: () => Iterable<Buffer>,
): { encoding: string; warnings: string[] } {
  const wanted = declared === null ? (CHINESE_DRIVERS.includes(driver) ? "gb18030" : null) : labelOf(declared);
  const found = inspect(texts());
  if (!found.beyondAscii) return { encoding: wanted ?? "utf-8", warnings: [] };
  const likely = found.utf8 ? "utf-8" : found.gb18030 ? "gb18030" : null;
  const warn = (encoding: string, why: string): { encoding: string; warnings: string[] } => ({
    encoding,
    warnings: [`The .cpg says that the table is in ${declared}, ${why}: it was read as ${encoding.toUpperCase()}.`],
  });
  if (wanted === null) {
    const encoding = likely ?? "gb18030";
    return declared === null ? { encoding, warnings: [] } : warn(encoding, "which is not known here");
  }
  if (declared === null || likely === null)
    return { encoding: found.utf8 && found.wide ? "utf-8" : wanted, warnings: [] };
  if (wanted === "utf-8") return found.utf8 ? { encoding: wanted, warnings: [] } : warn(likely, "and its text is not");
  // bytes that are UTF-8 of whole Chinese characters are hardly ever anything else
  if (found.utf8 && found.wide) return warn("utf-8", "and its text is UTF-8");
  if (wanted === "gb18030")
    return found.gb18030 ? { encoding: wanted, warnings: [] } : warn(likely, "and its text is not");
  return found.gb2312 ? warn("gb18030", "and its text is Chinese") : { encoding: wanted, warnings: [] };
}

/** The label of TextDecoder for what a .cpg says; null for what is not known. */
function labelOf(name: string): string | null {
  const plain = name.trim().replace(/^(?:cp|windows|ansi|oem)[\s_-]*/i, "");
  if (/^(?:gbk|gb2312|gb18030|936|54936|euc-?cn)$/i.test(plain)) return "gb18030";
  if (/^(?:utf[-_ ]?8|65001)$/i.test(plain)) return "utf-8";
  if (/^(?:88591|8859_?1|iso[-_ ]?8859[-_ ]?1)$/i.test(plain)) return "iso-8859-1";
  try {
    return new TextDecoder(/^125\d$/.test(plain) ? `windows-${plain}` : plain).encoding;
  } catch {
    return null;
  }
}

/** What the bytes can be. `wide`: characters of three bytes in UTF-8, `gb2312`: nothing but pairs of high bytes. */
function inspect(texts: Iterable<Buffer>): Record<"beyondAscii" | "utf8" | "wide" | "gb18030" | "gb2312", boolean> {
  const found = { beyondAscii: false, utf8: true, wide: false, gb18030: true, gb2312: true };
  const gb18030 = new TextDecoder("gb18030");
  for (const text of texts) {
    if (!text.some((byte) => byte > 0x7f)) continue;
    found.beyondAscii = true;
    found.utf8 &&= isUtf8(withoutCut(text));
    found.wide ||= text.some((byte) => byte >= 0xe0 && byte < 0xf0);
    found.gb18030 &&= !gb18030
      .decode(text)
      .replace(/\uFFFD$/, "")
      .includes("\uFFFD");
    found.gb2312 &&= /^(?:[\0-\x7f]|[\xa1-\xfe][\xa1-\xfe])*[\xa1-\xfe]?$/.test(text.toString("latin1"));
  }
  return found;
}

/** Without the bytes of a UTF-8 character that the field's end cut off. */
function withoutCut(text: Buffer): Buffer {
  let end = text.length;
  while (end > 0 && end > text.length - 4 && (text[end - 1]! & 0xc0) === 0x80) end--;
  const first = text[end - 1] ?? 0;
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return end - 1 + size > text.length ? text.subarray(0, end - 1) : text;
}
