import type { FeedbackColumns } from '../columns.ts';
import { textFlags, type TextReading } from '../reading.ts';

/** A text of this many bytes says something and is still read at a glance. */
const easyBytes = { least: 25, most: 400 };

/** How well a text serves as an example: about one thing, sure in what it feels, neither a word nor a page, and no copy. */
function clarity(columns: FeedbackColumns, reading: TextReading, text: number): number {
  const answer = reading.answer[text] ?? 0;
  const bytes = (columns.answers.wordOffsets[answer + 1] ?? 0) - (columns.answers.wordOffsets[answer] ?? 0);
  const themes = (reading.themeOffsets[text + 1] ?? 0) - (reading.themeOffsets[text] ?? 0);
  const isEasy = bytes >= easyBytes.least && bytes <= easyBytes.most;
  const isCopy = ((reading.flags[text] ?? 0) & textFlags.duplicate) !== 0;
  return (reading.confidence[text] ?? 0) + (isEasy ? 1 : 0) - Math.min(themes, 6) / 4 - (isCopy ? 4 : 0);
}

/** The texts that show best what a set of them says, the clearest first; of equal ones the earlier. At most one a response. */
export function clearestTexts(
  columns: FeedbackColumns,
  reading: TextReading,
  texts: readonly number[],
  most: number,
): number[] {
  if (most === 0) return [];
  const ranked = texts.map((text) => ({ text, clarity: clarity(columns, reading, text) }));
  ranked.sort((a, b) => b.clarity - a.clarity || a.text - b.text);
  const seen = new Set<number>();
  const chosen: number[] = [];
  for (const { text } of ranked) {
    const response = columns.answers.response[reading.answer[text] ?? 0] ?? 0;
    if (seen.has(response)) continue;
    seen.add(response);
    chosen.push(text);
    if (chosen.length === most) break;
  }
  return chosen;
}
