/** What sources of a kind are called in speech, by what their names say; the words of files and systems differ from site to site. */
const SPOKEN: readonly (readonly [named: RegExp, words: readonly string[]])[] = [
  [
    /12345|热线|hotline/iu,
    ["12345热线", "12345", "政务服务热线", "政务热线", "市民热线", "热线", "12345 hotline", "hotlines", "hotline"],
  ],
  [/平台|platform/iu, ["监管平台", "物业平台", "平台", "platforms", "platform"]],
  [/小程序|mini.?program/iu, ["小程序", "mini programs", "mini program"]],
  [/来访|walk.?in/iu, ["来访", "上门反映", "walk ins", "walk in"]],
  [/网格|grid/iu, ["网格员上报", "网格上报", "网格巡查", "巡查上报", "grid members", "grid patrols"]],
];
/** What stands behind a name in brackets, as （演示） does. */
const BRACKETED = /\s*[（(][^（()）]*[）)]\s*$/u;

/** What else a source is called: its name without what stands behind it in brackets, and the words for its kind. */
export const spokenOf = (name: string): string[] => [
  name.replace(BRACKETED, ""),
  ...SPOKEN.filter(([named]) => named.test(name)).flatMap(([, words]) => words),
];
