import { statement } from "../db/statement.ts";

const COLUMNS = `o.city_code, o.organisation_id, o.parent_id, o.estate_id, o.name, o.type::text as type, o.form::text as form,
  o.members, o.founded_on, o.dissolved_on, s.name as source`;

const ROW = {
  city_code: "text",
  organisation_id: "int8",
  parent_id: "int8?",
  estate_id: "int8?",
  name: "text",
  type: "text",
  form: "text",
  members: "int4?",
  founded_on: "date?",
  dissolved_on: "date?",
  source: "text",
} as const;

export const organisationsByIds = statement<[cityCodes: string[], organisationIds: string[]]>()({
  name: "organisationsByIds",
  reads: ["estates"],
  text: `
    select ${COLUMNS}
    from unnest($1::text[], $2::bigint[]) as k (city_code, organisation_id)
    join party_organisations o on o.city_code = k.city_code and o.organisation_id = k.organisation_id
    join sources s on s.source_id = o.source_id`,
  row: ROW,
});

export const organisationsByEstateIds = statement<[cityCodes: string[], estateIds: string[]]>()({
  name: "organisationsByEstateIds",
  reads: ["estates"],
  text: `
    select ${COLUMNS}
    from unnest($1::text[], $2::bigint[]) as k (city_code, estate_id)
    join party_organisations o on o.city_code = k.city_code and o.estate_id = k.estate_id
    join sources s on s.source_id = o.source_id
    order by o.type, o.founded_on nulls first, o.organisation_id`,
  row: ROW,
});

export const instructorsByEstateIds = statement<[cityCodes: string[], estateIds: string[]]>()({
  name: "instructorsByEstateIds",
  reads: ["estates"],
  text: `
    select i.city_code, i.estate_id, i.name, i.valid_from, i.valid_to, s.name as source
    from unnest($1::text[], $2::bigint[]) as k (city_code, estate_id)
    join party_instructors i on i.city_code = k.city_code and i.estate_id = k.estate_id
    join sources s on s.source_id = i.source_id
    order by i.valid_from nulls first, i.instructor_id`,
  row: {
    city_code: "text",
    estate_id: "int8",
    name: "text?",
    valid_from: "date?",
    valid_to: "date?",
    source: "text",
  },
});
