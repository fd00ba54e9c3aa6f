/** What comes next for who holds a receipt, and by when: for every state of a file, of a proposal and of a request to leave. */
import { addDays, type CalendarDate, dateIn, type Instant } from '../../kernel/instants.ts';
import { inLanguage, type Language } from '../../kernel/language.ts';
import { addWorkingDays } from '../../kernel/working-days.ts';
import type { Child } from '../children/child.ts';
import type { IntakeSettings } from '../settings.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { NEXT_WORDS, type NextStep } from './next-words.ts';

/** When what has happened did; the latest of each. */
export interface Happened {
  readonly submitted: Instant;
  readonly guardianAgreed?: Instant | undefined;
  readonly paired?: Instant | undefined;
}

export interface ChildCourse {
  readonly status: Child['status'];
  /** Of the proposal that the child waits with. */
  readonly proposal?: string | undefined;
  /** An open request to leave, with the last day of its next step. */
  readonly leaving?:
    | {
        readonly status: string;
        readonly investigateBy: CalendarDate;
        readonly reviewBy?: CalendarDate | undefined;
      }
    | undefined;
  readonly happened: Happened;
}

type Step = readonly [NextStep, CalendarDate?];

/** What the district has set for answering families. */
type Promised = IntakeSettings['answering'];

function whileAsked({ proposal, happened }: ChildCourse, { answerWorkingDays }: Promised): Step[] {
  const answerBy =
    happened.guardianAgreed && addWorkingDays(dateIn(happened.guardianAgreed), answerWorkingDays);
  if (proposal === 'guardianAgreed') return [['volunteerAnswers', answerBy], ['streetCalls'], ['firstVisit']];
  if (proposal === 'volunteerAgreed') return [['youAnswer'], ['pairedWhenAgreed'], ['firstVisit']];
  if (proposal === 'streetConfirmed') return [['youAnswer'], ['volunteerAnswersToo'], ['firstVisit']];
  return [['streetConfirms'], ['youAreAsked']];
}

function whilePaired({ paired }: Happened, { firstVisitDays }: Promised, today: CalendarDate): Step[] {
  const visitBy = paired && addDays(dateIn(paired), firstVisitDays);
  return visitBy && visitBy >= today ? [['firstVisit', visitBy], ['accompanied']] : [['accompanied']];
}

function whileLeaving({ status, investigateBy, reviewBy }: NonNullable<ChildCourse['leaving']>): Step[] {
  if (status === 'submitted') return [['streetInvestigates', investigateBy], ['districtDecides']];
  return status === 'investigated' ? [['districtDecides', reviewBy]] : [];
}

function stepsOf(course: ChildCourse, promised: Promised, today: CalendarDate): Step[] {
  const { leaving, status, happened } = course;
  const leavingSteps = leaving ? whileLeaving(leaving) : [];
  if (leavingSteps.length > 0) return leavingSteps;
  if (status === 'proposed') return whileAsked(course, promised);
  if (status === 'paired') return whilePaired(happened, promised, today);
  const verifyBy = addWorkingDays(dateIn(happened.submitted), promised.verifyWorkingDays);
  const alone = {
    submitted: [['streetVerifies', verifyBy], ['matched'], ['youAreAsked']],
    returned: [['youComplete']],
    waiting: [['matched'], ['youAreAsked']],
    closed: [['mayReturn']],
  } as const satisfies Record<string, readonly Step[]>;
  return [...alone[status]];
}

const VOLUNTEER_STEPS = {
  applied: [['checks'], ['accepted']],
  active: [['youAreAskedToo']],
  paused: [['mayResume']],
  retired: [['thanked']],
  refused: [['mayAsk']],
} as const satisfies Record<Volunteer['status'], readonly Step[]>;

export interface ShownStep {
  readonly text: string;
  /** The last day of it. */
  readonly by?: CalendarDate;
  /** Whether it is for who holds the receipt to do. */
  readonly isYours: boolean;
}

const shown = (steps: readonly Step[], language: Language): ShownStep[] =>
  steps.map(([step, by]) => ({
    text: inLanguage(NEXT_WORDS[step], language),
    ...(by && { by }),
    isYours: 'isYours' in NEXT_WORDS[step],
  }));

/** R-IN-36: A receipt shows what comes next and, where there is a time limit, by when, in every state of the file. */
export const nextForChild = (
  course: ChildCourse,
  promised: Promised,
  { language, now }: { readonly language: Language; readonly now: Instant },
): ShownStep[] => shown(stepsOf(course, promised, dateIn(now)), language);

export const nextForVolunteer = (status: Volunteer['status'], language: Language): ShownStep[] =>
  shown(VOLUNTEER_STEPS[status], language);
