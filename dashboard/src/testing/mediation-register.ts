import type { Register } from "../registers/register.ts";

const column = (field: string, nameZh: string, nameEn: string, kind: Register["columns"][number]["kind"]) => ({
  field,
  nameZh,
  nameEn,
  kind,
  unitZh: null,
  unitEn: null,
  person: false,
  summed: false,
  codeList: null,
});

/** A register as the server describes it. */
export const MEDIATION: Register = {
  id: "mediation_cases",
  type: "MediationCase",
  field: "mediationCases",
  nameZh: "诉调案件",
  nameEn: "Mediation cases",
  unitZh: "件",
  unitEn: "cases",
  unitOneEn: "case",
  aboutZh: "物业纠纷",
  aboutEn: "Property disputes",
  sourceZh: "规定",
  sourceEn: "A rule",
  topic: "MEDIATION",
  dataFamily: "MEDIATION_CASES",
  hangsAt: ["REGION", "ESTATE"],
  located: false,
  hasPoints: true,
  owedTo: [],
  time: "INTERVAL",
  holds: false,
  days: ["receivedOn", "closedOn"],
  list: ["receivedOn", "stage", "estate", "amount"],
  columns: [
    column("receivedOn", "受理日期", "Received on", "DAY"),
    column("closedOn", "结案日期", "Closed on", "DAY"),
    {
      ...column("stage", "阶段", "Stage", "CODE"),
      codeList: {
        codes: [
          { code: "RECEIVED", nameZh: "已受理", nameEn: "Received", colour: "#8fa3bf" },
          { code: "CLOSED", nameZh: "已结案", nameEn: "Closed", colour: null },
        ],
      },
    },
    { ...column("amount", "标的额", "Amount", "MONEY"), unitZh: "元", unitEn: "CNY", summed: true },
    { ...column("applicant", "申请人", "Applicant", "TEXT"), person: true },
  ],
};
