/** A city's map and files as the program table holds them: made up, the same on every machine. */
import { freeTimes } from '../shared/intake/children/child.ts';
import { DEFAULT_WEIGHTS } from '../shared/matching/runs/weights.ts';
import { CATALOGUE } from '../shared/office/catalogue/catalogue.ts';
import { child, volunteer } from '../test/builders.ts';
import { randomFrom } from './random.ts';

export const DISTRICT = '320404';
const STREETS = 30;
const COMMUNITIES_A_STREET = 50;
/** When the runs were started. */
export const NOW = '2026-03-10T02:00:00.000Z';

const code = (of: string, at: number) => `${of}${String(at + 1).padStart(3, '0')}`;

/** 1,500 communities over some 110 by 115 kilometres. */
export function cityMap() {
  const random = randomFrom(21);
  const place = (name: string) => ({ code: name, name, lat: 31.1 + random(), lon: 119.1 + random() * 1.2 });
  const streets = Array.from({ length: STREETS }, (_, street) => {
    const streetCode = code(DISTRICT, street);
    const communities = Array.from({ length: COMMUNITIES_A_STREET }, (_, at) => place(code(streetCode, at)));
    return { ...place(streetCode), communities };
  });
  return { code: DISTRICT, name: DISTRICT, streets };
}

const NEEDS = CATALOGUE.categories.flatMap(({ suggestions }) => suggestions.map((one) => one.code));
const INTERESTS = [
  '阅读',
  '绘画',
  '音乐',
  '舞蹈',
  '书法',
  '足球',
  '篮球',
  '围棋',
  '手工',
  '科学',
  '编程',
  '烹饪',
];
const KINDS = ['orphan', 'leftBehind', 'lowIncome', 'disabled', 'other'];

export const runKey = (id: string) => ({ pk: `RUN#${id}`, sk: 'RUN' });

/** As somebody has started it. */
export const queuedRun = (id: string) => ({
  ...runKey(id),
  id,
  districtCode: DISTRICT,
  status: 'queued',
  attempts: 0,
  weights: DEFAULT_WEIGHTS,
  preview: false,
  by: 'officer',
  createdAt: NOW,
  version: 1,
});

/** Keys as `functions/store` writes them. */
function item(kind: 'CHILD' | 'VOLUNTEER', record: ReturnType<typeof child> | ReturnType<typeof volunteer>) {
  const { id, status, districtCode, streetCode } = record;
  const since = 'waitingSince' in record ? record.waitingSince : record.submittedAt;
  const many = kind === 'CHILD' ? 'CHILDREN' : 'VOLUNTEERS';
  const sk = `${status}#${since}#${id}`;
  return {
    ...record,
    pk: `${kind}#${id}`,
    sk: 'FILE',
    byDistrictPk: `${many}#${districtCode}`,
    byDistrictSk: sk,
    byStreetPk: `${many}#${streetCode}`,
    byStreetSk: sk,
  };
}

/** Children who wait up to a year, and volunteers with one place or two who go one to four kilometres. */
export function cityFiles(childCount: number, volunteerCount: number) {
  const random = randomFrom(22);
  const below = (end: number) => Math.floor(random() * end);
  const pick = (from: readonly string[], count: number) => from.filter(() => random() < count / from.length);
  const atLeastOne = (from: readonly string[], count: number) => {
    const picked = pick(from, count);
    return picked.length > 0 ? picked : [from[below(from.length)]!];
  };
  const person = (letter: string, at: number) => {
    const streetCode = code(DISTRICT, below(STREETS));
    return {
      id: `${letter}-${at}`,
      fileNumber: `${DISTRICT}-26-${letter}${String(at).padStart(7, '0')}`,
      streetCode,
      communityCode: code(streetCode, below(COMMUNITIES_A_STREET)),
      freeTimes: pick(freeTimes, 2),
      householdKeys: [`household-${below(1e6)}`],
    };
  };
  const children = Array.from({ length: childCount }, (_, at) => {
    const needs = atLeastOne(NEEDS, 4);
    return child({
      ...person('C', at),
      kinds: [KINDS[below(KINDS.length)]],
      needs,
      mostWanted: needs.slice(0, 1),
      interests: pick(INTERESTS, 3),
      waitingSince: new Date(Date.parse(NOW) - below(365) * 86_400_000).toISOString(),
    });
  });
  const volunteers = Array.from({ length: volunteerCount }, (_, at) =>
    volunteer({
      ...person('V', at),
      offers: atLeastOne(NEEDS, 3),
      skills: pick(INTERESTS, 3),
      capacity: 1 + below(2),
      maxDistanceKm: 1 + random() * 3,
    }),
  );
  return [...children.map((one) => item('CHILD', one)), ...volunteers.map((one) => item('VOLUNTEER', one))];
}
