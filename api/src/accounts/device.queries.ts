import { statement } from "../db/statement.ts";

/** A screen asks to be let in. */
export const insertDevice = statement<{
  readonly secretHash: string;
  readonly code: string;
  readonly address: string;
  readonly agent: string;
  readonly at: Date;
}>()({
  name: "insertDevice",
  text: `
    insert into access_devices (secret_hash, code, address, agent, asked_at)
    values (:secretHash, :code, :address, :agent, :at::timestamptz)`,
  row: {},
});

/** Screens that wait to be confirmed: all, and those of one address. */
export const waitingDevices = statement<{ readonly address: string }>()({
  name: "waitingDevices",
  text: `
    select count(*)::int as waiting, (count(*) filter (where address = :address))::int as of_address
    from access_devices where confirmed_at is null`,
  row: { waiting: "int4", of_address: "int4" },
});

export const deleteUnconfirmedDevices = statement<{ readonly before: Date }>()({
  name: "deleteUnconfirmedDevices",
  text: "delete from access_devices where confirmed_at is null and asked_at <= :before",
  row: {},
});

/** The device of a secret; no row once it is revoked. */
export const deviceByHash = statement<{ readonly secretHash: string }>()({
  name: "deviceByHash",
  text: `
    select d.secret_hash, d.code, d.asked_at, d.name, d.programme, d.region_id, r.code as region_code, d.used_at
    from access_devices d left join regions r on r.region_id = d.region_id
    where d.secret_hash = :secretHash and d.revoked_at is null`,
  row: {
    secret_hash: "text",
    code: "text?",
    asked_at: "timestamptz",
    name: "text?",
    programme: "text?",
    region_id: "int4?",
    region_code: "text?",
    used_at: "timestamptz?",
  },
});

/** No row where none waits with the code. */
export const confirmDeviceRow = statement<{
  readonly code: string;
  readonly askedAfter: Date;
  readonly name: string;
  readonly programme: string;
  readonly regionId: number;
  readonly at: Date;
}>()({
  name: "confirmDeviceRow",
  text: `
    update access_devices
    set code = null, name = :name, programme = :programme, region_id = :regionId::int, confirmed_at = :at::timestamptz
    where code = :code and asked_at > :askedAfter
    returning address`,
  row: { address: "text" },
});

/** Whether a device in force has the name. */
export const deviceNamed = statement<{ readonly name: string }>()({
  name: "deviceNamed",
  text: "select exists (select from access_devices where name = :name and revoked_at is null) as found",
  row: { found: "bool" },
});

/** No row where none of the name is in force. */
export const revokeDeviceRow = statement<{ readonly name: string; readonly at: Date }>()({
  name: "revokeDeviceRow",
  text: "update access_devices set revoked_at = :at where name = :name and revoked_at is null returning device_id",
  row: { device_id: "int4" },
});

export const deviceUsed = statement<{ readonly secretHash: string; readonly at: Date }>()({
  name: "deviceUsed",
  text: "update access_devices set used_at = :at where secret_hash = :secretHash",
  row: {},
});

/** Those that were ever confirmed, those in force first. */
export const allDevices = statement()({
  name: "allDevices",
  text: `
    select d.name, d.programme, r.code as region_code, r.name_zh as region_name, r.name_en as region_name_en,
      d.address, d.confirmed_at, d.used_at, d.revoked_at
    from access_devices d join regions r on r.region_id = d.region_id
    where d.confirmed_at is not null
    order by d.revoked_at is not null, d.name, d.device_id`,
  row: {
    name: "text",
    programme: "text",
    region_code: "text",
    region_name: "text",
    region_name_en: "text",
    address: "text",
    confirmed_at: "timestamptz",
    used_at: "timestamptz?",
    revoked_at: "timestamptz?",
  },
});
