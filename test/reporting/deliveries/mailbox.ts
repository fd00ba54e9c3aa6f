/** A real SMTP server that keeps what it takes and refuses as asked, with the secret that says where it is. */
import type { Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { type SecretServer, serveSecrets } from '../../secrets.ts';

export interface Mailbox {
  readonly secrets: SecretServer;
  readonly mails: ParsedMail[];
  /** How many of the next mails are refused, with which code: for a while unless said. */
  refuse: (count: number, code?: number) => void;
  /** The next mails are taken, and the connection is cut without an answer. */
  cutAfterTaking: (count: number) => void;
  /** The relay’s password is another one from now on; the secret is the same until somebody changes it. */
  changePassword: (password: string) => void;
  /** The text that the secret should have. */
  urlWith: (password: string) => string;
  readonly stop: () => Promise<void>;
}

/** What functions are told of a deployment whose mails come here. */
export const mailEnvironment = ({ secrets }: Mailbox) => ({
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  ...secrets.environment,
  MAIL_FROM: '常伴 <digest@changban.example>',
  PUBLIC_URL: 'https://changban.example',
  VERSION: '0.1.0',
});

/** @param others what functions read besides, in a test of more than mail */
export async function startMailbox(others: Parameters<typeof serveSecrets>[0] = {}): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  let toRefuse = 0;
  let refusalCode = 451;
  let valid = 'first';
  let toCut = 0;
  const sockets = new Map<number, Socket>();
  const server = new SMTPServer({
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) =>
      password === valid
        ? done(null, { user: 'changban' })
        : done(Object.assign(new Error('refused'), { responseCode: 535 })),
    disabledCommands: ['STARTTLS'],
    onData: async (stream, session, done) => {
      const mail = await simpleParser(stream);
      if (toRefuse > 0) {
        toRefuse -= 1;
        return done(Object.assign(new Error('refused'), { responseCode: refusalCode }));
      }
      mails.push(mail);
      if (toCut === 0) return done();
      toCut -= 1;
      sockets.get(session.remotePort)?.destroy();
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort ?? 0, socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const urlWith = (password: string) => `smtp://changban:${password}@127.0.0.1:${address.port}`;
  const secrets = await serveSecrets({ ...others, smtp: urlWith(valid) });
  return {
    secrets,
    urlWith,
    mails,
    cutAfterTaking: (count) => {
      toCut = count;
    },
    changePassword: (password) => {
      valid = password;
    },
    refuse: (count, code = 451) => {
      toRefuse = count;
      refusalCode = code;
    },
    stop: async () => {
      await secrets.stop();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
