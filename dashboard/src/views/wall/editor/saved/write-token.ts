const KEY = "estate-atlas.write-token";

/** The write token as typed in this tab; gone with it, and never part of an address. */
export const rememberedToken = (): string | null => sessionStorage.getItem(KEY);
export const rememberToken = (token: string): void => sessionStorage.setItem(KEY, token);
export const forgetToken = (): void => sessionStorage.removeItem(KEY);
