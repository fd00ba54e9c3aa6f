/**
 * Rule 8, R-IN-121: names are planted, in many spellings, in every free text of every route, while the whole loop is played; a child
 * and a volunteer are erased; then no spelling is left in any table, digests and packed values among them, and none was ever in a mail.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '../../../shared/all-routes.ts';
import { type Route, routeKey } from '../../../shared/contract/route.ts';
import { comparableName, folded, foldWithDigits } from '../../../shared/kernel/text/comparable-text.ts';
import { type Answered, call, type Sent } from '../../call.ts';
import { startEngine } from '../../engine.ts';
import { asker, loadHandlers, type RouteName } from '../../handlers.ts';
import { type Mailbox, mailEnvironment, startMailbox } from '../../reporting/deliveries/mailbox.ts';
import { wholeTables } from '../../whole-tables.ts';
import { workEvent } from '../../work.ts';
import type { Measure } from '../costs/count.ts';
import { playEveryRoute, type Send } from '../costs/every-route.ts';
import { ACCOUNT_SECRETS } from '../costs/manage-accounts.ts';
import { PEOPLE } from '../costs/people.ts';
import { plant, type Wish } from './planted-names.ts';

/** The play erases the other two itself. */
const [{ guardian: GUARDIAN_PHONE }, { phone: VOLUNTEER_PHONE }] = PEOPLE;
const PERSON = { child: '龘靐丽', guardian: '麤鱻·国', volunteer: '爩灪娟', door: '靐齉巷88弄7号' } as const;

/** As people write the same: dotted, spaced, traditional, with what nobody sees between; numbers in other numerals. */
const SPELLINGS = [
  ...['龘靐丽', '龘 靐 丽', '龘·靐·丽', '龘靐麗', '龘\u200b靐\u2060丽'],
  ...['麤鱻·国', '麤鱻國', '麤　鱻．国', '爩灪娟', '爩-灪-娟', '爩\u00ad灪娟'],
];
const NUMBERS = [
  ...[GUARDIAN_PHONE, '139 0000 1234', '１３９００００１２３４', '一三九零零零零一二三四', '139-0000-1234'],
  ...[VOLUNTEER_PHONE, '靐齉巷88弄7号', '靐 齉 巷 ８８ 弄 ７ 号'],
];

/** So many as the field has room for, from another one on each time. */
let turn = 0;
function textOf(kind: 'all' | 'names', room: number, typed: string): string {
  const all = kind === 'all' ? [...SPELLINGS, ...NUMBERS] : SPELLINGS;
  turn += 1;
  const turned = all.map((_, at) => all[(at + turn) % all.length] as string);
  let text = typed;
  for (const one of turned) if (text.length + one.length + 1 <= room) text = text ? `${text}，${one}` : one;
  return text;
}

/** The address itself, which is part of the identity; and what comes of a report outside, which is recorded by a step of its own. */
const AS_TYPED = ['/address/detail', '/outcome'];

/** The fields of each route that took names. */
const planted = new Map<string, Set<string>>();
const ROOMS = [2000, 500, 200, 80, 40, 20];

/** What a field takes, as far as the answers have shown. */
interface Field {
  readonly room: number;
  readonly level: 'all' | 'names' | 'none';
}
const UNKNOWN: Field = { room: 0, level: 'all' };

/** Shorter, without numbers, or as it was. */
function narrowed({ room, level }: Field, code: string): Field {
  if (code === 'too_big') return { room: room + 1, level };
  return { room, level: code === 'text.identity' ? 'names' : 'none' };
}

function wishFrom(fields: ReadonlyMap<string, Field>): Wish {
  return (pointer, typed) => {
    const { room, level } = fields.get(pointer) ?? UNKNOWN;
    return level === 'none' || AS_TYPED.includes(pointer)
      ? undefined
      : textOf(level, ROOMS[room] ?? 20, typed);
  };
}

function note(route: Route, pointers: readonly string[]): void {
  const taken = planted.get(routeKey(route)) ?? new Set();
  for (const pointer of pointers) taken.add(pointer.replace(/\/\d+/g, '/0'));
  planted.set(routeKey(route), taken);
}

const MAX_ATTEMPTS = 24;

