import { inject, vi } from "vitest";

// The demonstration is made while other projects are tested: whichever file comes first waits until it is served.
await vi.waitFor(() => fetch(`${inject("atlasUrl")}/healthz`), { timeout: 600_000, interval: 200 });
