import type { Words } from '../words.ts';
import type { intakeFormsWords } from '../zh/intake-forms.ts';

export const intakeFormsWordsEn: Words<typeof intakeFormsWords> = {
  survey: {
    filledInBy: 'Who fills in this form',
    filledInByLabel: 'Filled in by',
    fillers: {
      guardian: 'I am the guardian (for example a parent)',
      carer: 'I care for the child (for example a grandparent or relative)',
    },
    fillerHints: {
      guardian: 'You are asked for consent at the end.',
      carer:
        'A carer may fill in the form and follow its progress. A match needs the guardian’s own consent: please enter the guardian’s name and phone.',
    },
    carer: 'Carer (who fills in the form)',
    carerRelationHint: 'For example grandmother, grandfather, aunt',
    title: 'Support needs survey',
    lead: 'To be completed by the child’s guardian. It takes about 3 minutes. You will get a receipt code that you can use to check progress at any time.',
    child: 'The child',
    gradeHint: 'For example, primary school, year 3',
    guardian: 'The guardian',
    relationHint: 'For example, mother or grandfather',
    phoneHint: 'Mobile number, or landline with area code. You need the last four digits to check progress.',
    address: 'Address',
    detailHint: 'Estate, building and door number',
    needs: 'Needs',
    needsLead: 'What kind of help would you like? Select all that apply.',
    mostWantedEmpty: 'First select needs above',
    times: 'Time',
  },
  volunteer: {
    title: 'Apply to be a “Zhong Mama” volunteer',
    lead: 'Each volunteer is paired with a child and stays with them for the long term. The street office will contact you about vetting.',
    person: 'About you',
    name: 'Name',
    birthYear: 'Year of birth',
    phone: 'Mobile number',
    phoneHint: 'You need the last four digits to check progress',
    occupation: 'Occupation',
    address: 'Where you live',
    offers: 'Help you can offer',
    offersLead: 'What could you do for a child? Select all that apply.',
    affiliation: 'Affiliation',
    qualifiedHint:
      '“{{name}}” asks for a qualification. The women’s federation checks the certificate before you are matched for it.',
    skills: 'Skills',
    times: 'Time and distance',
    freeTimes: 'Times that suit you (select all that apply)',
    capacity: 'Maximum number of children',
    capacityOption: '{{count}}',
    maxDistance: 'Maximum distance',
    distanceOption: 'Within {{km}} km',
    channel: 'How did you hear about us?',
    channelHint: 'For example, community, friends or WeChat',
    declarationTitle: 'Declaration',
    declaration:
      'I declare that the information I have given is true, that I have no record of offences against minors, and that I agree to a background check and training.',
  },
  referral: {
    title: 'Refer a child',
    lead: 'For schools, petition offices, police, civil affairs and street offices to refer a child who needs help. Leave blank anything you do not know.',
    danger: 'If the child is in danger now, call 110 immediately.',
    urgencyHint: {
      normal: 'Standard: the street office accepts and verifies the referral',
      urgent: 'Urgent: the referral must be accepted as soon as possible',
      harm: 'The child has been harmed or may have been harmed: the district office is alerted immediately',
    },
    harmNote:
      'Organisations and their staff who find that a child has been harmed or may have been harmed must report it to the police immediately (mandatory reporting). This form does not replace that report.',
    phoneHint: 'You need the last four digits to check progress',
    streetUnknown: 'Not known (district assigns it)',
    detailHint: 'Estate, building and door number, or school and class',
    knownHint: 'When and where, what happened, and how the child is now',
    privacy:
      'The information you enter is encrypted and stored separately. Only the officers responsible can view it, they must state a purpose, and every access is logged. Enter only what your duties require you to pass on.',
  },
};
