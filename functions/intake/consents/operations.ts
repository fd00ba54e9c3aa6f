/** The operations of this room, by their routes. */
import { changeConsentByReceipt } from './change-consent-by-receipt.ts';
import { recordChildConsent } from './record-child-consent.ts';

export const consentOperations = {
  changeConsentByReceipt,
  recordChildConsent,
};
