/** YAML to begin a policy of the site's own with; what only who writes it knows is left empty, and told when it is checked. */
export const firstDraft = (region: string, from: string): string => `id: local
version: 1
name: { zh: 本地时限, en: Local deadlines }
source:
from: "${from}"
to: null
timeZone: Asia/Shanghai
applies: { region: "${region}" }
pauses: {}
steps:
  - id: handle
    name: { zh: 办理, en: Handling }
    basis: STATED
    starts: [RECEIVED, REOPENED, ASSIGNED]
    ends: [HANDLED]
    limit: { workingDays: 5 }
    yellow: { workingDays: 1 }
    escalates: { to: STREET, when: NEXT_OPENING }
`;
