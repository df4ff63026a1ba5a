import { codeList, type ValueOf } from "../code-lists/code-list.ts";

/** Who deals with a complaint, from the estate upwards. */
export const handlingLevels = codeList({
  id: "handling_levels",
  type: "HandlingLevel",
  name: { zh: "办理层级", en: "Level" },
  about: "Level of whoever deals with a complaint, from the estate upwards.",
  codes: {
    FIRM: { zh: "物业企业", en: "Property firm", words: ["企业", "物业", "物业公司", "项目"] },
    COMMUNITY: { zh: "社区", en: "Community", words: ["村居", "居委会", "社区居委会", "网格"] },
    STREET: { zh: "街道", en: "Street", words: ["镇街", "乡镇", "街镇", "街道办", "街道办事处"] },
    COUNTY: { zh: "区县", en: "County", words: ["县区", "县市区", "区", "县", "区级", "县级", "区级部门"] },
    CITY: { zh: "市", en: "City", words: ["市级", "市直", "市级部门"] },
    PROVINCE: { zh: "省", en: "Province", words: ["省级", "省直", "省级部门"] },
  },
});
export type HandlingLevel = ValueOf<typeof handlingLevels>;
