/** The people one can be in the local cloud: `district`, `street:320404002`, `volunteer:<id>` … and their member records. */

import * as z from 'zod';
import { memberId } from '../shared/kernel/ids.ts';
import { DISTRICTS } from '../shared/kernel/regions.ts';
import type { Role } from '../shared/kernel/roles.ts';
import {
  type Member,
  memberItem,
  memberKey,
  memberSchema,
  membersOf,
  pointerItem,
} from '../shared/office/members/member.ts';
import type { EngineClient } from './engine/client.ts';
import { EngineError } from './engine/client.ts';
import { toItem } from './engine/to-item.ts';

export interface Persona {
  /** As it is asked for: `street:320404002`. */
  readonly text: string;
  readonly sub: string;
  readonly name: string;
  readonly member: Member;
}

const DEFAULT_DISTRICT = '320404';

interface Kind {
  readonly role: Role;
  /** What stands after the colon; undefined where the colon is not allowed, `''` where it may be left out. */
  readonly value: RegExp;
  readonly name: (value: string) => string;
  readonly more?: (value: string) => Partial<Record<keyof Member, unknown>>;
}

const streets = DISTRICTS.flatMap((district) => district.streets);
const streetName = (code: string) => streets.find((street) => street.code === code)?.name ?? code;

const communityName = (code: string) =>
  streets.flatMap(({ communities }) => communities).find((community) => community.code === code)?.name ??
  code;

const KINDS: Readonly<Record<string, Kind>> = {
  district: {
    role: 'district',
    value: /^(\d{6})?$/,
    name: (code) => `${code} 区妇联`.trim(),
    more: (code) => ({ districtCode: code || DEFAULT_DISTRICT }),
  },
  street: {
    role: 'street',
    value: /^\d{9}$/,
    name: (code) => `${streetName(code)}妇联`,
    more: (code) => ({ districtCode: code.slice(0, 6), streets: [code] }),
  },
  community: {
    role: 'community',
    value: /^\d{12}$/,
    name: (code) => `${communityName(code)}妇联`,
    more: (code) => ({ districtCode: code.slice(0, 6), communities: [code] }),
  },
  volunteer: {
    role: 'volunteer',
    value: /^[\w-]{1,64}$/,
    name: (id) => `志愿者 ${id}`,
    more: (volunteerId) => ({ volunteerId }),
  },
  referrer: {
    role: 'referrer',
    value: /^[\w-]{1,40}$/,
    name: (organisation) => `转介单位 ${organisation}`,
    more: (organisation) => ({ organisation }),
  },
  auditor: { role: 'auditor', value: /^$/, name: () => '审计人员' },
};

/** @returns undefined for a text that names nobody */
export function parsePersona(text: string): Persona | undefined {
  const [kindName = '', ...rest] = text.split(':');
  const value = rest.join(':');
  const kind = Object.hasOwn(KINDS, kindName) ? KINDS[kindName] : undefined;
  if (!kind?.value.test(value) || (text.endsWith(':') && value === '')) return undefined;
  const sub = `local|${text}`;
  const slug = text.replace(':', '-');
  const member = memberSchema.safeParse({
    id: `member-${slug}`,
    sub,
    districtCode: DEFAULT_DISTRICT,
    roles: [kind.role],
    streets: [],
    label: kind.name(value).slice(0, 40),
    email: `${slug}@changban.example`,
    status: 'active',
    version: 1,
    ...kind.more?.(value),
  });
  return member.success ? { text, sub, name: kind.name(value), member: member.data } : undefined;
}

/** Puts an item where there is none; one that exists stays as it is. @returns whether there was none */
async function ensureItem(
  engine: EngineClient,
  TableName: string,
  item: Record<string, unknown>,
): Promise<boolean> {
  try {
    await engine.call('PutItem', {
      TableName,
      Item: toItem(item),
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    return true;
  } catch (error) {
    if (error instanceof EngineError && error.code === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}

const foundSchema = z.object({
  Items: z.array(z.object({ id: z.object({ S: memberId }), status: z.object({ S: z.string() }) })),
});

/** The member that a volunteer was made when they became active, if they were. */
async function findVolunteer(engine: EngineClient, TableName: string, { member }: Persona) {
  if (!member.volunteerId) return undefined;
  const answer = await engine.call('Query', {
    TableName,
    IndexName: 'bySubject',
    KeyConditionExpression: 'bySubjectPk = :volunteer',
    ExpressionAttributeValues: { ':volunteer': { S: membersOf(member.volunteerId) } },
  });
  return foundSchema.parse(answer).Items.find(({ status }) => status.S !== 'removed')?.id.S;
}

/** Has joined, without a code; mail reaches them. */
async function join(engine: EngineClient, TableName: string, id: string, { member }: Persona) {
  await engine.call('UpdateItem', {
    TableName,
    Key: toItem(memberKey(id)),
    UpdateExpression:
      'SET #status = :active, email = if_not_exists(email, :email), version = version + :one REMOVE account.code',
    ConditionExpression: 'attribute_exists(account)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: toItem({ ':active': 'active', ':email': member.email, ':one': 1 }),
  });
}

/** The member's record, and where her token points to it; a volunteer who is a member already is that one. */
export async function ensureMember(
  engine: EngineClient,
  programTable: string,
  persona: Persona,
): Promise<void> {
  const { member, sub } = persona;
  const existing = await findVolunteer(engine, programTable, persona);
  if (!existing) await ensureItem(engine, programTable, memberItem(member));
  const isNew = await ensureItem(engine, programTable, pointerItem({ id: existing ?? member.id, sub }));
  if (existing && existing !== member.id && isNew) await join(engine, programTable, existing, persona);
}

/** Who is always a member here, signed in or not: digests are sent to them, as to the officers of a deployment. */
export const OFFICERS: readonly Persona[] = [
  'district',
  ...streets.map(({ code }) => `street:${code}`),
].flatMap((text) => parsePersona(text) ?? []);
