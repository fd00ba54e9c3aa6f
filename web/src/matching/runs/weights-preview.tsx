/** What other weights would gain and lose: measures side by side, and who changes volunteers. */
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod';
import type { weightsPreviewSchema } from '../../../../shared/matching/runs/run.ts';
import type { Weights } from '../../../../shared/matching/runs/weights.ts';
import { useMe } from '../../ui/me.ts';
import { currentLanguage } from '../../words/language.ts';
import { AdoptWeights } from './adopt-weights.tsx';
import { Moves } from './moves.tsx';

type Preview = z.infer<typeof weightsPreviewSchema>;
type Measures = Preview['before'];

const MEASURES = ['distanceKm', 'needsCovered', 'needsNotCovered', 'interestsShared', 'timesShared'] as const;

function useRows({ before, after }: Pick<Preview, 'before' | 'after'>) {
  const { t } = useTranslation('console');
  const tierAt = ({ matchedByTier }: Measures, at: number) => matchedByTier[at] ?? 0;
  const tiers = Math.max(before.matchedByTier.length, after.matchedByTier.length);
  return [
    ...Array.from({ length: tiers }, (_, at) => ({
      label: t('run.measures.tier', { tier: at + 1 }),
      was: tierAt(before, at),
      is: tierAt(after, at),
    })),
    ...MEASURES.map((name) => ({ label: t(`run.measures.${name}`), was: before[name], is: after[name] })),
  ];
}

export function WeightsPreview({ preview, weights }: { preview: Preview; weights: Weights }) {
  const { t } = useTranslation('console');
  const rows = useRows(preview);
  const format = new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(currentLanguage(), {
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  return (
    <Card
      className="section"
      title={t('run.compare')}
      extra={useMe().is('district') && <AdoptWeights weights={weights} />}
    >
      <div className="table-box section">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('run.measure')}</th>
              <th scope="col">{t('run.before')}</th>
              <th scope="col">{t('run.after')}</th>
              <th scope="col">{t('run.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, was, is }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="number">{format.format(was)}</td>
                <td className="number">{format.format(is)}</td>
                <td className="number">{is === was ? '—' : signed.format(is - was)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Moves moves={preview.moves} count={preview.moveCount} />
    </Card>
  );
}