/** With the names, in as many fields as the route takes them in. */
async function sendPlanted(handler: Parameters<Send>[0], route: Route, sent: Sent): Promise<Answered> {
  const { body: schema } = route;
  const fields = new Map<string, Field>();
  for (let attempt = 0; schema && sent.body && attempt < MAX_ATTEMPTS; attempt += 1) {
    const { body, pointers } = plant(schema, sent.body, wishFrom(fields));
    const answer = await call(handler, route as never, { ...sent, body });
    if (answer.status < 400) {
      note(route, pointers);
      return answer;
    }
    const errors = (answer.body.errors ?? []) as { pointer: string; code: string }[];
    if (errors.length === 0) break;
    for (const { pointer, code } of errors)
      fields.set(pointer, narrowed(fields.get(pointer) ?? UNKNOWN, code));
  }
  return call(handler, route as never, sent);
}

const isFirstFamily = (body: unknown) =>
  (body as { guardian?: { phone?: string } } | undefined)?.guardian?.phone === GUARDIAN_PHONE;

function named(route: Route, sent: Sent): Sent {
  const body = sent.body as Record<string, Record<string, unknown>>;
  if (route === allRoutes.submitNeedsSurvey && isFirstFamily(body)) {
    const { child, guardian, address } = body;
    const of = {
      ...body,
      child: { ...child, name: PERSON.child },
      guardian: { ...guardian, name: PERSON.guardian },
    };
    return { ...sent, body: { ...of, address: { ...address, detail: PERSON.door } } };
  }
  const isVolunteer =
    route === allRoutes.submitVolunteerApplication && String(body.phone) === VOLUNTEER_PHONE;
  return isVolunteer ? { ...sent, body: { ...body, name: PERSON.volunteer } } : sent;
}

const send: Send = (handler, route, sent = {}) => sendPlanted(handler, route, named(route, sent));
const unmeasured: Measure = async (act) => ({
  result: await act(),
  cost: { requests: 0, readUnits: 0, writeUnits: 0 },
});

let engine: Awaited<ReturnType<typeof startEngine>>;
let mailbox: Mailbox;
let client: DynamoDBClient;

const LATER = Date.parse('2026-03-20T02:00:00Z');

async function eraseFile(kind: 'child' | 'volunteer') {
  const apis = await loadHandlers();
  const children = await import('../../../functions/store/intake/children.ts');
  const volunteers = await import('../../../functions/store/intake/volunteers.ts');
  const { transact } = await import('../../../functions/store/transact.ts');
  const { handler } = await import('../../../functions/intake/erasure/eraser.ts');
  const [list, erase] =
    kind === 'child'
      ? ([allRoutes.listChildren, allRoutes.eraseChild] as const)
      : ([allRoutes.listVolunteers, allRoutes.eraseVolunteer] as const);
  const all = await call(apis.intake, list, { sub: 'district', query: { limit: '200' }, at: LATER });
  const name = kind === 'child' ? '龘*丽' : '爩*娟';
  const found = all.body.items.find((one: { maskedName: string }) => one.maskedName === name);
  if (!found)
    throw new Error(
      `${name}: ${JSON.stringify(all.body.items?.map((one: { maskedName: string }) => one.maskedName) ?? all.body)}`,
    );
  const closed = { status: 'closed', closeReason: '结案', closedAt: '2026-03-19T00:00:00.000Z' };
  if (kind === 'child') {
    const child = await children.getChild(found.id);
    if (!child) throw new Error('the child has no file');
    await transact([children.replaceChild(child, { ...child, ...closed, withdrawalId: undefined } as never)]);
  } else {
    const volunteer = await volunteers.getVolunteer(found.id);
    if (!volunteer) throw new Error('the volunteer has no file');
    const left = { status: 'retired', left: { at: '2026-03-19T00:00:00.000Z', reason: '离队' } };
    await transact([volunteers.replaceVolunteer(volunteer, { ...volunteer, ...left } as never)]);
  }
  for (const sub of ['district', 'second']) {
    const get = kind === 'child' ? allRoutes.getChild : allRoutes.getVolunteer;
    const { body } = await call(apis.intake, get, { sub, path: { id: found.id }, at: LATER });
    const headers = { 'if-match': `"${body.version}"` };
    const asked = { sub, path: { id: found.id }, headers, body: { reason: '本人要求' }, at: LATER };
    const answer = await call(apis.intake, erase, asked);
    if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
  }
  const done = await handler(workEvent({ pk: `${kind.toUpperCase()}#${found.id}`, sk: 'FILE' }));
  expect(done).toEqual({ batchItemFailures: [] });
  return found.id as string;
}

