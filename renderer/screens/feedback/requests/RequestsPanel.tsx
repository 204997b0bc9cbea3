import { NoAnswers } from '../NoAnswers.tsx';

export function RequestsPanel() {
  return <NoAnswers />;
}
