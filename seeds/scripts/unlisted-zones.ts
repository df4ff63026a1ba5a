/**
 * Functional zones that govern in practice and have no statistical code of their own: the bureau lists their streets under the county
 * that they were taken from. The code is ours, the next free one of the city's; the streets keep theirs.
 */
export const unlistedZones: readonly { code: string; city: string; name: string; streets: readonly string[] }[] = [
  // 许庄街道 and 石桥镇, listed under 任城区
  { code: "370872", city: "370800", name: "太白湖新区", streets: ["370811002", "370811109"] },
];
