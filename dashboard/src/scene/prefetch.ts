import { client } from "../graphql/client.ts";
import { prefetchBoundaries } from "../live/use-boundaries.ts";
import { ChoroplethQuery, type ChoroplethRequest, choroplethVariables } from "./use-choropleth.ts";
import { contextUrl, RegionQuery, zonesUrlOf } from "./use-scene.ts";

/** Fetches what a scene will be made of, so that going there draws at once; what is at hand already is not asked for again. Never throws. */
export async function prefetchScene(request: ChoroplethRequest): Promise<void> {
  const policy = { requestPolicy: "cache-first" } as const;
  const { regionsAsOf } = request;
  const asked = { code: request.regionCode, ...(regionsAsOf !== undefined && { regionsAsOf }) };
  const [here, values] = await Promise.all([
    client.query(RegionQuery, asked, policy).toPromise(),
    client.query(ChoroplethQuery, choroplethVariables(request), policy).toPromise(),
  ]);
  const region = here.data?.region;
  for (const url of [
    values.data?.choropleth.boundariesUrl,
    region && contextUrl(region, request.zones, regionsAsOf),
    region && zonesUrlOf(region, regionsAsOf),
  ])
    if (url != null) prefetchBoundaries(url);
}

/** Fetches values alone, such as those of the month before. */
export async function prefetchValues(request: ChoroplethRequest): Promise<void> {
  await client.query(ChoroplethQuery, choroplethVariables(request), { requestPolicy: "cache-first" }).toPromise();
}
