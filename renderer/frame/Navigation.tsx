import {
  ChevronsUpDown,
  FilePlus2,
  FileText,
  FlaskConical,
  FolderOpen,
  History,
  LayoutDashboard,
  ListRestart,
  MessageSquareText,
  Settings,
  ShieldCheck,
  ShoppingBasket,
  Upload,
  Users,
  UsersRound,
  X,
} from 'lucide-react';
import { useWords, type Translate } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import type { ScreenId } from '../state/place.ts';
import { useSession } from '../state/session.ts';
import { Icon, type IconDrawing } from '../ui/Icon.tsx';
import { Menu, type MenuGroup } from '../ui/Menu.tsx';
import { NavButton } from '../ui/NavButton.tsx';
import { navigation } from './commands.ts';
import { Mark } from './Mark.tsx';
import {
  chooseWorkspace,
  closeWorkspace,
  openSample,
  openWorkspace,
  workspaceName,
} from './workspace-actions.ts';
import s from './Navigation.module.css';

const icons: Readonly<Record<(typeof navigation)[number], IconDrawing>> = {
  overview: LayoutDashboard,
  customers: UsersRound,
  segments: Users,
  feedback: MessageSquareText,
  opportunities: ShoppingBasket,
  import: Upload,
  quality: ShieldCheck,
  reports: FileText,
};

/** A customer's page belongs to the customers. */
const partOf: Partial<Record<ScreenId, ScreenId>> = { customer: 'customers' };

/** What can be done with the open workspace. */
function ofOpen(t: Translate): MenuGroup['entries'] {
  const { go } = useSession.getState();
  return [
    { id: 'backups', label: t('command.backups'), icon: History, run: () => go({ screen: 'backups' }) },
    {
      id: 'history',
      label: t('command.history'),
      icon: ListRestart,
      run: () => useOverlays.getState().show('history'),
    },
    { id: 'close', label: t('command.close'), icon: X, run: () => void closeWorkspace() },
  ];
}

export function Navigation() {
  const { t } = useWords();
  const screen = useSession(({ place }) => partOf[place.screen] ?? place.screen);
  const hasWorkspace = useSession(({ workspace }) => workspace !== null);
  const go = useSession((session) => session.go);
  return (
    <nav className={s['nav']} aria-label={t('nav.label')}>
      <div className={s['brand']}>
        <Mark />
        <span className={s['name']}>{t('app.name')}</span>
      </div>
      <ul className={s['list']}>
        {hasWorkspace &&
          navigation.map((id) => (
            <li key={id}>
              <NavButton icon={icons[id]} isCurrent={screen === id} onPress={() => go({ screen: id })}>
                {t(`nav.${id}`)}
              </NavButton>
            </li>
          ))}
      </ul>
      <ul className={s['list']}>
        <li>
          <WorkspaceMenu />
        </li>
        <li>
          <NavButton
            icon={Settings}
            isCurrent={screen === 'settings'}
            onPress={() => go({ screen: 'settings' })}
          >
            {t('nav.settings')}
          </NavButton>
        </li>
      </ul>
    </nav>
  );
}

function WorkspaceMenu() {
  const { t } = useWords();
  const workspace = useSession((session) => session.workspace);
  const recents = useSession((session) => session.recents);
  const others = recents.filter(({ file }) => file.token !== workspace?.file.token).slice(0, 5);
  const groups: readonly MenuGroup[] = [
    {
      id: 'recents',
      title: t('palette.recents'),
      entries: others.map(({ file }) => ({
        id: file.token,
        label: workspaceName(file.name),
        help: file.folder,
        run: () => void openWorkspace(file),
      })),
    },
    {
      id: 'actions',
      entries: [
        {
          id: 'new',
          label: t('command.new'),
          icon: FilePlus2,
          run: () => useOverlays.getState().show('new-workspace'),
        },
        { id: 'open', label: t('command.open'), icon: FolderOpen, run: () => void chooseWorkspace() },
        { id: 'sample', label: t('command.sample'), icon: FlaskConical, run: () => void openSample() },
      ],
    },
    { id: 'open', entries: workspace === null ? [] : ofOpen(t) },
  ];
  const name = workspace === null ? t('nav.workspace') : workspaceName(workspace.file.name);
  return (
    <Menu
      label={t('nav.workspace')}
      placement="top start"
      groups={groups.filter(({ entries }) => entries.length > 0)}
      trigger={
        <NavButton
          icon={FolderOpen}
          label={workspace === null ? t('nav.workspace') : `${t('nav.workspace')}: ${name}`}
          after={<Icon of={ChevronsUpDown} size={14} />}
        >
          {name}
        </NavButton>
      }
    />
  );
}
