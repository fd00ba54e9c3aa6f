/** The loop in small, two of everything, so that each route succeeds once and can be measured. */

import { readFileSync } from 'node:fs';
import { allRoutes } from '../../../shared/all-routes.ts';
import { actionOf, functionOf, routeKey } from '../../../shared/contract/route.ts';
import { PLEDGE } from '../../../shared/intake/volunteers/pledge.ts';
import { type Delivered, newDelivery } from '../../../shared/kernel/delivery.ts';
import { undeliverable } from '../../../shared/kernel/delivery-rules.ts';
import type { DistrictCode, StreetCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { application, checkBody, enrol, member, survey } from '../../builders.ts';
import { call, type Sent } from '../../call.ts';
import { loadHandlers } from '../../handlers.ts';
import { asFunction } from '../../policy-check.ts';
import { workEvent } from '../../work.ts';
import { type Ask, change } from './asking.ts';
import { workOnCases } from './case-work.ts';
import { changeVolunteers } from './change-volunteers.ts';
import { changeConsents, revealPairedChild } from './consents.ts';
import type { Cost, Measure } from './count.ts';
import { giveFeedback } from './give-feedback.ts';
import { endPairing, withdraw } from './leave.ts';
import { lookIntoAudit } from './look-into-audit.ts';
import { manageAccounts } from './manage-accounts.ts';
import { manageMembers } from './manage-members.ts';
import { PEOPLE } from './people.ts';
import { answerByPhone, issueCodes } from './receipt-codes.ts';
import { takeReferrals } from './referrals.ts';
import { entered } from './streamed.ts';

/** 10 in the morning in Shanghai; one moment for all, so that members are remembered. */
const AT = Date.parse('2026-03-10T02:00:00Z');
const TODAY = '2026-03-10';
const STREET = '320404001';
const PLACE = { districtCode: '320404' as DistrictCode, streetCode: STREET as StreetCode };

/** After the engine has started: the store reads its environment when it is imported. */
async function loadFunctions() {
  const apis = await loadHandlers();
  return {
    apis,
    solver: await import('../../../functions/matching/runs/solver.ts'),
    importer: await import('../../../functions/intake/imports/importer.ts'),
    eraser: await import('../../../functions/intake/erasure/eraser.ts'),
    digest: await import('../../../functions/reporting/digests/digest.ts'),
    daily: await import('../../../functions/jobs/daily.ts'),
    sweep: await import('../../../functions/jobs/sweep.ts'),
    deliver: await import('../../../functions/reporting/deliveries/deliver.ts'),
    seal: await import('../../../functions/reporting/audit/seal.ts'),
    hash: await import('../../../functions/store/keyed-hash.ts'),
    deliveries: await import('../../../functions/store/reporting/deliveries.ts'),
    ...(await import('../../../functions/store/transact.ts')),
  };
}
type Functions = Awaited<ReturnType<typeof loadFunctions>>;

/** How a request gets to its function; as it is, unless said. */
export type Send = typeof call;

interface Asking {
  readonly functions: Functions;
  readonly measure: Measure;
  readonly costs: Map<string, Cost>;
  readonly send: Send;
}

function asker({ functions, measure, costs, send }: Asking): Ask {
  return async (name, sent, variant) => {
    const route = allRoutes[name];
    const handler = functions.apis[functionOf(route)];
    // Remembers the member, as a function that was asked a moment ago does.
    if (sent.sub && actionOf(route))
      await call(functions.apis.office, allRoutes.getMe, { sub: sent.sub, at: AT });
    const { result, cost } = await measure(() => send(handler, route, { at: AT, ...sent }));
    if (result.status >= 300) throw new Error(`${name}: ${result.status} ${JSON.stringify(result.body)}`);
    costs.set(variant ? `${routeKey(route)} ${variant}` : routeKey(route), cost);
    return result.body;
  };
}
const keyed = (key: string): Sent => ({ headers: { 'idempotency-key': key } });

async function decideSettings(ask: Ask) {
  const settings = await ask('getSettings', { sub: 'district' });
  const change = (closedChildDays: number, version: number) =>
    ask('changeSettings', {
      sub: 'district',
      headers: { 'if-match': `"${version}"` },
      body: { retention: { closedChildDays } },
    });
  await change(1460, settings.version);
  const read = { sub: 'district', body: undefined };
  for (const [decide, more] of [
    ['rejectChange', { reason: '暂不修改' }],
    ['approveChange', undefined],
  ] as const) {
    const { changeId } = await change(365, settings.version + 1);
    await ask('listChanges', read);
    const about = { path: { id: changeId }, headers: { 'if-match': '"1"' } };
    await ask(decide, { sub: 'second', ...about, ...(more && { body: more }) });
  }
}

async function sendForms(ask: Ask) {
  const receipts = [];
  for (const [index, { child, guardian, volunteer, phone }] of PEOPLE.entries()) {
    // One after the other, so that lists have them in this order, always.
    const at = AT - (PEOPLE.length - index) * 1000;
    const given = survey();
    const body = survey({
      child: { ...given.child, name: child },
      guardian: { ...given.guardian, phone: guardian },
    });
    const { receiptCode } = await ask('submitNeedsSurvey', { body, at, ...keyed(guardian) });
    receipts.push({ receiptCode, phoneLast4: guardian.slice(-4) });
    const applied = application({ name: volunteer, phone });
    await ask('submitVolunteerApplication', { body: applied, at, ...keyed(phone) });
  }
  return receipts;
}

async function register(ask: Ask) {
  const { items: children } = await ask('listChildren', { sub: 'district' });
  for (const child of children) {
    const path = { id: child.id };
    await ask('searchChildren', { sub: 'street', body: { purpose: 'contact', name: PEOPLE[0].child } });
    await ask('revealChild', { sub: 'street', path, body: { purpose: 'verification' } });
    const returned = await ask('returnChild', change('street', child, { reason: '请补充住址' }));
    await ask('verifyChild', change('street', returned));
    await ask('getChild', { sub: 'street', path });
    const correction = { grade: '初一', reason: '来电更正' };
    await ask('correctChild', change('street', { ...child, version: 3 }, correction));
    await ask('assessRisk', change('street', { ...child, version: 4 }, { colour: 'yellow', on: TODAY }));
    await ask('listRisks', { sub: 'street', path });
    await ask('revealHistory', { sub: 'street', path, body: { purpose: 'correction' } });
  }
  const { items: volunteers } = await ask('listVolunteers', { sub: 'district' });
  for (const { id, version } of volunteers) {
    await ask('searchVolunteers', { sub: 'street', body: { purpose: 'contact', phone: PEOPLE[0].phone } });
    await ask('revealVolunteer', { sub: 'street', path: { id }, body: { purpose: 'verification' } });
    for (const [index, check] of (['identity', 'record', 'interview'] as const).entries()) {
      const vetting = checkBody(check, TODAY, '2027-03-10');
      await ask('recordVetting', change('street', { id, version: version + index }, vetting));
    }
    const pledge = { version: PLEDGE.version, on: TODAY, by: 'paper' };
    await ask('recordPledge', change('street', { id, version: version + 3 }, pledge));
    const paper = { suggestion: 'B3', document: '心理咨询师证书', on: TODAY };
    await ask('recordQualification', change('street', { id, version: version + 4 }, paper));
    await ask('getVolunteer', { sub: 'street', path: { id } });
  }
}

interface Stage {
  readonly functions: Functions;
  readonly measure: Measure;
  readonly costs: Map<string, Cost>;
  readonly ask: Ask;
}

async function runInBackground({ measure, costs }: Stage, name: string, run: () => Promise<unknown>) {
  const { result, cost } = await measure(() => asFunction(name, run));
  if (JSON.stringify(result).includes('itemIdentifier')) throw new Error(`${name} reported a failure`);
  costs.set(name, cost);
}

async function match(stage: Stage) {
  const { ask, functions } = stage;
  const { id } = await ask('startMatchRun', { sub: 'district', body: {} });
  await runInBackground(stage, 'solver', () =>
    functions.solver.handler(workEvent({ pk: `RUN#${id}`, sk: 'RUN' })),
  );
  await ask('listMatchRuns', { sub: 'district' });
  await ask('getMatchRun', { sub: 'district', path: { id } });
  const { items } = await ask('listProposals', { sub: 'district', path: { id } });
  // The list is by file number, which is made by chance.
  return items.toSorted((a: Shown, b: Shown) => (a.childId < b.childId ? -1 : 1));
}

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly childId: string;
  readonly volunteerId: string;
}

