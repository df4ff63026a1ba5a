import { useEffect } from "react";
import { MIDDLE } from "../../../../link/url-state.ts";
import { useFollowing } from "../../../../ui/use-following.ts";
import { useView } from "../../view.tsx";

/** A link is written once the handle has rested so long: browsers refuse to change the address dozens of times a second. */
const RESTS_MS = 300;

/** Where the swipe stands, in percent of the width: as the link says, and written to it. */
export function useSwipe(): [percent: number, setPercent: (percent: number) => void] {
  const { state, go } = useView();
  const linked = state.swipe ?? MIDDLE;
  // The link leads at the start and on the way through the history.
  const [percent, setPercent] = useFollowing(linked);
  const whole = Math.round(percent);
  useEffect(() => {
    if (whole === linked) return;
    const timer = setTimeout(() => go({ swipe: whole === MIDDLE ? undefined : whole }, { replace: true }), RESTS_MS);
    return () => clearTimeout(timer);
  }, [whole, linked, go]);
  return [percent, setPercent];
}
