import "reflect-metadata";
// Its names are shown though no field carries it.
import type { GraphQLSchema } from "graphql";
import { buildSchema, type PubSub } from "type-graphql";
import { AuditResolver } from "./administration/audit.resolver.ts";
import { ComparedRegionResolver } from "./administration/compared-region.resolver.ts";
import { FirmToGrantResolver } from "./administration/firm-to-grant.resolver.ts";
import { RegionToGrantResolver } from "./administration/region-to-grant.resolver.ts";
import { UserAccountResolver } from "./administration/user-account.resolver.ts";
import { WallDeviceResolver } from "./administration/wall-device.resolver.ts";
import { AlarmsResolver } from "./alarms/alarms.resolver.ts";
import { AlertResolver } from "./alerts/alert.resolver.ts";
import { RegionBoundaryResolver } from "./boundary/boundary.resolver.ts";
import { BreakdownResolver } from "./breakdowns/breakdown.resolver.ts";
import { CategoryCodesResolver } from "./category-codes/category-codes.resolver.ts";
import { CodeListResolver } from "./code-lists/code-list.resolver.ts";
import { ComplaintReportResolver, ComplaintReportRowResolver } from "./complaint-report/complaint-report.resolver.ts";
import {
  CategoryCloseTimesResolver,
  ComplaintTimesResolver,
  FirmCloseTimesResolver,
} from "./complaint-times/complaint-times.resolver.ts";
import { ComplaintResolver, EstateComplaintsResolver } from "./complaints/complaint.resolver.ts";
import { ComplaintCountsResolver } from "./complaints/complaint-counts.resolver.ts";
import { ComplaintFramesResolver } from "./complaints/complaint-frames.resolver.ts";
import { ComplaintHoursResolver } from "./complaints/complaint-hours.resolver.ts";
import {
  EstateCategoriesResolver,
  EstateComplaintCategoriesResolver,
} from "./complaints/estate-categories.resolver.ts";
import { ConsequenceResolver } from "./consequences/consequence.resolver.ts";
import { OldNeighbourhoodCoverageResolver } from "./coverage/old-neighbourhood-coverage.resolver.ts";
import { PartyCoverageResolver } from "./coverage/party-coverage.resolver.ts";
import { DataCoverageResolver } from "./data-coverage/data-coverage.resolver.ts";
import { RegisterFamilyResolver } from "./data-coverage/register-family.resolver.ts";
import { DueDifferencesResolver } from "./due-differences/due-differences.resolver.ts";
import { ActedForResolver } from "./estate/acted-for.resolver.ts";
import { estateByKey } from "./estate/estate.loaders.ts";
import { EstateResolver, RegionEstatesResolver } from "./estate/estate.resolver.ts";
import { Estate } from "./estate/estate.type.ts";
import { FirmEstatesResolver } from "./estate/firm-estates.resolver.ts";
import { ManagementChangesResolver } from "./estate/management-changes.resolver.ts";
import { NearestStationsResolver } from "./estate/nearest-stations.resolver.ts";
import { RegisterGapsResolver } from "./estate/register-gaps.resolver.ts";
import { EstateLinkResolver } from "./estate-links/estate-link.resolver.ts";
import { EstateLinkRuleResolver } from "./estate-links/estate-link-rule.resolver.ts";
import { SameEstatesResolver } from "./estate-links/same-estates.resolver.ts";
import { EffectResolver } from "./evaluation/effects/effect.resolver.ts";
import { EvaluationEntryResolver } from "./evaluation/entries/entry.resolver.ts";
import { HiddenWeightsResolver } from "./evaluation/hidden-weights.resolver.ts";
import { InterventionResolver } from "./evaluation/interventions/intervention.resolver.ts";
import { RunDoubtResolver, ScoreDoubtResolver } from "./evaluation/runs/doubt.resolver.ts";
import { EvaluationResultResolver } from "./evaluation/runs/results.resolver.ts";
import { EvaluationResolver } from "./evaluation/runs/run.resolver.ts";
import { SimulationResolver } from "./evaluation/runs/simulation.resolver.ts";
import { TiesResolver } from "./evaluation/runs/ties.resolver.ts";
import { EvaluationVariantResolver } from "./evaluation/variants/variant.resolver.ts";
import { firmByKey } from "./firm/firm.loaders.ts";
import { FirmResolver } from "./firm/firm.resolver.ts";
import { PropertyFirm } from "./firm/firm.type.ts";
import {
  BreachForecastResolver,
  CategoryForecastResolver,
  FirmForecastResolver,
} from "./forecasts/forecast.resolver.ts";
import { HotspotForecastResolver, HotspotResolver } from "./hotspots/hotspot.resolver.ts";
import { ChoroplethResolver } from "./indicators/choropleth.resolver.ts";
import { IndicatorResolver } from "./indicators/indicator.resolver.ts";
import {
  IndicatorAttributeCodesResolver,
  IndicatorAttributesResolver,
  IndicatorRecordPartsResolver,
} from "./indicators/indicator-attributes.resolver.ts";
import { IndicatorValueResolver } from "./indicators/indicator-value.resolver.ts";
import { RankingResolver } from "./indicators/ranking.resolver.ts";
import { IndicatorRecordsResolver } from "./indicators/records/records.resolver.ts";
import { RegionIndicatorsResolver } from "./indicators/region-indicators.resolver.ts";
import { SiblingPositionResolver } from "./indicators/sibling-position.resolver.ts";
import { ValueCoverageResolver } from "./indicators/value-coverage.resolver.ts";
import { RecordComplaintsResolver } from "./live-complaints/record-complaints.resolver.ts";
import { HistoryEventResolver, LoopsResolver } from "./loops/loops.resolver.ts";
import {
  ComplaintLinkProposalResolver,
  ComplaintLinkResolver,
  DecidedComplaintLinkResolver,
  MattersResolver,
} from "./matters/matters.resolver.ts";
import { MoneyResolver } from "./money/money.resolver.ts";
import { ObservationResolver, RegionObservationsResolver } from "./observation/observation.resolver.ts";
import { PublishedComparisonResolver, RegionClaimChecksResolver } from "./observation/published-comparison.resolver.ts";
import { LadderGapsResolver } from "./party-ladders/ladder-gaps.resolver.ts";
import { PartyLadderResolver } from "./party-ladders/party-ladder.resolver.ts";
import { PartyTreeResolver } from "./party-ladders/party-tree.resolver.ts";
import { maskPersons } from "./persons/mask-fields.ts";
import { DataChangesResolver } from "./platform/data-changes.resolver.ts";
import { PlatformResolver } from "./platform/platform.resolver.ts";
import { PoliciesResolver } from "./policies/policies.resolver.ts";
import { QuestionResolver } from "./questions/question.resolver.ts";
import { QueueResolver } from "./queue/queue.resolver.ts";
import { SuperviseResolver } from "./queue/supervise.resolver.ts";
import { tellNamesAlone } from "./region/names-alone.ts";
import { RegionResolver } from "./region/region.resolver.ts";
import { CommitteeResolver } from "./registers/committees/committee.resolver.ts";
import { registerResolvers } from "./registers/derive/register-resolvers.ts";
import { EnvironmentCommitteeResolver } from "./registers/environment-committees/environment-committee.resolver.ts";
import { FirmExitResolver } from "./registers/firm-exits/firm-exit.resolver.ts";
import { PoliciesAboveResolver } from "./registers/policies/policies-above.resolver.ts";
import { PoliciesBegunResolver } from "./registers/policies/policies-begun.resolver.ts";
import { RegisterResolver } from "./registers/register.resolver.ts";
import { REGISTERS } from "./registers/registry.ts";
import { RenovationResolver } from "./registers/renovations/renovation.resolver.ts";
import { SavedQueryResolver } from "./saved-queries/saved-query.resolver.ts";
import { ScheduleResolver } from "./schedules/schedule.resolver.ts";
import { SearchResolver } from "./search/search.resolver.ts";
import { TargetResolver } from "./targets/target.resolver.ts";
import {
  ChoroplethTargetsResolver,
  IndicatorTargetResolver,
  TargetProgressResolver,
} from "./targets/target-standing.resolver.ts";
import { WallProgrammeResolver } from "./wall/wall-programme.resolver.ts";
import { WorkingYearResolver } from "./working-time/working-year.resolver.ts";

