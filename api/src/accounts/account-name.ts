import { BadInput } from "../errors.ts";

/** What may stand in an audit line and in a shell as it is. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,59}$/u;

/** A name as it is kept, in lower case. Throws BadInput. */
export function accountName(given: string): string {
  const name = given.normalize("NFKC").trim().toLowerCase();
  if (!NAME.test(name))
    throw new BadInput("name", "2 to 60 letters, digits and . _ @ -, a letter or digit first", given);
  return name;
}
