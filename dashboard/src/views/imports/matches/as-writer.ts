import { rememberedToken } from "../../../storage/write-token.ts";

/** Where everybody may read, who writes says the write token. */
export const asWriter = () => {
  const token = rememberedToken();
  const headers = { ...(token !== null && { authorization: `Bearer ${token}` }) };
  return { fetchOptions: { headers }, requestPolicy: "network-only" as const };
};
