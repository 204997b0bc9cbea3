import type { Saving, WorkspaceState } from '../../shared/contract/workspace.ts';
import { fromErrorData } from '../../shared/contract/error-data.ts';
import { isolate } from '../i18n/isolate.ts';
import type { Words } from '../i18n/intl.tsx';

type Failed = NonNullable<Saving['failed']>;
const titles = {
  change: 'saving.changeTitle',
  save: 'saving.saveTitle',
  'second-copy': 'saving.copyTitle',
} as const;

/** What failed, what is safe, and what to do about it. */
export function savingWords({ what, error }: Failed, { file, saving }: WorkspaceState, words: Words) {
  const { t, find, failure } = words;
  const name = isolate(file.name);
  const title = t(titles[what]);
  if (what === 'second-copy') {
    const folder = isolate(saving.secondFolder?.name ?? '');
    const advice = error.code === 'disk-full' ? 'saving.copyDo.disk-full' : 'saving.copyDo.other';
    return { title, safe: t('saving.copySafe'), advice: t(advice, { folder }) };
  }
  const why = error.params['why'] ?? '';
  const advice = find(`saving.do.${error.code}`, { name, why }) ?? failure(fromErrorData(error));
  // where something else lies under the name, what was said to be on disk is not in what lies there
  if (error.code === 'save-conflict' || error.code === 'save-paused') return { title, safe: null, advice };
  const journal = isolate(`${file.name}-journal`);
  return {
    title,
    safe: what === 'change' ? t('saving.changeSafe') : t('saving.saveSafe', { journal }),
    advice,
  };
}
