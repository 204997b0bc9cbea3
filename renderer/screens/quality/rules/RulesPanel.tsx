import { ListChecks, Pencil, Plus, Trash2, UsersRound } from 'lucide-react';
import { useState } from 'react';
import type { RuleState } from '../../../../shared/core/model/quality-rule.ts';
import { call } from '../../../api/client.ts';
import { useQuery } from '../../../api/use-query.ts';
import { tell } from '../../../frame/hold.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useOverlays } from '../../../state/overlays.ts';
import { useToasts } from '../../../state/toasts.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Card, CardList } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { ListIntro } from '../../../ui/ListIntro.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { draftOf, emptyDraft, type RuleDraft } from './draft-rule.ts';
import { RuleEditor } from './RuleEditor.tsx';
import { ruleSentence } from './rule-words.ts';
import s from './Rules.module.css';

/** What the team asks of its data itself, who looks after it, and how it stands. */
export function RulesPanel() {
  const { t } = useWords();
  const { data, error, retry } = useQuery('quality.rules', null);
  const [draft, setDraft] = useState<RuleDraft | null>(null);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined) return <SkeletonLines lines={4} height="1.25rem" />;
  const add = (
    <Button size="small" variant="primary" icon={Plus} onPress={() => setDraft(emptyDraft)}>
      {t('quality.rule.add')}
    </Button>
  );
  return (
    <div className={s['rules']}>
      {data.length === 0 ? (
        <EmptyState icon={ListChecks} title={t('quality.rule.none')} actions={add}>
          <p>{t('quality.rule.teach')}</p>
        </EmptyState>
      ) : (
        <>
          <ListIntro says={t('quality.rule.teach')} action={add} />
          <CardList>
            {data.map((rule) => (
              <OneRule key={rule.id} rule={rule} onEdit={() => setDraft(draftOf(rule))} />
            ))}
          </CardList>
        </>
      )}
      {draft !== null && <RuleEditor start={draft} onClose={() => setDraft(null)} />}
    </div>
  );
}

function OneRule({ rule, onEdit }: { rule: RuleState; onEdit: () => void }) {
  const words = useWords();
  const { t, format } = words;
  const { name, owner, dueOn, broken, total, finding } = rule;
  const facts = [
    owner === '' ? t('quality.rule.nobody') : t('quality.rule.ownedBy', { owner: isolate(owner) }),
    ...(dueOn === null ? [] : [t('quality.rule.dueBy', { day: format.day(dueOn) })]),
    ...(broken !== null && broken > 0 && total !== null
      ? [t('quality.foundOf', { found: format.number(broken), total: format.number(total) })]
      : []),
  ];
  const remove = async () => {
    try {
      await call('quality.removeRule', { id: rule.id });
      useToasts.getState().say(t('quality.rule.removed', { name: isolate(name) }));
    } catch (error) {
      tell(error);
    }
  };
  const show = () =>
    useOverlays.getState().showPeople({ people: { kind: 'finding', key: finding }, title: name });
  return (
    <Card
      title={name}
      badge={<State rule={rule} />}
      says={
        <>
          <p className={s['sentence']}>{ruleSentence(words, rule.definition)}</p>
          <Remark tone="faint">{facts.join(' · ')}</Remark>
        </>
      }
      aside={
        <ButtonRow isFirm>
          {broken !== null && broken > 0 && rule.definition.table !== 'product' && (
            <Button
              size="small"
              icon={UsersRound}
              aria-label={t('quality.peopleOf', { finding: isolate(name) })}
              onPress={show}
            >
              {t('quality.rule.who')}
            </Button>
          )}
          <IconButton size="small" icon={Pencil} label={t('quality.rule.edit', { name })} onPress={onEdit} />
          <IconButton
            size="small"
            icon={Trash2}
            label={t('quality.rule.remove', { name })}
            onPress={() => void remove()}
          />
        </ButtonRow>
      }
    />
  );
}

function State({ rule: { broken, dueOn } }: { rule: RuleState }) {
  const { t } = useWords();
  const now = useNow();
  if (broken === null) return <Badge>{t('quality.rule.state.waiting')}</Badge>;
  if (broken === 0) return <Badge tone="accent">{t('quality.rule.state.kept')}</Badge>;
  const isOverdue = dueOn !== null && dueOn < new Date(now).toISOString().slice(0, 10);
  return (
    <Badge tone={isOverdue ? 'danger' : 'warning'}>
      {isOverdue ? t('quality.rule.state.overdue') : t('quality.rule.state.broken')}
    </Badge>
  );
}
