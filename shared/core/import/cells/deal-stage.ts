import { foldLetters } from './month-names.ts';
import type { OrderState } from './order-state.ts';

// teams name the stages of a pipeline as they like; how it ends is said in these words
const won =
  /(?:^| )(?:(?:closed)?won|gewonnen|gagnee?s?|ganad[oa]s?|مكسوب|مكسوبه|مكسوبة|رابح|رابحه|رابحة|تم الفوز|فوز)(?: |$)/u;
const lost =
  /(?:^| )(?:(?:closed)?lost|abandoned|disqualified|verloren|perdue?s?|perdid[oa]s?|خاسر|خاسره|خاسرة|خساره|خسارة|مفقود|مفقوده|مفقودة)(?: |$)/u;

/** What the stage of a deal says of it as an order: won is a sale, lost is none, and any other stage is not decided yet. */
export function readDealStage(text: string): OrderState {
  const words = foldLetters(text.trim()).replace(/[^\p{L}\p{N}]+/gu, ' ');
  if (lost.test(words)) return 'cancelled';
  return won.test(words) ? 'paid' : 'pending';
}