/** Why, and what else; one of the two children is then given to her volunteer by hand, which changes nobody's place. */
async function weigh(ask: Ask, [first, second]: readonly Shown[]): Promise<[Shown, Shown]> {
  if (!first || !second)
    throw new Error('a run of two children and two volunteers made less than two proposals');
  await ask('explainProposal', { sub: 'street', path: { id: second.id } });
  await ask('listCandidates', { sub: 'street', path: { id: second.childId } });
  const body = { childId: second.childId, volunteerId: second.volunteerId, reason: '两家相识' };
  await ask('proposeByHand', { sub: 'street', body: { ...body, preview: true } }, 'preview');
  return [first, await ask('proposeByHand', { sub: 'street', body })];
}

async function answer(ask: Ask, [declined, chosen]: readonly [Shown, Shown], receipts: unknown[]) {
  await ask('declineProposal', change('street', declined, { reason: '家庭另有安排' }));
  const { id, volunteerId } = await ask('confirmProposal', change('district', chosen));
  await ask('getProposal', { sub: 'street', path: { id } });
  const held = await receiptOf(ask, id, receipts);
  await ask('answerAsGuardian', { body: { ...held, proposalId: id, answer: 'agree' } });
  await enrol(member('volunteer', { volunteerId }));
  await ask('listOwnProposals', { sub: 'volunteer' });
  await ask(
    'answerAsVolunteer',
    change('volunteer', { id, version: chosen.version + 2 }, { answer: 'agree' }),
  );
}

