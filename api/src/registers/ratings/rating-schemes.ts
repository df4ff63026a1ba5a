import { codeList } from "../../code-lists/code-list.ts";

/** Whose scheme a rating is by. */
export const ratingSchemes = codeList({
  id: "rating_schemes",
  type: "RatingScheme",
  name: { zh: "评定类别", en: "Scheme of rating" },
  about: "The scheme that a rating is by; each has grades of its own.",
  codes: {
    STAR: {
      zh: "星级评定",
      en: "Star rating",
      words: ["星级", "物业星级", "小区星级"],
      about: "grades 1 to 5, in stars.",
      colour: "#e69f00",
    },
    SMART_ESTATE: {
      zh: "智慧小区",
      en: "Smart estate",
      words: ["智慧小区星级"],
      about: "grades 1 to 5, in stars.",
      colour: "#0072b2",
    },
    CREDIT: {
      zh: "信用评级",
      en: "Credit",
      words: ["信用", "信用等级"],
      about: "grades AAA, AA, A, B and C.",
      colour: "#009e73",
    },
    MODEL_SITE: {
      zh: "红色物业示范点",
      en: "Model site",
      words: ["示范点", "示范小区"],
      about: "no grades.",
      colour: "#c0392b",
    },
    RED_LIST: {
      zh: "红榜",
      en: "Red list",
      words: ["红榜公示", "最美物业"],
      about: "no grades; with the place on the list.",
      colour: "#d55e00",
    },
    BLACK_LIST: {
      zh: "黑榜",
      en: "Black list",
      words: ["黑榜公示", "最差物业"],
      about: "no grades; with the place on the list.",
      colour: "#3b3b3b",
    },
  },
});

/** Grades of all schemes, best first in each. */
export const ratingGrades = codeList({
  id: "rating_grades",
  type: "RatingGrade",
  name: { zh: "等级", en: "Grade" },
  about: "A grade of a rating's scheme: stars, or a credit grade (信用等级).",
  codes: {
    STARS_5: { zh: "五星", en: "5 stars", words: ["五星级", "5星", "5"], colour: "#00441b" },
    STARS_4: { zh: "四星", en: "4 stars", words: ["四星级", "4星", "4"], colour: "#1b7837" },
    STARS_3: { zh: "三星", en: "3 stars", words: ["三星级", "3星", "3"], colour: "#5aae61" },
    STARS_2: { zh: "二星", en: "2 stars", words: ["二星级", "两星", "2星", "2"], colour: "#a6dba0" },
    STARS_1: { zh: "一星", en: "1 star", words: ["一星级", "1星", "1"], colour: "#d9f0d3" },
    AAA: { zh: "AAA", en: "AAA", words: ["3A"], colour: "#08306b" },
    AA: { zh: "AA", en: "AA", words: ["2A"], colour: "#2171b5" },
    A: { zh: "A", en: "A", words: ["1A"], colour: "#6baed6" },
    B: { zh: "B", en: "B", colour: "#e69f00" },
    C: { zh: "C", en: "C", colour: "#d55e00" },
  },
});
