import { type ReactNode, useEffect, useState } from "react";
import { TIME_ZONE } from "../../../calendar/local-time.ts";
import { useWall } from "../wall-context.ts";

/** In English the names of months and days are long: the shorter ones leave the scene's title its room. */
const WORDS = {
  zh: { locale: "zh-CN", weekday: "long" },
  en: { locale: "en-GB", weekday: "short" },
} as const;
const ZONE = { timeZone: TIME_ZONE } as const;

/** Date, weekday and time, to the second. */
export function Clock(): ReactNode {
  const { language } = useWall();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      setNow(new Date());
      // On the turn of the second, however late this one came.
      timer = setTimeout(tick, 1000 - (Date.now() % 1000));
    };
    timer = setTimeout(tick, 1000 - (Date.now() % 1000));
    return () => clearTimeout(timer);
  }, []);
  const { locale, weekday } = WORDS[language];
  return (
    <time className="wall-clock" dateTime={now.toISOString()}>
      <span>{now.toLocaleDateString(locale, { ...ZONE, year: "numeric", month: "short", day: "numeric" })}</span>
      <span className="weekday">{now.toLocaleDateString(locale, { ...ZONE, weekday })}</span>
      <b>{now.toLocaleTimeString("en-GB", ZONE)}</b>
    </time>
  );
}
