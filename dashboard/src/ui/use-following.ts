import { useState } from "react";

/**
 * State that begins anew with what it follows, in the drawing that brings it: an effect would come after that drawing, and take back what was
 * typed in between.
 */
export function useFollowing<T>(followed: T): [now: T, set: (now: T) => void] {
  const [seen, setSeen] = useState(followed);
  const [now, setNow] = useState(followed);
  if (Object.is(seen, followed)) return [now, setNow];
  setSeen(followed);
  setNow(followed);
  return [followed, setNow];
}
