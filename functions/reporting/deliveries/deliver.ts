/** Sends digests and messages by mail and to the group robot, and finds out whom messages go to. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { eachWork } from '../../http/queue.ts';
import { isAlarm } from '../../store/intake/harm-alarms.ts';
import { isMessage } from '../../store/reporting/messages.ts';
import { channelOf } from './channels.ts';
import { raiseAlarm } from './harm-alarm.ts';
import { loadLetter } from './letters.ts';
import { type Mailer, openMailer } from './mailer.ts';
import { addressMessage } from './message-addressing.ts';
import { type Prepare, sendDelivery } from './sending.ts';

/** Every delivery gets its try, whatever becomes of the others: one bad address holds up nobody. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const mailer = openMailer();
  const prepare = prepareWith(mailer);
  try {
    return await eachWork(event, (work) => {
      if (isMessage(work)) return addressMessage(work);
      return isAlarm(work) ? raiseAlarm(work) : sendDelivery(work, prepare);
    });
  } finally {
    mailer.close();
  }
}

const prepareWith =
  (mailer: Mailer): Prepare =>
  async (delivery) => {
    const letter = await loadLetter(delivery);
    if (!letter) return undefined;
    const { districtCode } = letter;
    if (letter.isResolved) return { districtCode, isResolved: true };
    const send = await channelOf(letter, delivery, mailer);
    return send ? { districtCode, send } : { districtCode, obstacle: 'noAddress' };
  };
