import { Circle, CircleCheck } from 'lucide-react';
import type { Task } from '../../shared/core/model/onboarding.ts';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Remark } from '../ui/Remark.tsx';
import { RoleSelect } from './RoleSelect.tsx';
import { taskPlaces } from './task-places.ts';
import { useChecklist } from './use-checklist.ts';
import s from './Onboarding.module.css';

type Props = Readonly<{ /** Somebody goes where a step is taken. */ onGo?: () => void }>;

/** What is worth doing first, for what somebody does in the company: ticked by what the workspace holds, each step leading to its place. */
export function FirstSteps({ onGo }: Props) {
  const { t } = useWords();
  const tasks = useChecklist();
  const role = useSession(({ settings }) => settings.role);
  const hasWorkspace = useSession(({ workspace }) => workspace !== null);
  return (
    <div className={s['first']}>
      <div className={s['role']}>
        <RoleSelect />
      </div>
      {role === null && <Remark>{t('onboarding.why')}</Remark>}
      {role !== null && !hasWorkspace && <Remark>{t('onboarding.needsWorkspace')}</Remark>}
      {tasks !== null && <Steps tasks={tasks} {...(onGo && { onGo })} />}
    </div>
  );
}

function Steps({ tasks, onGo }: Props & Readonly<{ tasks: readonly Task[] }>) {
  const { t } = useWords();
  const done = tasks.filter(({ found }) => found > 0).length;
  return (
    <>
      <Remark isStatus>{t('onboarding.progress', { done, count: tasks.length })}</Remark>
      <ol className={s['tasks']}>
        {tasks.map((task) => (
          <Step key={task.id} task={task} {...(onGo && { onGo })} />
        ))}
      </ol>
    </>
  );
}

function Step({ task: { id, found }, onGo }: Props & Readonly<{ task: Task }>) {
  const { t } = useWords();
  const isDone = found > 0;
  const title = t(`onboarding.task.${id}.title`);
  const go = () => {
    onGo?.();
    useSession.getState().go(taskPlaces[id]);
  };
  return (
    <li className={s['task']} data-done={isDone}>
      <Icon of={isDone ? CircleCheck : Circle} size={20} />
      <div className={s['words']}>
        <p className={s['title']}>
          {title}
          {isDone && <span className={s['done']}>{t('onboarding.isDone')}</span>}
        </p>
        <Remark>{t(`onboarding.task.${id}.help`)}</Remark>
      </div>
      <Button size="small" aria-label={t('onboarding.goTo', { title })} onPress={go}>
        {t('onboarding.go')}
      </Button>
    </li>
  );
}
