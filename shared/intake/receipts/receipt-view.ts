/** The receipt page: how far a form has come, told to who holds the receipt. */
import type * as z from 'zod';
import type { FindAction } from '../../kernel/audit-action.ts';
import type { AuditEntry } from '../../kernel/audit-entry.ts';
import { type CalendarDate, dateIn, type Instant } from '../../kernel/instants.ts';
import { inLanguage, type Language } from '../../kernel/language.ts';
import { suggestionByCode } from '../../office/catalogue/catalogue.ts';
import type { Child } from '../children/child.ts';
import { viewConsents } from '../consents/consent-view.ts';
import { isConsentingAgeThisYear } from '../consents/consenting-age.ts';
import { wantsSms } from '../reachability/sms-wish.ts';
import { countedOffers } from '../volunteers/qualification.ts';
import { CHECK_WORDS } from '../volunteers/vetting-words.ts';
import { type Volunteer, vettingChecks } from '../volunteers/volunteer.ts';
import type { receiptView } from './receipt.ts';
import { CHILD_STATUS_WORDS, VOLUNTEER_STATUS_WORDS, WITHDRAWAL_STATUS_WORDS } from './receipt-words.ts';

interface ReceiptContext {
  readonly language: Language;
  readonly now: Instant;
  readonly findAction: FindAction;
}

type Terms = Pick<ReceiptContext, 'language' | 'now'>;

export type ReceiptEntry = Pick<AuditEntry, 'at' | 'action' | 'why'>;
type View = z.input<typeof receiptView>;

/** What intake needs to know of a proposal; matching’s records have it all. */
interface Offer {
  readonly proposal: {
    readonly id: string;
    readonly status: string;
    readonly facts: { readonly distanceKm: number };
  };
  readonly volunteer: Volunteer;
}

/** What intake needs to know of a request to leave; support’s records have it all. */
interface Leaving {
  readonly status: keyof typeof WITHDRAWAL_STATUS_WORDS;
  readonly filedAt: Instant;
  readonly investigateBy: CalendarDate;
  readonly review?: { readonly reason: string };
}

interface ChildOfReceipt {
  readonly kind: 'child';
  readonly file: Child | undefined;
  readonly offer: Offer | undefined;
  readonly leaving?: Leaving | undefined;
  readonly farewell?: string | undefined;
}

type FileOfReceipt = ChildOfReceipt | { readonly kind: 'volunteer'; readonly file: Volunteer | undefined };

/** What happened, in words for who holds the receipt; an action without such words is left out. */
export const receiptTimeline = (
  entries: readonly ReceiptEntry[],
  { language, findAction }: Pick<ReceiptContext, 'language' | 'findAction'>,
): View['timeline'] =>
  entries.flatMap(({ at, action, why }) => {
    const words = findAction(action)?.receipt;
    if (!words) return [];
    const text = inLanguage(words, language);
    return [{ at, text: words.withReason && why ? `${text}：${why}` : text }];
  });

/** Only once the street has confirmed; the volunteer is shown masked. */
function proposalOf(offer: Offer | undefined, { language, now }: Terms): View['proposal'] {
  if (!offer || !['streetConfirmed', 'guardianAgreed', 'volunteerAgreed'].includes(offer.proposal.status))
    return undefined;
  const { proposal, volunteer } = offer;
  return {
    id: proposal.id,
    volunteer: volunteer.maskedName,
    occupation: volunteer.occupation,
    offers: countedOffers(volunteer, dateIn(now)).flatMap((code) => {
      const suggestion = suggestionByCode(code);
      return suggestion ? [inLanguage(suggestion, language)] : [];
    }),
    distanceKm: proposal.facts.distanceKm,
    awaitsAnswer: proposal.status !== 'guardianAgreed',
  };
}

/** What an applicant has passed and what is still to come; a failed check is told by an officer, not by a page. */
const checksOf = ({ vettings }: Volunteer, language: Language): View['checks'] =>
  vettingChecks.map((check) => {
    const passed = vettings.find((one) => one.check === check && one.result === 'passed');
    const text = inLanguage(CHECK_WORDS[check], language);
    return { check, text, ...(passed && { passedOn: passed.on }) };
  });

function withdrawalOf(leaving: Leaving | undefined, language: Language): View['withdrawal'] {
  if (!leaving) return undefined;
  const { status, filedAt, investigateBy, review } = leaving;
  return {
    status,
    statusText: inLanguage(WITHDRAWAL_STATUS_WORDS[status], language),
    filedAt,
    investigateBy,
    mayTakeBack: status === 'submitted' || status === 'investigated',
    ...(review && { reason: review.reason }),
  };
}

/** What only a child’s receipt tells. */
function ofChild({ file, offer, leaving, farewell }: ChildOfReceipt, terms: Terms) {
  const proposal = proposalOf(offer, terms);
  const withdrawal = withdrawalOf(leaving, terms.language);
  return {
    mayWithdraw: file !== undefined && file.status !== 'closed' && !withdrawal?.mayTakeBack,
    ...(proposal && { proposal }),
    ...(withdrawal && { withdrawal }),
    ...(farewell !== undefined && { farewell }),
  };
}

/** `undefined` when the file is gone. */
export function viewReceipt(
  opened: FileOfReceipt,
  entries: readonly ReceiptEntry[],
  context: ReceiptContext,
): View | undefined {
  if (!opened.file) return undefined;
  const { language, now } = context;
  const { fileNumber, status, submittedAt } = opened.file;
  const words =
    opened.kind === 'child'
      ? CHILD_STATUS_WORDS[opened.file.status]
      : VOLUNTEER_STATUS_WORDS[opened.file.status];
  return {
    kind: opened.kind,
    fileNumber,
    status,
    statusText: inLanguage(words, language),
    submittedAt,
    timeline: receiptTimeline(entries, context),
    ...(opened.kind === 'child'
      ? ofChild(opened, context)
      : { mayWithdraw: false, checks: checksOf(opened.file, language) }),
    ...(!opened.file.landline && { wantsSms: wantsSms(opened.file) }),
    consents: viewConsents(opened.file, opened.kind, language),
    isChildAsked: opened.kind === 'child' && isConsentingAgeThisYear(opened.file.birthYear, now),
  };
}
