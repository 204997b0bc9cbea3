import { NoAnswers } from '../NoAnswers.tsx';

export function ScoresPanel() {
  return <NoAnswers />;
}
