import { two } from "../calendar/checked-day.ts";
import { oneBlank } from "./one-blank.ts";

const HALF = "上午|下午|中午|凌晨|早上|早晨|清晨|傍晚|晚上|晚间|夜间|AM|PM|a\\.m\\.|p\\.m\\.";
// no zone is 16 hours off, and PostgreSQL takes none
const ZONE = "Z|(?:UTC|GMT)?[+-](?:1[0-5]|0?\\d)(?::?[0-5]\\d)?|UTC|GMT";
const CLOCK = new RegExp(
  `^(${HALF})?\\s*(\\d{1,2})\\s*(?:[:时点]\\s*(?:(\\d{1,2}|半)\\s*分?)?\\s*(?::?\\s*(\\d{1,2})(?:[.,](\\d{1,9}))?\\s*秒?)?)?\\s*(${HALF})?\\s*(${ZONE})?$`,
  "iu",
);

/** A time of day behind a date: "08:30:00", "8时30分", "下午3:20", "3:20 PM", "24:00". Midnight where it is empty; null where it is none. */
export function readClock(text: string): { readonly time: string; readonly zone: string | null } | null {
  if (text === "") return { time: "00:00:00", zone: null };
  if (new RegExp(`^(?:${ZONE})$`, "i").test(text)) return { time: "00:00:00", zone: isoOffset(text) };
  const match = CLOCK.exec(oneBlank(text));
  if (match === null) return null;
  const [, before, given, minute = "0", second = "0", fraction, after, zone] = match;
  const hour = hourOf(Number(given), before ?? after);
  if (hour === null) return null;
  const time = `${two(String(hour))}:${two(minute === "半" ? "30" : minute)}:${two(second)}`;
  if (!isTime(time) && time !== "24:00:00") return null;
  return {
    time: fraction === undefined ? time : `${time}.${fraction}`,
    zone: zone === undefined ? null : isoOffset(zone),
  };
}

function isTime(time: string): boolean {
  return Number(time.slice(0, 2)) < 24 && Number(time.slice(3, 5)) < 60 && Number(time.slice(6, 8)) < 60;
}

/** "Z", "+08", "+0800", "UTC+8" as +08:00. */
export function isoOffset(zone: string): string {
  const plain = zone.toUpperCase().replace(/^(?:UTC|GMT)/, "");
  if (plain === "Z" || plain === "") return "+00:00";
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}?):?(\d{2})?$/.exec(plain) ?? [];
  // PostgreSQL writes whole hours without minutes: +08
  return `${sign}${two(hours!)}:${minutes ?? "00"}`;
}

/** 24-hour clock; null where hour and half of the day contradict each other or leave the day open (晚上12点). */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  const morning = /^(?:上午|凌晨|早|清晨|a)/i.test(half);
  if (morning) return hour > 12 ? null : hour % 12;
  if (half === "中午") return hour < 3 ? hour + 12 : hour;
  if (hour === 12) return /^(?:下午|p)/i.test(half) ? 12 : null;
  return hour < 12 ? hour + 12 : hour;
}
