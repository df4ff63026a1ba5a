import { CONTENT_TYPES, type Told } from "./format.ts";

/** Since when the endpoint is as it is. */
const CHANGED = "2026-11-28T00:00:00+08:00";

/** Where GeoReport v2 is spoken, for clients that look for it; `url` is that of its version. */
export const discovery = (url: string): Told => ({
  changeset: CHANGED,
  contact: "",
  key_service: "api_key is a token of the platform: account page, or `npm run token -- create`",
  endpoints: [
    {
      specification: "http://wiki.open311.org/GeoReport_v2",
      url,
      changeset: CHANGED,
      type: "production",
      formats: Object.values(CONTENT_TYPES).map((type) => type.replace(/;.*/, "")),
    },
  ],
});
