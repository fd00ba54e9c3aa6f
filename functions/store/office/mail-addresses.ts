/** Which member of a district has a mail address: one item an address, so that two who invite at once cannot both succeed. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { memberId } from '../../../shared/kernel/ids.ts';
import { canonicalAddress, isSameAddress } from '../../../shared/office/members/mail-address.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import type { Change } from '../change.ts';
import { tableName } from '../documents.ts';
import { readItem } from '../record.ts';
import { getMember } from './members.ts';

const holderSchema = z.object({ memberId });

function keyOf(districtCode: Member['districtCode'], email: string) {
  const hash = createHash('sha256').update(canonicalAddress(email)).digest('base64url');
  return { pk: `ADDRESS#${districtCode}#${hash}`, sk: 'MEMBER' };
}

/** Whoever holds it no longer, removed or with another address, gives way; `undefined` where somebody does. */
export async function claimAddress({
  id,
  districtCode,
  email,
}: Pick<Member, 'id' | 'districtCode' | 'email'>): Promise<Change[] | undefined> {
  if (email === undefined) return [];
  const key = keyOf(districtCode, email);
  const holderId = await readItem('program', key, (item) => holderSchema.parse(item).memberId);
  const holder = holderId && holderId !== id ? await getMember(holderId) : undefined;
  if (holder && holder.status !== 'removed' && isSameAddress(email, holder.email)) return undefined;
  const ConditionExpression = holderId ? 'memberId = :holder' : 'attribute_not_exists(pk)';
  const values = holderId && { ExpressionAttributeValues: { ':holder': holderId } };
  const Item = { ...key, memberId: id };
  return [
    {
      write: { Put: { TableName: tableName('program'), Item, ConditionExpression, ...values } },
      unmet: 'changed',
    },
  ];
}
