import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { ClustersOutput } from './cluster-words.ts';
import { Remark } from '../../ui/Remark.tsx';
import s from './Clusters.module.css';

type Props = Readonly<{ result: ClustersOutput; onLeftOut: () => void }>;

/** Whether there is anything to be seen, said before what is seen. */
export function ClusterFindings({ result, onLeftOut }: Props) {
  const words = useWords();
  const { t, format } = words;
  const { structure, silhouette, silhouetteByChance, stability, measuredOn, customers } = result;
  if (customers === 0) return <Notice tone="warning">{t('clusters.nobody')}</Notice>;
  return (
    <>
      <Notice
        tone={structure === 'none' || structure === 'weak' ? 'warning' : 'info'}
        title={t(`clusters.structure.${structure}.title`)}
      >
        <p className={s['paragraph']}>
          {silhouette === null ? t('clusters.one') : t(`clusters.structure.${structure}.body`)}
        </p>
        {silhouette !== null && silhouetteByChance !== null && stability !== null && (
          <p className={s['paragraph']}>
            {t('clusters.trust', {
              silhouette: format.number(silhouette, 2),
              chance: format.number(silhouetteByChance, 2),
              stability: format.percent(stability),
            })}
          </p>
        )}
        {silhouette !== null && measuredOn < customers && (
          <p className={s['paragraph']}>{t('clusters.sampled', { count: measuredOn })}</p>
        )}
      </Notice>
      {result.leftOut > 0 && <LeftOut result={result} onLeftOut={onLeftOut} />}
      <UseOfFeatures result={result} />
      {result.kAsked !== null && (
        <Remark>{t('clusters.fewer', { asked: format.number(result.kAsked), count: result.k })}</Remark>
      )}
    </>
  );
}

function LeftOut({ result, onLeftOut }: Props) {
  const { t, format } = useWords();
  const which = result.features
    .filter(({ missing, use }) => missing > 0 && use !== 'unknown')
    .map(({ feature, missing }) =>
      t('clusters.missing', { feature: t(`measure.${feature}`), count: format.number(missing) }),
    );
  return (
    <Notice
      tone="info"
      actions={
        <Button size="small" onPress={onLeftOut}>
          {t('clusters.showLeftOut')}
        </Button>
      }
    >
      {t('clusters.leftOut', { count: result.leftOut, which: which.join(' · ') })}
    </Notice>
  );
}

const uses = ['unknown', 'same', 'log'] as const;

/** Features that were not used as they are, and why. */
function UseOfFeatures({ result }: { result: ClustersOutput }) {
  const { t } = useWords();
  return uses.map((use) => {
    const names = result.features
      .filter((one) => one.use === use)
      .map(({ feature }) => t(`measure.${feature}`));
    if (names.length === 0) return null;
    return <Remark key={use}>{t(`clusters.${use}`, { features: names.join(' · ') })}</Remark>;
  });
}
