import { graphql, type ResultOf, type VariablesOf } from "../../../graphql/tada.ts";

const Shown = graphql(`
  fragment SendingShown on Sending @_unmask {
    mails
    keepsCopies
    prints
    schedules {
      name
      kind
      region {
        nameZh
        nameEn
      }
      path
      cron
      nextDue
      formats
      recipients
      deliveries {
        dueAt
        state
        sentAt
        failure
      }
    }
  }
`);

export const SendingQuery = graphql(
  `
    query Sending {
      sending {
        ...SendingShown
      }
    }
  `,
  [Shown],
);
export const AddScheduleMutation = graphql(
  `
    mutation AddSchedule($schedule: ScheduleInput!) {
      sending: addSchedule(schedule: $schedule) {
        ...SendingShown
      }
    }
  `,
  [Shown],
);
export const RemoveScheduleMutation = graphql(
  `
    mutation RemoveSchedule($name: ID!) {
      sending: removeSchedule(name: $name) {
        ...SendingShown
      }
    }
  `,
  [Shown],
);

export type Sending = ResultOf<typeof SendingQuery>["sending"];
export type Schedule = Sending["schedules"][number];
export type NewSchedule = VariablesOf<typeof AddScheduleMutation>["schedule"];
