/** Members by the `sub` of their token; remembered for at most a minute, so that revoking works at once. */

import type { DistrictCode } from '../../shared/kernel/ids.ts';
import { epochSeconds, type Instant } from '../../shared/kernel/instants.ts';
import { type Member, memberKey, memberSchema } from '../../shared/kernel/members.ts';
import { readAll } from './page.ts';
import { readItem } from './record.ts';

const REMEMBER_SECONDS = 60;
const MOST_REMEMBERED = 1000;

interface Remembered {
  readonly member: Member;
  readonly untilEpochSeconds: number;
}
const remembered = new Map<string, Remembered>();

export const parseMember = (item: unknown): Member => memberSchema.parse(item);

/** The member behind a token’s `sub`, at most 60 s old; `undefined` for somebody who is none. */
export async function findMember(sub: string, now: Instant): Promise<Member | undefined> {
  const known = remembered.get(sub);
  const age = known && known.untilEpochSeconds - epochSeconds(now);
  if (known && age !== undefined && age > 0 && age <= REMEMBER_SECONDS) return known.member;
  const member = await readItem('program', memberKey(sub), parseMember);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  if (member) remembered.set(sub, { member, untilEpochSeconds: epochSeconds(now) + REMEMBER_SECONDS });
  return member;
}

export const membersOfDistrict = (code: DistrictCode) =>
  readAll({ table: 'program', index: 'byDistrict', partitions: [`MEMBERS#${code}`] }, parseMember);
