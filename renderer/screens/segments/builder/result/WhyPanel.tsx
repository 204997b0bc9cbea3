import { useState } from 'react';
import type { SegmentDefinition } from '../../../../../shared/core/segments/schema.ts';
import { notYet, useQuery } from '../../../../api/use-query.ts';
import { useSettled } from '../../../../api/use-settled.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { useSession } from '../../../../state/session.ts';
import { Badge } from '../../../../ui/Badge.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { ErrorState } from '../../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../../ui/Skeleton.tsx';
import { ValuePicker, type PickedValue } from '../../../../ui/ValuePicker.tsx';
import { customerName } from '../../../customer/customer-name.ts';
import type { Speech } from '../../words/speech.ts';
import { VerdictTree } from './VerdictTree.tsx';
import s from './Result.module.css';

const shown = 20;

type Props = Readonly<{ definition: SegmentDefinition; on: string | null; speech: Speech }>;

/** Why one customer is in, or not: each condition with what was found and the rows that decide. */
export function WhyPanel({ definition, on, speech }: Props) {
  const words = useWords();
  const { t } = words;
  const [chosen, setChosen] = useState<PickedValue | null>(null);
  const [text, setText] = useState('');
  const search = useSettled(text.trim(), 150);
  const people = useQuery('customers.page', {
    people: { kind: 'all' },
    search,
    sort: { by: 'spent', direction: 'descending' },
    offset: 0,
    limit: shown,
  });
  const customer = chosen === null ? null : Number(chosen.id);
  const verdict = useQuery(
    'segments.explain',
    customer === null ? notYet : { segment: { by: 'definition', definition }, customer, on },
  );
  return (
    <div className={s['panel']}>
      <div className={s['ask']}>
        <ValuePicker
          isSingle
          label={t('segments.builder.why.customer')}
          placeholder={t('segments.builder.why.choose')}
          chosen={chosen === null ? [] : [chosen]}
          onChange={([next]) => setChosen(next ?? null)}
          text={text}
          onText={setText}
          isLoading={people.isLoading}
          found={(people.data?.rows ?? []).map((row) => ({
            id: String(row.id),
            label: customerName(row, words),
            help: [row.name === null ? null : row.email, row.city]
              .filter((part) => part !== null)
              .join(' · '),
          }))}
        />
        {customer !== null && (
          <Button
            variant="quiet"
            onPress={() => useSession.getState().go({ screen: 'customer', id: customer })}
          >
            {t('segments.builder.why.page')}
          </Button>
        )}
      </div>
      {customer === null && <p className={s['soft']}>{t('segments.builder.why.about')}</p>}
      {verdict.error !== null && <ErrorState error={verdict.error} onRetry={verdict.retry} />}
      {customer !== null && verdict.data === undefined && verdict.error === null && (
        <SkeletonLines lines={5} />
      )}
      {customer !== null && verdict.data !== undefined && (
        <>
          <p role="status">
            <Badge tone={verdict.data.isIn ? 'accent' : 'warning'}>
              {t(verdict.data.isIn ? 'segments.builder.why.isIn' : 'segments.builder.why.isOut')}
            </Badge>
          </p>
          <VerdictTree verdict={verdict.data} definition={definition} speech={speech} />
        </>
      )}
    </div>
  );
}
