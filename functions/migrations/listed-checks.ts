/** Background checks that an earlier release took from lists become statements (ADR 0036). */
import { withStatementForCheck } from '../../shared/intake/volunteers/listed-check.ts';
import type { Volunteer } from '../../shared/intake/volunteers/volunteer.ts';
import { type AuditFact, bySystem } from '../../shared/kernel/audit-entry.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import { allEntriesOf, appendEntry } from '../store/audit.ts';
import type { Change } from '../store/change.ts';
import { parseVolunteer, volunteerFiles } from '../store/intake/volunteers.ts';
import type { Migration, StoredItem } from './migration.ts';

const TO = 2;

/** An officer who recorded the check left an entry; an import left none of a check. */
async function wasRecorded({ districtCode, id }: Volunteer): Promise<boolean> {
  const entries = await allEntriesOf({ districtCode, subject: { kind: 'volunteer', id } });
  return entries.some(({ action, why }) => action === 'volunteer.vetted' && why === 'record passed');
}

async function decide(item: StoredItem, { now, newId }: Clock): Promise<readonly Change[]> {
  const volunteer = parseVolunteer(item);
  const after = withStatementForCheck(volunteer, await wasRecorded(volunteer));
  const raised = volunteerFiles.raiseTo(TO)(volunteer, after);
  if (after === volunteer) return [raised];
  const { districtCode, id } = volunteer;
  const fact: AuditFact = {
    districtCode,
    action: 'volunteer.checkStated',
    subject: { kind: 'volunteer', id },
  };
  return [raised, ...appendEntry(fact, { id: newId(), at: now, by: bySystem('migrate') })];
}

export const listedChecks: Migration = {
  name: '2026-12-listed-checks',
  kind: volunteerFiles.kind,
  to: TO,
  decide,
};
