/** The row of the four-eyes table that refuses nobody: letters with codes leave out the families that concern who prints them. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { groundsOf } from '../../../shared/four-eyes-rows.ts';
import type { Child } from '../../../shared/intake/children/child.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import { child, enrol, member, volunteer } from '../../builders.ts';
import { proposal } from '../../matching/proposals/pair-builders.ts';
import { workEvent } from '../../work.ts';
import { type Office, openOffice } from './cloud.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await enrol(member('district'));
});
afterAll(() => office.stop());

/** Four families of the spring’s survey. */
function fourRows(): string {
  const file = readFileSync(new URL('../../../data/spring-2026/needs-survey.csv', import.meta.url));
  const text = new TextDecoder('gb18030').decode(file);
  return Buffer.from(text.split(/\r?\n/).slice(0, 5).join('\r\n')).toString('base64');
}

async function importFamilies(): Promise<string> {
  const body = { kind: 'needs-survey', name: '名单.csv', file: fourRows() };
  const record = (await office.ask('createImport', { sub: 'district', body })).body;
  const headers = { 'if-match': `"${record.version}"` };
  await office.ask('commitImport', { sub: 'district', path: { id: record.id }, body: {}, headers });
  const { handler } = await import('../../../functions/intake/imports/importer.ts');
  await handler(workEvent({ pk: `IMPORT#${record.id}`, sk: 'IMPORT' }));
  return record.id;
}

/** Proposes a volunteer to a file that was imported. */
async function propose(file: Child, volunteerId: string, confirmedBy: string) {
  const { store } = office;
  const { id: childId, fileNumber: childNumber, districtCode, streetCode } = file;
  const pair = { childId, childNumber, districtCode, streetCode, volunteerId };
  const made = proposal({ ...pair, id: `for-${volunteerId}`, status: 'streetConfirmed', confirmedBy });
  const waitingSince = file.submittedAt;
  await store.transact([
    store.createVolunteer(volunteer({ id: volunteerId })),
    store.createProposal(made),
    store.replaceChild(file, child({ ...file, status: 'proposed', waitingSince, proposalId: made.id })),
  ]);
}

it('Rule 11, R-KE-01: prints no letter of a family to who is its volunteer, lives with it or confirmed its proposal', async () => {
  expect(groundsOf('printReceiptLetters')).toEqual(['ownVolunteer', 'ownHousehold', 'confirmer']);
  const importId = await importFamilies();
  const { body } = await office.ask('listChildren', { sub: 'district' });
  const read = ({ id }: { id: ChildId }) => office.store.getChild(id);
  const [own, family, answered, strangers] = (await Promise.all(body.items.map(read))) as Child[];
  await propose(own!, 'one', 'somebody');
  await propose(answered!, 'another', 'one');
  const { householdKeys } = family!;
  const roles = ['district', 'volunteer'];
  await enrol(member('district', { id: 'one', sub: 'one', roles, volunteerId: 'one', householdKeys }));
  type Letters = { letters: { children: { fileNumber: string }[] }[]; leftOut: number };
  const print = async (sub: string) => {
    const printed: Letters = (await office.ask('printReceiptLetters', { sub, body: { importId } })).body;
    const numbers = printed.letters.flatMap((one) => one.children).map(({ fileNumber }) => fileNumber);
    return { numbers: new Set(numbers), leftOut: printed.leftOut };
  };

  expect(await print('one')).toEqual({ numbers: new Set([strangers!.fileNumber]), leftOut: 3 });
  const all = [own, family, answered, strangers].map((one) => one!.fileNumber);
  expect(await print('vetter')).toEqual({ numbers: new Set(all), leftOut: 0 });
});
