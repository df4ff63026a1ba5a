import type { Row } from "../db/statement.ts";
import { type CityKey, cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { loader, manyEach, oneEach } from "../graphql/loader.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { instructorsByEstateIds, organisationsByEstateIds, organisationsByIds } from "./party.queries.ts";
import type { PartyInstructor, PartyOrganisation } from "./party.type.ts";

function organisationOf(row: Row<typeof organisationsByIds>): PartyOrganisation {
  return {
    cityCode: row.city_code,
    parentId: row.parent_id,
    id: encodeId("organisation", row.city_code, row.organisation_id),
    name: row.name,
    type: row.type as PartyOrganisation["type"],
    form: row.form as PartyOrganisation["form"],
    members: row.members,
    foundedOn: row.founded_on,
    dissolvedOn: row.dissolved_on,
    source: row.source,
  };
}

/** City and organisation_id → the organisation, null where there is none. */
export const organisationByKey = loader<CityKey, PartyOrganisation | null>(cityKeyText, async (keys, context) => {
  const rows = await context.run(organisationsByIds, columnsOf(keys));
  return oneEach(keys, cityKeyText, rows, (row) => `${row.city_code}:${row.organisation_id}`).map((row) =>
    row === null ? null : organisationOf(row),
  );
});

/** City and estate_id → its organisations, from the top of the ladder down, oldest first. */
export const organisationsByEstate = loader<CityKey, PartyOrganisation[]>(cityKeyText, async (keys, context) => {
  const rows = await context.run(organisationsByEstateIds, columnsOf(keys));
  return manyEach(keys, cityKeyText, rows, (row) => `${row.city_code}:${row.estate_id}`).map((list) =>
    list.map(organisationOf),
  );
});

/** City and estate_id → its instructors, earliest first. */
export const instructorsByEstate = loader<CityKey, PartyInstructor[]>(cityKeyText, async (keys, context) => {
  const rows = await context.run(instructorsByEstateIds, columnsOf(keys));
  return manyEach(keys, cityKeyText, rows, (row) => `${row.city_code}:${row.estate_id}`).map((list) =>
    list.map((row) => ({ name: row.name, from: row.valid_from, to: row.valid_to, source: row.source })),
  );
});
