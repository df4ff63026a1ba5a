import { dayAfter } from "../calendar/day.ts";
import { changing } from "../change.ts";
import { BadSettings, checkedYaml } from "../checked-yaml.ts";
import { policiesWith, shippedPolicies, shippedText } from "../clocks/current-policies.ts";
import { Policy } from "../clocks/policy.ts";
import { sitePolicies } from "../clocks/site-policies.queries.ts";
import type { Context } from "../context.ts";
import { run } from "../db/database.ts";
import type { Row } from "../db/statement.ts";
import { BadInput, NotFound } from "../errors.ts";
import type { AddedPolicy, ComplaintPolicy } from "./complaint-policy.type.ts";
import { endPolicy, holdPolicies, insertPolicy } from "./policy.queries.ts";
import { stepOf } from "./policy-step.ts";

type SiteRow = Row<typeof sitePolicies>;

const LONGEST_TEXT = 100_000;
/** What faults are told of, where a file has no name. */
const NAME = "policy.yaml";

/**
 * Every version that is shipped, and those of the site that may hold for what the caller sees: of regions seen and of those above them. By id and in the
 * order in which they came into force.
 */
export async function listedPolicies(context: Context): Promise<ComplaintPolicy[]> {
  const { regions } = context;
  const above = new Set(regions.roots.flatMap(({ ancestors }) => ancestors.map(({ code }) => code)));
  return listOf(await context.run(sitePolicies, {})).flatMap((policy) => {
    if (regions.find(policy.regionCode) !== null || above.has(policy.regionCode) || regions.confinedTo === null)
      return [policy];
    return policy.text === null ? [{ ...policy, endedBy: null, endedAt: null }] : [];
  });
}

function listOf(site: readonly SiteRow[]): ComplaintPolicy[] {
  return policiesWith(site).flatMap(({ versions }) =>
    versions.map((policy): ComplaintPolicy => {
      const row = site.find((one) => one.policy === policy.id && one.version === policy.version);
      const own = row !== undefined && row.text !== null ? row : null;
      return {
        policy: policy.id,
        version: policy.version,
        nameZh: policy.name.zh,
        nameEn: policy.name.en,
        sourceZh: policy.source.zh,
        sourceEn: policy.source.en,
        source: policy.source.en,
        yaml: own?.text ?? shippedText(policy.id, policy.version)!,
        next: nextVersion(policy.id, site),
        regionCode: policy.applies.region,
        sources: policy.applies.sources,
        categories: policy.applies.categories,
        firms: policy.applies.firms,
        priorities: policy.applies.priorities,
        steps: policy.steps.map(stepOf),
        from: policy.from,
        to: policy.to,
        text: own?.text ?? null,
        addedAt: own?.added_at ?? null,
        addedBy: own?.added_by ?? null,
        endedBy: row?.ended_by ?? null,
        endedAt: row?.ended_at ?? null,
      };
    }),
  );
}

/**
 * Keeps a version of a policy, from tomorrow on at the earliest, so that no verdict of the past becomes another. What of the same policy would be
 * in force with it ends as it begins. Faults are returned, each with line and column, and nothing is kept; nor is it where `isDry`.
 */
export async function addPolicy(context: Context, text: string, isDry: boolean, name = NAME): Promise<AddedPolicy> {
  if (text.length > LONGEST_TEXT) throw new BadInput("text", `at most ${LONGEST_TEXT} characters`, text.length);
  return changing(
    context,
    "complaint_dues",
    async (client): Promise<AddedPolicy> => {
      await run(client, holdPolicies, {});
      const site = await run(client, sitePolicies, {});
      const by = { at: new Date(), by: context.actor.name };
      try {
        const { id, version, from } = checkedPolicy(context, site, text, name);
        const ends = listOf(site)
          .filter(({ policy, to }) => policy === id && (to === null || to > from!))
          .map((one) => ({ policy: id, version: one.version, endsOn: laterOf(from!, one.from) }));
        const become = ends.reduce<SiteRow[]>(withEnd, [
          ...site,
          { ...NO_ROW, policy: id, version, text, added_at: by.at, added_by: by.by },
        ]);
        const policy = listOf(become).find((one) => one.policy === id && one.version === version)!;
        if (!isDry) {
          for (const end of ends) await run(client, endPolicy, { ...end, ...by });
          await run(client, insertPolicy, { policy: id, version, text, ...by });
        }
        return { policy, faults: [] };
      } catch (error) {
        if (error instanceof BadSettings) return { policy: null, faults: error.message.split("\n") };
        throw error;
      }
    },
    ({ policy }) =>
      policy === null || isDry
        ? null
        : {
            action: "POLICY_ADDED",
            subject: `${policy.policy}@${policy.version}`,
            regionCode: policy.regionCode,
            details: { from: policy.from, to: policy.to },
          },
  );
}

