import { useWords } from '../../../i18n/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ActivityPictures } from './ActivityPictures.tsx';
import { QualityPicture } from './QualityPicture.tsx';
import { ScorePicture } from './ScorePicture.tsx';
import s from '../OverviewScreen.module.css';

/** How it goes: four small pictures, each with how sure it is. */
export function PicturesPanel() {
  const { t } = useWords();
  return (
    <Section title={t('overview.pictures.title')}>
      <div className={s['pictures']}>
        <ActivityPictures />
        <ScorePicture />
        <QualityPicture />
      </div>
    </Section>
  );
}
