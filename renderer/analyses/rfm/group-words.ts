import { useMemo } from 'react';
import { rfmGroups } from '../../../shared/core/analyses/rfm/schema.ts';
import type { Output } from '../../../shared/contract/api.ts';
import { useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';

export type RfmGroup = Output<'analysis.rfm'>['groups'][number]['group'];
export type RfmSettings = Output<'rfm.settings'>;

/** What the groups are called, and what to do about each: the team's own words where it has some. */
export type GroupWords = Readonly<{
  name: (group: RfmGroup) => string;
  action: (group: RfmGroup) => string;
  /** The name of a group by its key, wherever that is from; null when there is no such group. */
  find: (key: string) => string | null;
}>;

/** The words of the groups in the open workspace. */
export function useGroupWords(): GroupWords {
  const { t } = useWords();
  const { data } = useQuery('rfm.settings', null);
  return useMemo(() => {
    const name = (group: RfmGroup) => data?.groups[group]?.name ?? t(`rfm.group.${group}`);
    return {
      name,
      action: (group) => data?.groups[group]?.action ?? t(`rfm.action.${group}`),
      find: (key) => {
        const group = rfmGroups.find((one) => one === key);
        return group === undefined ? null : name(group);
      },
    };
  }, [data, t]);
}
