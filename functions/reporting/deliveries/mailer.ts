/** Sends letters by SMTP, over connections that serve a whole batch. */
import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import { readEnvironment } from '../../../shared/environment.ts';
import type { Delivered } from '../../../shared/kernel/delivery.ts';
import { NotTaken } from './attempt.ts';
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

/** So many connections at once; most relays allow a client a handful. */
const MAX_CONNECTIONS = 3;

/** What a relay answers with 5xx it will answer again; all else may pass (RFC 5321, 4.2.1). */
const isForGood = (responseCode: unknown) => typeof responseCode === 'number' && responseCode >= 500;

/** Carries codes only: what a mail server says, nodemailer’s cause included, may hold an address, and errors are logged. */
function mailErrorOf(error: unknown): NotTaken {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  const codes = `${code ?? 'unknown'} ${responseCode ?? ''}`.trim();
  return new NotTaken(`the mail server did not take it: ${codes}`, isForGood(responseCode));
}

export interface Mailer {
  /** @throws NotTaken when the mail server does not take it. */
  send(letter: Letter, envelope: Envelope): Promise<void>;
  /** After a batch: a connection that is left alone while the function sleeps would be dead when it wakes. */
  close(): void;
}

const transportTo = (url: string): Transporter =>
  createTransport({
    url,
    pool: true,
    maxConnections: MAX_CONNECTIONS,
    ...TIMEOUTS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

/** Nobody is greeted before the first letter. */
export function openMailer(): Mailer {
  let transport: Transporter | undefined;
  return {
    send: async (letter, envelope) => {
      const environment = readEnvironment(process.env, ['SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL']);
      const link = new URL(letter.path, environment.PUBLIC_URL);
      transport ??= transportTo(environment.SMTP_URL);
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
      }
    },
    close: () => transport?.close(),
  };
}
