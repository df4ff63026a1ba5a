import { noteOf } from "../indicators/notes.ts";

/** Why a region is not held against its target, or it is not said whether that is on track: in words to show. */
const NOTES = {
  NO_DATA: { zh: "无数据，不与目标比较", en: "Not held against the target: no data" },
  NO_WHOLE_MONTH: { zh: "本年尚无可判断的整月", en: "No whole month of the year can be judged yet" },
  KNOWN_IN_PART: { zh: "本年资料不全，不与目标比较", en: "Not held against the target: the year is known in part" },
  TOO_FEW_MONTHS: {
    zh: "可比的月份不足两个，不判断进度",
    en: "Progress is not judged by fewer than two months that are known alike",
  },
} as const;
export type TargetNoteReason = keyof typeof NOTES;

export const TargetNote = noteOf("TargetNoteReason", "something is not said of a target", NOTES, {
  NO_DATA: "There is no value.",
  NO_WHOLE_MONTH: "No month of the year is over, with what became of its complaints known.",
  KNOWN_IN_PART: "What adds up over the year is not known for all of its days and parts.",
  TOO_FEW_MONTHS: "A trend takes two months that are known alike.",
});
export type TargetNote = InstanceType<typeof TargetNote>;

export const targetNote = (reason: TargetNoteReason | null): TargetNote | null => reason && new TargetNote(reason);
