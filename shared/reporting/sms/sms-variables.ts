/** What stands in the variables of a text message. */
import { MAX_VARIABLE_CHARACTERS, type SmsVariable, type SmsWords, variablesOf } from '../../kernel/sms.ts';

interface VariableSources {
  /** The message’s parameters. */
  readonly params: Readonly<Record<string, string>>;
  /** Such as `7K3QF-9XW2M`. */
  readonly receiptCode?: string | undefined;
  readonly invitationCode?: string | undefined;
}

/** `2026-04-01` → `4月1日`. */
const shortDate = (date = '') => date.replace(/^\d{4}-0?(\d+)-0?(\d+)$/, '$1月$2日');
const half = (code = '', index: 0 | 1) => code.split('-')[index] ?? '';

const VALUES: Readonly<Record<SmsVariable, (sources: VariableSources) => string>> = {
  date: ({ params }) => shortDate(params.date),
  count: ({ params }) => params.count ?? '',
  fileEnd: ({ params }) => (params.file ?? '').slice(-4),
  codeFirst: ({ receiptCode }) => half(receiptCode, 0),
  codeSecond: ({ receiptCode }) => half(receiptCode, 1),
  invitationFirst: ({ invitationCode }) => half(invitationCode, 0),
  invitationSecond: ({ invitationCode }) => half(invitationCode, 1),
};

/**
 * The variables of a kind’s template, in their order.
 * @throws where one is missing or longer than the gateway takes it.
 */
export function smsVariables(words: SmsWords, sources: VariableSources): string[] {
  return variablesOf(words).map((name) => {
    const value = VALUES[name](sources);
    const length = [...value].length;
    if (length === 0 || length > MAX_VARIABLE_CHARACTERS)
      throw new RangeError(`the variable ${name} of a text message has ${length} characters`);
    return value;
  });
}
