/** A child’s two records, as one form would have made them. */
import type { ChildRecords } from '../../../shared/intake/children/child.ts';
import { childIdentitySchema } from '../../../shared/intake/children/child.ts';
import { child } from '../../builders.ts';

const IDENTITY = {
  name: '王梓涵',
  birthMonth: '2016-09',
  guardian: { name: '王建国', relation: '爷爷', phone: '13900001234' },
  address: { streetCode: '320404001', communityCode: '320404001001', detail: '6幢610室' },
  receiptCode: '7K3QF-9XW2M',
};

export const records = (
  id: string,
  { file = {}, ...identity }: Record<string, unknown> & { readonly file?: Record<string, unknown> } = {},
): ChildRecords => ({
  child: child({ id, fileNumber: `320404-26-${id}`, ...file }),
  identity: childIdentitySchema.parse({ ...IDENTITY, childId: id, ...identity }),
});
