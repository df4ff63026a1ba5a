import { createHash, randomBytes } from "node:crypto";

/** 256 random bits as text that may stand in a cookie, a header or an address. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of a secret: it has too many bits to be guessed from its hash, so that one quick round is enough. */
export const secretHash = (secret: string): string => createHash("sha256").update(secret).digest("hex");
