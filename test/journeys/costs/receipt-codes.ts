/** Two families of a list get letters with their receipt codes; one loses its letter; another answers by phone. */
import { readFileSync } from 'node:fs';
import type { Change } from '../../../functions/store/change.ts';
import { allRoutes } from '../../../shared/all-routes.ts';
import { child, volunteer } from '../../builders.ts';
import { call } from '../../call.ts';
import { proposal } from '../../matching/proposals/pair-builders.ts';
import { workEvent } from '../../work.ts';
import { type Ask, change } from './asking.ts';

interface Stage {
  readonly ask: Ask;
  readonly functions: {
    readonly apis: { readonly intake: Parameters<typeof call>[0] };
    readonly transact: (changes: readonly Change[]) => Promise<unknown>;
    readonly importer: { readonly handler: (event: ReturnType<typeof workEvent>) => Promise<unknown> };
  };
}

/** Two rows of the spring’s survey. */
function twoRows(): string {
  const file = readFileSync(new URL('../../../data/spring-2026/needs-survey.csv', import.meta.url));
  const text = new TextDecoder('gb18030').decode(file);
  return text.split(/\r?\n/).slice(0, 3).join('\r\n');
}

/** Measured elsewhere, of other files. */
async function importFamilies({ functions: { apis, importer } }: Stage): Promise<string> {
  const file = Buffer.from(twoRows()).toString('base64');
  const body = { kind: 'needs-survey', name: '名单.csv', file };
  const { body: record } = await call(apis.intake, allRoutes.createImport, { sub: 'district', body });
  await call(apis.intake, allRoutes.commitImport, change('district', record, {}));
  await importer.handler(workEvent({ pk: `IMPORT#${record.id}`, sk: 'IMPORT' }));
  return record.id;
}

export async function issueCodes(stage: Stage): Promise<void> {
  const { ask, functions } = stage;
  const importId = await importFamilies(stage);
  const { letters } = await ask('printReceiptLetters', { sub: 'district', body: { importId } });
  const query = { q: letters[0].children[0].fileNumber };
  const listed = await call(functions.apis.intake, allRoutes.listChildren, { sub: 'district', query });
  const body = { for: 'guardian', by: 'letter', reason: '家庭遗失回执号' };
  await ask('issueReceiptCode', { sub: 'district', path: { id: listed.body.items[0].id }, body });
}

/** A proposal that its street has confirmed; the guardian answers by phone. */
export async function answerByPhone({ ask, functions }: Stage): Promise<void> {
  const { createChild } = await import('../../../functions/store/intake/children.ts');
  const { createVolunteer } = await import('../../../functions/store/intake/volunteers.ts');
  const { createProposal } = await import('../../../functions/store/matching/proposals.ts');
  const people = { childId: 'by-phone', volunteerId: 'by-phone' };
  const made = proposal({ id: 'asked-by-phone', ...people, status: 'streetConfirmed' });
  const file = child({ id: 'by-phone', status: 'proposed', proposalId: made.id });
  const changes = [createProposal(made), createChild(file), createVolunteer(volunteer({ id: 'by-phone' }))];
  await functions.transact(changes);
  const body = { answer: 'agree', by: 'phone' };
  await ask('recordGuardianAnswer', change('district', made, body));
}
