/** Messages about one subject. Only the files of this folder post to the outbox. */
import { type AudienceOf, MESSAGES, type Message, type MessageKind } from '../../shared/all-messages.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { StreetCode } from '../../shared/kernel/ids.ts';
import type { Audience } from '../../shared/kernel/message.ts';
import type { Change } from '../store/change.ts';
import { postMessage } from '../store/outbox.ts';

export type Addressees = Message['to'];

interface Content extends Pick<Message, 'districtCode' | 'params' | 'path' | 'awaits' | 'isApart'> {
  /** Named also where there is none, so that no table forgets it. */
  readonly streetCode: StreetCode | undefined;
}

interface MessageTable<Subject, Kind extends MessageKind> {
  readonly kinds: readonly Kind[];
  /** Who that is for this subject: every audience that one of the kinds is for. */
  readonly audiences: Readonly<Record<AudienceOf<Kind>, (subject: Subject) => Addressees>>;
  /** Whose message it is, what its words leave open, and where it opens in the console. */
  readonly content: (subject: Subject, kind: Kind) => Content;
}

const together = (parts: readonly Addressees[]): Addressees => {
  const streets = [...new Set(parts.flatMap((part) => part.streets ?? []))];
  return Object.assign({}, ...parts, streets.length > 0 && { streets });
};

/** The one way to a message about the subject. The last parameter is its id, where a record has to name it. */
export const messagesAbout =
  <Subject>() =>
  <Kind extends MessageKind>({ audiences, content }: MessageTable<Subject, Kind>) =>
  (subject: Subject, kind: Kind, { now, newId }: Clock, id: string = newId()): Change => {
    const of: Readonly<Partial<Record<Audience, (subject: Subject) => Addressees>>> = audiences;
    const to = together(MESSAGES[kind].to.map((audience) => of[audience]?.(subject) ?? {}));
    return postMessage({ id, kind, to, ...content(subject, kind), createdAt: now });
  };
