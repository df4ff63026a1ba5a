import fc from "fast-check";
import { expect, it } from "vitest";
import { maskName } from "./mask-name.ts";
import { COMPOUND } from "./surnames.ts";

it.each([
  ["张三", "张**"],
  ["张三丰", "张**"],
  ["王某", "王**"],
  ["欧阳修", "欧阳**"],
  ["欧阳娜娜", "欧阳**"],
  ["欧阳", "欧**"],
  ["诸葛亮", "诸葛**"],
  ["阿依古丽·买买提", "阿**"],
  ["John Smith", "J**"],
  ["Ｊｏｈｎ", "Ｊ**"],
  ["张三、李四，欧阳锋", "张**、李**，欧阳**"],
  ["张三 13812345678", "张**"],
  ["张三（业主）", "张**"],
  ["13812345678", "**"],
  ["", ""],
])("%s is shown as %s", (name, shown) => expect(maskName(name)).toBe(shown));

const han = fc.constantFrom(..."伟芳娜敏静磊洋勇艳杰娟涛明超秀霞平刚桂英");
const surname = fc.constantFrom(..."张王李赵钱孙周吴郑", ...COMPOUND.filter((one) => one.length === 2));

it("never shows more than a surname, whatever its length, and does not tell how long the name was", () => {
  fc.assert(
    fc.property(surname, fc.array(han, { minLength: 1, maxLength: 3 }), (family, given) => {
      const shown = maskName(family + given.join(""));
      expect(shown).toBe(`${family}**`);
    }),
  );
});
