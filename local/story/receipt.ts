/** A family’s receipt: the district issues a code by letter, and the family answers with it and its phone. */
import type { ChildId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { lastFour } from '../../shared/kernel/people.ts';
import type { Cloud } from '../cloud.ts';
import { ask } from './ask.ts';

export async function receiptByLetter(cloud: Cloud, id: ChildId, at: Instant) {
  const district = ask(cloud, { as: 'district', at });
  const purpose = { purpose: 'contact', note: '寄送回执信' } as const;
  const { body: identity } = await district.revealChild({ path: { id }, body: purpose });
  if (!('name' in identity)) throw new Error(`the district sees child ${id} in part only`);
  const letter = { for: 'guardian', by: 'letter', reason: '家庭遗失回执号' } as const;
  const { body: issued } = await district.issueReceiptCode({ path: { id }, body: letter });
  return { receiptCode: issued.code ?? '', phoneLast4: lastFour(identity.guardian?.phone ?? '') };
}
