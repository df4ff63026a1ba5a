import { LegendScrollComponent } from "echarts/components";
import { use } from "echarts/core";

// Apart from the other charts: only the explorer's may have more series than a legend has room for.
use([LegendScrollComponent]);
