/** Survey and register: the files are imported, the streets verify children and vet volunteers. */
import { eachItem } from '../../shared/contract/client.ts';
import type { Child } from '../../shared/intake/children/child.ts';
import type { Import, ImportKind } from '../../shared/intake/imports/import.ts';
import type { Volunteer } from '../../shared/intake/volunteers/volunteer.ts';
import { addDays, dateIn, type Instant } from '../../shared/kernel/instants.ts';
import { CONSENT_NOTICE } from '../../shared/office/notices/notice.ts';
import type { Cloud } from '../cloud.ts';
import { type Api, ask, forEachOf } from './ask.ts';
import type { Watch } from './progress.ts';
import { recordCheck } from './record-enquiry.ts';

export interface SentFile {
  readonly kind: ImportKind;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Dry run only: what would be added, what is refused. */
export async function checkFile(cloud: Cloud, { kind, name, bytes }: SentFile, at: Instant): Promise<Import> {
  const file = Buffer.from(bytes).toString('base64');
  const { body } = await ask(cloud, { as: 'district', at }).createImport({ body: { kind, name, file } });
  return body;
}

/** Adds the rows of a dry run, and waits until all of them are there. */
export async function commitFile(cloud: Cloud, { id, version }: Import, at: Instant): Promise<Import> {
  const api = ask(cloud, { as: 'district', at });
  await api.commitImport({ path: { id }, ifMatch: version, body: {} });
  await cloud.idle();
  return (await api.getImport({ path: { id } })).body;
}

interface Verifying {
  /** No more files than so many. */
  readonly limit?: number;
  readonly watch?: Watch | undefined;
}

/** A child of fourteen or older is asked in person during the visit that verifies the file. */
const askChild = (street: Api, { id, version }: Pick<Child, 'id' | 'version'>, at: Instant) =>
  street.recordChildConsent({
    path: { id },
    ifMatch: version,
    body: {
      ...{ of: 'child', purpose: 'pairing', agreed: true, by: 'inPerson', on: dateIn(at) },
      noticeVersion: CONSENT_NOTICE.version,
    },
  });

/** The streets verify what was submitted. @returns how many files. */
export async function verifyChildren(
  cloud: Cloud,
  at: Instant,
  { limit = Number.POSITIVE_INFINITY, watch }: Verifying = {},
): Promise<number> {
  const submitted = await Array.fromAsync(
    eachItem(ask(cloud, { as: 'district', at }).listChildren, { status: 'submitted' as const, limit: 200 }),
  );
  const verified = submitted.slice(0, limit);
  await forEachOf(
    verified,
    async ({ id, version, streetCode }) => {
      const street = ask(cloud, { as: `street:${streetCode}`, at });
      const { body } = await street.verifyChild({ path: { id }, ifMatch: version });
      if (body.waitingForConsent?.includes('child')) await askChild(street, body, at);
    },
    watch,
  );
  return verified.length;
}

/** An identity or an interview counts for years; a record check for one at most. */
const VALID_DAYS = { identity: 5 * 365, interview: 3 * 365 } as const;

type Applicant = Pick<Volunteer, 'id' | 'version' | 'vettings' | 'statements'>;

const hasRecord = ({ vettings }: Applicant) => vettings.some(({ check }) => check === 'record');

/** The list only states it: the district enquires. @returns the version of the file. */
async function checkRecord(cloud: Cloud, applicant: Applicant, at: Instant, index: number): Promise<number> {
  const { id, version } = applicant;
  if (hasRecord(applicant)) return version;
  const body = recordCheck(dateIn(at), index);
  const checked = await ask(cloud, { as: 'district', at }).recordVetting({
    path: { id },
    ifMatch: version,
    body,
  });
  return checked.body.version;
}

/**
 * The district enquires of whom the list states a check, and every street checks their identities and holds interviews: they become
 * active. @returns how many.
 */
export async function vetVolunteers(cloud: Cloud, at: Instant, watch?: Watch): Promise<number> {
  const applied = await Array.fromAsync(
    eachItem(ask(cloud, { as: 'district', at }).listVolunteers, { status: 'applied' as const, limit: 200 }),
  );
  const stated = applied.filter((one) => hasRecord(one) || (one.statements ?? []).length > 0);
  const on = dateIn(at);
  await forEachOf(
    stated,
    async (applicant, nth) => {
      const { id, streetCode } = applicant;
      const version = await checkRecord(cloud, applicant, at, nth);
      const api = ask(cloud, { as: `street:${streetCode}`, at });
      for (const [index, check] of (['identity', 'interview'] as const).entries()) {
        const body = { check, result: 'passed', on, validUntil: addDays(on, VALID_DAYS[check]) } as const;
        await api.recordVetting({ path: { id }, ifMatch: version + index, body });
      }
    },
    watch,
  );
  return stated.length;
}
