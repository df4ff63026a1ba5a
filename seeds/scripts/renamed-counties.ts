/**
 * Counties whose code changed after the 2018 county shapes and old address books were made.
 * The day is that of the State Council's approval, or of its publication where the approval's own day is not printed:
 * - 即墨 2017-09-20: State Council and provincial approval, published that day.
 * - 济阳 2018-06-19: 国函〔2018〕86号, 鲁政字〔2018〕170号.
 * - 邹平 2018-07-02: 民函〔2018〕105号, 鲁政字〔2018〕175号.
 * - 莱芜 2019-01-09: press conference of the provincial government; 莱芜市 ended, 莱城区 became 莱芜区.
 * - 茌平 2019-06-27: 国函〔2019〕60号, 鲁政字〔2019〕147号.
 * - 蓬莱 2020-06-05: State Council approval; 蓬莱市 and 长岛县 ended together.
 */
export const renamedCounties = [
  { day: "2017-09-20", to: "370215", from: [{ code: "370282", name: "即墨市", parent: "370200" }] },
  { day: "2018-06-19", to: "370115", from: [{ code: "370125", name: "济阳县", parent: "370100" }] },
  { day: "2018-07-02", to: "371681", from: [{ code: "371626", name: "邹平县", parent: "371600" }] },
  { day: "2019-01-09", to: "370116", from: [{ code: "371202", name: "莱城区", parent: "371200" }] },
  { day: "2019-01-09", to: "370117", from: [{ code: "371203", name: "钢城区", parent: "371200" }] },
  { day: "2019-06-27", to: "371503", from: [{ code: "371523", name: "茌平县", parent: "371500" }] },
  {
    day: "2020-06-05",
    to: "370614",
    from: [
      { code: "370684", name: "蓬莱市", parent: "370600" },
      { code: "370634", name: "长岛县", parent: "370600" },
    ],
  },
] as const;

/** Cities that ended, with their day, and the city that they became part of. */
export const formerCities = [{ code: "371200", name: "莱芜市", day: "2019-01-09", to: "370100" }] as const;
