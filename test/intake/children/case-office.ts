/** An office with two streets’ officers, for what happens to children’s files: on a real engine. */

import { enrol, member } from '../../builders.ts';
import type { RouteName } from '../../handlers.ts';
import { openOffice } from '../../journeys/in-process/cloud.ts';

const SECOND_STREET = '320404002';
export const NEW_PLACE = { streetCode: SECOND_STREET, communityCode: '320404002001' };

export async function openCaseOffice() {
  const office = await openOffice();
  await enrol(
    member('district'),
    member('street', { email: 'street@changban.example' }),
    member('street', { sub: 'street-2', id: 'street-2', streets: [SECOND_STREET] }),
    member('auditor'),
  );
  const read = async (id: string, sub = 'district') =>
    (await office.ask('getChild', { sub, path: { id } })).body;

  /** A change of a file, in the version that the district reads. */
  async function act(name: RouteName, id: string, body?: unknown, sub = 'street') {
    office.later();
    const headers = { 'if-match': `"${(await read(id)).version}"` };
    return office.ask(name, { sub, path: { id }, headers, ...(body !== undefined && { body }) });
  }

  /** A file in the first street, by a guardian with this phone. */
  const file = (name: string, phone: string, change: Record<string, unknown> = {}) =>
    office.submitSurvey(
      { child: { name, gender: 'female', birthMonth: '2016-09', kinds: ['leftBehind'] }, ...change },
      phone,
    );

  const list = async (name: 'listChildren' | 'listTransfers', sub: string): Promise<string[]> =>
    (await office.ask(name, { sub, query: { limit: '200' } })).body.items.map(({ id }: { id: string }) => id);

  const timeline = async (id: string, sub = 'district') =>
    (await office.ask('getTimeline', { sub, path: { id } })).body.items as Record<string, string>[];

  return { ...office, read, act, file, list, timeline };
}

export type CaseOffice = Awaited<ReturnType<typeof openCaseOffice>>;
