import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { NOBODY, payerOf } from "../access/principal.ts";
import { askForDevice, asShown, CODE_FOR_MS, type Device } from "../accounts/devices.ts";
import type { Rates } from "../budget/rates.ts";
import type { Platform } from "../context.ts";
import { inTransaction } from "../db/database.ts";
import { SignInNeeded } from "../errors.ts";
import { userErrorOf } from "../user-error.ts";
import { type Authentication, DEVICE_COOKIE } from "./authentication.ts";

/** As long as browsers keep any: a screen is let in until it is revoked. */
const COOKIE_SECONDS = 400 * 24 * 3600;

/**
 * POST /device: a screen asks to show a wall, and gets a cookie and the code that an administrator confirms; GET /device says how it stands:
 * its code, or once it is confirmed its programme and region. Only with accounts.
 */
export function serveDevices(
  app: FastifyInstance,
  { platform, authentication, rates }: { platform: Platform; authentication: Authentication; rates: Rates },
): void {
  const { config, database } = platform;
  if (config.auth === "open") return;
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw userErrorOf(platform, error);
    });
  const keep = (request: FastifyRequest, reply: FastifyReply, secret: string): FastifyReply =>
    reply.setCookie(DEVICE_COOKIE, secret, {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: request.protocol === "https",
      maxAge: COOKIE_SECONDS,
    });
  const codeOf = (code: string, askedAt: Date) => ({
    state: "WAITING",
    code: asShown(code),
    until: new Date(askedAt.getTime() + CODE_FOR_MS).toISOString(),
  });

  app.post("/device", { bodyLimit: 1024 }, async (request, reply) => {
    await rates.request(payerOf(NOBODY, request.ip));
    const at = new Date();
    const from = { address: request.ip, agent: request.headers["user-agent"] ?? "" };
    const { secret, code } = await told(inTransaction(database, (client) => askForDevice(client, from, at)));
    return keep(request, reply, secret).header("cache-control", "no-store").code(201).send(codeOf(code, at));
  });

  app.get("/device", async (request, reply) => {
    reply.header("cache-control", "no-store");
    const device: Device | null = await told(authentication.deviceOf(request));
    if (device === null) throw new SignInNeeded();
    if (device.code !== null) return codeOf(device.code, device.askedAt);
    // kept as long again from each start of the screen
    keep(request, reply, request.cookies[DEVICE_COOKIE]!);
    const { name, programme, regionCode } = device;
    return { state: "CONFIRMED", name, programme, region: regionCode };
  });
}
