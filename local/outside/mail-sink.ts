/** Stands in for the mail relay: an SMTP server that keeps every mail and sends none. */
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { AddressObject, ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import * as z from 'zod';
import { type DataFolder, keptList } from '../json-file.ts';
import type { Mishap, Weather } from './outages.ts';

const mailSchema = z.object({
  messageId: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string().optional(),
  date: z.string().optional(),
  receivedAt: z.string(),
  headers: z.record(z.string(), z.string()),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), base64: z.string() })),
});
export type Mail = z.infer<typeof mailSchema>;

export interface MailSink {
  readonly port: number;
  /** Newest last. */
  items(): readonly Mail[];
  stop(): Promise<void>;
}

const addresses = (value: AddressObject | AddressObject[] | undefined) =>
  [value ?? []].flat().flatMap((one) => one.value.map(({ address }) => address ?? ''));

function mailOf(parsed: ParsedMail): Mail {
  return {
    messageId: parsed.messageId ?? '',
    from: parsed.from?.text ?? '',
    to: addresses(parsed.to),
    cc: addresses(parsed.cc),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    ...(parsed.html && { html: parsed.html }),
    ...(parsed.date && { date: parsed.date.toISOString() }),
    receivedAt: new Date().toISOString(),
    headers: Object.fromEntries(
      parsed.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]),
    ),
    attachments: parsed.attachments.map(({ filename, contentType, content }) => ({
      filename: filename ?? '',
      contentType,
      base64: content.toString('base64'),
    })),
  };
}

/** Whom it lets in, besides the password. */
export const MAIL_USER = 'changban';

interface MailSinkOptions {
  readonly folder: DataFolder;
  /** The one that is valid now. */
  readonly password: () => string;
  readonly weather: Weather;
}

/** As an SMTP server says no. */
const smtpError = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

/** The connections by their port: the server itself cannot cut one. */
function watchSockets(server: SMTPServer, { weather }: MailSinkOptions) {
  const sockets = new Map<number, Socket>();
  server.server.prependListener('connection', (socket: Socket) => {
    if (weather.cutsConnection()) return void socket.destroy();
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  return { cut: ({ remotePort }: SMTPServerSession) => sockets.get(remotePort)?.destroy() };
}

export async function startMailSink(options: MailSinkOptions): Promise<MailSink> {
  const kept = keptList(options.folder, 'mail.jsonl', mailSchema);
  /** What the recipient of a session has met. */
  const mishaps = new WeakMap<SMTPServerSession, Mishap>();
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) =>
      username === MAIL_USER && password === options.password()
        ? done(null, { user: MAIL_USER })
        : done(smtpError(535, 'Invalid username or password')),
    onRcptTo: ({ address }, session, done) => {
      const mishap = options.weather.next(address);
      if (mishap?.kind === 'closed') return void connections.cut(session);
      if (mishap?.kind === 'refuses') return done(smtpError(mishap.code ?? 451, 'Refused as asked'));
      if (mishap) mishaps.set(session, mishap);
      else mishaps.delete(session);
      return done();
    },
    onData: async (stream, session, done) => {
      const { simpleParser } = await import('mailparser'); // with the first mail: it takes a while to load
      const parsed = await simpleParser(stream).catch((error: Error) => error);
      if (parsed instanceof Error) return done(parsed);
      const mishap = mishaps.get(session);
      if (mishap?.kind === 'slow') await pause(mishap.afterSeconds * 1000);
      kept.add(mailOf(parsed));
      if (mishap?.kind === 'silent') connections.cut(session);
      else done();
    },
  });
  const connections = watchSockets(server, options);
  server.on('error', () => undefined);
  await new Promise<void>((fulfil) => server.listen(0, '127.0.0.1', fulfil));
  return {
    port: (server.server.address() as AddressInfo).port,
    items: () => kept.items,
    stop: () => new Promise((fulfil) => server.close(() => fulfil())),
  };
}
