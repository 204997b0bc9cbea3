import { useState } from 'react';
import { requestStates, type RequestGroup } from '../../../analyses/requests/request-words.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { LabelledGroup } from '../../../ui/LabelledGroup.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { changeFeedback } from '../change-feedback.ts';
import s from '../themes/book/Book.module.css';

type Props = Readonly<{
  group: RequestGroup;
  groups: readonly RequestGroup[];
  onMerged: () => void;
}>;

/** What the team decided about a group of requests. */
export function RequestForm({ group, groups, onMerged }: Props) {
  const { t } = useWords();
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const { data: board = [] } = useQuery('feedback.board', null);
  const [title, setTitle] = useState(group.title);
  const [note, setNote] = useState(group.note ?? '');
  const merged = board.find(({ key }) => key === group.key)?.merged ?? [];
  const others = groups.filter(({ key, kind }) => key !== group.key && kind === group.kind);
  const said = { title: group.title };
  const isChanged =
    (title.trim() !== group.title && title.trim() !== '') || note.trim() !== (group.note ?? '');
  const save = () =>
    changeFeedback(
      'feedback.setRequest',
      {
        key: group.key,
        note: note.trim() === '' ? null : note.trim(),
        ...(title.trim() !== '' && title.trim() !== group.title && { title: title.trim() }),
      },
      said,
    );
  const merge = async (into: string) => {
    const other = others.find(({ key }) => key === into);
    if (other === undefined) return;
    const names = { title: group.title, into: other.title };
    if (await changeFeedback('feedback.mergeRequests', { key: group.key, into }, names)) onMerged();
  };
  if (isReadOnly) return group.note === null ? null : <Remark>{isolate(group.note)}</Remark>;
  return (
    <Section title={t('requests.decision')}>
      <div className={s['form']}>
        <LabelledGroup label={t('requests.column.state')}>
          <SegmentedControl
            label={t('requests.column.state')}
            value={group.state}
            options={requestStates.map((value) => ({ value, label: t(`requests.state.${value}`) }))}
            onChange={(state) => void changeFeedback('feedback.setRequest', { key: group.key, state }, said)}
          />
        </LabelledGroup>
        <TextField label={t('requests.column.title')} value={title} onChange={setTitle} maxLength={300} />
        <TextArea label={t('requests.note')} value={note} onChange={setNote} maxLength={2000} />
        <div>
          <Button variant="primary" isDisabled={!isChanged} onPress={() => void save()}>
            {t('requests.save')}
          </Button>
        </div>
        {others.length > 0 && (
          <Select
            label={t('requests.mergeInto')}
            placeholder={t('requests.chooseGroup')}
            value={null}
            options={others.map((other) => ({ value: other.key, label: other.title }))}
            isSearchable
            onChange={(into) => void merge(into)}
          />
        )}
        {merged.length > 0 && (
          <ul className={s['list']} aria-label={t('requests.merged')}>
            {merged.map((one) => (
              <li key={one.key} className={s['rule']}>
                <bdi>{one.title}</bdi>
                <Button
                  size="small"
                  aria-label={t('requests.takeOutNamed', { title: isolate(one.title) })}
                  onPress={() =>
                    void changeFeedback('feedback.unmergeRequest', { key: one.key }, { title: one.title })
                  }
                >
                  {t('requests.takeOut')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
