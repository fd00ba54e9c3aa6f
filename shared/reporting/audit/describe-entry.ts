/** An entry of the audit log as a person reads it: words in place of codes wherever there are words. */

import type { ActionKind, FindAction } from '../../kernel/audit-action.ts';
import type { ActorStamp, AuditEntry } from '../../kernel/audit-entry.ts';
import { joinWhy, MISSING_TEXT_WORDS } from '../../kernel/audit-text.ts';
import { inLanguage, type Language } from '../../kernel/language.ts';
import { streetWords } from '../../kernel/regions.ts';
import { ROLE_WORDS } from '../../office/members/role-words.ts';
import { COMMON_WORDS, STATE_WORDS, WHY_WORDS, type Words } from './code-words.ts';
import { SUBJECT_WORDS, SYSTEM_WORDS, UNLISTED_ACTIONS } from './words.ts';

/** Codes with spaces between them, each in words; what is no code stays as it is. */
function inWords(text: string, action: string, language: Language): string {
  const states = STATE_WORDS[action.split('.')[0] as string] ?? {};
  const wordOf = (code: string) => {
    const words = states[code] ?? COMMON_WORDS[code] ?? streetWords(code);
    return words ? inLanguage(words, language) : code;
  };
  return text.split(' ').map(wordOf).join(' ');
}

function changeText({ from, to, action }: AuditEntry, language: Language): string | undefined {
  const [before, after] = [from, to].map((text) => text && inWords(text, action, language));
  return before && after && before !== after ? `${before} → ${after}` : (after ?? before);
}

/** Words up to what is no code. */
function codeText(why: string | undefined, kind: ActionKind | undefined, language: Language) {
  if (why === undefined || !kind?.why) return why;
  const words = WHY_WORDS[kind.why];
  const parts = why.split(' ');
  const known = parts.map((part) => words[part.replace(/:$/, '')]);
  const count = known.indexOf(undefined);
  const end = count < 0 ? parts.length : count;
  return parts.map((part, at) => (at < end && known[at] ? inLanguage(known[at], language) : part)).join(' ');
}

/** `visit: 中秋走访`, `record passed`, `visit: 原因已随档案删除`. */
const whyText = (
  { why, missingText }: Pick<AuditEntry, 'why' | 'missingText'>,
  kind: ActionKind | undefined,
  language: Language,
) =>
  joinWhy({
    code: codeText(why, kind, language),
    text: missingText && inLanguage(MISSING_TEXT_WORDS[missingText], language),
  });

const wordsFor = (table: Words, code: string, language: Language) => {
  const words = table[code];
  return words ? inLanguage(words, language) : code;
};

function whoText(by: ActorStamp, language: Language): string {
  if (by.kind !== 'member') return wordsFor(SYSTEM_WORDS, by.means, language);
  const roles = by.roles.map((role) => inLanguage(ROLE_WORDS[role], language));
  return roles.join(inLanguage({ zh: '、', en: ', ' }, language));
}

/** An action, a subject or a means without words is shown by its code, never left out. */
export function describeAuditEntry(entry: AuditEntry, findAction: FindAction, language: Language) {
  const kind = findAction(entry.action);
  const unlisted = wordsFor(UNLISTED_ACTIONS, entry.action, language);
  return {
    what: kind ? inLanguage(kind, language) : unlisted,
    about: wordsFor(SUBJECT_WORDS, entry.subject.kind, language),
    who: whoText(entry.by, language),
    change: changeText(entry, language),
    why: whyText(entry, kind, language),
  };
}
