import type { RegisterRule } from "../../register.ts";
import { organisationTypes } from "../organisation-types.ts";
import { CITY_LADDERS, DEFAULT_LADDER } from "./city-ladders.ts";
import { LADDER_PLACES, type LadderPlace, type LadderStep, type PartyLadder, stepKey } from "./ladder.ts";

const PLACES: Record<LadderPlace, string> = {
  CITY: "a city",
  COUNTY: "a county",
  STREET: "a street",
  COMMUNITY: "a community",
  ESTATE: "an estate",
  FIRM: "a property firm",
};

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const array = (keys: readonly string[]): string => `array[${keys.map(literal).join(", ")}]::text[]`;
const places = (at: readonly LadderPlace[]): string => at.map((place) => PLACES[place]).join(" or ");
const told = ({ zh, at }: LadderStep): string => `${zh} of ${places(at)}`;
const owner = ({ id, zh, en }: PartyLadder): string =>
  id === DEFAULT_LADDER.id ? "the ladder of party organisations" : `the ladder of ${en} (${zh})`;

/** SQL that differs by the ladder of the row's city. */
const byLadder = (of: (ladder: PartyLadder) => string): string =>
  `case ${CITY_LADDERS.map((ladder) => `when s.city_code = any(${array(ladder.cities)}) then ${of(ladder)}`).join("\n        ")}
        else ${of(DEFAULT_LADDER)} end`;

/** SQL of the key of the step that a row stands on, from what it hangs at: `g` is its region. */
const keyOf = (row: string, region: string): string => `${row}.type::text || '@' ||
      case when ${row}.estate_id is not null then 'ESTATE' when ${row}.firm_id is not null then 'FIRM' else ${region}.level::text end`;

/** SQL of a step's key in words: "小区党支部 (ESTATE_BRANCH) of an estate". */
const spoken = (row: string, region: string): string => `
      case ${row}.type::text ${organisationTypes.values.map((type) => `when '${type}' then ${literal(`${organisationTypes.codes[type].zh} (${type}) of `)}`).join(" ")} end ||
      case when ${row}.estate_id is not null then 'an estate' when ${row}.firm_id is not null then 'a property firm'
        ${LADDER_PLACES.slice(0, 4)
          .map((level) => `when ${region}.level = '${level}' then '${PLACES[level]}'`)
          .join(" ")} else 'a province' end`;

const REGION = "left join regions g on g.region_id = s.region_id";
const STEP = keyOf("s", "g");

const stepsOf = ({ steps }: PartyLadder): string[] =>
  steps.flatMap(({ type, at }) => at.map((place) => stepKey(type, place)));

/** The city's ladder has a step of this type at such a place. */
const isStep: RegisterRule = {
  joined: () => REGION,
  sql: `(${STEP}) = any(${byLadder((ladder) => array(stepsOf(ladder)))})`,
  column: "type",
  expected: {
    sql: byLadder((ladder) => literal(`a step of ${owner(ladder)}: ${ladder.steps.map(told).join(", ")}`)),
  },
  got: spoken("s", "g"),
};

const ABOVE = "(p.city_code, p.organisation_id) in (select city_code, parent_id from";
/** A row's parent `p`, of the file or known already, and its region. */
const parentJoined = (staged: string): string => `${REGION}
    left join (
      select city_code, own_id as organisation_id, type, estate_id, firm_id, region_id from ${staged}
      union all
      select p.city_code, p.organisation_id, p.type, p.estate_id, p.firm_id, p.region_id from party_organisations p
      where ${ABOVE} ${staged}) and (p.city_code, p.organisation_id) not in (select city_code, own_id from ${staged})) p
      on p.city_code = s.city_code and p.organisation_id = s.parent_id
    left join regions h on h.region_id = p.region_id`;

const above = ({ steps }: PartyLadder, { under }: LadderStep): LadderStep[] =>
  steps.filter(({ id }) => under.includes(id));

/** Own step and the one above it, as the ladder lets them hang. */
const pairsOf = (ladder: PartyLadder): string[] =>
  ladder.steps.flatMap((step) =>
    step.at.flatMap((place) =>
      above(ladder, step).flatMap((parent) =>
        parent.at.map((of) => `${stepKey(step.type, place)} < ${stepKey(parent.type, of)}`),
      ),
    ),
  );

const expectedAbove = (ladder: PartyLadder): string =>
  `case ${STEP} ${ladder.steps
    .flatMap((step) => {
      const parents = above(ladder, step);
      const words =
        parents.length === 0
          ? `nothing above ${step.zh}, the top of ${owner(ladder)}`
          : `${step.zh} under ${parents.map(told).join(" or ")}, by ${owner(ladder)}`;
      return step.at.map((place) => `when '${stepKey(step.type, place)}' then ${literal(words)}`);
    })
    .join(" ")} end`;

/** What a row hangs under is a step that its own may hang under. */
const hangsUnder: RegisterRule = {
  joined: parentJoined,
  sql: `p.organisation_id is null or (${STEP} || ' < ' || ${keyOf("p", "h")}) = any(${byLadder((ladder) => array(pairsOf(ladder)))})`,
  column: "parent_id",
  expected: { sql: byLadder(expectedAbove) },
  got: spoken("p", "h"),
};

/** What the ladder of a row's city asks of it. */
export const ladderRules: readonly RegisterRule[] = [isStep, hangsUnder];