/** The guardian whose child the proposal is for; asked last, so that its look-up is the one that counts. */
async function receiptOf(ask: Ask, proposalId: string, receipts: unknown[]): Promise<object> {
  for (const held of receipts as object[]) {
    const { proposal } = await ask('lookUpReceipt', { body: held });
    if (proposal?.id === proposalId) return held;
  }
  throw new Error(`no receipt shows proposal ${proposalId}`);
}

async function accompany({ ask, costs }: Stage) {
  const { items } = await ask('listPairings', { sub: 'volunteer' });
  const [{ id, childId }] = items;
  await ask('getPairing', { sub: 'volunteer', path: { id } });
  const contact = {
    on: TODAY,
    form: 'visit',
    reached: true,
    childIds: [childId],
    minutes: 60,
    note: '一起读书',
  };
  await ask('logContact', { sub: 'volunteer', body: contact, ...keyed('contact') });
  const withKey = costs.get('POST /v1/contacts');
  await ask('logContact', { sub: 'volunteer', body: contact });
  const without = costs.get('POST /v1/contacts');
  if (!withKey || !without) throw new Error('a contact was not measured');
  costs.set('Idempotency-Key', {
    requests: withKey.requests - without.requests,
    readUnits: withKey.readUnits - without.readUnits,
    writeUnits: withKey.writeUnits - without.writeUnits,
  });
  await ask('listContacts', { sub: 'volunteer' });
}

