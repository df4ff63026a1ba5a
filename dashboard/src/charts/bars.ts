import { BarChart } from "echarts/charts";
import { use } from "echarts/core";

// Apart from the other charts: the map's page has none.
use([BarChart]);
