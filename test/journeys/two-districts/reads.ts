/** Everything that the members of a district are told when they ask for what is theirs. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readSheet } from 'read-excel-file/node';
import { instantOf } from '../../../shared/kernel/instants.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import type { Place } from '../../access/places.ts';
import { type MemberRouteName, ROWS } from '../../access/rows.ts';
import type { Answered, Sent } from '../../call.ts';
import { filtersOf, lists, reachOf } from './asked.ts';
import { AT, type BothOffices } from './office.ts';
import { type Realm, roles, subOf } from './realm.ts';
import { forget } from './tables.ts';

export interface Stage {
  readonly office: BothOffices;
  /** Past every function. */
  readonly client: DynamoDBClient;
  readonly placesOf: Map<Realm, readonly Place[]>;
}

/** An hour after the districts were filled: what is noted of the asking can be told apart. */
export const ASKED_AT = AT + 3_600_000;

/** Text that one may search; a workbook by its cells. */
export async function textOf({ status, headers, body, bytes }: Answered): Promise<string> {
  const isWorkbook = bytes?.subarray(0, 2).toString() === 'PK';
  const { instance: _request, ...problem } = body ?? {};
  const told = isWorkbook ? await readSheet(bytes) : status >= 400 ? problem : (body ?? null);
  return JSON.stringify({ status, etag: headers.etag, file: headers['content-disposition'], told });
}

/** What was answered, page by page, and what stands in the cursors between them. */
export interface Read {
  readonly told: string[];
  readonly cursors: string[];
}

const opened = (cursor: string) => Buffer.from(cursor, 'base64url').toString();

/** Every page, so that what follows a cursor is seen as well. */
async function askAll({ office }: Stage, name: MemberRouteName, sub: string, sent: Sent): Promise<Read> {
  const read: Read = { told: [], cursors: [] };
  let cursor: string | undefined;
  do {
    const query = { ...sent.query, ...(lists.includes(name) && { limit: '2' }), ...(cursor && { cursor }) };
    const answer = await office.ask(name, sub, { ...sent, query });
    cursor = answer.body?.next;
    // The engine names a key’s attributes in any order: which cursor it is does not matter, but whether there is one.
    const shown = cursor ? { ...answer, body: { ...answer.body, next: 'another page' } } : answer;
    read.told.push(await textOf(shown));
    if (cursor) read.cursors.push(opened(cursor));
  } while (cursor);
  return read;
}

/** Whose attempt would be refused is not asked: a refusal is an entry of its own. */
const isHers = (reach: string | undefined, index: number) =>
  reach === 'district' ||
  (reach === 'streets' && index !== 1) ||
  ((reach === 'own' || reach === 'communities') && index === 0);

interface Reading {
  readonly name: MemberRouteName;
  readonly role: Role;
  readonly index: number;
  readonly place: Place;
}

/** Who asks what about which place. */
const readingsOf = (stage: Stage, realm: Realm, asked: readonly MemberRouteName[]): Reading[] =>
  asked
    .flatMap((name) => roles.map((role) => ({ name, role })))
    .flatMap(({ name, role }) =>
      (stage.placesOf.get(realm) ?? []).map((place, index) => ({ name, role, index, place })),
    )
    .filter(({ name, role, index }) => isHers(reachOf(name, role), index));

/** What each role reads of its own district, by route, role and place. What the asking itself leaves in the log is taken out of it. */
export async function everythingRead(stage: Stage, realm: Realm, asked: readonly MemberRouteName[]) {
  const read = new Map<string, Read>();
  for (const { name, role, index, place } of readingsOf(stage, realm, asked)) {
    const sent = { ...ROWS[name].ask(place), at: ASKED_AT };
    for (const filter of index === 0 ? filtersOf(name) : [{}]) {
      const query = { ...sent.query, ...filter };
      const told = await askAll(stage, name, subOf(role, realm), { ...sent, query });
      read.set(`${name} by ${role} of ${index} ${JSON.stringify(filter)}`, told);
      await forget(stage.client, realm.districtCode, instantOf(ASKED_AT));
    }
  }
  return read;
}
