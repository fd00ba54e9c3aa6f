/** What corrections replaced, in the copy of what is held on a child (R-IN-98): fields and values in words. */
import type { Correction } from '../../intake/rights/correction.ts';
import { type Instant, wallClock } from '../../kernel/instants.ts';
import { communityText } from '../exports/words.ts';
import type { CopySection, Say } from './section.ts';
import { freeTimesIn, genderIn, kindsIn, suggestionsIn } from './words.ts';

type Was = Correction['was'];
type Value = string | undefined;

/** Every field that a correction may replace: what it is called and what stood there. */
const previousValues = ({ guardian, address, ...was }: Was, say: Say): (readonly [string, Value])[] => [
  [say('姓名', 'name'), was.name],
  [say('出生年月', 'month of birth'), was.birthMonth],
  [say('性别', 'gender'), was.gender && genderIn(was.gender, say)],
  [say('类别', 'kinds'), was.kinds && kindsIn(was.kinds, say)],
  [say('年级', 'grade'), was.grade],
  [say('监护人', 'guardian'), guardian?.name],
  [say('与孩子关系', 'relation'), guardian?.relation],
  [say('电话', 'phone'), guardian?.phone],
  [say('村（社区）', 'community'), address?.communityCode && communityText(address.communityCode)],
  [say('住址', 'address'), address?.detail],
  [say('其他情况', 'note'), was.note],
  [say('需要的帮扶', 'needs'), was.needs && suggestionsIn(was.needs, say)],
  [say('最希望的帮扶', 'most wanted'), was.mostWanted && suggestionsIn(was.mostWanted, say)],
  [say('兴趣', 'interests'), was.interests?.join('、')],
  [say('方便的时间', 'free times'), was.freeTimes && freeTimesIn(was.freeTimes, say)],
];

const wasText = (was: Was, say: Say): string =>
  previousValues(was, say)
    .filter(([, value]) => value)
    .map(([field, value]) => say(`${field}：${value}`, `${field}: ${value}`))
    .join(say('；', '; '));

interface Told {
  readonly at: Instant;
  readonly reason: string;
  readonly was: Was;
}

export const correctionSection = (corrections: readonly Told[], say: Say): CopySection => ({
  title: say('更正', 'Corrections'),
  headings: [say('时间', 'When'), say('原因', 'Why'), say('更正前', 'Before')],
  rows: corrections.map(({ at, reason, was }) => [wallClock(at), reason, wasText(was, say)]),
});
