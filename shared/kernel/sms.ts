/**
 * R-RE-64: A text message is a template that the gateway has approved before, with a few short variables and no free text; a link
 * is part of the template. What a district’s templates are called at the gateway is one of its settings (all-settings.ts).
 */
import type { Instant } from './instants.ts';

/** What Tencent Cloud takes as one variable. */
export const MAX_VARIABLE_CHARACTERS = 6;

/** Where a link in a text leads; it is part of the approved text, since no gateway takes one as a variable. */
export type SmsLink = '/receipt' | '/console';

/** Every variable that a template may have, with an example of it. */
export const SMS_VARIABLES = {
  /** The message’s parameter `date`. */
  date: '12月31日',
  /** How many: the message’s parameter `count`. */
  count: '24',
  /** The last four characters of the message’s parameter `file`. */
  fileEnd: '9XW2',
  /** The guardian’s receipt code, in two halves. */
  codeFirst: '7K3QF',
  codeSecond: '9XW2M',
  /** The code of an invitation to an account, in two halves. */
  invitationFirst: '7K3QF',
  invitationSecond: '9XW2M',
} as const satisfies Record<string, string>;
export type SmsVariable = keyof typeof SMS_VARIABLES;

export interface SmsWords {
  /** In Chinese, as it is handed in for approval; `{date}` is a variable, `{link}` the address of the pages with the path. */
  readonly text: string;
  readonly link?: SmsLink;
  /** Answers what the person asked for, or asks to stay away: also sent to who wants no text messages (R-RE-62). */
  readonly isNecessary?: true;
}

const isVariable = (name: string): name is SmsVariable => name in SMS_VARIABLES;

/** The variables of a template, in their order; each is replaced where it stands. */
export const variablesOf = ({ text }: SmsWords): SmsVariable[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter(isVariable);

/** As gateways number the variables: `{1}` and so on; the link as it is given. */
export function numberedText({ text, link }: SmsWords, pagesUrl = '{网址}'): string {
  let number = 0;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (name === 'link') return link ? ` ${pagesUrl}${link} ` : whole;
    number += 1;
    return `{${number}}`;
  });
}

/** Nobody is written to who does not want it, and nothing that the phone cannot get. */
export interface SmsRefusals {
  readonly landline?: true | undefined;
  readonly noSmsSince?: Instant | undefined;
}
