/** Sends a letter by SMTP. */
import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { readEnvironment } from '../../../shared/environment.ts';
import type { Delivered } from '../../../shared/kernel/delivery.ts';
import type { Letter } from './letters.ts';

/** How long a silent mail server is waited for; together shorter than the lease of a delivery (`LEASE_SECONDS`). */
const TIMEOUTS = {
  dnsTimeout: 3_000,
  connectionTimeout: 3_000,
  greetingTimeout: 3_000,
  socketTimeout: 8_000,
};

interface Envelope {
  readonly of: Delivered;
  /** The member’s id. */
  readonly recipient: string;
  readonly address: string;
}

/** The same thing to the same member has the same id: a mailbox that gets it twice can tell. */
export function messageIdOf({ of, recipient }: Omit<Envelope, 'address'>, host: string): string {
  const print = createHash('sha256').update(`${of.id} ${recipient}`).digest('hex').slice(0, 32);
  return `<${print}@${host}>`;
}

/** Carries codes only: what a mail server says, nodemailer’s cause included, may hold an address, and errors are logged. */
class MailError extends Error {
  override readonly name = 'MailError';
}

function mailErrorOf(error: unknown): MailError {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  return new MailError(`the mail server did not take it: ${code ?? 'unknown'} ${responseCode ?? ''}`.trim());
}

/** @throws MailError when the mail server does not take it. */
export async function sendLetter(letter: Letter, envelope: Envelope): Promise<void> {
  const environment = readEnvironment(process.env, ['SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL']);
  const link = new URL(letter.path, environment.PUBLIC_URL);
  const transport = createTransport({
    url: environment.SMTP_URL,
    ...TIMEOUTS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: environment.MAIL_FROM,
      to: envelope.address,
      subject: letter.subject,
      text: letter.text(link.href),
      ...(letter.html && { html: letter.html(link.href) }),
      messageId: messageIdOf(envelope, link.hostname),
      date: letter.date,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    throw mailErrorOf(error);
  } finally {
    transport.close();
  }
}
