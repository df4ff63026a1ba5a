/** From coarse to fine; a region's parent is always of an earlier one. */
type Level = "PROVINCE" | "CITY" | "COUNTY" | "STREET" | "COMMUNITY";

/**
 * SQL of a relation (region_id, at_id): every region and the nearest at or above it that is of none of the levels, or the last before
 * there is no parent. A climb has no more steps than there are levels to leave, so that it needs no recursion, which a cluster refuses
 * beside tables in shards. `only`: a relation with the region_ids to look at.
 */
export function nearestAbove(levels: readonly Level[], only?: string): string {
  const steps = levels.map((_, i) => i + 1);
  const leaves = (at: number): string =>
    `r${at}.level in (${levels.map((level) => `'${level}'`).join(", ")}) and r${at}.parent_id is not null`;
  const cases = levels.map((_, i) => `when not (${leaves(i)}) then r${i}.region_id`);
  return `select r0.region_id, case ${cases.join(" ")} else r${levels.length}.region_id end as at_id
    from regions r0 ${steps.map((at) => `left join regions r${at} on r${at}.region_id = r${at - 1}.parent_id`).join(" ")}${
      only === undefined ? "" : ` where r0.region_id in (select region_id from ${only})`
    }`;
}
