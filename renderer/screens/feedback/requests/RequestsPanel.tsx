import { useState } from 'react';
import type { Input, Output } from '../../../../shared/contract/api.ts';
import { RequestsView } from '../../../analyses/requests/RequestsView.tsx';
import { useWords } from '../../../i18n/intl.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { ExportRequestsButton } from './ExportRequestsButton.tsx';
import { RequestSheet } from './RequestSheet.tsx';
import s from '../FeedbackScreen.module.css';

type Opened = Readonly<{ key: string; params: Input<'analysis.requests'> }>;

/** The board of requests and problems for the product team. */
export function RequestsPanel({ overview }: Readonly<{ overview: Output<'feedback.overview'> }>) {
  const { t } = useWords();
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <div className={s['part']}>
      <Remark>{t('requests.lead')}</Remark>
      <RequestsView
        surveys={overview.surveys}
        onOpen={({ key }, params) => setOpened({ key, params })}
        actions={(params, requests) => (
          <ExportRequestsButton params={params} isEmpty={(requests?.groups.length ?? 0) === 0} />
        )}
      />
      {opened !== null && (
        <RequestSheet groupKey={opened.key} params={opened.params} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}