/** Two rows of the spring’s volunteers, and one without a phone. */
function threeRows(): string {
  const text = readFileSync(new URL('../../../data/spring-2026/volunteers.csv', import.meta.url), 'utf8');
  const [headings = '', first = '', second = '', third = ''] = text.split(/\r?\n/);
  return [headings, first, second, third.replace(/1\d{10}/, '')].join('\r\n');
}

async function importFile(stage: Stage) {
  const { ask, functions } = stage;
  const file = Buffer.from(threeRows()).toString('base64');
  const path = { file: 'children.csv' };
  await ask('exportList', { sub: 'street', path });
  await ask('exportIdentities', { sub: 'street', path, body: { purpose: 'contact' } });
  const list = { source: 'civilAffairs', on: TODAY };
  const rows = [{ streetCode: '320404001', kind: 'all', count: 9 }];
  await ask('recordBaseCounts', { sub: 'street', body: { ...list, rows } });
  const counts = Buffer.from('镇（街道）,儿童类别,人数\n五星街道,留守,5').toString('base64');
  const counted = { ...list, name: '底数.csv', file: counts, dryRun: false };
  await ask('uploadBaseCounts', { sub: 'street', body: counted });
  await ask('listBaseCounts', { sub: 'street' });
  await ask('getCoverage', { sub: 'street' });
  const body = { kind: 'volunteers', name: '名单.csv', file };
  await ask('readImportHeadings', { sub: 'district', body });
  const record = await ask('createImport', { sub: 'district', body });
  if (record.accepted !== 2 || record.refusedRows !== 1) throw new Error(JSON.stringify(record));
  const { id } = record;
  await ask('getRefusedRows', { sub: 'district', path: { id } });
  await ask('getRefusedWorkbook', { sub: 'district', path: { id } });
  await ask('commitImport', change('district', record, {}));
  await runInBackground(stage, 'importer', () =>
    functions.importer.handler(workEvent({ pk: `IMPORT#${id}`, sk: 'IMPORT' })),
  );
  await ask('getImport', { sub: 'district', path: { id } });
}

async function report(stage: Stage) {
  const { ask, functions } = stage;
  const { id } = await ask('makeDigest', { sub: 'street', body: { scope: STREET, period: '2026-03' } });
  await ask('listDigests', { sub: 'street' });
  await ask('getDataReport', { sub: 'district', path: { year: '2026' } });
  await ask('getDigest', { sub: 'street', path: { id } });
  const delivery = workEvent({ pk: `DIGEST#${id}`, sk: 'DELIVERY#member-street' });
  await runInBackground(stage, 'deliver', () => functions.deliver.handler(delivery));
  await handleFailures(stage, id);
  const event = { schedule: 'monthly-digest', scheduledAt: '2026-03-31T22:00:00Z' };
  await runInBackground(stage, 'digest', () => functions.digest.handler(event));
  const morning = { schedule: 'daily', scheduledAt: '2026-03-10T21:00:00Z' };
  await runInBackground(stage, 'daily', () => functions.daily.handler(morning));
  const filing = { path: { year: '2025' }, sub: 'district' };
  const { version } = await ask('getYearlyDuty', filing);
  const handedIn = { on: '2026-01-20', reference: '钟妇〔2026〕3号' };
  await ask('recordFiling', { ...filing, headers: { 'if-match': `"${version}"` }, body: handedIn });
  const early = { schedule: 'sweep', scheduledAt: '2026-03-01T00:00:00Z' };
  await runInBackground(stage, 'sweep', () => functions.sweep.handler(early));
}

