import "./sentence-band.css";
import { Fragment, type ReactNode } from "react";
import { keyed } from "../../../ui/keyed.ts";
import { Words } from "../../../ui/words.tsx";
import { textEms } from "../panels/text-ems.ts";
import { type Subject, textIn, type WallScene } from "../programme.ts";
import { isMap } from "../stage/needs.ts";
import { useReady, useWall } from "../wall-context.ts";
import { fitSentence } from "./fit-sentence.ts";
import { clausesOf, isWhole, piecesOf } from "./pieces.ts";
import { useGlance } from "./use-glance.ts";
import { useListsSaid } from "./use-lists-said.ts";

/** Text sizes left of the sentence and right of it. */
const EDGES_EMS = 1.8;

/** The sentence that a scene opens with, as large as its band lets it be; without one to say, the scene's title. */
export function SentenceBand(props: {
  scene: WallScene;
  subject: Subject | null;
  /** Its place among what the scene waits for. */
  index: number;
  /** Pixels. */
  width: number;
  height: number;
}): ReactNode {
  const { scene, subject, index, width, height } = props;
  const { language, textPixels } = useWall();
  // Evaluations without a map are what the scene is about, whatever stands beside them.
  const lists = scene.panels.some(isMap) ? [] : scene.panels.filter((one) => one.kind === "evaluation");
  const [glance, listed] = [useGlance(lists.length > 0 ? null : subject), useListsSaid(lists)];
  const { sentence, settled } = lists.length > 0 ? listed : glance;
  useReady(index, settled);
  const runs = sentence ?? (settled ? [textIn(language, scene.title)] : []);
  const { size, lines } = fitSentence(piecesOf(runs).map(textEms), width / textPixels - EDGES_EMS, height / textPixels);
  return (
    <header className="wall-sentence" style={{ height }} data-lines={lines}>
      <p style={{ fontSize: `${size}em` }}>
        {keyed(runs).map(({ key, item }) =>
          typeof item === "string" ? (
            <Clauses key={key} text={item} />
          ) : (
            <Fragment key={key}>
              <wbr />
              <b>{item.text}</b>
            </Fragment>
          ),
        )}
      </p>
    </header>
  );
}

/** Plain text that breaks between its clauses and not within a short one, and between the words of a longer one. */
function Clauses({ text }: { text: string }): ReactNode {
  return keyed(clausesOf(text)).map(({ key, item }) =>
    isWhole(item) ? (
      <span key={key} className="whole">
        {item}
      </span>
    ) : (
      <Words key={key} text={item} />
    ),
  );
}
