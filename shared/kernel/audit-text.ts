/** What somebody typed as the reason of an audit entry: it stands beside the log, which is append-only, so that it can be erased. */
import type { ActionKind } from './audit-action.ts';
import type { Bilingual } from './language.ts';

interface Why {
  /** From a list, or an id: it stays in the entry. */
  readonly code?: string | undefined;
  /** Typed by somebody. */
  readonly text?: string | undefined;
}

/** Kinds of reason that begin with a code, which a colon divides from what was typed. */
const CODED: readonly ActionKind['why'][] = ['purpose', 'means', 'decline'];

const DIVIDED = /^([\w. -]+): ([\s\S]*)$/;

/** No code of ours has other characters. */
const isCode = (why: string) => /^[\x20-\x7e]*$/.test(why);

/**
 * R-RE-80: An audit entry has only codes and ids. What somebody typed as a reason stands beside it, and the entry has a salted hash of
 * it that proves it unchanged, so that an erasure can take the text and leave the log as it was sealed.
 */
export function splitWhy(why: string | undefined, kind: ActionKind['why']): Why {
  if (why === undefined) return {};
  if (kind === 'words' || kind === 'wordsOrId') return { text: why };
  if (!CODED.includes(kind)) return isCode(why) ? { code: why } : { text: why };
  const [, code, text] = DIVIDED.exec(why) ?? [];
  return code === undefined ? splitWhy(why, undefined) : { code, text };
}

/** As it was before it was split. */
export const joinWhy = ({ code, text }: Why) =>
  code !== undefined && text !== undefined ? `${code}: ${text}` : (code ?? text);

/** Why a reason that somebody typed is not shown. */
export const missingTexts = ['erased', 'altered'] as const;

export const MISSING_TEXT_WORDS = {
  erased: { zh: '原因已随档案删除', en: 'The reason was erased with the file' },
  altered: { zh: '原因与日志不符，已被改动', en: 'The reason is not the one that was logged' },
} as const satisfies Record<(typeof missingTexts)[number], Bilingual>;
