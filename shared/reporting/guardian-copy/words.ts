/** The codes of a child’s file in the words of a guardian’s copy. */
import type { Child, FreeTime } from '../../intake/children/child.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { suggestionByCode } from '../../office/catalogue/catalogue.ts';
import { FREE_TIME_LABELS, KIND_LABELS } from '../digests/labels.ts';
import type { Say } from './section.ts';

export const inWords = ({ zh, en }: Bilingual, say: Say) => say(zh, en);

/** Not by the Chinese sign for lists: it stands within some of the texts. */
const listed = (texts: readonly Bilingual[], say: Say) =>
  texts.map((one) => inWords(one, say)).join(say('，', ', '));

export const kindsIn = (kinds: Child['kinds'], say: Say) =>
  listed(
    kinds.map((kind) => KIND_LABELS[kind]),
    say,
  );

export const suggestionsIn = (codes: readonly string[], say: Say) =>
  listed(
    codes.map((code) => suggestionByCode(code) ?? { zh: code, en: code }),
    say,
  );

export const freeTimesIn = (times: readonly FreeTime[], say: Say) =>
  listed(
    times.map((time) => FREE_TIME_LABELS[time]),
    say,
  );

export const genderIn = (gender: Child['gender'], say: Say) =>
  gender === 'female' ? say('女', 'female') : say('男', 'male');
