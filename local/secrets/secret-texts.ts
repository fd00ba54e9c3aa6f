/** The text of each secret, around what is random in it: where the stand-in of this start is, and how to sign in there. */
import type { SecretName } from '../../shared/secrets.ts';
import { MAIL_USER } from '../outside/mail-sink.ts';
import { SMS_ACCOUNT } from '../outside/sms-sink.ts';
import type { TextOf } from './secret-store.ts';

interface Places {
  readonly mailPort: number;
}

export const secretTexts = ({ mailPort }: Places): Readonly<Record<SecretName, TextOf>> => ({
  smtp: (seed) => `smtp://${MAIL_USER}:${seed}@127.0.0.1:${mailPort}`,
  sms: (seed) => JSON.stringify({ ...SMS_ACCOUNT, secretKey: seed }),
  accounts: (seed) => seed,
  receiptCodes: (seed) => seed,
});
