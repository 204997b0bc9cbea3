import { useWords } from '../../../i18n/intl.tsx';
import s from './Cleaning.module.css';

/** How many characters two texts begin, and end, with alike. */
function alike(a: readonly string[], b: readonly string[]): readonly [start: number, end: number] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [start, end];
}

const unseen = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** What cannot be seen is shown, where it is what differs. */
const shown = (text: string) => text.replace(unseen, '␣');

/** One side of a change, with what differs marked. Letters that join, as Arabic ones, are marked as whole words. */
export function Difference({
  text,
  other,
  side,
}: {
  text: string | null;
  other: string | null;
  side: 'before' | 'after';
}) {
  const { t } = useWords();
  if (text === null) return <span className={s['blank']}>{t('cleaning.preview.blank')}</span>;
  const joins = /[\p{Script=Arabic}]/u.test(text + (other ?? ''));
  const parts = (value: string) => (joins ? value.split(/(\s+)/u) : [...value]);
  const own = parts(text);
  const [start, end] = alike(own, parts(other ?? ''));
  const middle = own.slice(start, own.length - end).join('');
  return (
    <bdi dir="auto" className={s['value']}>
      {own.slice(0, start).join('')}
      {middle !== '' && <mark className={s[side]}>{shown(middle)}</mark>}
      {own.slice(own.length - end).join('')}
    </bdi>
  );
}
