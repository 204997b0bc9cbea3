import { NoAnswers } from '../NoAnswers.tsx';

export function ThemesPanel() {
  return <NoAnswers />;
}
