/** The audit log of another district, which has two entries whatever else is played. */
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { enrol, member } from '../../builders.ts';
import type { Ask } from './asking.ts';

const OTHER = '320402' as DistrictCode;

/** @param seal by hand, whatever of a district’s log is in no seal */
export async function lookIntoAudit(ask: Ask, seal: (event: unknown) => Promise<unknown>) {
  const { appendAlone } = await import('../../../functions/store/audit.ts');
  await enrol(member('auditor', { districtCode: OTHER }));
  const by = { kind: 'member', memberId: 'member-auditor', roles: ['auditor'] } as const;
  for (const id of ['first', 'second'])
    await appendAlone(
      { districtCode: OTHER, action: 'child.verified', subject: { kind: 'child', id } },
      { id, at: '2026-03-10T02:00:00.000Z' as Instant, by: { ...by, roles: [...by.roles] } },
    );
  await seal({ district: OTHER });
  await ask('listAuditEntries', { sub: 'auditor', query: { limit: '1' } });
  const found = await ask('verifyAuditLog', { sub: 'auditor' });
  if (!found.holds) throw new Error(JSON.stringify(found));
}
