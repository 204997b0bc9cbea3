import type { QuestionKind } from '../../model/survey.ts';
import type { FeedbackQuestion, FeedbackSurvey } from '../columns.ts';

const alwaysTelling: readonly QuestionKind[] = ['nps', 'csat'];

// what people say of themselves, of what matters to them or of how often they do something, on the same scales as what they make of us
const ofSomethingElse =
  /skill|proficien|knowledge|familiar|how often|how frequently|how long|how many|frequen|importan|difficult|hours|\bage\b|comfortable with|confident are you|experience with|مهار|خبرتك|معرفتك|كم مر|كم عدد|معدل|أهمي|اهمي|صعوب|عمرك/iu;

/**
 * Whether an answer to a question says how content somebody is: recommending and satisfaction always, ratings unless they are asked about
 * something else, as skills are. From such answers it can be learned what words feel like, and with others it cannot.
 */
export function tellsContent(
  { kind, label }: Pick<FeedbackQuestion, 'kind' | 'label'>,
  survey: Pick<FeedbackSurvey, 'kind'> | undefined,
): boolean {
  if (alwaysTelling.includes(kind)) return true;
  if (kind !== 'rating') return false;
  return survey?.kind === 'reviews' || survey?.kind === 'testimonials' || !ofSomethingElse.test(label);
}
