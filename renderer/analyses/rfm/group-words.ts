import { useMemo } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';

export type RfmGroup = Output<'analysis.rfm'>['groups'][number]['group'];
export type RfmSettings = Output<'rfm.settings'>;

/** What the groups are called, and what to do about each: the team's own words where it has some. */
export type GroupWords = Readonly<{
  name: (group: RfmGroup) => string;
  action: (group: RfmGroup) => string;
}>;

/** The words of the groups in the open workspace. */
export function useGroupWords(): GroupWords {
  const { t } = useWords();
  const { data } = useQuery('rfm.settings', null);
  return useMemo(
    () => ({
      name: (group) => data?.groups[group]?.name ?? t(`rfm.group.${group}`),
      action: (group) => data?.groups[group]?.action ?? t(`rfm.action.${group}`),
    }),
    [data, t],
  );
}
