import type { LeftOutBlock, ReportTemplate } from '../../../shared/core/model/report.ts';
import { languages } from '../../../shared/core/model/languages.ts';
import { reportLanguages, reportTemplates } from '../../../shared/core/model/report.ts';
import { useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { BlockList } from './BlockList.tsx';
import type { ReportDraft } from './report-draft.ts';
import s from './Reports.module.css';

type Props = Readonly<{
  draft: ReportDraft;
  leftOut: readonly LeftOutBlock[];
  onChange: (draft: ReportDraft) => void;
  onTemplate: (template: ReportTemplate) => void;
}>;

const everybody = 'everybody';
/** Below as many people a figure is not for others. */
const least = 5;

/** What a report is made of, of whom and for whom. */
export function ReportFields({ draft, leftOut, onChange, onTemplate }: Props) {
  const { t, format } = useWords();
  const { data: segments = [] } = useQuery('segments.list', null);
  const set = (some: Partial<ReportDraft>) => onChange({ ...draft, ...some });
  return (
    <div className={s['builder']}>
      <Select
        label={t('reports.template')}
        value={draft.template}
        options={reportTemplates.map((value) => ({ value, label: t(`report.template.${value}`) }))}
        onChange={onTemplate}
      />
      <Section title={t('reports.blocks')}>
        <BlockList
          chosen={draft.blocks}
          leftOut={leftOut}
          onChange={(blocks) => set({ blocks: [...blocks] })}
        />
      </Section>
      <TextField
        label={t('reports.name')}
        help={t('reports.nameHelp')}
        value={draft.title}
        maxLength={200}
        onChange={(title) => set({ title })}
      />
      <Select
        label={t('reports.people')}
        value={draft.segment === null ? everybody : String(draft.segment)}
        options={[
          { value: everybody, label: t('reports.everybody') },
          ...segments.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        isSearchable={segments.length > 10}
        onChange={(value) => set({ segment: value === everybody ? null : Number(value) })}
      />
      <Select
        label={t('reports.language')}
        value={draft.language}
        options={reportLanguages.map((tag) => ({ value: tag, label: languages[tag].name }))}
        onChange={(language) => set({ language })}
      />
      <Select
        label={t('reports.digits')}
        value={draft.digits}
        options={[
          { value: 'latin', label: t('settings.digitsLatin') },
          { value: 'arabic', label: t('settings.digitsArabic') },
        ]}
        onChange={(digits) => set({ digits })}
      />
      <Switch
        label={t('reports.external')}
        help={t('reports.externalHelp', { least: format.number(least) })}
        isSelected={draft.external !== null}
        onChange={(isOn) => set({ external: isOn ? least : null })}
      />
    </div>
  );
}
