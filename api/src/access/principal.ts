import { gives, type Right, type Role } from "./role.ts";

/** A firm whose grant it is, and the estates that it manages today. */
export interface GrantedFirm {
  readonly cityCode: string;
  readonly firmId: string;
  readonly estateIds: readonly string[];
}

/** A role, and the region (all below it included) that it is held in; null: an administrator's office, or a firm's. */
export interface Grant {
  readonly role: Role;
  readonly regionId: number | null;
  /** The firm within whose estates of today it is held, instead of a region. */
  readonly firm?: GrantedFirm;
  /** Whether columns that hold persons are shown as they are. */
  readonly personal: boolean;
}

/** Who asks. */
export interface Principal {
  readonly kind: "EVERYBODY" | "ACCOUNT" | "TOKEN" | "DEVICE" | "WRITE_TOKEN" | "NOBODY";
  /** Of an account, token or device. */
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Of a device: the one programme of walls that it reads, and none of what is kept for everybody. */
  readonly programme?: string;
}

/** Whoever reaches an open server: reads everything, and writes with the write token. */
export const EVERYBODY: Principal = { kind: "EVERYBODY", name: "", grants: [] };

/** Whoever has not signed in where one has to. */
export const NOBODY: Principal = { kind: "NOBODY", name: "", grants: [] };

/** What whoever comes as a kind may do everywhere, without a grant. WRITE_TOKEN: whoever sends the deprecated token of that setting. */
const EVERYWHERE: Partial<Record<Principal["kind"], readonly Right[]>> = {
  EVERYBODY: ["READ", "EXPORT"],
  WRITE_TOKEN: ["IMPORT", "SET_TARGETS", "ARRANGE_WALLS", "KEEP_QUERIES", "SEND"],
};

/** What a firm's grant gives: reading, and taking along what was read. Nobody keeps or changes anything within estates. */
const WITHIN_ESTATES: readonly Right[] = ["READ", "EXPORT"];

const givesIn = ({ role, firm }: Grant, right: Right): boolean =>
  gives(role, right) && (firm === undefined || WITHIN_ESTATES.includes(right));

const hasEverywhere = ({ kind }: Principal, right: Right): boolean => EVERYWHERE[kind]?.includes(right) === true;

/** Whether the principal has the right anywhere. */
export const may = (principal: Principal, right: Right): boolean =>
  hasEverywhere(principal, right) || principal.grants.some((grant) => givesIn(grant, right));

/** The regions, each with all below it, in which the principal has the right; null: everywhere. Where all are let in, a right has no bounds. */
export const regionsWith = (principal: Principal, right: Right): readonly number[] | null =>
  principal.kind === "EVERYBODY" || hasEverywhere(principal, right)
    ? null
    : principal.grants.flatMap(({ role, regionId }) => (regionId !== null && gives(role, right) ? [regionId] : []));

/** The firms of a principal within whose estates it has the right. */
export const firmsWith = ({ grants }: Principal, right: Right): readonly GrantedFirm[] =>
  grants.flatMap((grant) => (grant.firm !== undefined && givesIn(grant, right) ? [grant.firm] : []));

/** The estates within which a principal of firms has the right; null for any other, who has rights in regions, over all estates there. */
export const estatesWith = (principal: Principal, right: Right): readonly string[] | null =>
  principal.grants.some(({ firm }) => firm !== undefined)
    ? firmsWith(principal, right).flatMap(({ estateIds }) => estateIds)
    : null;

/** Those of them in which the principal's grant shows persons as they are. */
export const personalRegionsWith = ({ grants }: Principal, right: Right): readonly number[] =>
  grants.flatMap(({ role, regionId, personal }) =>
    personal && regionId !== null && gives(role, right) ? [regionId] : [],
  );

/** As the audit names it. */
export const actorOf = ({ kind, name }: Principal): string =>
  `${kind.toLowerCase().replaceAll("_", "-")}${name === "" ? "" : `:${name}`}`;

const isNamed = ({ kind }: Principal): boolean => kind === "ACCOUNT" || kind === "TOKEN" || kind === "DEVICE";

/** To whom it is counted what is asked: the account, token or device, or the address of whoever has none. */
export const payerOf = (principal: Principal, address: string): string =>
  isNamed(principal) ? actorOf(principal) : `address:${address}`;

/** By the list of grants, which is read once for many requests. */
const keys = new WeakMap<readonly Grant[], string>();

/** The same for all who may see and do the same. */
export const rightsKey = (principal: Principal): string => {
  const { kind, grants, programme } = principal;
  if (!isNamed(principal)) return kind;
  let key = keys.get(grants);
  if (key === undefined) {
    const rights = grants.map(({ role, regionId, personal, firm }) => [role, regionId, personal, firm]).sort();
    key = JSON.stringify(programme === undefined ? rights : [...rights, programme]);
    keys.set(grants, key);
  }
  return key;
};
