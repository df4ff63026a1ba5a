/** What stands at an address that no page has. */
export const notFound = {
  title: "没有这个页面",
  says: "地址 {{path}} 不存在，可能输入有误，或页面已经移走。",
  toMap: "回到一张图",
};
