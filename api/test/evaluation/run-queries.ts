// What tests of runs ask.

export const MAKE = `mutation ($scheme: ID!, $period: String!, $region: ID!) {
  made: makeEvaluationRun(scheme: $scheme, period: $period, regionCode: $region) { id period publishedAt corrects regionNameZh } }`;
export const PUBLISH = "mutation ($id: Int!) { run: publishEvaluationRun(id: $id) { id publishedAt } }";
export const DELETE = "mutation ($id: Int!) { run: deleteEvaluationRun(id: $id) { id } }";
export const RUN = `query ($id: Int!, $list: ID) { run: evaluationRun(id: $id) {
  id corrects publishedAt scheme { id nameZh criteria { id weight indicator } }
  scores(first: 1000, list: $list) { totalCount nodes { subject name score rank rankBefore list periodsOnList outsideEn tieBrokenBy { id value } criteria { criterion value numerator denominator points weight part } } }
  corrections(first: 1000) { subject scoreBefore scoreNow rankBefore rankNow } } }`;
export const SHEET = `query ($id: Int!, $subject: ID!) { run: evaluationRun(id: $id) { sheet(subject: $subject) {
  score { name rank score } quartiles { criterion first median third } nextRank nextScore smallestChange { criterion from to } history { period score rank ranked list periodsOnList } } } }`;
export const DOUBT = `query ($id: Int!) { run: evaluationRun(id: $id) { doubt { weightings isWhole draws } scores(first: 1000) { nodes {
  subject rank rankBest rankWorst holdsOverNext criteria { points } } } } }`;
export const RESULTS = `query ($subject: ID!) { results: evaluationResults(subject: $subject) {
  run { id period ranked scheme { id } } score { subject rank rankBefore list periodsOnList } history { period score rank ranked list periodsOnList } } }`;
export const ENTER = `mutation ($scheme: ID = "weihai-four-parties", $period: String!, $assessor: String!, $table: [[String!]!]!) {
  assessors: enterEvaluationScores(scheme: $scheme, period: $period, regionCode: "370100", assessor: $assessor, table: $table) { name subjects values } }`;
export const ASSESSED = `query ($id: Int!) { run: evaluationRun(id: $id) { scheme { entered { id } } scores(first: 1000) { nodes {
  subject name score rank criteria { criterion value points assessors answers least most } } } } }`;
export const SIMULATION = `query ($id: Int!, $changes: [EvaluationCriterionChange!]!) { run: evaluationRun(id: $id) { simulation(changes: $changes, first: 1000) {
  weights { criterion weight } gain lose subjects { subject score rank list scoreBefore rankBefore listBefore } } } }`;
export const RUNS = "{ evaluationRuns { id period publishedAt } }";
export const STANDING = `query ($region: ID) { runs: evaluationRuns(scheme: "red-black-estates", regionCode: $region, published: true, first: 1) {
  id scores(listed: true, first: 1000) { totalCount nodes { list rank } } } }`;

export const GRADED = `query ($id: Int!) { run: evaluationRun(id: $id) { scores(first: 1000) { nodes { subject name score rank grade } } } }`;
export const PLACES = `query ($id: Int!) { run: evaluationRun(id: $id) {
  absences { subjects outsideEn missing }
  places { subjects names told longitudes latitudes truncated outcomes { grade list quarter ranked subjects } }
  ranked: scores(first: 1000, ranked: true) { totalCount nodes { subject rank grade list } }
  absent: scores(first: 1000, ranked: false) { totalCount nodes { subject rank grade missing outsideEn } } } }`;
