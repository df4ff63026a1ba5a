import "./words.css";
import { Fragment, type ReactNode } from "react";
import { keyed } from "./keyed.ts";
import { wordsOf } from "./words-of.ts";

/** Text whose lines break between its words, Chinese too. */
export function Words({ text }: { text: string }): ReactNode {
  return (
    <span className="words">
      {keyed(wordsOf(text)).map(({ key, item, index }) => (
        <Fragment key={key}>
          {index > 0 && <wbr />}
          {item}
        </Fragment>
      ))}
    </span>
  );
}