interface End {
  readonly policy: string;
  readonly version: number;
  readonly endsOn: string;
}

/** Says of a version, shipped or of the site, that it is in force no more from a day on, tomorrow at the earliest. */
export async function endVersion(context: Context, { policy, version, endsOn }: End): Promise<ComplaintPolicy> {
  const tomorrow = dayAfter(context.today);
  const { listed } = await changing(
    context,
    "complaint_dues",
    async (client) => {
      await run(client, holdPolicies, {});
      const site = await run(client, sitePolicies, {});
      const known = listOf(site).find((one) => one.policy === policy && one.version === version);
      if (known === undefined || context.regionsWith("ACT").find(known.regionCode) === null)
        throw new NotFound("policy", `${policy}@${version}`);
      const earliest = laterOf(tomorrow, known.from);
      if (endsOn < earliest || (known.to !== null && endsOn > laterOf(earliest, known.to)))
        throw new BadInput(
          "endsOn",
          `a day from ${earliest} on${known.to === null ? "" : `, up to ${known.to}, when it ends`}`,
          endsOn,
        );
      const by = { at: new Date(), by: context.actor.name };
      await run(client, endPolicy, { policy, version, endsOn, ...by });
      return { listed: { ...known, to: endsOn, endedBy: by.by, endedAt: by.at } };
    },
    ({ listed: { regionCode } }) => ({
      action: "POLICY_ENDED",
      subject: `${policy}@${version}`,
      regionCode,
      details: { endsOn },
    }),
  );
  return listed;
}

const NO_ROW = { text: null, ends_on: null, added_by: "", ended_at: null, ended_by: null };

/** The rows of the site once an end is said. */
function withEnd(site: readonly SiteRow[], { policy, version, endsOn }: End): SiteRow[] {
  const isMeant = (row: SiteRow): boolean => row.policy === policy && row.version === version;
  if (site.some(isMeant)) return site.map((row) => (isMeant(row) ? { ...row, ends_on: endsOn } : row));
  return [...site, { ...NO_ROW, policy, version, ends_on: endsOn, added_at: new Date() }];
}

const laterOf = (day: string, other: string | null): string => (other !== null && other > day ? other : day);

/** The number behind those that are known of a policy, also of versions that never were in force. */
function nextVersion(id: string, site: readonly SiteRow[]): number {
  const known = [
    ...shippedPolicies().flatMap(({ versions }) => versions),
    ...site.map((row) => ({ id: row.policy, version: row.version })),
  ];
  return 1 + Math.max(0, ...known.filter((one) => one.id === id).map(({ version }) => version));
}

/** Throws BadSettings: of the shape, the version, the days, the region. */
function checkedPolicy(context: Context, site: readonly SiteRow[], text: string, name: string): Policy {
  const regions = context.regionsWith("ACT");
  const tomorrow = dayAfter(context.today);
  const checked = Policy.superRefine(({ id, version, from, applies }, { addIssue }) => {
    const fault = (path: string[], message: string): void => addIssue({ code: "custom", path, message });
    const next = nextVersion(id, site);
    if (version !== next)
      fault(["version"], `expected ${next}, the version of ${id} behind those that are known, got ${version}`);
    if (from === null || from < tomorrow)
      fault(["from"], `expected a day from ${tomorrow} on, since verdicts of before stand, got ${from ?? "nothing"}`);
    if (regions.find(applies.region) === null)
      fault(["applies", "region"], `expected the code of a region in which you may act, got "${applies.region}"`);
  });
  return checkedYaml(text, name, checked);
}
