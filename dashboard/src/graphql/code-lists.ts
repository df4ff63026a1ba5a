import {
  complaint_statuses,
  management_modes,
  party_coverage_steps,
  party_organisation_forms,
  party_organisation_types,
  renovation_statuses,
  topics,
} from "../../../schema/code-lists.json";

/**
 * Lists of codes that the dashboard's own pages name, with names and colours as the api declares them (`npm run schema` writes them): by id,
 * then by code in the order shown. Imported one by one, so that no other list is bundled: those of registers come with their descriptions.
 */
export const codeLists = {
  complaint_statuses,
  management_modes,
  party_coverage_steps,
  party_organisation_forms,
  party_organisation_types,
  renovation_statuses,
  topics,
};

type Lists = typeof codeLists;
type CodeIn<Id extends keyof Lists> = keyof Lists[Id];

/** Codes of a list in the order shown, which is that of the schema's enum. */
export const codesIn = <Id extends keyof Lists>(id: Id): readonly CodeIn<Id>[] =>
  Object.keys(codeLists[id]) as CodeIn<Id>[];
