import { windowStorage } from "./browser-storage.ts";

const KEY = "estate-atlas.write-token";

/** The write token as typed in this window; gone with it, and never part of an address. */
export const rememberedToken = (): string | null => windowStorage.recall(KEY);
export const rememberToken = (token: string): void => void windowStorage.keep(KEY, token);
export const forgetToken = (): void => windowStorage.forget(KEY);