const FILES = ['children', 'volunteers', 'pairings', 'contacts'].map((list) => `${list}.csv`);

/** What the routes that read without an id answer to an officer, and every export. */
async function everyAnswer(): Promise<Map<string, string>> {
  const ask = asker(await loadHandlers());
  const names = (Object.keys(allRoutes) as RouteName[]).filter((name) => {
    const { method, path } = allRoutes[name];
    return method === 'GET' && !path.includes('{');
  });
  const read = { sub: 'district', query: { limit: '200' }, at: LATER };
  const answers = new Map<string, string>();
  for (const name of names) answers.set(name, textOfAnswer(await ask(name, read)));
  for (const file of FILES)
    answers.set(file, textOfAnswer(await ask('exportList', { sub: 'district', path: { file }, at: LATER })));
  return answers;
}
const textOfAnswer = ({ status, body, bytes }: Answered) =>
  `${status} ${bytes?.toString() ?? JSON.stringify(body)}`;

let before: string[];
let after: string[];
let answers: Map<string, string>;
let erased: readonly string[];
const tables = { identity: 'identity', program: 'program', audit: 'audit' };

beforeAll(async () => {
  engine = await startEngine();
  mailbox = await startMailbox(ACCOUNT_SECRETS);
  client = new DynamoDBClient({});
  Object.assign(process.env, mailEnvironment(mailbox));
  await playEveryRoute(unmeasured, send);
  before = await wholeTables(client, tables);
  erased = [await eraseFile('child'), await eraseFile('volunteer')];
  after = await wholeTables(client, tables);
  answers = await everyAnswer();
}, 600_000);
afterAll(async () => {
  client?.destroy();
  await mailbox?.stop();
  await engine?.stop();
});

const NAMES = [PERSON.child, PERSON.guardian, PERSON.volunteer].map(comparableName);
const DIGITS = [GUARDIAN_PHONE, VOLUNTEER_PHONE, PERSON.door].map((one) => folded(one, foldWithDigits));
function foundIn(text: string): string[] {
  const names = comparableName(text);
  const digits = folded(text, foldWithDigits);
  return [...NAMES.filter((one) => names.includes(one)), ...DIGITS.filter((one) => digits.includes(one))];
}

/** What another family or a referrer wrote stands in the identity table until their own erasure. */
const isOfOthers = (item: string) => {
  const [, pk = ''] = /"pk":"([^"]+)"/.exec(item) ?? [];
  return (
    /^(REFERRAL|CHILD|VOLUNTEER)#/.test(pk) &&
    !erased.some((id) => pk.includes(id)) &&
    /"sk":"(IDENTITY|CORRECTION)/.test(item)
  );
};

describe('Rule 8, R-IN-121: after an erasure no spelling of a name, a phone or an address', () => {
  it('was missed: the names had been planted in many fields of many routes, and in the tables', () => {
    const fields = [...planted].flatMap(([route, pointers]) => [...pointers].map((one) => `${route} ${one}`));
    expect(fields.length).toBeGreaterThan(50);
    expect(fields).toEqual(
      expect.arrayContaining([
        'POST /v1/contacts /note',
        'POST /v1/contacts /highlight',
        'POST /v1/children/{id}/return /reason',
        'POST /v1/forms/needs-surveys /note',
      ]),
    );
    expect(before.filter((item) => foundIn(item).length > 0).length).toBeGreaterThan(30);
  });

  it('is in any item of any table', () => {
    const left = after.filter((item) => !isOfOthers(item) && foundIn(item).length > 0);
    expect(left.map((item) => item.slice(0, 600))).toEqual([]);
  });

  it('is in a mail, from the beginning', () => {
    expect(
      foundIn(JSON.stringify(mailbox.mails.map(({ subject, text, html }) => [subject, text, html]))),
    ).toEqual([]);
  });

  it('is in what a list or an export answers', () => {
    const good = [...answers].filter(([, text]) => text.startsWith('200'));
    expect(good.map(([name]) => name)).toEqual(
      expect.arrayContaining([...FILES, 'listChildren', 'listContacts', 'listAuditEntries']),
    );
    expect(good.filter(([, text]) => foundIn(text).length > 0)).toEqual([]);
  });
});
