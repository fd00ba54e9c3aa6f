import { describe, expect, it } from 'vitest';
import { prohibitedIn } from '../../../lint/prohibitions/words.ts';
import type { Period } from '../../../shared/kernel/instants.ts';
import { DISTRICTS } from '../../../shared/kernel/regions.ts';
import { digestHtml } from '../../../shared/reporting/deliveries/html.ts';
import { digestText } from '../../../shared/reporting/deliveries/text.ts';
import type { Scope } from '../../../shared/reporting/digests/digest.ts';
import { makeDigest } from '../../../shared/reporting/digests/make-digest.ts';
import { aRequest } from '../../reporting/digests/builders.ts';
import { exampleFacts } from '../../reporting/digests/example.ts';
import { sectionOf } from '../../reporting/digests/reading.ts';

const requests = (['2026-03', '2026-Q1'] as Period[]).map((period) =>
  aRequest({ scope: '320404' as Scope, scopeName: '钟楼区', period }),
);

describe('R-OF-41: a digest ranks neither streets nor people', () => {
  it.each(requests)('in no sentence of $period, in both languages', (request) => {
    const digest = makeDigest(exampleFacts(), request);
    const texts = (['zh-CN', 'en'] as const).flatMap((language) => [
      digestText(digest, language, 'https://changban.example/console/digests/1'),
      digestHtml(digest, language),
    ]);
    expect(texts.join('\n').length).toBeGreaterThan(5000);
    expect(texts.flatMap(prohibitedIn)).toEqual([]);
  });

  it.each(requests)(
    'its streets stand in administrative order, whatever their figures are ($period)',
    (request) => {
      const rows = sectionOf(makeDigest(exampleFacts(), request), 'streets')?.table?.rows ?? [];
      const streets = DISTRICTS[0]?.streets ?? [];
      expect(streets.map(({ code }) => code)).toEqual(streets.map(({ code }) => code).toSorted());
      expect(rows.map(([name]) => name)).toEqual(streets.map(({ name }) => name));
    },
  );

  it.each(requests)(
    'its pairings stand by file number, those without any contact first ($period)',
    (request) => {
      const rows = sectionOf(makeDigest(exampleFacts(), request), 'accompanying')?.table?.rows ?? [];
      const isBlank = (row: readonly unknown[]) => JSON.stringify(row).includes('没有任何记录');
      const numbers = (list: typeof rows) => list.map(([, number]) => String(number));
      expect(rows.length).toBeGreaterThan(3);
      expect(numbers(rows)).toEqual([
        ...numbers(rows.filter(isBlank)).toSorted(),
        ...numbers(rows.filter((row) => !isBlank(row))).toSorted(),
      ]);
    },
  );
});
