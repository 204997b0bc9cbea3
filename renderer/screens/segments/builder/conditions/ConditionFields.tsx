import type { ReactNode } from 'react';
import type { ConditionKind } from '../../../../../shared/core/segments/schema.ts';
import type { Half } from '../draft/shapes.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { ConsentFields } from './ConsentFields.tsx';
import { EventDayFields, EventsFields } from './EventFields.tsx';
import type { FieldsProps } from './fields-props.ts';
import { OrderDayFields, OrdersFields } from './OrderFields.tsx';
import { FollowUpFields, PeopleFields, SegmentFields } from './OtherFields.tsx';
import { CustomFields, DayFields, PersonNumberFields, TextFields } from './PersonFields.tsx';
import { PreferenceFields } from './PreferenceFields.tsx';
import { ResponsesFields } from './ResponsesFields.tsx';
import { RfmFields, RfmScoreFields } from './ScoreFields.tsx';
import { SequenceFields } from './SequenceFields.tsx';
import { PartyShareFields, SourceFields } from './SourceFields.tsx';

type Fields = { readonly [K in ConditionKind]: (props: FieldsProps<K>) => ReactNode };

const fields: Fields = {
  text: TextFields,
  custom: CustomFields,
  day: DayFields,
  age: PersonNumberFields,
  completeness: PersonNumberFields,
  orders: OrdersFields,
  'order-day': OrderDayFields,
  events: EventsFields,
  'event-day': EventDayFields,
  answer: AnswerFields,
  responses: ResponsesFields,
  preference: PreferenceFields,
  consent: ConsentFields,
  source: SourceFields,
  'party-share': PartyShareFields,
  rfm: RfmFields,
  'rfm-score': RfmScoreFields,
  segment: SegmentFields,
  sequence: SequenceFields,
  people: PeopleFields,
  'follow-up': FollowUpFields,
};

/** What there is to choose of a condition, by its kind. */
export function ConditionFields(props: Readonly<{ half: Half; onChange: (half: Half) => void }>) {
  // the component is of the very kind of the condition
  const Of = fields[props.half.kind] as (given: typeof props) => ReactNode;
  return <Of {...props} />;
}
