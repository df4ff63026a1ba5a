import { graphql, type ResultOf } from "../../graphql/tada.ts";

export const DevicesQuery = graphql(`
  query WallDevices {
    wallDevices {
      name
      programme
      regionCode
      regionName
      regionNameEn
      address
      usedAt
      revokedAt
    }
    wallProgrammes {
      name
    }
  }
`);
export type WallDevice = ResultOf<typeof DevicesQuery>["wallDevices"][number];

export const ConfirmMutation = graphql(`
  mutation ConfirmWallDevice($code: String!, $name: ID!, $programme: String!, $regionCode: ID!) {
    confirmWallDevice(code: $code, name: $name, programme: $programme, regionCode: $regionCode) {
      name
    }
  }
`);
export const RevokeDeviceMutation = graphql(`
  mutation RevokeWallDevice($name: ID!) {
    revokeWallDevice(name: $name) {
      name
    }
  }
`);
