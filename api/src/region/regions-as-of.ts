/** Description of every argument and field `regionsAsOf`. */
export const REGIONS_AS_OF =
  "The day whose regions are meant (以该日行政区划为准), YYYY-MM-DD, up to today: codes, levels and what lies below are those of that day, a region closed since has its own figures, and one that is newer is counted in the only one that it took over from. Today where left out: what a closed region had is counted in its successor.";
