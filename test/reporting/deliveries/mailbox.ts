/** A real SMTP server that keeps what it takes, and refuses when told to. */
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  readonly url: string;
  readonly mails: ParsedMail[];
  /** How many of the next mails are refused, with which code: for a while unless said. */
  refuse: (count: number, code?: number) => void;
  readonly stop: () => Promise<void>;
}

/** What functions are told of a deployment whose mails come here. */
export const mailEnvironment = ({ url }: Mailbox) => ({
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  SMTP_URL: url,
  MAIL_FROM: '常伴 <digest@changban.example>',
  PUBLIC_URL: 'https://changban.example',
  VERSION: '0.1.0',
});

export async function startMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  let toRefuse = 0;
  let refusalCode = 451;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: async (stream, _session, done) => {
      const mail = await simpleParser(stream);
      if (toRefuse > 0) {
        toRefuse -= 1;
        return done(Object.assign(new Error('refused'), { responseCode: refusalCode }));
      }
      mails.push(mail);
      done();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    refuse: (count, code = 451) => {
      toRefuse = count;
      refusalCode = code;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
