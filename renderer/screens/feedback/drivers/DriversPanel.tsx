import { NoAnswers } from '../NoAnswers.tsx';

export function DriversPanel() {
  return <NoAnswers />;
}
