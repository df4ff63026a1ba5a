import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { LEAST_SIDE, MOST_SIDE, type ScreenSize, SIZES, sizeOf, sizeText } from "./sizes.ts";

const OWN = "own";

/** Size of the wall: one of the usual ones, or typed. */
export function SizeChoice({ size, onSize }: { size: ScreenSize; onSize(size: ScreenSize): void }): ReactNode {
  const { t } = useTranslation();
  const [own, setOwn] = useState(false);
  const choose = (text: string): void => {
    setOwn(text === OWN);
    const chosen = sizeOf(text);
    if (chosen) onSize(chosen);
  };
  return (
    <>
      <label>
        <span>{t("wall.editor.preview.size")}</span>
        <select value={own ? OWN : sizeText(size)} onChange={(event) => choose(event.target.value)}>
          {SIZES.map((one) => (
            <option key={sizeText(one)} value={sizeText(one)}>
              {one.width} × {one.height}
            </option>
          ))}
          <option value={OWN}>{t("wall.editor.preview.ownSize")}</option>
        </select>
      </label>
      {own && (
        <>
          <Side
            label={t("wall.editor.preview.width")}
            side={size.width}
            onSide={(width) => onSize({ ...size, width })}
          />
          <Side
            label={t("wall.editor.preview.height")}
            side={size.height}
            onSide={(height) => onSize({ ...size, height })}
          />
        </>
      )}
    </>
  );
}

function Side({ label, side, onSide }: { label: string; side: number; onSide(side: number): void }): ReactNode {
  const [typed, setTyped] = useState(String(side));
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        min={LEAST_SIDE}
        max={MOST_SIDE}
        value={typed}
        aria-invalid={Number(typed) !== side}
        onChange={(event) => {
          setTyped(event.target.value);
          const value = Number(event.target.value);
          if (Number.isInteger(value) && value >= LEAST_SIDE && value <= MOST_SIDE) onSide(value);
        }}
      />
    </label>
  );
}
