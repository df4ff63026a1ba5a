import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskWords } from "./mask-words.ts";

it.each([
  ["电话13812345678", "电话138****5678"],
  ["电话：１３８ １２３４ ５６７８", "电话：138****5678"],
  ["138-1234-5678", "138****5678"],
  ["138.1234.5678", "138****5678"],
  ["1 3 8 1 2 3 4 5 6 7 8", "138****5678"],
  ["+86 138 1234 5678", "138****5678"],
  ["0086-13812345678", "138****5678"],
  ["8613812345678", "138****5678"],
  ["013812345678", "138****5678"],
  ["①③⑧①②③④⑤⑥⑦⑧", "138****5678"],
  ["一三八一二三四五六七八", "138****5678"],
  ["138\u200b1234\u200b5678", "138****5678"],
  ["13812345678/13987654321", "138****5678/139****4321"],
  ["13812345678 13987654321", "138****5678 139****4321"],
  ["座机0531-88886666转8", "座机0531-****6666转8"],
  ["（0531）88886666", "（0531-****6666"],
  ["010-12345678", "010-****5678"],
  ["+86 531 8888 6666", "0531-****6666"],
  ["联系电话88886666", "联系电话****6666"],
  ["身份证37010219900307123X", "身份证370***************"],
  ["身份证370102199003071234", "身份证370***************"],
  ["身份证370102 19900307 123x", "身份证370***************"],
  ["身份证３７０１０２１９９００３０７１２３Ｘ", "身份证370***************"],
  ["旧证370102900307123", "旧证370************"],
  ["银行卡6222021234567890123", "银行卡622****************"],
  ["护照E12345678", "护照E********"],
  ["鲁A12345占道", "鲁A*****占道"],
  ["鲁A·12345", "鲁A*****"],
  ["鲁ａ１２３４５", "鲁A*****"],
  ["绿牌鲁AD12345", "绿牌鲁A*****"],
  ["绿牌鲁A12345F", "绿牌鲁A*****"],
  ["鲁A1234学", "鲁A*****"],
  ["我住3号楼2单元501", "我住**号楼**单元**"],
  ["3号楼2单元501室漏水", "**号楼**单元**室漏水"],
  ["３号楼２单元５０１室", "**号楼**单元**室"],
  ["3 栋 2 单元 501 室", "** 栋 ** 单元 ** 室"],
  ["三号楼二单元五零一室", "**号楼**单元**室"],
  ["三号楼二单元五楼东户", "**号楼**单元**楼**户"],
  ["5-2-301室", "**-**-**室"],
  ["5－2－301", "**-**-**"],
  ["5#2-301", "**#**-**"],
  ["5栋301", "**栋**"],
  ["A座1201室", "**座**室"],
  ["502室内漏水", "**室内漏水"],
  ["业主张伟反映漏水", "业主张**反映漏水"],
  ["我叫欧阳娜娜，家里漏水", "我叫欧阳**，家里漏水"],
  ["李梅女士称电梯坏", "李**女士称电梯坏"],
  ["联系人王小明（13812345678）", "联系人王**（138****5678）"],
  ["孙丽，漏水", "孙**，漏水"],
  ["阿依古丽·买买提反映", "阿**反映"],
  ["John Smith says the lift is broken", "J** says the lift is broken"],
  ["Mr. Brown agrees", "Mr. B** agrees"],
  ["Mary Jane Watson called", "M** called"],
  ["O'Brien John called", "O** called"],
  ["ZHANG WEI 13900001111", "Z** 139****1111"],
  ["12号楼一单元九零二", "**号楼**单元**"],
  ["楼上住户402漏水", "楼上住户**漏水"],
  ["业主王建国（手机：一三九零零零零一一一一）", "业主王**（手机：139****1111）"],
  ["微信号：abc_12345", "微信号：*****"],
  ["写信到 zhang@example.com", "写信到 ***@***"],
])("%s is shown as %s", (words, shown) => {
  expect(maskWords(words)).toBe(shown);
  expect(maskWords(shown)).toBe(shown);
});

it.each([
  "3号楼电梯停运两天，物业未修",
  "小区有501户居民，2号楼2026年建成",
  "2026年11月14日报修，20261114再报",
  "物业费2500000元未公开，12345热线转办",
  "拨打95598后仍停电",
  "2019-2022年的公共收益未公示",
  "张贴通知，谢谢",
  "每户每月0.5元/平方米",
  "解放路12号院门口积水",
])("%s stands as it was", (words) => expect(maskWords(words)).toBe(words));

/** Digits that are left, however they are written. */
const digitsIn = (text: string): string => text.normalize("NFKC").replace(/\D/g, "");
const digit = fc.constantFrom(..."0123456789");
const digits = (count: number) => fc.array(digit, { minLength: count, maxLength: count }).map((all) => all.join(""));
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
/** Words around that say nothing of persons. */
const around = fc.constantFrom(
  "",
  "您好，",
  "请尽快处理：",
  "电梯故障。",
  "联系",
  "（",
  "）",
  "；另",
  "\n",
  "物业不管，打",
);
const between = fc.constantFrom("", " ", "-", "－", "\u3000", ".", "\u200b", " - ");

