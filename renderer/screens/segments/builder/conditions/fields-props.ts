import type { ConditionKind } from '../../../../../shared/core/segments/schema.ts';
import type { HalfOf } from '../draft/shapes.ts';

/** A condition of one kind, and who is told when it is changed. */
export type FieldsProps<K extends ConditionKind> = Readonly<{
  half: HalfOf<K>;
  onChange: (half: HalfOf<K>) => void;
}>;
