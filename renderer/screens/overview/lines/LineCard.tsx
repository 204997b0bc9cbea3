import { ThumbsDown, ThumbsUp, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useGroupWords } from '../../../analyses/rfm/group-words.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useOverlays } from '../../../state/overlays.ts';
import { useSession } from '../../../state/session.ts';
import { Badge, type BadgeTone } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Confidence } from '../../../ui/Confidence.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { MoneyEstimate } from '../../../ui/MoneyEstimate.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { lineText, placeLabel, sortOf, type LineSort } from './line-words.ts';
import type { Line } from './overview-line.ts';
import { takeBack, vote } from './vote.ts';
import s from './Lines.module.css';

const tones: Readonly<Record<LineSort, BadgeTone>> = {
  changed: 'plain',
  risk: 'warning',
  todo: 'accent',
  data: 'plain',
};

/** One line: what it says, what is at stake and how sure that is, who is behind it, and what can be done. */
export function LineCard({ line }: Readonly<{ line: Line }>) {
  const words = useWords();
  const groups = useGroupWords();
  const currency = useSession(({ workspace }) => workspace?.currency ?? null);
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const { t } = words;
  const text = lineText({ words, groups, currency }, line);
  return (
    <Card head={<p className={s['sentence']}>{text}</p>} aside={!isReadOnly && <Votes line={line} />}>
      <div className={s['foot']}>
        <div className={s['facts']}>
          <Badge tone={tones[sortOf(line)]}>{t(`overview.sort.${sortOf(line)}`)}</Badge>
          {line.money !== null && <Stake money={line.money} />}
          <Confidence value={line.certainty} />
        </div>
        <Ways line={line} text={text} />
      </div>
    </Card>
  );
}

function Stake({ money }: Readonly<{ money: NonNullable<Line['money']> }>) {
  const { t } = useWords();
  const [low, high] = money.interval;
  // a loss is at stake as a gain is: the sentence says which of both it is
  const isLoss = money.minor < 0;
  return (
    <Remark place="inline">
      <span className={s['stake']}>{t('overview.lines.stakeLabel')}</span>
      <MoneyEstimate minor={Math.abs(money.minor)} interval={isLoss ? [-high, -low] : [low, high]} />
    </Remark>
  );
}

function Ways({ line, text }: Readonly<{ line: Line; text: string }>) {
  const words = useWords();
  const { t } = words;
  const { people, customers, place } = line;
  const go = useSession((session) => session.go);
  const open = () => {
    if (people !== null) useOverlays.getState().showPeople({ people, title: text });
  };
  return (
    <ButtonRow label={t('overview.lines.ways')}>
      {people !== null && customers !== null && (
        <Button size="small" icon={UsersRound} onPress={open}>
          {t('overview.lines.people', { count: customers })}
        </Button>
      )}
      <Button
        size="small"
        onPress={() => go(place.screen === 'customers' ? { ...place, title: text } : place)}
      >
        {placeLabel(words, line)}
      </Button>
    </ButtonRow>
  );
}

function Votes({ line }: Readonly<{ line: Line }>): ReactNode {
  const { t } = useWords();
  if (line.vote !== null)
    return (
      <ButtonRow isFirm>
        {line.vote === 'useful' && <Badge>{t('overview.lines.isUseful')}</Badge>}
        <Button variant="quiet" size="small" onPress={() => void takeBack(line)}>
          {t(line.vote === 'useful' ? 'overview.lines.forget' : 'overview.lines.takeBack')}
        </Button>
      </ButtonRow>
    );
  return (
    <ButtonRow isFirm>
      <IconButton
        size="small"
        icon={ThumbsUp}
        label={t('overview.lines.useful')}
        onPress={() => void vote(line, true)}
      />
      <IconButton
        size="small"
        icon={ThumbsDown}
        label={t('overview.lines.notUseful')}
        onPress={() => void vote(line, false)}
      />
    </ButtonRow>
  );
}