/** A number as somebody may write it: its digits in groups apart, some of full width. */
const written = (number: fc.Arbitrary<string>) =>
  fc.tuple(number, between, fc.integer({ min: 2, max: 6 }), fc.boolean()).map(([plain, gap, size, isWide]) => ({
    plain,
    text: (isWide ? wide : (text: string) => text)(plain.match(new RegExp(`.{1,${size}}`, "g"))!.join(gap)),
  }));

const mobile = fc.tuple(fc.constantFrom(..."3456789"), digits(9)).map(([second, rest]) => `1${second}${rest}`);
const born = fc
  .date({ min: new Date("1930-01-01"), max: new Date("2020-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10).replaceAll("-", ""));
const identity = fc
  .tuple(fc.constantFrom("370102", "110101", "650102"), born, digits(3), fc.constantFrom(..."0123456789Xx"))
  .map((parts) => parts.join(""));

// gone through to its end from each of its letters, such a text would take minutes
it.each(["A", "Aa-", "A'"])("a text of nothing but %s is read once", (letters) => {
  const text = letters.repeat(100_000);
  expect(maskWords(text)).toBe(text);
});

describe("however it is written and whatever stands around it", () => {
  it("no mobile number is left", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(around, fc.constantFrom("", "+86 ", "86", "0"), written(mobile)), {
          minLength: 1,
          maxLength: 4,
        }),
        (pieces) => {
          const text = pieces.map(([before, prefix, { text: number }]) => `${before}，${prefix}${number}`).join("；；");
          const shown = maskWords(text);
          const parts = shown.split("；；");
          for (const [at, [, , { plain }]] of pieces.entries())
            expect(digitsIn(parts[at]!), text).not.toContain(plain.slice(3, 9));
          expect(maskWords(shown)).toBe(shown);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("no identity number is left, nor the birthday in it", () => {
    fc.assert(
      fc.property(around, written(identity), around, (before, { plain, text }, after) => {
        const shown = maskWords(`${before}，${text}，${after}`);
        expect(digitsIn(shown), text).not.toContain(plain.slice(6, 14));
        expect(maskWords(shown)).toBe(shown);
      }),
      { numRuns: 500 },
    );
  });

  it("no landline is left", () => {
    const landline = fc.tuple(
      fc.constantFrom("0531", "010", "0633", "021"),
      digits(8).filter((number) => /^[2-8]/.test(number)),
    );
    fc.assert(
      fc.property(
        around,
        landline,
        fc.constantFrom("-", "", " ", "－", ")"),
        around,
        (before, [area, number], gap, after) => {
          const shown = maskWords(`${before}，${gap === ")" ? "(" : ""}${area}${gap}${number}，${after}`);
          expect(shown.normalize("NFKC")).not.toContain(number.slice(0, 5));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("no plate is left", () => {
    const serial = fc.tuple(digits(4), fc.constantFrom(..."0123456789ABCDEFGH")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.constantFrom(..."京鲁苏沪粤"),
        fc.constantFrom(..."ABCDEFGH"),
        fc.constantFrom("", "D", "F"),
        serial,
        between,
        fc.boolean(),
        (province, city, green, rest, gap, isWide) => {
          const plate = `${city}${gap.length > 2 ? "" : gap}${green}${rest}`;
          const shown = maskWords(`车牌${province}${isWide ? wide(plate) : plate}占道`);
          expect(shown.normalize("NFKC")).not.toContain(rest);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("no door is left", () => {
    const [small, floor, flat] = [
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 33 }),
      fc.integer({ min: 1, max: 8 }),
    ];
    const form = fc.constantFrom(
      (b: number, u: number, r: string) => `${b}号楼${u}单元${r}`,
      (b: number, u: number, r: string) => `${b}号楼${u}单元${r}室`,
      (b: number, u: number, r: string) => `${b}栋${u}单元 ${r}户`,
      (b: number, u: number, r: string) => `${b}-${u}-${r}室`,
      (b: number, u: number, r: string) => `${b}-${u}-${r}`,
      (b: number, u: number, r: string) => `${b}#${u}-${r}`,
      (b: number, _: number, r: string) => `${b}幢${r}`,
      (b: number, _: number, r: string) => `${b}号楼${r}室`,
      (_b: number, u: number, r: string) => `${u}单元${r}`,
      (_b: number, _u: number, r: string) => `${r}室`,
    );
    fc.assert(
      fc.property(
        around,
        small,
        fc.integer({ min: 1, max: 6 }),
        floor,
        flat,
        form,
        fc.boolean(),
        (before, b, u, f, n, write, isWide) => {
          const room = `${f}0${n}`;
          const door = write(b, u, room);
          const shown = maskWords(`${before}，家住${isWide ? wide(door) : door}，漏水`);
          expect(digitsIn(shown), door).not.toContain(room);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("any text comes through, and what is masked is not masked again", () => {
    const letters = fc.constantFrom(..."张王欧阳李号楼单元室栋鲁京0123456789０１８一二三ABx·-－ +()（），。@");
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), (all) => {
        const shown = maskWords(all.join(""));
        expect(typeof shown).toBe("string");
      }),
      { numRuns: 1000 },
    );
  });
});
