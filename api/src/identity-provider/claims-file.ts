import * as z from "zod";
import { isOffice, ROLE_NAMES, type Role, roleNamed, typed } from "../access/role.ts";
import { checkedYaml } from "../checked-yaml.ts";
import { expected } from "../faults.ts";

/** Who bears a claim with a value has a role in a region; an administrator's office has none. */
export interface ClaimRule {
  /** Its name, or its path with dots, as realm_access.roles. */
  readonly claim: string;
  /** The claim itself, or one of its list. */
  readonly is: string;
  readonly role: Role;
  readonly regionCode: string | null;
  readonly personal: boolean;
}

const text = z.string({ error: expected("a text") }).min(1, { error: expected("a text") });
const KEYS = ["claim", "is", "role", "region", "personal"];

const rule = z
  .strictObject(
    {
      claim: text,
      is: text,
      role: text.transform((given, context): Role => {
        const role = roleNamed(given);
        if (role !== null) return role;
        context.addIssue({
          code: "custom",
          message: `expected one of ${ROLE_NAMES.map(typed).join(", ")}, got ${JSON.stringify(given)}`,
        });
        return z.NEVER;
      }),
      region: z
        .string({ error: expected('the code of a region in quotation marks, as "370102"') })
        .min(1, { error: expected("the code of a region") })
        .optional(),
      personal: z.boolean({ error: expected("true or false") }).default(false),
    },
    {
      error: (issue) =>
        issue.code === "unrecognized_keys"
          ? `expected ${KEYS.join(", ")} alone, got ${issue.keys.join(", ")}`
          : expected("claim, is, role and region")(issue),
    },
  )
  .superRefine(({ role, region, personal }, context) => {
    const tell = (at: string, message: string): void => context.addIssue({ code: "custom", path: [at], message });
    if (isOffice(role) && region !== undefined)
      tell("region", `expected none, since ${typed(role)} is an office, got "${region}"`);
    if (!isOffice(role) && region === undefined) tell("region", `expected the code of a region, got nothing`);
    if (isOffice(role) && personal) tell("personal", `expected no true, since ${typed(role)} sees no data, got true`);
  })
  .transform(
    ({ claim, is, role, region, personal }): ClaimRule => ({ claim, is, role, regionCode: region ?? null, personal }),
  );

const file = z.strictObject(
  { grants: z.array(rule, { error: expected("a list of rules") }) },
  { error: expected('"grants", a list of rules, and nothing else') },
);

/** The rules of a YAML text. Throws BadSettings naming every fault: "NAME:3:9: grants[0].role: expected …, got …". */
export const readClaims = (yaml: string, name: string): readonly ClaimRule[] => checkedYaml(yaml, name, file).grants;
