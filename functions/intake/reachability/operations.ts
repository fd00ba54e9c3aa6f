/** The operations of this room, by their routes. */
import { chooseSmsByReceipt } from './choose-sms-by-receipt.ts';
import { recordChildSms } from './record-child-sms.ts';
import { recordVolunteerSms } from './record-volunteer-sms.ts';

export const reachabilityOperations = {
  chooseSmsByReceipt,
  recordChildSms,
  recordVolunteerSms,
};
