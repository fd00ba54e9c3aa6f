/** Members, found by id or by the `sub` of their token; remembered for at most a minute, so that revoking works at once. */
import * as z from 'zod';
import { type DistrictCode, memberId, type VolunteerId } from '../../../shared/kernel/ids.ts';
import { epochSeconds, type Instant } from '../../../shared/kernel/instants.ts';
import { refuse } from '../../../shared/kernel/problem.ts';
import { hasPendingCode } from '../../../shared/office/accounts/account-rules.ts';
import {
  type Member,
  memberItem,
  memberKey,
  memberSchema,
  membersOf,
  pointerItem,
  pointerKey,
} from '../../../shared/office/members/member.ts';
import { TTL_ATTRIBUTE } from '../../../shared/tables.ts';
import { attributesOf } from '../attributes.ts';
import { readItems } from '../batch.ts';
import { type Change, create, remove, replace, unchanged } from '../change.ts';
import { readAll, type Source } from '../page.ts';
import { readItem } from '../record.ts';

const REMEMBER_SECONDS = 60;
const MAX_REMEMBERED = 1000;

interface Remembered {
  readonly member: Member;
  readonly untilEpochSeconds: number;
}
const remembered = new Map<string, Remembered>();

const pointerSchema = z.object({ memberId });
const readPointer = (key: Parameters<typeof readItem>[1]) =>
  readItem('program', key, (item) => pointerSchema.parse(item).memberId);

export const parseMember = (item: unknown): Member => memberSchema.parse(item);

export const getMember = (id: Member['id']) => readItem('program', memberKey(id), parseMember);

/** Those that there are, in no particular order. */
export const readMembers = (ids: ReadonlySet<string>) =>
  readItems('program', [...ids].map(memberKey), parseMember);

async function readBySub(sub: string): Promise<Member | undefined> {
  const id = await readPointer(pointerKey(sub));
  return id && getMember(id);
}

/** The member behind a token’s `sub`, at most 60 s old; `undefined` for somebody who is none. */
export async function findMember(sub: string, now: Instant): Promise<Member | undefined> {
  const known = remembered.get(sub);
  const age = known && known.untilEpochSeconds - epochSeconds(now);
  if (known && age !== undefined && age > 0 && age <= REMEMBER_SECONDS) return known.member;
  const member = await readBySub(sub);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  // With the first sign-in this member becomes another.
  if (member && !hasPendingCode(member))
    remembered.set(sub, { member, untilEpochSeconds: epochSeconds(now) + REMEMBER_SECONDS });
  return member;
}

const known = attributesOf(memberSchema, ['accountStep']);

export const createMember = (member: Member): Change => create('program', memberItem(member));

/** What this process remembers of the member is forgotten. */
export function replaceMember(before: Member, after: Member): Change {
  if (before.sub) remembered.delete(before.sub);
  const item = memberItem({ ...after, version: before.version + 1 });
  return replace('program', item, before.version, known);
}

/** Whoever decides about others must still be who she was when she was loaded. */
export const memberUnchanged = (member: Member): Change =>
  unchanged('program', memberKey(member.id), member.version);

/** From now on the token’s `sub` is this member; one `sub` is one member. */
export const bindMember = (member: Pick<Member, 'id'> & { readonly sub: string }): Change =>
  create('program', pointerItem(member), refuse('memberAlready'));

/** The account was made anew at the issuer: its former `sub` is nobody any longer. */
export const releaseSub = (sub: string): Change => remove('program', pointerKey(sub));

const invitationKey = (hash: string) => ({ pk: `INVITATION#${hash}`, sk: 'INVITATION' });

/** Where a code’s hash leads, until it expires. */
export const createInvitation = ({ id, invitation }: Member): Change[] =>
  invitation
    ? [
        create('program', {
          ...invitationKey(invitation.hash),
          memberId: id,
          [TTL_ATTRIBUTE]: epochSeconds(invitation.expiresAt),
        }),
      ]
    : [];

export async function findInvited(hash: string): Promise<Member | undefined> {
  const id = await readPointer(invitationKey(hash));
  return id && getMember(id);
}

export const memberList = (code: DistrictCode): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`MEMBERS#${code}`],
});

export const membersOfVolunteer = (id: VolunteerId) =>
  readAll({ table: 'program', index: 'bySubject', partitions: [membersOf(id)] }, parseMember);

/** Those to whom an office’s messages and digests go: a few among all the volunteers with accounts. */
export const officersOfDistrict = (code: DistrictCode) =>
  readAll(
    { ...memberList(code), having: { list: 'roles', oneOf: ['district', 'street', 'auditor'] } },
    parseMember,
  );

export const membersOfDistrict = (code: DistrictCode) => readAll(memberList(code), parseMember);
