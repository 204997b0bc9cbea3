import type { CleaningFix } from '../../../../shared/core/model/cleaning.ts';

/** `fix` is what the findings suggest. */
export type CleaningPanelProps = Readonly<{ fix?: CleaningFix }>;

export const CleaningPanel: (props: CleaningPanelProps) => null = () => null;
