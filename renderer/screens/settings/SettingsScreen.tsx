import { History, Keyboard } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { offeredLanguages } from '../../../shared/core/format/language-of.ts';
import { languages } from '../../../shared/core/model/languages.ts';
import type { WorkspaceState } from '../../../shared/contract/workspace.ts';
import { call } from '../../api/client.ts';
import { tell } from '../../frame/hold.ts';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { saveSettings } from '../../frame/save-settings.ts';
import { sayDone } from '../../frame/say-done.ts';
import { useWords } from '../../i18n/intl.tsx';
import { RoleSelect } from '../../onboarding/RoleSelect.tsx';
import { useOverlays } from '../../state/overlays.ts';
import type { SettingId } from '../../state/place.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { CurrencySelect } from '../../ui/CurrencySelect.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { RatesSection } from './RatesSection.tsx';
import s from './SettingsScreen.module.css';

/** How the app looks and speaks here, and what holds for the open workspace. */
export function SettingsScreen({ show }: Readonly<{ show?: SettingId }>) {
  const { t } = useWords();
  const settings = useShown(show);
  const hasWorkspace = useSession(({ workspace }) => workspace !== null);
  const version = useSession(({ app }) => app?.version ?? '');
  return (
    <>
      <PageHeader title={t('settings.title')} question={t('settings.question')} />
      <div ref={settings} className={s['settings']}>
        <LanguageSection />
        <AppearanceSection />
        <PersonSection />
        {hasWorkspace && <WorkspaceSection />}
        {hasWorkspace && <RatesSection />}
        <Section id="keyboard" title={t('settings.keyboard')}>
          <div>
            <Button icon={Keyboard} onPress={() => useOverlays.getState().show('keyboard')}>
              {t('settings.keyboardOpen')}
            </Button>
          </div>
        </Section>
        <Section id="about" title={t('settings.about')}>
          <p>{t('settings.version', { version })}</p>
          <p className={s['soft']}>{t('settings.aboutText')}</p>
        </Section>
      </div>
    </>
  );
}

/** Brings the setting that was looked for into sight, with the focus on its first control. */
function useShown(show: SettingId | undefined) {
  const settings = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const found = settings.current?.querySelector<HTMLElement>(`[data-setting="${show ?? ''}"]`);
    if (!found) return;
    found.scrollIntoView({ block: 'center' });
    const control = found.querySelector<HTMLElement>('button:not(:disabled), input:not(:disabled)');
    (control ?? found).focus({ preventScroll: true });
  }, [show]);
  return settings;
}

function Section({ title, id, children }: { title: string; id?: SettingId; children: ReactNode }) {
  return (
    <section className={s['section']} {...(id !== undefined && { 'data-setting': id, tabIndex: -1 })}>
      <h2 className={s['heading']}>{title}</h2>
      <div className={s['rows']}>{children}</div>
    </section>
  );
}

type RowProps = Readonly<{ label: string; id?: SettingId; help?: string; children: ReactNode }>;

function Row({ label, id, help, children }: RowProps) {
  return (
    <div className={s['row']} data-setting={id}>
      <div>
        <p>{label}</p>
        {help !== undefined && <p className={s['soft']}>{help}</p>}
      </div>
      {children}
    </div>
  );
}

