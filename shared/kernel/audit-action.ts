/** What the audit log records: one row an action. Each context brings its own (all-actions.ts). */
import type { Bilingual } from './language.ts';

/**
 * Entries that somebody looks for together (`?family=`): what matters whatever it was done to comes first, all else goes by the
 * first word of its action.
 */
export const AUDIT_FAMILIES = [
  'signIn',
  'reveal',
  'export',
  'attempt',
  'child',
  'proposal',
  'pairing',
  'contact',
  'withdrawal',
  'referral',
  'volunteer',
  'run',
  'import',
  'baseCount',
  'digest',
  'delivery',
  'member',
  'settings',
  'change',
  'feedback',
  'duty',
] as const;
export type AuditFamily = (typeof AUDIT_FAMILIES)[number];

/** An action, in words for officers and auditors. */
export interface ActionKind extends Bilingual {
  /** Where it is not the first word of the action. */
  readonly family?: AuditFamily;
  /** What `from` and `to` of the entry are. */
  readonly change?: 'status' | 'street' | 'purpose' | 'office' | 'risk';
  /** What `why` is: somebody’s words, codes, or a code with words behind it; else it is an id. */
  readonly why?:
    | 'words'
    | 'wordsOrId'
    | 'purpose'
    | 'means'
    | 'decline'
    | 'vetting'
    | 'pledge'
    | 'suggestion'
    | 'recommendation'
    | 'urgency'
    | 'kind'
    | 'authority';
  /** In words for who holds the receipt, with the reason where they are to read it; without, it is not their business. */
  readonly receipt?: Bilingual & { readonly withReason?: true };
}

/** Rows by `<kind of record>.<what happened>`, such as `child.verified`. The log keeps these names for good: none is ever renamed. */
export type ActionTable = Readonly<Record<`${AuditFamily}.${string}`, ActionKind>> &
  Readonly<Record<`list.${string}`, ActionKind & { readonly family: AuditFamily }>>;

/** Every action: all-actions.ts extends it, so that an action which no table has does not compile. */
// biome-ignore lint/suspicious/noEmptyInterface: its members are declared where the tables are joined
export interface Actions {}

export type AuditAction = keyof Actions;

/** The row of an action in the log; `undefined` where no table has it any longer. */
export type FindAction = (action: string) => ActionKind | undefined;
