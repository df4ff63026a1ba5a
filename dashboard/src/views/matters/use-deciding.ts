import { useRef, useState } from "react";
import { useWriting, type Writing } from "../../shell/use-writing.ts";
import { DecideMutation, type Proposal } from "./proposals-query.ts";

export type Decision = "CONFIRM" | "REFUSE" | "UNDO";

export interface Said {
  readonly proposal: Proposal;
  readonly decision: Decision;
}

/** Says of proposals what they are, one after the other; `gone`: by ids, those that somebody here has decided. */
export function useDeciding(): {
  readonly gone: ReadonlySet<string>;
  /** What was said last, and stands. */
  readonly last: Said | null;
  readonly writing: Writing;
  decide(proposal: Proposal, decision: Decision): void;
  /** Takes back what was said last. */
  undo(): void;
  withToken(token: string | null): void;
} {
  const writing = useWriting();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<Said | null>(null);
  const wanted = useRef<Said | null>(null);
  const decide = async (proposal: Proposal, decision: Decision): Promise<void> => {
    wanted.current = { proposal, decision };
    const { id, complaint, other } = proposal;
    const hide = (isGone: boolean): void =>
      setGone((before) => new Set(isGone ? [...before, id] : [...before].filter((one) => one !== id)));
    const becomesGone = decision !== "UNDO";
    hide(becomesGone);
    const answer = await writing.send(DecideMutation, { complaint: complaint.id, other: other.id, decision });
    if (answer === null) hide(!becomesGone);
    else setLast({ proposal, decision });
  };
  return {
    ...{ gone, last, writing },
    decide: (proposal, decision) => void decide(proposal, decision),
    undo: () => {
      if (last !== null && last.decision !== "UNDO") void decide(last.proposal, "UNDO");
    },
    withToken: (token) => {
      writing.withToken(token);
      if (token !== null && wanted.current !== null) void decide(wanted.current.proposal, wanted.current.decision);
    },
  };
}
