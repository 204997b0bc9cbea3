import { NoAnswers } from '../NoAnswers.tsx';

export function FollowUpPanel() {
  return <NoAnswers />;
}
