import { code, count, day, text } from "../columns.ts";
import { after, hangsAtOneOf, register, standing } from "../register.ts";
import { ratingGrades, ratingSchemes } from "./rating-schemes.ts";

const STARS = ["STARS_5", "STARS_4", "STARS_3", "STARS_2", "STARS_1"];
const CREDIT = ["AAA", "AA", "A", "B", "C"];
const oneOf = (column: string, codes: readonly string[]): string =>
  `coalesce(${column} in (${codes.map((grade) => `'${grade}'`).join(", ")}), false)`;

/** Ratings of estates and firms (星级, 智慧小区, 信用, 示范点, 红黑榜), each by the grades of its scheme and for a time. */
export const ratings = register({
  id: "ratings",
  type: "Rating",
  field: "ratings",
  name: { zh: "评级上榜", en: "Ratings" },
  unit: { zh: "条", en: "ratings", one: "rating" },
  about: {
    zh: "小区和物业企业的星级、智慧小区、信用、示范点评定与红黑榜：等级、名次、事由、有效期。",
    en: "Star, smart-estate and credit ratings, model sites, red and black lists of estates and firms: grade, place, reason, and how long they hold.",
  },
  source: {
    zh: "临沂红黑榜（每季）、滨州红黑榜（前后各25家）、菏泽示范点、山东省物业服务企业信用评价",
    en: "Red and black lists of Linyi (quarterly) and Binzhou (25 each), model sites of Heze, credit of firms in Shandong",
  },
  topic: "SUPERVISION",
  table: "ratings",
  key: "rating_id",
  idHeaders: ["评定编号", "评级编号"],
  hangsAt: { region: "needed", estate: "optional", firm: "optional" },
  time: standing("rated_on", "until_day"),
  columns: {
    scheme: code(ratingSchemes, { zh: "评定类别", en: "Scheme", headers: ["类别", "榜单", "评定类型"], needed: true }),
    grade: code(ratingGrades, { zh: "等级", en: "Grade", headers: ["星级", "信用等级", "评定等级"] }),
    place: count({ zh: "名次", en: "Place", about: "Place on a list, from 1.", headers: ["排名"] }),
    reason: text({ zh: "事由", en: "Reason", headers: ["原因", "上榜原因", "评定依据"], person: "WORDS" }),
    rated_on: day({ zh: "评定日期", en: "Rated on", headers: ["公布日期", "上榜日期", "生效日期"], needed: true }),
    until_day: day({
      zh: "失效日期",
      en: "Until",
      about: "First day it no longer holds; null: until another.",
      headers: ["有效期至", "截止日期"],
      mayCome: true,
    }),
  },
  rules: [
    hangsAtOneOf("estate", "firm"),
    after("until_day", "rated_on"),
    {
      sql: `case s.scheme when 'STAR' then ${oneOf("s.grade", STARS)} when 'SMART_ESTATE' then ${oneOf("s.grade", STARS)} when 'CREDIT' then ${oneOf("s.grade", CREDIT)} else s.grade is null end`,
      column: "grade",
      expected: "a grade of its scheme: stars for STAR and SMART_ESTATE, AAA to C for CREDIT, none for others",
    },
    { sql: "s.place is null or s.place >= 1", column: "place", expected: "a place from 1" },
  ],
  list: ["scheme", "grade", "estate", "firm", "place", "reason", "rated_on", "until_day"],
  toldBy: "scheme",
});
