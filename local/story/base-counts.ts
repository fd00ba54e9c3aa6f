/** What civil affairs has on its list, as a district records it: more children than the survey found. Made-up numbers. */
import { dateIn, type Instant } from '../../shared/kernel/instants.ts';
import { DISTRICTS } from '../../shared/kernel/regions.ts';
import type { Cloud } from '../cloud.ts';
import { ask } from './ask.ts';

/** A list of all children and of the three kinds, for every street. */
const NUMBERS = { all: 34, orphan: 2, unsupported: 4, leftBehind: 15 } as const;

export async function recordBase(cloud: Cloud, at: Instant): Promise<void> {
  const api = ask(cloud, { as: 'district', at });
  const { districtCode } = (await api.getMe({})).body;
  const streets = DISTRICTS.find(({ code }) => code === districtCode)?.streets ?? [];
  const rows = streets.flatMap(({ code: streetCode }, ordinal) =>
    Object.entries(NUMBERS).map(([kind, count]) => ({ streetCode, kind, count: count + (ordinal % 3) })),
  );
  await api.recordBaseCounts({ body: { source: 'civilAffairs', on: dateIn(at), rows } });
}
