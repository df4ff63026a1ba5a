import { useEffect, useState } from "react";
import { serverConfig } from "../engine-loading.ts";
import { useChangesAbove } from "../live/changes-above.ts";

/** A webhook of one's own that the server has ended by itself. */
export interface EndedWebhook {
  readonly id: string;
  readonly url: string;
  readonly endedBy: "FAILURES" | "RIGHTS";
}

/** Those of whoever is signed in, until they put them away on their account's page; none where nobody signs in. */
export function useEndedWebhooks(): readonly EndedWebhook[] {
  const [ended, setEnded] = useState<readonly EndedWebhook[]>([]);
  const news = useChangesAbove();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew with what is heard
  useEffect(() => {
    let isOver = false;
    endedWebhooks().then(
      (found) => isOver || setEnded(found),
      // the bell goes on without them, as it does while the server is away
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [news]);
  return ended;
}

async function endedWebhooks(): Promise<readonly EndedWebhook[]> {
  if ((await serverConfig()).auth !== "accounts") return [];
  const response = await fetch("/webhooks", { cache: "no-store" });
  if (!response.ok) return [];
  const { webhooks } = (await response.json()) as { webhooks: (EndedWebhook | { endedBy: null })[] };
  return webhooks.filter((webhook): webhook is EndedWebhook => webhook.endedBy !== null);
}
