import type { Translation } from "../zh-cn/index.ts";

export const notFound: Translation["notFound"] = {
  title: "There is no such page",
  says: "Nothing is at {{path}}: it may be mistyped, or the page has moved.",
  toMap: "To the map",
};
