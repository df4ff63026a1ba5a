import { codeList, type ValueOf } from "../code-lists/code-list.ts";

export const hotspotKinds = codeList({
  id: "hotspot_kinds",
  type: "HotspotKind",
  name: { zh: "预判对象", en: "What is foreseen" },
  about: "Of what it is foreseen how many complaints it will have.",
  codes: {
    ESTATE: { zh: "小区", en: "Estate", about: "estates: complaints about them." },
    STREET: { zh: "街道", en: "Street", about: "streets and towns: complaints in them." },
  },
});
export type HotspotKind = ValueOf<typeof hotspotKinds>;
