import { gives, type Right, type Role } from "./role.ts";

/** A role, and the region (all below it included) that it is held in; null: an administrator's office. */
export interface Grant {
  readonly role: Role;
  readonly regionId: number | null;
  /** Whether columns that hold persons are shown as they are. */
  readonly personal: boolean;
}

/** Who asks. */
export interface Principal {
  readonly kind: "EVERYBODY" | "ACCOUNT" | "TOKEN" | "WRITE_TOKEN" | "NOBODY";
  /** Of an account or token. */
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** Whoever reaches an open server: reads everything, and writes with the write token. */
export const EVERYBODY: Principal = { kind: "EVERYBODY", name: "", grants: [] };

/** Whoever has not signed in where one has to. */
export const NOBODY: Principal = { kind: "NOBODY", name: "", grants: [] };

/** What whoever comes as a kind may do everywhere, without a grant. WRITE_TOKEN: whoever sends the deprecated token of that setting. */
const EVERYWHERE: Partial<Record<Principal["kind"], readonly Right[]>> = {
  EVERYBODY: ["READ", "EXPORT"],
  WRITE_TOKEN: ["IMPORT", "ARRANGE_WALLS", "KEEP_QUERIES", "SEND"],
};

const hasEverywhere = ({ kind }: Principal, right: Right): boolean => EVERYWHERE[kind]?.includes(right) === true;

/** Whether the principal has the right anywhere. */
export const may = (principal: Principal, right: Right): boolean =>
  hasEverywhere(principal, right) || principal.grants.some(({ role }) => gives(role, right));

/** The regions, each with all below it, in which the principal has the right; null: everywhere. Where all are let in, a right has no bounds. */
export const regionsWith = (principal: Principal, right: Right): readonly number[] | null =>
  principal.kind === "EVERYBODY" || hasEverywhere(principal, right)
    ? null
    : principal.grants.flatMap(({ role, regionId }) => (regionId !== null && gives(role, right) ? [regionId] : []));

/** Those of them in which the principal's grant shows persons as they are. */
export const personalRegionsWith = ({ grants }: Principal, right: Right): readonly number[] =>
  grants.flatMap(({ role, regionId, personal }) =>
    personal && regionId !== null && gives(role, right) ? [regionId] : [],
  );

/** As the audit names it. */
export const actorOf = ({ kind, name }: Principal): string =>
  `${kind.toLowerCase().replaceAll("_", "-")}${name === "" ? "" : `:${name}`}`;

/** The same for all who may see and do the same. */
export const rightsKey = ({ kind, grants }: Principal): string =>
  kind === "ACCOUNT" || kind === "TOKEN"
    ? JSON.stringify(grants.map(({ role, regionId, personal }) => [role, regionId, personal]).sort())
    : kind;
