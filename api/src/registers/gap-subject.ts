import { registerEnumType } from "type-graphql";

/** What may lack a record of a register: estates, or communities with an estate. */
export const GapSubjectEnum = { ESTATE: "ESTATE", COMMUNITY: "COMMUNITY" } as const;
export type GapSubject = keyof typeof GapSubjectEnum;
export const GAP_SUBJECTS = Object.values(GapSubjectEnum);

registerEnumType(GapSubjectEnum, {
  name: "GapSubject",
  description: "What may lack a record of a register.",
  valuesConfig: {
    ESTATE: { description: "Estates." },
    COMMUNITY: { description: "Communities in which there are estates." },
  },
});