function LanguageSection() {
  const { t, format } = useWords();
  const { language, digits, calendar } = useSession((session) => session.settings);
  const examples = [format.number(48_120), format.money(123_450, 'USD'), format.day('2025-05-03')];
  return (
    <Section title={t('settings.languageTitle')}>
      <Row id="language" label={t('settings.language')}>
        <SegmentedControl
          label={t('settings.language')}
          value={language}
          options={offeredLanguages.map((tag) => ({ value: tag, label: languages[tag].name }))}
          onChange={(chosen) => void saveSettings({ language: chosen })}
        />
      </Row>
      <Row id="digits" label={t('settings.digits')} help={t('settings.digitsHelp')}>
        <SegmentedControl
          label={t('settings.digits')}
          value={digits}
          options={[
            { value: 'latin', label: t('settings.digitsLatin') },
            { value: 'arabic', label: t('settings.digitsArabic') },
          ]}
          onChange={(chosen) => void saveSettings({ digits: chosen })}
        />
      </Row>
      <Row id="calendar" label={t('settings.calendar')} help={t('settings.calendarHelp')}>
        <SegmentedControl
          label={t('settings.calendar')}
          value={calendar}
          options={[
            { value: 'gregorian', label: t('settings.calendarGregorian') },
            { value: 'with-hijri', label: t('settings.calendarHijri') },
          ]}
          onChange={(chosen) => void saveSettings({ calendar: chosen })}
        />
      </Row>
      <ul className={s['examples']} aria-label={t('settings.example')}>
        {examples.map((example) => (
          <li key={example}>
            <bdi>{example}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AppearanceSection() {
  const { t, format } = useWords();
  const { theme, density } = useSession((session) => session.settings);
  return (
    <Section title={t('settings.appearance')}>
      <Row id="theme" label={t('settings.theme')}>
        <SegmentedControl
          label={t('settings.theme')}
          value={theme}
          options={[
            { value: 'system', label: t('settings.themeSystem') },
            { value: 'light', label: t('settings.themeLight') },
            { value: 'dark', label: t('settings.themeDark') },
          ]}
          onChange={(chosen) => void saveSettings({ theme: chosen })}
        />
      </Row>
      <Row
        id="density"
        label={t('settings.density')}
        help={t('settings.densityHelp', { sample: format.number(density === 'compact' ? 32 : 40) })}
      >
        <SegmentedControl
          label={t('settings.density')}
          value={density}
          options={[
            { value: 'compact', label: t('settings.compact') },
            { value: 'roomy', label: t('settings.roomy') },
          ]}
          onChange={(chosen) => void saveSettings({ density: chosen })}
        />
      </Row>
    </Section>
  );
}

function PersonSection() {
  const { t } = useWords();
  const kept = useSession(({ settings }) => settings.name);
  const [name, setName] = useState(kept);
  return (
    <Section title={t('settings.you')}>
      <div className={s['field']} data-setting="name">
        <TextField
          label={t('settings.name')}
          help={t('settings.nameHelp')}
          value={name}
          onChange={setName}
          maxLength={200}
          onBlur={() => {
            if (name !== kept) void saveSettings({ name });
          }}
        />
      </div>
      <Row id="role" label={t('settings.role')} help={t('settings.roleHelp')}>
        <RoleSelect hideLabel />
      </Row>
    </Section>
  );
}

/** What was done, with the way to take it back. */
function sayLastStep({ undo }: WorkspaceState): void {
  if (undo !== null) sayDone(undo);
}

function WorkspaceSection() {
  const { t } = useWords();
  const workspace = useSession((session) => session.workspace);
  if (workspace === null) return null;
  const decide = async (currency: string | null) => {
    if (currency === null) return;
    try {
      const changed = await call('workspace.setCurrency', { currency });
      useSession.getState().setWorkspace(changed);
      sayLastStep(changed);
    } catch (error) {
      tell(error);
    }
  };
  return (
    <Section title={t('settings.workspace')}>
      <Row label={t('settings.file')}>
        <span className={s['file']}>
          <bdi>{workspace.file.name}</bdi>
          <bdi className={s['soft']}>{workspace.file.folder}</bdi>
        </span>
      </Row>
      <div className={s['field']} data-setting="currency">
        <CurrencySelect
          label={t('settings.currency')}
          help={t('settings.currencyHelp')}
          value={workspace.currency}
          onChange={(currency) => void decide(currency)}
          isDisabled={workspace.readOnly !== null}
          {...(workspace.currency === null && { openLabel: t('settings.currencyUnset') })}
        />
      </div>
      <Row id="backups" label={t('backups.title')} help={t('settings.backupsHelp')}>
        <Button icon={History} onPress={() => useSession.getState().go({ screen: 'backups' })}>
          {t('recovery.backups')}
        </Button>
      </Row>
    </Section>
  );
}
