import { code, day, money, text } from "../columns.ts";
import { lasting, notBefore, register } from "../register.ts";
import { mediationResults, mediationStages } from "./mediation-stages.ts";

/** Mediation cases (诉调案件): property disputes that a mediation centre takes in before, or instead of, a court. */
export const mediationCases = register({
  id: "mediation_cases",
  type: "MediationCase",
  field: "mediationCases",
  name: { zh: "诉调案件", en: "Mediation cases" },
  unit: { zh: "件", en: "cases", one: "case" },
  about: {
    zh: "诉调对接中心受理的物业纠纷：受理、调解、结案，及其结果和标的额。",
    en: "Property disputes taken in by a mediation centre (诉调对接中心): received, mediated, closed, with result and amount.",
  },
  source: {
    zh: "临沂市兰山区诉调对接中心（2020年3月起）",
    en: "Mediation centre of Lanshan district, Linyi, since March 2020",
  },
  topic: "MEDIATION",
  table: "mediation_cases",
  key: "case_id",
  idHeaders: ["案件编号", "案号", "调解编号"],
  hangsAt: { region: "needed", estate: "optional" },
  time: lasting("received_on", "closed_on"),
  columns: {
    received_on: day({
      zh: "受理日期",
      en: "Received on",
      headers: ["收案日期", "立案日期", "受理时间"],
      needed: true,
    }),
    closed_on: day({
      zh: "结案日期",
      en: "Closed on",
      about: "The day it was closed: settled, failed, withdrawn or taken to court.",
      headers: ["办结日期", "结案时间"],
    }),
    stage: code(mediationStages, { zh: "阶段", en: "Stage", headers: ["案件阶段", "案件状态", "状态"], needed: true }),
    result: code(mediationResults, { zh: "结果", en: "Result", headers: ["调解结果", "处理结果", "结案方式"] }),
    amount: money({ zh: "标的额", en: "Amount in dispute", headers: ["涉案金额", "标的金额"] }),
    applicant: text({ zh: "申请人", en: "Applicant", headers: ["当事人", "原告"], person: "NAME" }),
  },
  rules: [
    notBefore("closed_on", "received_on"),
    {
      sql: "(s.stage = 'CLOSED') = (s.closed_on is not null)",
      column: "closed_on",
      expected: "a day where the stage is closed (已结案), and none where it is not",
    },
    { sql: "s.result is null or s.stage = 'CLOSED'", column: "result", expected: "a result for closed cases alone" },
    { sql: "s.amount is null or s.amount >= 0", column: "amount", expected: "an amount from 0" },
  ],
  list: ["received_on", "stage", "result", "estate", "amount", "closed_on"],
  sums: ["amount"],
});