/** Two members are gone, one after the other: what they were sent is sent again, and closed. */
async function handleFailures({ ask, functions }: Stage, digest: string) {
  const at = '2026-03-10T02:00:00.000Z' as Instant;
  const failed = (of: Delivered) =>
    undeliverable(newDelivery({ of, recipient: 'gone', urgency: 'bulk', place: PLACE, at }), 'noAddress', at);
  const { createDelivery } = functions.deliveries;
  await functions.transact([
    createDelivery(failed({ kind: 'digest', id: digest })),
    createDelivery(failed({ kind: 'message', id: 'one' })),
    createDelivery(failed({ kind: 'message', id: 'other' })),
  ]);
  const { items } = await ask('listDeliveries', { sub: 'street' });
  const named = (name: string) => items.find(({ id }: { id: string }) => id.includes(`.${name}.`));
  await ask('sendDeliveryAgain', change('street', named('one')));
  await ask('closeDelivery', change('street', named('other'), { how: 'phone' }));
  const { id: deliveryId, version } = named(digest);
  const headers = { 'if-match': `"${version}"` };
  await ask('sendDigestAgain', { sub: 'street', path: { id: digest, deliveryId }, headers });
}

/** Two entries as the stream brings them, upon an earlier seal. */
async function sealLog(stage: Stage) {
  const { seal } = stage.functions;
  await seal.handler(entered('019cd5a0-0000-7000-8000-000000000001'));
  const ids = ['019cd5a0-0000-7000-8000-000000000002', '019cd5a0-0000-7000-8000-000000000003'];
  await runInBackground(stage, 'seal', () => seal.handler(entered(...ids)));
}

/** Asked for, taken back, asked for again, carried out by another officer. */
async function erase(stage: Stage, { childId: id }: Shown) {
  const { ask, functions } = stage;
  const child = await ask('getChild', { sub: 'district', path: { id } });
  const why = { reason: '监护人要求' };
  await ask('copyChild', { sub: 'district', path: { id }, body: why });
  const wanted = { kind: 'copy', from: 'guardian', receivedOn: '2026-03-09' };
  const request = await ask('recordDataRequest', { sub: 'district', path: { id }, body: wanted });
  await ask('listDataRequests', { sub: 'district' });
  await ask('answerDataRequest', change('district', request, { outcome: 'done' }));
  const asked = await ask('eraseChild', change('district', child, why), 'asked');
  const kept = await ask('revokeChildErasure', change('district', asked));
  const again = await ask('eraseChild', change('district', kept, why), 'asked');
  await ask('eraseChild', change('second', again, why));
  await runInBackground(stage, 'eraser', () =>
    functions.eraser.handler(workEvent({ pk: `CHILD#${id}`, sk: 'FILE' })),
  );
}

/** @returns the cost of every route by its key, and of every background function by its name. */
export async function playEveryRoute(
  measure: Measure,
  send: Send = call,
): Promise<ReadonlyMap<string, Cost>> {
  const functions = await loadFunctions();
  const costs = new Map<string, Cost>();
  const ask = asker({ functions, measure, costs, send });
  const stage = { functions, measure, costs, ask };
  await functions.hash.keyedHash();
  await enrol(
    member('district'),
    member('district', { sub: 'second', id: 'second' }),
    member('street', { email: 'street@changban.example' }),
  );
  for (const name of [
    'getCatalogue',
    'listNotices',
    'getSite',
    'getStreets',
    'getHealth',
    'getOpenapi',
  ] as const)
    await ask(name, {});
  await ask('getNotice', { path: { audience: 'guardian' } });
  await ask('getMe', { sub: 'street' });
  await manageMembers(ask);
  await decideSettings(ask);
  await manageAccounts(stage);
  const receipts = await sendForms(ask);
  await register(ask);
  const [declined, chosen] = await weigh(ask, await match(stage));
  await answer(ask, [declined, chosen], receipts);
  await accompany(stage);
  await revealPairedChild(ask);
  await importFile(stage);
  await report(stage);
  await endPairing(ask);
  await workOnCases(ask);
  await erase(stage, chosen);
  await sealLog(stage);
  await lookIntoAudit(ask, functions.seal.handler);
  await changeVolunteers(ask);
  await changeConsents(ask);
  await takeReferrals(ask);
  await withdraw(ask);
  await giveFeedback(ask);
  await issueCodes(stage);
  await answerByPhone(stage);
  return costs;
}
