/** Who is probably the same person: the texts that two files of one person have in common. Hashed before they are stored. */
import type { NeedsSurvey, VolunteerApplication } from './forms.ts';

type ChildParts = {
  child: Pick<NeedsSurvey['child'], 'name' | 'birthMonth'>;
  guardian: Pick<NeedsSurvey['guardian'], 'phone'>;
};

/** Names are typed with and without spaces. */
const bare = (name: string) => name.replace(/\s/g, '');

/** R-IN-20: same child name and birth month, or same phone and child name. */
export const childDuplicateKeys = ({ child, guardian }: ChildParts): string[] => [
  `child ${bare(child.name)} ${child.birthMonth}`,
  `child ${bare(child.name)} ${guardian.phone}`,
];

/** R-IN-21: same volunteer name and phone. */
export const volunteerDuplicateKeys = ({
  name,
  phone,
}: Pick<VolunteerApplication, 'name' | 'phone'>): string[] => [`volunteer ${bare(name)} ${phone}`];
