import { randomInt } from "node:crypto";
import type { Grant } from "../access/principal.ts";
import { enter } from "../audit/audit.ts";
import { bumpVersions, run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { BadInput, NotFound, TooManyDevices } from "../errors.ts";
import { regionOfGrant } from "./account.queries.ts";
import type { Changing } from "./account-changes.ts";
import * as sql from "./device.queries.ts";
import { newSecret, secretHash } from "./secret.ts";

/** How long a screen shows a code before it needs another. */
export const CODE_FOR_MS = 10 * 60_000;
/** Screens that may wait at once, in all and at one address. */
const WAITING = 100;
const WAITING_AT_ONE = 10;
/** Without 0 and O, 1, I and L, which look alike on a wall. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const CODE_LETTERS = 8;
const LONGEST_AGENT = 200;

/** A screen that shows a wall, let in or waiting. */
export interface Device {
  readonly hash: string;
  /** What it shows until it is confirmed. */
  readonly code: string | null;
  readonly askedAt: Date;
  readonly name: string;
  /** The one that it may read; and its region as a grant, and by its code. */
  readonly programme: string;
  readonly grants: readonly Grant[];
  readonly regionCode: string;
  readonly usedAt: Date | null;
}

/** As people read it from a wall, and as it is typed: in any case, with or without the hyphen. */
const asKept = (code: string): string => code.toUpperCase().replace(/[\s-]/g, "");
export const asShown = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Has a screen wait, in the caller's transaction; returns what its cookie holds, and the code that it shows. Throws TooManyDevices. */
export async function askForDevice(
  client: Queryable,
  from: { readonly address: string; readonly agent: string },
  at: Date,
): Promise<{ secret: string; code: string }> {
  await run(client, sql.deleteUnconfirmedDevices, { before: new Date(at.getTime() - CODE_FOR_MS) });
  const [waiting] = await run(client, sql.waitingDevices, { address: from.address });
  if (waiting!.waiting >= WAITING || waiting!.of_address >= WAITING_AT_ONE)
    throw new TooManyDevices(CODE_FOR_MS / 1000);
  const secret = newSecret();
  const code = Array.from({ length: CODE_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  const agent = from.agent.replaceAll("\0", "").slice(0, LONGEST_AGENT);
  await run(client, sql.insertDevice, { secretHash: secretHash(secret), code, address: from.address, agent, at });
  return { secret, code };
}

/** The device of a cookie; null where there is none such, or it is revoked, or its code has run out. */
export async function deviceOf(on: Queryable, secret: string, now: Date): Promise<Device | null> {
  const [row] = await run(on, sql.deviceByHash, { secretHash: secretHash(secret) });
  if (row === undefined) return null;
  if (row.code !== null && now.getTime() - row.asked_at.getTime() >= CODE_FOR_MS) return null;
  const grant = (regionId: number): Grant => ({ role: "VIEWER", regionId, personal: false });
  return {
    hash: row.secret_hash,
    code: row.code,
    askedAt: row.asked_at,
    name: row.name ?? "",
    programme: row.programme ?? "",
    grants: row.region_id === null ? [] : [grant(row.region_id)],
    regionCode: row.region_code ?? "",
    usedAt: row.used_at,
  };
}

interface Confirmed {
  readonly code: string;
  readonly name: string;
  readonly programme: string;
  readonly regionCode: string;
}

/** Lets in the screen that shows the code. Throws NotFound for a code that none shows, or a region; BadInput for a name that is taken. */
export async function confirmDevice({ client, actor, at, day }: Changing, given: Confirmed): Promise<void> {
  const { name, programme, regionCode } = given;
  if (name.length < 2 || name.length > 60) throw new BadInput("name", "2 to 60 characters", name);
  const [taken] = await run(client, sql.deviceNamed, { name });
  if (taken!.found) throw new BadInput("name", "a name that no device in force has", name);
  const [region] = await run(client, regionOfGrant, { code: regionCode, day });
  if (region === undefined) throw new NotFound("region", regionCode);
  const askedAfter = new Date(at.getTime() - CODE_FOR_MS);
  const code = asKept(given.code);
  const [found] = await run(client, sql.confirmDeviceRow, {
    code,
    askedAfter,
    name,
    programme,
    regionId: region.region_id,
    at,
  });
  if (found === undefined) throw new NotFound("screen with the code", given.code);
  const details = { programme, address: found.address };
  await enter(client, actor, { action: "DEVICE_CONFIRMED", subject: name, regionCode, details }, at);
  await bumpVersions(client, ["access"]);
}

/** From now on it is let in no more. Throws NotFound where none of the name is in force. */
export async function revokeDevice({ client, actor, at }: Changing, name: string): Promise<void> {
  const [revoked] = await run(client, sql.revokeDeviceRow, { name, at });
  if (revoked === undefined) throw new NotFound("device in force", name);
  await enter(client, actor, { action: "DEVICE_REVOKED", subject: name }, at);
  await bumpVersions(client, ["access"]);
}
