/** Everything that the audit log records. */
import { INTAKE_ACTIONS } from './intake/actions.ts';
import type { ActionKind, FindAction } from './kernel/audit-action.ts';
import { MATCHING_ACTIONS } from './matching/actions.ts';
import { OFFICE_ACTIONS } from './office/actions.ts';
import { REPORTING_ACTIONS } from './reporting/actions.ts';
import { SUPPORT_ACTIONS } from './support/actions.ts';

export const ACTIONS = {
  ...OFFICE_ACTIONS,
  ...INTAKE_ACTIONS,
  ...MATCHING_ACTIONS,
  ...SUPPORT_ACTIONS,
  ...REPORTING_ACTIONS,
};

declare module './kernel/audit-action.ts' {
  interface Actions extends Readonly<typeof ACTIONS> {}
}

const KINDS = new Map<string, ActionKind>(Object.entries(ACTIONS));

export const findAction: FindAction = (action) => KINDS.get(action);

/** The family under which an action is filed; one that no table has goes by its first word. */
export const familyOf = (action: string): string =>
  findAction(action)?.family ?? (action.split('.')[0] as string);
