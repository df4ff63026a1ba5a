import { complaintEventTypes } from "../clocks/complaint-event-types.ts";

/** Of alerts, which begin and end. */
export const ALERTS = "ALERTS";

/** What a webhook may have: each type of a complaint's events, and alerts. */
export const HANDED_OUT_KINDS: readonly string[] = [...complaintEventTypes.values, ALERTS];
