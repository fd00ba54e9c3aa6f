/** Sends letters by SMTP, over connections that serve a whole batch. */
import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { createTransport, type Transporter } from 'nodemailer';
import { readEnvironment } from '../../../shared/environment.ts';
import type { Delivered } from '../../../shared/kernel/delivery.ts';
import { log } from '../../http/log.ts';
import { readSecret, withSecret } from '../../store/secrets.ts';
import { NotTaken } from './attempt.ts';
import type { Letter } from './letters.ts';

/**
 * How long a silent mail server is waited for; two attempts are shorter than the lease of a delivery (`LEASE_SECONDS`). One that
 * thinks about a letter is waited for the longest: nobody knows what became of a letter whose answer was not waited for.
 */
const TIMEOUTS = {
  dnsTimeout: 3_000,
  connectionTimeout: 3_000,
  greetingTimeout: 3_000,
  socketTimeout: 30_000,
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

/** A connection that the relay has closed between two letters is opened again; a relay that closes all is not asked for ever. */
const MAX_NEW_CONNECTIONS = 1;

/** As nodemailer has it. */
interface SmtpFault {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  /** What the relay was answering. */
  readonly command?: unknown;
}

/** The relay does not know us: the password was changed, or is wrong. */
const isLoginRefused = (error: unknown) => (error as SmtpFault).code === 'EAUTH';

/**
 * A relay that answers 5xx to an address or to a letter will answer so again (RFC 5321, 4.2.1). A refused login, sender or
 * connection is about the relay and us: somebody mends it, and every letter would be lost until then.
 */
const isForGood = ({ code, responseCode, command }: SmtpFault) =>
  typeof responseCode === 'number' &&
  responseCode >= 500 &&
  (code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM'));

/**
 * Carries codes only: what a mail server says, nodemailer’s cause included, may hold an address, and errors are logged.
 * @param isHandedOver the whole letter was sent: without an answer to it nobody knows whether it was taken
 */
function mailErrorOf(error: unknown, isHandedOver: boolean): NotTaken {
  const fault = error as SmtpFault;
  const codes = `${fault.code ?? 'unknown'} ${fault.responseCode || ''}`.trim();
  const message = `the mail server did not take it: ${codes}`;
  if (isHandedOver && !fault.responseCode) return new NotTaken(message, false, 'unconfirmed');
  return new NotTaken(message, isForGood(fault));
}

export interface Mailer {
  /** Finds out where the relay is, before a delivery is claimed. @throws when nobody says it. */
  prepare(): Promise<void>;
  /** @throws NotTaken when the mail server does not take it. */
  send(letter: Letter, envelope: Envelope): Promise<void>;
  /** After a batch: a connection that is left alone while the function sleeps would be dead when it wakes. */
  close(): void;
}

/** On the machine itself nobody listens in between. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether a relay may be spoken to only in TLS: from the start (`smtps:`), or by STARTTLS, without which nothing is sent. */
export const needsTls = (url: string): boolean => !LOOPBACK.test(new URL(url).hostname);

/** @param onHandedOver called with the message id of a letter when its last byte was read to be sent */
function transportTo(url: string, onHandedOver: (messageId: string) => void): Transporter {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: MAX_CONNECTIONS,
    maxRequeues: MAX_NEW_CONNECTIONS,
    requireTLS: needsTls(url),
    ...TIMEOUTS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.use('stream', ({ data: { messageId }, message }, done) => {
    message.transform(() => new PassThrough().once('end', () => onHandedOver(String(messageId))));
    done();
  });
  return transport;
}

function mailOf(letter: Letter, envelope: Envelope) {
  const { MAIL_FROM, PUBLIC_URL } = readEnvironment(process.env, ['MAIL_FROM', 'PUBLIC_URL']);
  const link = new URL(letter.path, PUBLIC_URL);
  return {
    from: MAIL_FROM,
    to: envelope.address,
    subject: letter.subject,
    text: letter.text(link.href),
    ...(letter.html && { html: letter.html(link.href) }),
    messageId: messageIdOf(envelope, link.hostname),
    date: letter.date,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** Nobody is greeted before the first letter. The relay is the one of the secret, in its newest version when a login is refused. */
export function openMailer(): Mailer {
  const transports = new Map<string, Transporter>();
  const handedOver = new Set<string>();
  const transportAt = (url: string) => {
    const transport = transports.get(url) ?? transportTo(url, (messageId) => handedOver.add(messageId));
    transports.set(url, transport);
    return transport;
  };
  return {
    prepare: async () => {
      await readSecret('smtp');
    },
    send: async (letter, envelope) => {
      const mail = mailOf(letter, envelope);
      handedOver.delete(mail.messageId);
      await withSecret('smtp', {
        use: (url) => transportAt(url).sendMail(mail),
        isRefused: isLoginRefused,
      }).catch((error) => {
        if (isLoginRefused(error)) log.error('the mail relay refuses the login of the secret');
        throw mailErrorOf(error, handedOver.has(mail.messageId));
      });
    },
    close: () => {
      for (const transport of transports.values()) transport.close();
    },
  };
}
