/** Messages about one subject as a table: kind → addressees. Only the tables of this folder post to the outbox. */
import type { Message, MessageKind } from '../../shared/all-messages.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { Change } from '../store/change.ts';
import { postMessage } from '../store/outbox.ts';

export type Addressees = Message['to'];

interface MessageTable<Subject, Kind extends MessageKind> {
  readonly addressees: Readonly<Record<Kind, (subject: Subject) => Addressees>>;
  /** Whose message it is, what its words leave open, and where it opens in the console. */
  readonly content: (subject: Subject, kind: Kind) => Pick<Message, 'districtCode' | 'params' | 'path'>;
}

/** The one way to a message about the subject. The last parameter is its id, where a record has to name it. */
export const messagesAbout =
  <Subject, Kind extends MessageKind>({ addressees, content }: MessageTable<Subject, Kind>) =>
  (subject: Subject, kind: Kind, { now, newId }: Clock, id: string = newId()): Change =>
    postMessage({ id, kind, to: addressees[kind](subject), ...content(subject, kind), createdAt: now });
