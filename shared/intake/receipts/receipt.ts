/** Receipts: what somebody without an account holds in hand after sending a form. */
import * as z from 'zod';
import { patternText } from '../../kernel/field-rule.ts';
import { childId, referralId, volunteerId } from '../../kernel/ids.ts';
import { dateSchema, instantSchema } from '../../kernel/instants.ts';
import { consentView } from '../consents/consent-view.ts';
import { vettingCheckSchema } from '../volunteers/volunteer.ts';

/** Crockford's alphabet: no I, L, O, U, so that a code survives being read aloud. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 10 characters of 5 bits: 50 bits, not to be guessed. */
const CODE_LENGTH = 10;

/** A receipt code such as `7K3QF-9XW2M` from at least 10 bytes, all of them equally likely. */
export function receiptCodeFrom(bytes: Uint8Array): string {
  const letters = [...bytes.subarray(0, CODE_LENGTH)].map((byte) => CODE_ALPHABET[byte % 32]);
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

/** A file number such as `320404-26-7K3QF9XW`: district, year, eight random letters, enough for a city’s files to differ. */
export function fileNumberFrom(district: string, year: number, random: Uint8Array): string {
  const letters = [...random.subarray(0, 8)].map((byte) => CODE_ALPHABET[byte % 32]).join('');
  return `${district}-${String(year % 100).padStart(2, '0')}-${letters}`;
}

/** A referral’s number, such as `320404-26-R7K3QF9XW`: never taken for a file’s. */
export const referralNumberFrom = (district: string, year: number, random: Uint8Array) =>
  fileNumberFrom(district, year, random).replace(/(\w+)$/, 'R$1');

/** As typed by hand: any case and width, with or without hyphen, O for 0, I and L for 1. */
export const normalizeReceiptCode = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/^(.{5})/, '$1-');

export const receiptKeySchema = z.object({
  receiptCode: z.string().min(1).max(40),
  phoneLast4: patternText(/^\d{4}$/, 'phoneLast4.invalid'),
});
export type ReceiptKey = z.infer<typeof receiptKeySchema>;

export const receiptReply = z.object({ receiptCode: z.string(), submittedAt: instantSchema });

/** A person’s file. */
const fileRefs = [
  z.object({ kind: z.literal('child'), id: childId }),
  z.object({ kind: z.literal('volunteer'), id: volunteerId }),
] as const;
export const fileRefSchema = z.discriminatedUnion('kind', fileRefs);
export type FileRef = z.infer<typeof fileRefSchema>;

/** The program table's record behind a receipt. */
export const receiptSchema = z.object({
  /** Of code and last four digits together: neither can be read from it. */
  hash: z.string(),
  subject: z.discriminatedUnion('kind', [
    ...fileRefs,
    z.object({ kind: z.literal('referral'), id: referralId }),
  ]),
  /** A carer’s follows the file, and no more (R-IN-145); absent for whoever answers for themselves or the child. */
  holder: z.literal('carer').optional(),
  submittedAt: instantSchema,
});
export type Receipt = z.infer<typeof receiptSchema>;

/** What the receipt page shows, in plain words. */
export const receiptView = z.object({
  kind: z.enum(['child', 'volunteer', 'referral']),
  fileNumber: z.string(),
  status: z.string(),
  statusText: z.string(),
  submittedAt: instantSchema,
  timeline: z.array(z.object({ at: instantSchema, text: z.string() })),
  /** An applicant’s checks, in their order. */
  checks: z
    .array(
      z.object({
        check: vettingCheckSchema,
        text: z.string(),
        /** The day on which it was passed. */
        passedOn: dateSchema.optional(),
      }),
    )
    .optional(),
  /** A volunteer who is proposed and waits for the guardian’s answer. */
  proposal: z
    .object({
      id: z.string(),
      volunteer: z.string(),
      occupation: z.string(),
      offers: z.array(z.string()),
      distanceKm: z.number(),
      awaitsAnswer: z.boolean(),
    })
    .optional(),
  /** Whether text messages are wanted; absent where the only phone is a land line. */
  wantsSms: z.boolean().optional(),
  /** What the file is used for, and whether that is agreed to. */
  consents: z.array(consentView),
  /** Whether the child is old enough to be asked as well (R-IN-51). */
  isChildAsked: z.boolean(),
  /** The latest request to leave. */
  withdrawal: z
    .object({
      status: z.string(),
      statusText: z.string(),
      filedAt: instantSchema,
      /** Until when the street looks into it. */
      investigateBy: dateSchema,
      mayTakeBack: z.boolean(),
      /** Why the district decided so. */
      reason: z.string().optional(),
    })
    .optional(),
  /** Whether a request to leave can be made now. */
  mayWithdraw: z.boolean(),
  /** What comes next, in order (R-IN-36). */
  next: z.array(z.object({ text: z.string(), by: dateSchema.optional(), isYours: z.boolean() })).optional(),
  /** Whom to call (R-IN-37). */
  contact: z
    .object({ name: z.string(), phone: z.string().optional(), hours: z.string().optional() })
    .optional(),
  /** What the latest pairing’s end left to the child. */
  farewell: z.string().optional(),
});
