/** The changes that open a file: record, identity, receipt and the keys by which a second file of the same person is noticed. */
import { createHash, randomBytes } from 'node:crypto';
import type { Child, ChildIdentity } from '../../../shared/intake/children/child.ts';
import {
  childDuplicateKeys,
  formerKey,
  householdTexts,
  likenessTexts,
  volunteerDuplicateKeys,
} from '../../../shared/intake/children/duplicate-keys.ts';
import {
  type AgreedOrigin,
  type AnyChildForm,
  type Opening,
  openChildFile,
  openVolunteerFile,
  type ReferralOrigin,
} from '../../../shared/intake/children/open-file.ts';
import { childSearchTexts, volunteerSearchTexts } from '../../../shared/intake/children/search-keys.ts';
import type { VolunteerApplication } from '../../../shared/intake/forms/forms.ts';
import { contactOf, phonesOf } from '../../../shared/intake/identities/family.ts';
import type { CodeIssue, CodeSubject } from '../../../shared/intake/receipts/issued-code.ts';
import { type FileRef, fileNumberFrom } from '../../../shared/intake/receipts/receipt.ts';
import type { Statement, Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import { type ChildId, districtOf, type StreetCode, type VolunteerId } from '../../../shared/kernel/ids.ts';
import { dateIn, type Instant } from '../../../shared/kernel/instants.ts';
import { applicantOf, carerOf, guardianOf } from '../../casework/holder-code.ts';
import type { Change } from '../../store/change.ts';
import { createChild, createChildIdentity } from '../../store/intake/children.ts';
import { claimDuplicateKeys, findHolders } from '../../store/intake/duplicate-keys.ts';
import { createFileNumber } from '../../store/intake/file-numbers.ts';
import { listFile } from '../../store/intake/hashed-files.ts';
import { listLikeness } from '../../store/intake/likeness.ts';
import { createVolunteer, createVolunteerIdentity } from '../../store/intake/volunteers.ts';
import { keyedHash } from '../../store/keyed-hash.ts';
import { firstCode } from '../receipts/code-changes.ts';

export interface NewFile {
  readonly receiptCode: string;
  readonly issue: CodeIssue;
  readonly changes: readonly Change[];
  readonly fact: AuditFact;
}

/** How a form came in. `seed` makes its number repeatable, so that a commit tried again writes the same file. */
export interface Arrival<Id, Origin = AgreedOrigin> {
  readonly id: Id;
  readonly origin: Origin;
  readonly submittedAt: Instant;
  readonly seed?: string;
}

export type Hash = (text: string) => string;

/** What the identity table already knows: how to hash, and who holds which duplicate key. */
export interface Known {
  readonly hash: Hash;
  readonly holders: ReadonlyMap<string, FileRef>;
}

/** 16 bytes for each purpose: from chance, or from the secret hash of the seed. */
const bytesFor = (hash: Hash, purpose: string, seed: string | undefined) =>
  seed === undefined
    ? randomBytes(16)
    : createHash('sha256')
        .update(hash(`${purpose} ${seed}`))
        .digest();

interface Household {
  readonly streetCode: StreetCode;
  readonly keys: readonly string[];
}

/** Who lives together, as hashes of phone and address (R-MA-06). */
export const householdKeysOf = (
  hash: Hash,
  phones: readonly string[],
  address?: ChildIdentity['address'],
): string[] => householdTexts(phones, address).map(hash);

function openingOf<Form, Id, Origin>(
  form: Form,
  arrival: Arrival<Id, Origin>,
  household: Household,
  hash: Hash,
): Opening<Form, Id, Origin> {
  const { id, origin, submittedAt, seed } = arrival;
  const year = Number(dateIn(submittedAt).slice(0, 4));
  return {
    form,
    id,
    origin,
    submittedAt,
    fileNumber: fileNumberFrom(districtOf(household.streetCode), year, bytesFor(hash, 'file number', seed)),
    householdKeys: household.keys,
  };
}

/** Who holds the code of a new file, and the phone that opens it: the carer, where the carer filled in the form (R-IN-145). */
function holderOf({ filledInBy, carer, ...form }: AnyChildForm, id: ChildId): [CodeSubject, string] {
  if (carer && (filledInBy === 'carer' || !form.guardian)) return [carerOf(id), carer.phone];
  return [guardianOf(id), contactOf(form).phone];
}

/** A child’s new file; it takes the duplicate keys that nobody holds yet. */
export async function newChildFile(
  survey: AnyChildForm,
  arrival: Arrival<ChildId, AgreedOrigin | ReferralOrigin>,
  { hash, holders }: Known,
): Promise<NewFile & { readonly child: Child }> {
  const { address } = survey;
  const keys = householdKeysOf(hash, phonesOf(survey), address);
  const opening = openingOf(survey, arrival, { ...address, keys }, hash);
  const { child, identity } = openChildFile(opening);
  const { code, issue, changes } = await firstCode(...holderOf(survey, child.id), child.submittedAt);
  const subject = { kind: 'child' as const, id: child.id };
  return {
    child,
    receiptCode: code,
    issue,
    changes: [
      createChild(child),
      createFileNumber(child, subject),
      createChildIdentity(identity),
      ...changes,
      ...claimDuplicateKeys(childDuplicateKeys(survey).map(hash), subject, holders),
      ...listLikeness(child.id, likenessTexts(identity).map(hash)),
      ...listFile('FIND', subject, childSearchTexts(identity).map(hash)),
    ],
    fact: { districtCode: child.districtCode, action: 'child.submitted', subject, to: child.status },
  };
}

/** A volunteer’s new file. */
export async function newVolunteerFile(
  application: VolunteerApplication,
  arrival: Arrival<VolunteerId>,
  { hash, holders }: Known,
  statements: readonly Statement[] = [],
): Promise<NewFile & { readonly volunteer: Volunteer }> {
  const { address, phone } = application;
  const keys = householdKeysOf(hash, [phone]);
  const opening = openingOf(application, arrival, { ...address, keys }, hash);
  const { volunteer, identity } = openVolunteerFile(opening, statements);
  const { code, issue, changes } = await firstCode(applicantOf(volunteer.id), phone, volunteer.submittedAt);
  const subject = { kind: 'volunteer' as const, id: volunteer.id };
  return {
    volunteer,
    receiptCode: code,
    issue,
    changes: [
      createVolunteer(volunteer),
      createFileNumber(volunteer, subject),
      createVolunteerIdentity(identity),
      ...changes,
      ...claimDuplicateKeys(volunteerDuplicateKeys(application).map(hash), subject, holders),
      ...listFile('FIND', subject, volunteerSearchTexts(volunteer.districtCode, identity).map(hash)),
    ],
    fact: {
      districtCode: volunteer.districtCode,
      action: 'volunteer.applied',
      subject,
      to: volunteer.status,
    },
  };
}

/** Reads what a form’s file has to know: the hash, and who holds its duplicate keys. */
export async function knownOf(duplicateKeys: readonly string[]): Promise<Known> {
  const hash = await keyedHash();
  const former = new Map(duplicateKeys.map((key) => [hash(formerKey(key)), hash(key)]));
  const found = await findHolders([...former].flat());
  return { hash, holders: new Map([...found].map(([key, holder]) => [former.get(key) ?? key, holder])) };
}
