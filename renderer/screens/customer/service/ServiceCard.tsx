import {
  ArrowUpRight,
  BookOpen,
  Cake,
  CircleHelp,
  Copy,
  ListTodo,
  MessageSquareQuote,
  Package,
  PackageX,
  Phone,
  PhoneOff,
  ShoppingBag,
  StickyNote,
  ThumbsDown,
  ThumbsUp,
  Trophy,
  Undo2,
} from 'lucide-react';
import type { CustomerPage } from '../../../../shared/core/model/customer-page.ts';
import type { ServiceLine, ServiceRule, ServiceSource } from '../../../../shared/core/model/service-card.ts';
import { copyText } from '../../../frame/copy-text.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { useToasts } from '../../../state/toasts.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/class-names.ts';
import { Icon, type IconDrawing } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { cardText } from './card-text.ts';
import { serviceWords } from './service-words.ts';
import s from './ServiceCard.module.css';

type Look = Readonly<{ icon: IconDrawing; tone: 'plain' | 'glad' | 'warning' | 'danger' }>;

const looks: Readonly<Record<ServiceRule, Look>> = {
  'open-cases': { icon: MessageSquareQuote, tone: 'warning' },
  'past-contacts': { icon: MessageSquareQuote, tone: 'plain' },
  'late-order': { icon: PackageX, tone: 'warning' },
  'order-undone': { icon: PackageX, tone: 'warning' },
  'last-order': { icon: Package, tone: 'plain' },
  'no-orders': { icon: Package, tone: 'plain' },
  feedback: { icon: MessageSquareQuote, tone: 'plain' },
  'follow-up': { icon: ListTodo, tone: 'plain' },
  returns: { icon: Undo2, tone: 'warning' },
  birthday: { icon: Cake, tone: 'glad' },
  loyal: { icon: Trophy, tone: 'glad' },
  'next-offer': { icon: ShoppingBag, tone: 'plain' },
  'next-read': { icon: BookOpen, tone: 'plain' },
  note: { icon: StickyNote, tone: 'plain' },
  permission: { icon: CircleHelp, tone: 'plain' },
};

/** How a line looks: by its rule, and where the rule has a good and a bad end, by what was found. */
function lookOf(line: ServiceLine): Look {
  if (line.rule === 'feedback' && line.mood === 'low') return { icon: ThumbsDown, tone: 'warning' };
  if (line.rule === 'feedback' && line.mood === 'high') return { icon: ThumbsUp, tone: 'glad' };
  if (line.rule === 'follow-up' && line.isOverdue) return { icon: ListTodo, tone: 'warning' };
  if (line.rule === 'permission' && line.mayCall === true) return { icon: Phone, tone: 'glad' };
  if (line.rule === 'permission' && line.mayCall === false) return { icon: PhoneOff, tone: 'danger' };
  return looks[line.rule];
}

type Props = Readonly<{ page: CustomerPage; onOpen: (source: ServiceSource) => void }>;

/** The five things to know before picking up the phone. */
export function ServiceCard({ page, onOpen }: Props) {
  const words = useWords();
  const { t } = words;
  const currency = useSession(({ workspace }) => workspace?.currency ?? null);
  const copy = () => {
    const isCopied = copyText(cardText(page, words, currency));
    useToasts
      .getState()
      .say(t(isCopied ? 'service.copied' : 'service.notCopied'), { tone: isCopied ? 'plain' : 'danger' });
  };
  return (
    <section className={s['card']} aria-labelledby="service-card">
      <div className={s['head']}>
        <h2 id="service-card" className={s['heading']}>
          {t('service.title')}
        </h2>
        <span className={s['tool']}>
          <Button size="small" icon={Copy} onPress={copy}>
            {t('service.copy')}
          </Button>
        </span>
      </div>
      <ol className={s['lines']}>
        {page.serviceCard.map((line) => (
          <Line key={line.rule} line={line} currency={currency} onOpen={onOpen} />
        ))}
      </ol>
    </section>
  );
}

function Line(props: { line: ServiceLine; currency: string | null; onOpen: Props['onOpen'] }) {
  const { line, currency, onOpen } = props;
  const words = useWords();
  const { title, text } = serviceWords(line, words, currency);
  const { icon, tone } = lookOf(line);
  return (
    <li className={cx(s['line'], s[tone])}>
      <span className={s['mark']}>
        <Icon of={icon} />
      </span>
      <div className={s['words']}>
        <div className={s['headline']}>
          <p className={s['title']}>{title}</p>
          {'source' in line && (
            <span className={s['tool']}>
              <IconButton
                size="small"
                icon={ArrowUpRight}
                iconTurns
                label={words.t('service.open', { what: title })}
                onPress={() => onOpen(line.source)}
              />
            </span>
          )}
        </div>
        <p className={s['text']}>{text}</p>
      </div>
    </li>
  );
}
