import { hash, verify } from "@node-rs/argon2";
import { BadInput } from "../errors.ts";

/** Characters. */
const SHORTEST = 12;
const LONGEST = 200;
/** Characters of which there are at least so many different ones. */
const DIFFERENT = 6;
/** Passwords before the one in force that may not come again. */
export const NOT_AGAIN = 5;

/** Argon2id with 19 MiB and 2 passes, which OWASP's Password Storage Cheat Sheet names as its minimum. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), COST);

/** Compared where there is no account or no password, so that an answer takes as long. */
let nobodys: Promise<string> | undefined;

/** Whether the password is the one hashed; null: nobody's, and so never. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword("nobody has this password");
  const same = await verify(passwordHash ?? (await nobodys), password.normalize("NFKC"));
  return same && passwordHash !== null;
}

/** Throws BadInput for a password that is too short or too plain, or that is one of the past ones. The password is not repeated. */
export async function checkNewPassword(name: string, password: string, past: readonly string[]): Promise<void> {
  const characters = [...password.normalize("NFKC")];
  const refuse = (expected: string, got: string): never => {
    throw new BadInput("password", expected, got);
  };
  if (characters.length < SHORTEST || characters.length > LONGEST)
    refuse(`${SHORTEST} to ${LONGEST} characters`, `${characters.length} characters`);
  if (new Set(characters).size < DIFFERENT)
    refuse(`at least ${DIFFERENT} different characters`, `${new Set(characters).size} different ones`);
  if (password.toLowerCase().includes(name)) refuse("a password without the account's name in it", "one with it");
  for (const one of past)
    if (await isPassword(one, password)) refuse(`none of the last ${past.length} passwords`, "one of them");
}
