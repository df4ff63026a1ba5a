/** From when on, and until when, there are data. */
export const knownOn = { one: "数据日期：{{date}}", several: "数据日期：{{from}}至{{to}}，最早的距统计日{{days}}天" };