/** Every slice's resolvers, one line each. */
const resolvers = [
  AuditResolver,
  ComparedRegionResolver,
  FirmToGrantResolver,
  RegionToGrantResolver,
  UserAccountResolver,
  WallDeviceResolver,
  AlarmsResolver,
  AlertResolver,
  ComplaintReportResolver,
  ComplaintReportRowResolver,
  ComplaintTimesResolver,
  CategoryCloseTimesResolver,
  FirmCloseTimesResolver,
  BreakdownResolver,
  CodeListResolver,
  CommitteeResolver,
  EnvironmentCommitteeResolver,
  FirmExitResolver,
  ActedForResolver,
  NearestStationsResolver,
  ChoroplethResolver,
  ComplaintCountsResolver,
  ComplaintFramesResolver,
  ComplaintHoursResolver,
  ComplaintResolver,
  DataChangesResolver,
  DataCoverageResolver,
  EstateCategoriesResolver,
  EstateComplaintCategoriesResolver,
  EstateComplaintsResolver,
  EstateResolver,
  FirmEstatesResolver,
  FirmResolver,
  IndicatorAttributeCodesResolver,
  IndicatorAttributesResolver,
  IndicatorRecordPartsResolver,
  IndicatorRecordsResolver,
  IndicatorResolver,
  IndicatorValueResolver,
  LadderGapsResolver,
  LoopsResolver,
  HistoryEventResolver,
  MattersResolver,
  ComplaintLinkProposalResolver,
  DecidedComplaintLinkResolver,
  ComplaintLinkResolver,
  ManagementChangesResolver,
  MoneyResolver,
  ObservationResolver,
  TargetResolver,
  IndicatorTargetResolver,
  ChoroplethTargetsResolver,
  TargetProgressResolver,
  OldNeighbourhoodCoverageResolver,
  PartyCoverageResolver,
  PartyLadderResolver,
  PartyTreeResolver,
  PlatformResolver,
  PublishedComparisonResolver,
  RankingResolver,
  RecordComplaintsResolver,
  RegionBoundaryResolver,
  RegionClaimChecksResolver,
  RegionEstatesResolver,
  RegionIndicatorsResolver,
  SiblingPositionResolver,
  RegionObservationsResolver,
  PoliciesBegunResolver,
  PoliciesAboveResolver,
  DueDifferencesResolver,
  QueueResolver,
  WorkingYearResolver,
  BreachForecastResolver,
  CategoryForecastResolver,
  FirmForecastResolver,
  HotspotForecastResolver,
  HotspotResolver,
  SuperviseResolver,
  QuestionResolver,
  RegionResolver,
  RegisterFamilyResolver,
  RegisterGapsResolver,
  RegisterResolver,
  RenovationResolver,
  EstateLinkResolver,
  EvaluationEntryResolver,
  EvaluationResolver,
  EvaluationResultResolver,
  SimulationResolver,
  TiesResolver,
  EvaluationVariantResolver,
  ConsequenceResolver,
  HiddenWeightsResolver,
  EffectResolver,
  InterventionResolver,
  RunDoubtResolver,
  ScoreDoubtResolver,
  CategoryCodesResolver,
  PoliciesResolver,
  EstateLinkRuleResolver,
  SameEstatesResolver,
  SavedQueryResolver,
  ScheduleResolver,
  SearchResolver,
  ValueCoverageResolver,
  WallProgrammeResolver,
] as const;

/** What records of registers hang at. */
const SUBJECTS = {
  estate: { type: () => Estate, keyOf: (estate: Estate) => estate.key, byKey: estateByKey },
  firm: {
    type: () => PropertyFirm,
    keyOf: ({ cityCode, firmId }: PropertyFirm) => ({ cityCode, number: firmId }),
    byKey: firmByKey,
  },
};

/** type-graphql asks for one where there are subscriptions; ours bring their streams themselves (`subscribe`). */
const NO_TOPICS: PubSub = {
  publish: () => {
    throw new Error("no subscription goes by topics");
  },
  subscribe: () => {
    throw new Error("no subscription goes by topics");
  },
};

let built: Promise<GraphQLSchema> | undefined;

/** The executable schema; built once a process. */
export function schema(): Promise<GraphQLSchema> {
  built ??= buildSchema({
    resolvers: [...resolvers, ...REGISTERS.flatMap((register) => registerResolvers(register, SUBJECTS))] as never,
    validate: false,
    pubSub: NO_TOPICS,
  }).then((made) => maskPersons(tellNamesAlone(made)));
  return built;
}
