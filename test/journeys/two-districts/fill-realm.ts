/** A district with a record of each kind in two streets, and with what comes of work: a run, open proposals, entries, a sealed log. */

import type { VolunteerId } from '../../../shared/kernel/ids.ts';
import type { Place } from '../../access/places.ts';
import { fill } from '../../access/records.ts';
import { application, checkBody, referral, survey } from '../../builders.ts';
import type { Sent } from '../../call.ts';
import { workEvent } from '../../work.ts';
import { AT, type BothOffices } from './office.ts';
import { enrolAll, placeOf, type Realm, streetOf, subOf } from './realm.ts';

interface Filling extends BothOffices {
  readonly realm: Realm;
}

const version = (record: { readonly version: number }) => ({ 'if-match': `"${record.version}"` });
const TODAY = '2026-03-10';

/** The same family on file in both districts, and two that are in this one alone. */
const families = ({ children, name }: Realm) => [
  { child: '王梓涵', phone: '13900001234' },
  ...children.map((child, index) => ({ child, phone: `1390000${name === 'north' ? 2 : 3}00${index}` })),
];

async function sendForms({ act, realm }: Filling): Promise<void> {
  const address = { streetCode: streetOf(realm, 1), communityCode: `${streetOf(realm, 1)}001` };
  const key = (text: string): Sent => ({ headers: { 'idempotency-key': `${realm.name}-${text}` } });
  for (const [index, { child, phone }] of families(realm).entries()) {
    const given = survey();
    const body = survey({
      child: { ...given.child, name: child },
      guardian: { ...given.guardian, phone },
      address: { ...address, detail: '8幢302室' },
    });
    await act('submitNeedsSurvey', undefined, { body, at: AT - 9_000_000 + index * 1000, ...key(phone) });
  }
  for (const [index, name] of realm.volunteers.entries()) {
    const phone = `1380000${realm.name === 'north' ? 2 : 3}00${index}`;
    const body = application({ name, phone, address });
    await act('submitVolunteerApplication', undefined, {
      body,
      at: AT - 8_000_000 + index * 1000,
      ...key(phone),
    });
  }
}

interface Listed {
  readonly id: string;
  readonly status: string;
  readonly version: number;
}

async function register({ act, realm }: Filling): Promise<void> {
  const sub = subOf('street', realm);
  const list = { query: { limit: '200' } };
  const children: Listed[] = (await act('listChildren', sub, list)).items;
  for (const child of children.filter(({ status }) => status === 'submitted')) {
    const path = { id: child.id };
    await act('revealChild', sub, { path, body: { purpose: 'verification' } });
    await act('verifyChild', sub, { path, headers: version(child) });
  }
  const volunteers: Listed[] = (await act('listVolunteers', sub, list)).items;
  for (const one of volunteers.filter(({ status }) => status === 'applied'))
    for (const [index, check] of (['identity', 'record', 'interview'] as const).entries()) {
      const body = checkBody(check, TODAY, '2027-03-10');
      const headers = version({ version: one.version + index });
      await act('recordVetting', subOf('district', realm), { path: { id: one.id }, body, headers });
    }
}

/** @returns the first place after the run: a proposal that is open, its volunteer, and a child for whom nobody was left. */
async function match({ act, solver, realm }: Filling): Promise<Place> {
  const officer = subOf('district', realm);
  const { id: run } = await act('startMatchRun', officer, { body: {} });
  await solver(workEvent({ pk: `RUN#${run}`, sk: 'RUN' }));
  const { items } = await act('listProposals', officer, { path: { id: run } });
  const [confirmed, open] = items;
  if (!confirmed || !open) throw new Error(`the run of ${realm.name} proposed too little`);
  const { volunteerId, id: proposal } = open;
  const waiting = await act('listChildren', officer, { query: { status: 'waiting' } });
  await act('confirmProposal', subOf('street', realm), {
    path: { id: confirmed.id },
    headers: version(confirmed),
  });
  const ids = { volunteer: volunteerId, child: waiting.items[0].id, proposal, run };
  return { ...placeOf(realm, 1), volunteerId: volunteerId as VolunteerId, ids };
}

async function work({ act, ask, realm }: Filling, { ids }: Place): Promise<void> {
  const note = `${realm.name}：一起读书`;
  const contact = { on: TODAY, form: 'visit', reached: true, minutes: 30, note };
  await act('logContact', subOf('volunteer', realm), {
    body: { ...contact, childIds: [`child-${realm.name}1`] },
  });
  const place = { districtCode: realm.districtCode, streetCode: streetOf(realm, 1) };
  await act('referChild', subOf('referrer', realm), { body: referral({ place }) });
  await act('inviteMember', subOf('district', realm), {
    body: { roles: ['auditor'], label: `${realm.name}审计` },
  });
  const path = { id: ids?.child ?? '' };
  const { version: loaded } = await act('getChild', subOf('district', realm), { path });
  const elsewhere = {
    streetCode: streetOf(realm, 2),
    communityCode: `${streetOf(realm, 2)}001`,
    reason: '搬家',
  };
  const offer = { path, headers: version({ version: loaded }), body: elsewhere };
  await act('transferChild', subOf('street', realm), offer);
  await ask('listMembers', subOf('volunteer', realm), {}); // a refused attempt
}

/** @returns its places: two streets with a record of each kind, and the first one with what came of its match run. */
export async function fillRealm(office: BothOffices, realm: Realm): Promise<Place[]> {
  const filling = { ...office, realm };
  const places = [placeOf(realm, 1), placeOf(realm, 2)];
  await enrolAll(realm);
  for (const place of places) await fill(place);
  await sendForms(filling);
  await register(filling);
  const matched = await match(filling);
  await work(filling, matched);
  await office.seal({ district: realm.districtCode });
  return [...places, matched];
}
