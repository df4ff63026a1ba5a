import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Changing } from "../accounts/account-changes.ts";
import { allDevices } from "../accounts/device.queries.ts";
import { confirmDevice, revokeDevice } from "../accounts/devices.ts";
import type { Context } from "../context.ts";
import { inTransaction } from "../db/database.ts";
import { BadInput } from "../errors.ts";
import { isProgrammeName } from "../wall/wall-programme.input.ts";
import { deviceTypeOf, WallDevice } from "./wall-device.type.ts";

const NEEDS = "Needs the right to manage devices.";

@Resolver()
export class WallDeviceResolver {
  @Query(() => [WallDevice], {
    description: `Every screen that was ever let in, those that are first, by name. ${NEEDS}`,
  })
  async wallDevices(@Ctx() context: Context): Promise<WallDevice[]> {
    await context.require("DEVICES");
    return (await context.run(allDevices, {})).map(deviceTypeOf);
  }

  @Mutation(() => [WallDevice], {
    description: `Lets in the screen that shows a code, to read one programme in one region. All devices as they then are. ${NEEDS}`,
  })
  confirmWallDevice(
    @Arg("code", () => String, { description: "As it stands on the screen, in any case; good for 10 minutes." })
    code: string,
    @Arg("name", () => ID, { description: "2 to 60 characters." }) name: string,
    @Arg("programme", () => String, { description: "Name of the programme; default: the one that walls show first." })
    programme: string,
    @Arg("regionCode", () => ID, { description: "Code of the region." }) regionCode: string,
    @Ctx() context: Context,
  ): Promise<WallDevice[]> {
    if (!isProgrammeName(programme)) throw new BadInput("programme", "the name of a programme", programme);
    return changed(context, (as) => confirmDevice(as, { code, name, programme, regionCode }));
  }

  @Mutation(() => [WallDevice], {
    description: `Lets a screen in no more; what it reads ends. All devices as they then are. ${NEEDS}`,
  })
  revokeWallDevice(
    @Arg("name", () => ID, { description: "Its name." }) name: string,
    @Ctx() context: Context,
  ): Promise<WallDevice[]> {
    return changed(context, (as) => revokeDevice(as, name));
  }
}

async function changed(context: Context, work: (changing: Changing) => Promise<void>): Promise<WallDevice[]> {
  await context.require("DEVICES");
  try {
    await inTransaction(context.database, (client) =>
      work({ client, actor: context.actor, at: new Date(), day: context.today }),
    );
  } catch (error) {
    throw context.userError(error);
  }
  await context.changed(["access"]);
  return (await context.run(allDevices, {})).map(deviceTypeOf);
}
