import { NoAnswers } from '../NoAnswers.tsx';

export function AnswersPanel() {
  return <NoAnswers />;
}
