import { codeList, type ValueOf } from "../code-lists/code-list.ts";

export const hotspotEvents = codeList({
  id: "hotspot_events",
  type: "HotspotEvent",
  name: { zh: "相关事项", en: "What is going on" },
  about: "What is going on in an estate that may bring complaints.",
  codes: {
    MANAGEMENT_CHANGE: {
      zh: "近期更换物业",
      en: "Management changed lately",
      about: "its management changed in the 60 days before.",
    },
    RENOVATION: { zh: "正在改造", en: "Under renovation", about: "its renovation has begun and is not finished." },
  },
});
export type HotspotEvent = ValueOf<typeof hotspotEvents>;

/** Days for which a change of management counts. */
export const CHANGE_DAYS = 60;
