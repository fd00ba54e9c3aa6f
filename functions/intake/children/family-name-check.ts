import type { Child } from '../../../shared/intake/children/child.ts';
import { namesOfChild, namesSomebody } from '../../../shared/intake/identities/names-in-text.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import type { ChangeCall } from '../../casework/own-record.ts';
import { fieldError } from '../../http/field-errors.ts';
import { getChildIdentity } from '../../store/intake/children.ts';
import { loadChildToChange } from './load-child.ts';

interface Statement {
  readonly reason: string;
  readonly language: Language;
}

/** Refuses a reason that names the child or the family (R-IN-71). */
export async function refuseFamilyNames(
  { id }: Child,
  { reason, language }: Statement,
): Promise<Refusal | undefined> {
  const identity = await getChildIdentity(id);
  return identity && namesSomebody(reason, namesOfChild(identity))
    ? refuse('invalid', { errors: [fieldError('/reason', 'text.names', language)] })
    : undefined;
}

/** As {@link loadChildToChange}, for a change with a reason that stays. */
export async function loadChildToChangeWhy(
  call: ChangeCall & { readonly body: { readonly reason: string }; readonly language: Language },
): Promise<Child | Refusal> {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const statement = { reason: call.body.reason, language: call.language };
  return (await refuseFamilyNames(child, statement)) ?? child;
}
