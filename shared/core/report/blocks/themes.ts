import type { ThemesResult, ThemeSummary } from '../../analyses/themes/schema.ts';
import { estimated, type ReportSection } from '../document.ts';
import type { BlockKit } from './block-kit.ts';

/** What the words of answers are about. */
export type ThemesInput = Readonly<{ themes: ThemesResult }>;

function themeName({ language }: BlockKit, { nameEn, nameAr }: ThemeSummary): string {
  const [own, other] = language === 'ar' ? [nameAr, nameEn] : [nameEn, nameAr];
  return own === '' ? other : own;
}

/** What customers write about and how they feel, as the screen of feedback shows it. @returns null where nobody wrote anything */
export function themesSection(kit: BlockKit, { themes: found }: ThemesInput): ReportSection | null {
  const { t } = kit;
  if (found.responses === 0 || found.themes.length === 0) return null;
  const nText = t('report.n.responses', { count: found.responses });
  const [first] = found.themes;
  const kind = found.score?.measure === 'nps' ? 'points' : 'number';
  return {
    block: 'themes',
    title: t('report.block.themes'),
    lead:
      first === undefined
        ? []
        : [t('report.themes.lead', { theme: themeName(kit, first), count: first.responses })],
    figures: [],
    tables: [
      {
        caption: t('report.block.themes'),
        columns: [
          { name: t('report.themes.theme'), kind: 'text' },
          { name: t('report.themes.responses'), kind: 'count' },
          { name: t('report.themes.people'), kind: 'count' },
          { name: t('report.themes.share'), kind: 'share', hasInterval: true },
          { name: t('report.themes.negative'), kind: 'share', hasInterval: true },
          { name: t('report.themes.effect'), kind, hasInterval: true },
          { name: t('report.themes.q'), kind: 'number' },
        ],
        rows: found.themes.map((theme) => [
          themeName(kit, theme),
          theme.responses,
          theme.people,
          estimated(theme.share.value, theme.share.interval),
          theme.negative.n === 0 ? null : estimated(theme.negative.value, theme.negative.interval),
          theme.effect === null ? null : estimated(theme.effect.value, theme.effect.interval),
          theme.effect?.q ?? null,
        ]),
        chart: { kind: 'bars', label: 0, value: 3 },
        people: [1, 2],
      },
    ],
    basis: { n: nText, filter: kit.filter, method: t('themes.method.formulaText') },
  };
}
