/** The operations of this room, by their routes. */
import { changeVolunteer } from './change-volunteer.ts';
import { getVolunteer } from './get-volunteer.ts';
import { listVolunteers } from './list-volunteers.ts';
import { pauseVolunteer } from './pause-volunteer.ts';
import { recordPledge } from './record-pledge.ts';
import { recordQualification } from './record-qualification.ts';
import { recordVetting } from './record-vetting.ts';
import { refuseVolunteer } from './refuse-volunteer.ts';
import { resumeVolunteer } from './resume-volunteer.ts';
import { retireVolunteer } from './retire-volunteer.ts';

export const volunteerOperations = {
  changeVolunteer,
  getVolunteer,
  listVolunteers,
  pauseVolunteer,
  recordPledge,
  recordQualification,
  recordVetting,
  refuseVolunteer,
  resumeVolunteer,
  retireVolunteer,
};
