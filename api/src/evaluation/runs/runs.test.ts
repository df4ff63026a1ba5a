import { describeOnBoth } from "../../../test/databases.ts";
import { creditedFirms } from "../../../test/evaluation/credited-firms.ts";
import { enteredRuns } from "../../../test/evaluation/entered-runs.ts";
import { evaluatedWorld } from "../../../test/evaluation/evaluated-world.ts";
import { followedRuns } from "../../../test/evaluation/followed-runs.ts";
import { publishedRuns } from "../../../test/evaluation/published-runs.ts";
import { replayedRuns } from "../../../test/evaluation/replayed-runs.ts";
import { variedRuns } from "../../../test/evaluation/varied-runs.ts";
import { smallWorld } from "../../../test/fixtures/small-world.ts";

// a file a topic, all in one world
describeOnBoth(
  "runs of evaluation",
  (getDatabase, _kind, getConfig) => {
    const world = evaluatedWorld(getDatabase, getConfig);
    replayedRuns(world);
    publishedRuns(world);
    variedRuns(world);
    enteredRuns(world);
    creditedFirms(world);
    followedRuns(world);
  },
  smallWorld,
);
