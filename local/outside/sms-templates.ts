/** The texts that the stand-in for the gateway has approved: those of all kinds of message, each under a number of its own. */
import { createHash } from 'node:crypto';
import { smsRows } from '../../shared/all-messages.ts';
import { numberedText, variablesOf } from '../../shared/kernel/sms.ts';

/** Seven digits, as Tencent numbers them; of a kind always the same. */
const numberOf = (kind: string) =>
  String(1_000_000 + (createHash('sha256').update(kind).digest().readUInt32BE() % 9_000_000));

/** For the settings of a district: each kind’s number. */
export const STAND_IN_TEMPLATES: Readonly<Record<string, string>> = Object.fromEntries(
  smsRows.map(({ kind }) => [kind, numberOf(kind)]),
);

export interface ApprovedTemplate {
  readonly kind: string;
  readonly variables: number;
  readonly fill: (values: readonly string[]) => string;
}

export const approvedTemplates = (pagesUrl: string): ReadonlyMap<string, ApprovedTemplate> =>
  new Map(
    smsRows.map(({ kind, sms }) => [
      numberOf(kind),
      {
        kind,
        variables: variablesOf(sms).length,
        fill: (values) =>
          numberedText(sms, pagesUrl).replace(/\{(\d+)\}/g, (_, number) => values[Number(number) - 1] ?? ''),
      },
    ]),
  );
