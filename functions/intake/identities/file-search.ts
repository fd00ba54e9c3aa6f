/** Files by a whole name or phone, through the keyed hashes in the identity table (R-IN-90, R-IN-91). */

import { type FileKind, searchedTexts } from '../../../shared/intake/children/search-keys.ts';
import { describePurpose } from '../../../shared/intake/identities/reveal.ts';
import type { FileRef } from '../../../shared/intake/receipts/receipt.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import { filesUnder } from '../../store/intake/hashed-files.ts';
import { keyedHash } from '../../store/keyed-hash.ts';
import type { IntakeCall } from '../operation-types.ts';
import { logIdentityAccess } from './identity-access-log.ts';

/** More people than a district has of one name. */
const MAX_READ = 500;
/** Each has an entry in the log with its note beside it, in the answer’s transaction. */
const MAX_SHOWN = 45;

type SearchCall = Pick<IntakeCall<'searchChildren' | 'searchVolunteers'>, 'actor' | 'body' | 'now' | 'newId'>;

/** Those that have all that is known; beyond the member’s reach they are left out once they are read. */
export async function filesOf(kind: FileKind, { actor, body }: SearchCall): Promise<FileRef[]> {
  const hash = await keyedHash();
  const texts = searchedTexts(kind, actor.districtCode, body);
  const [first = [], ...others] = await Promise.all(
    texts.map((text) => filesUnder('FIND', hash(text), MAX_READ)),
  );
  return first.filter(({ id }) => others.every((files) => files.some((file) => file.id === id)));
}

interface Found<File> {
  readonly kind: FileKind;
  /** Within the member’s reach. */
  readonly files: readonly File[];
}

/** By which a file was searched, never the name or the phone itself. */
const describeTerms = ({ name, phone }: SearchCall['body']) =>
  [name && 'name', phone && 'phone'].filter(Boolean).join(' ');

/** R-IN-122: A search counts as one identity access for each file that it shows, and as one where it shows none. What is shown, and what the log says of it: the search, also one that found nothing, and each file that it showed. */
export async function noteFound<File extends { readonly id: string }>(
  call: SearchCall,
  { kind, files }: Found<File>,
) {
  const { districtCode } = call.actor;
  const shown = files.slice(0, MAX_SHOWN);
  const why = describePurpose(call.body);
  const searched: AuditFact = {
    districtCode,
    action: `${kind}.searched`,
    subject: { kind: 'district', id: districtCode },
    to: `${describeTerms(call.body)}: ${shown.length}`,
    why,
  };
  const found = shown.map(({ id }): AuditFact => {
    return { districtCode, action: `${kind}.found`, subject: { kind, id }, why };
  });
  return {
    shown,
    more: files.length > shown.length,
    ...(await logIdentityAccess(call, [searched, ...found], Math.max(1, shown.length))),
  };
}
