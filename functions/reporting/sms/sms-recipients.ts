/** Whose phone a text message goes to. Of all senders only this one may read the identity table. */
import type { Settings } from '../../../shared/all-settings.ts';
import type { Child } from '../../../shared/intake/children/child.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import { parseSmsRecipient } from '../../../shared/kernel/sms-recipient.ts';
import { applicantOf, carerOf, codeInForce, guardianOf } from '../../casework/holder-code.ts';
import { getChild, getChildIdentity } from '../../store/intake/children.ts';
import { getVolunteer, getVolunteerIdentity } from '../../store/intake/volunteers.ts';

export interface SmsRecipient {
  /** What is known of the person; of the duty phone only whose it is. */
  readonly file: Pick<Child | Volunteer, 'districtCode' | 'landline' | 'noSmsSince' | 'erasure'>;
  /** Absent once the identity is erased. */
  readonly phone?: string | undefined;
  /** The receipt code that opens the file now; nobody’s on the duty phone. */
  readonly code?: () => Promise<string | undefined>;
}

/** The guardian, where the guardian holds a code; else the carer, who follows the file. */
async function loadGuardian(id: Child['id']): Promise<SmsRecipient | undefined> {
  const [file, identity] = await Promise.all([getChild(id), getChildIdentity(id)]);
  const guardian = identity?.guardian;
  const own = guardian ? await codeInForce(guardianOf(id), identity?.receiptCode) : undefined;
  const carer = own === undefined ? identity?.carer : undefined;
  const code = async () => (carer ? codeInForce(carerOf(id)) : own);
  return file && { file, phone: (carer ?? guardian)?.phone, code };
}

async function loadVolunteer(id: Volunteer['id']): Promise<SmsRecipient | undefined> {
  const [file, identity] = await Promise.all([getVolunteer(id), getVolunteerIdentity(id)]);
  const code = () => codeInForce(applicantOf(id), identity?.receiptCode);
  return file && { file, phone: identity?.phone, code };
}

const dutyPhoneOf = ({ districtCode, alerts: { dutyPhone } }: Settings): SmsRecipient => ({
  file: { districtCode },
  ...(dutyPhone !== '' && { phone: dutyPhone }),
});

/** @returns `undefined` where there is no such file. */
export async function loadSmsRecipient(
  recipient: string,
  settings: Settings,
): Promise<SmsRecipient | undefined> {
  const parsed = parseSmsRecipient(recipient);
  if (parsed.kind === 'duty') return dutyPhoneOf(settings);
  return parsed.kind === 'guardian' ? loadGuardian(parsed.childId) : loadVolunteer(parsed.volunteerId);
}
