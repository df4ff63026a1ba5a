/** A list of estates. */
export const estateList = {
  more: "显示更多",
};
