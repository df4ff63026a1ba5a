const place = { nameZh: "历下区", nameEn: "Lixia" };
const one = (name: string, rank: number, list: string, periodsOnList: number) => ({
  subject: `s${rank}`,
  name,
  rank,
  score: `${100 - rank}.50`,
  list,
  periodsOnList,
  region: place,
});

/** A published run of estates: `count` on the red list, of which the first is on it the second time, and two on the black one. */
export const listedRun = (count = 2) => ({
  id: 7,
  period: "2026-Q3",
  publishedAt: "2026-10-08T20:00:00Z",
  ranked: 40,
  regionNameZh: "山东省",
  regionNameEn: "Shandong",
  scheme: {
    id: "red-black-estates",
    nameZh: "小区红黑榜",
    nameEn: "Red and black list of estates",
    subject: "ESTATE" as const,
    lists: [
      {
        id: "red",
        nameZh: "红榜",
        nameEn: "Red list",
        best: 25,
        worst: null,
        followsZh: "通报表扬",
        followsEn: "Commended",
      },
      {
        id: "black",
        nameZh: "黑榜",
        nameEn: "Black list",
        best: null,
        worst: 25,
        followsZh: "重点监管",
        followsEn: "Watched",
      },
    ],
  },
  scores: {
    nodes: [
      ...Array.from({ length: count }, (_, at) => one(`红${at + 1}`, at + 1, "red", at === 0 ? 2 : 1)),
      one("黑甲", 39, "black", 1),
      one("黑乙", 40, "black", 3),
    ],
  },
});
