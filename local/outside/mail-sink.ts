/** Stands in for the mail relay: an SMTP server that keeps every mail and sends none. */
import type { AddressInfo } from 'node:net';
import type { AddressObject, ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import * as z from 'zod';
import { type DataFolder, keptList } from '../json-file.ts';

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
  /** Refuse the next so many for the time being (451), so that retries can be seen. */
  failNext(count: number): void;
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

/** @param password the one that is valid now */
export async function startMailSink(folder: DataFolder, password: () => string): Promise<MailSink> {
  const kept = keptList(folder, 'mail.jsonl', mailSchema);
  let failures = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) =>
      auth.username === MAIL_USER && auth.password === password()
        ? done(null, { user: MAIL_USER })
        : done(Object.assign(new Error('Invalid username or password'), { responseCode: 535 })),
    disableReverseLookup: true,
    onData: async (stream, _session, done) => {
      const { simpleParser } = await import('mailparser'); // with the first mail: it takes a while to load
      const parsed = await simpleParser(stream).catch((error: Error) => error);
      if (parsed instanceof Error) return done(parsed);
      if (failures > 0) {
        failures -= 1;
        return done(Object.assign(new Error('Refused as asked, try again'), { responseCode: 451 }));
      }
      kept.add(mailOf(parsed));
      return done();
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((fulfil) => server.listen(0, '127.0.0.1', fulfil));
  return {
    port: (server.server.address() as AddressInfo).port,
    items: () => kept.items,
    failNext: (count) => {
      failures = count;
    },
    stop: () => new Promise((fulfil) => server.close(() => fulfil())),
  };
}
