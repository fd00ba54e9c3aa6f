/** What the codes of Tencent Cloud mean: https://cloud.tencent.com/document/api/382/55981, section 6, and its common codes. */
import type { InVain } from '../../../shared/kernel/delivery-rules.ts';

const BLOCKED: InVain = { isForGood: true, reason: 'blocked' };
const BAD_NUMBER: InVain = { isForGood: true, reason: 'noPhone' };
const REFUSED: InVain = { isForGood: true, reason: 'refused' };
const OUT_OF_MONEY: InVain = { isForGood: false, reason: 'outOfMoney' };
const PASSING: InVain = { isForGood: false, reason: 'notReached' };

/** The longest beginning of a code decides. */
const MEANINGS: Readonly<Record<string, InVain>> = {
  'FailedOperation.PhoneNumberInBlacklist': BLOCKED,
  'FailedOperation.PhoneNumberParseFail': BAD_NUMBER,
  'InvalidParameterValue.IncorrectPhoneNumber': BAD_NUMBER,
  // The template, its variables or the signature: the same again would be refused again.
  'FailedOperation.ContainSensitiveWord': REFUSED,
  'FailedOperation.Template': REFUSED,
  'FailedOperation.SignatureIncorrectOrUnapproved': REFUSED,
  'FailedOperation.JsonParseFail': REFUSED,
  'FailedOperation.FailResolvePacket': REFUSED,
  InvalidParameter: REFUSED,
  MissingParameter: REFUSED,
  UnknownParameter: REFUSED,
  UnsupportedOperation: REFUSED,
  // What somebody pays for; Tencent spells the second one so.
  'FailedOperation.InsufficientBalance': OUT_OF_MONEY,
  'UnauthorizedOperation.SerivceSuspendDueToArrears': OUT_OF_MONEY,
  'UnauthorizedOperation.ServiceSuspendDueToArrears': OUT_OF_MONEY,
};

/** What is not known to be for good may pass: limits, faults of the gateway, credentials that somebody mends. */
export function meaningOf(code: string): InVain {
  const [longest] = Object.keys(MEANINGS)
    .filter((beginning) => code.startsWith(beginning))
    .toSorted((one, other) => other.length - one.length);
  return longest ? (MEANINGS[longest] as InVain) : PASSING;
}

/** Our key pair or its rights: the operator has to act, and nothing is sent until then. */
export const isAboutAccount = (code: string) =>
  code.startsWith('AuthFailure') ||
  code.startsWith('UnauthorizedOperation') ||
  code.startsWith('FailedOperation.InsufficientBalance');

/** The key pair is not (or no longer) ours: it may have been replaced. */
export const isKeyRefused = (code: string) => code.startsWith('AuthFailure');
