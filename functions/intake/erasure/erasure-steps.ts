/** Asking for an erasure, and carrying it out with another pair of eyes: the same for children and volunteers. */
import {
  confirmErasure,
  type RunningErasure,
  requestErasure,
} from '../../../shared/intake/erasure/erasure.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import type { HolderCode } from '../../casework/holder-code.ts';
import { erasureMessage } from '../../messages/intake/erasure.ts';
import type { Change } from '../../store/change.ts';
import type { IntakeCall } from '../operation-types.ts';
import { removeCode } from '../receipts/code-changes.ts';

interface File {
  readonly id: string;
  readonly districtCode: DistrictCode;
  readonly fileNumber: string;
  readonly status: string;
  readonly erasure?: Parameters<typeof confirmErasure>[0]['erasure'];
}

/** What an erasure needs to know of a kind of file. */
export interface ErasableKind<F extends File> {
  readonly kind: 'child' | 'volunteer';
  /** Where its page is in the console. */
  readonly path: string;
  readonly erase: (file: F, erasure: RunningErasure) => F | Refusal;
  readonly replace: (before: F, after: F) => Change;
  /** Whatever names the person, and the receipt code; `undefined` when the identity is gone. */
  readonly identity: (
    id: F['id'],
  ) => Promise<{ names: readonly string[]; codes: () => Promise<readonly HolderCode[]> } | undefined>;
}

type ErasureCall = Pick<IntakeCall<'eraseChild'>, keyof Clock | 'actor' | 'language' | 'body'>;

export interface Step<F> {
  readonly after: F;
  readonly changes: readonly Change[];
  readonly facts: readonly AuditFact[];
}

const factOf = (
  { districtCode, id }: File,
  kind: ErasableKind<File>['kind'],
  what: 'erasureAsked' | 'erasureBegun',
): AuditFact => ({
  districtCode,
  action: `${kind}.${what}`,
  subject: { kind, id },
});

async function ask<F extends File>(
  file: F,
  kind: ErasableKind<F>,
  call: ErasureCall,
): Promise<Step<F> | Refusal> {
  const { actor, now, body } = call;
  if (!(await kind.identity(file.id))) return refuse('erased');
  const after = requestErasure(file, { by: actor.id, at: now }, body.reason);
  if (isRefusal(after)) return after;
  const message = erasureMessage({ ...file, path: `${kind.path}/${file.id}` }, 'erasureAsked', call);
  const fact = { ...factOf(file, kind.kind, 'erasureAsked'), why: body.reason };
  return { after, changes: [kind.replace(file, after), message], facts: [fact] };
}

/** From here on nobody sees the identity and the receipt opens no more; the eraser clears the rest. */
export async function startErasure<F extends File>(
  file: F,
  kind: ErasableKind<F>,
  erasure: RunningErasure,
): Promise<Step<F> | Refusal> {
  const after = kind.erase(file, erasure);
  if (isRefusal(after)) return after;
  const identity = await kind.identity(file.id);
  const fact = { ...factOf(file, kind.kind, 'erasureBegun'), from: file.status, to: after.status };
  return {
    after,
    changes: [kind.replace(file, after), ...(identity ? (await identity.codes()).flatMap(removeCode) : [])],
    facts: [fact],
  };
}

/** The first officer’s call asks, another one’s carries it out. */
export async function requestOrErase<F extends File>(
  file: F,
  kind: ErasableKind<F>,
  call: ErasureCall,
): Promise<Step<F> | Refusal> {
  if (!file.erasure) return ask(file, kind, call);
  const erasure = confirmErasure(file, { by: call.actor.id, at: call.now });
  return isRefusal(erasure) ? erasure : startErasure(file, kind, erasure);
}
