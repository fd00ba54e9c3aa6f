/** The intake function: forms, receipts, children, volunteers, imports. */
import { intakeRoutes } from '../../shared/intake/routes.ts';
import { serve } from '../http/serve.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { acceptTransfer } from './accept-transfer.ts';
import { changeConsentByReceipt } from './change-consent-by-receipt.ts';
import { changeMember } from './change-member.ts';
import { changeSettings } from './change-settings.ts';
import { changeVolunteer } from './change-volunteer.ts';
import { closeChild } from './close-child.ts';
import { commitImport } from './commit-import.ts';
import { copyChild } from './copy-child.ts';
import { correctChild } from './correct-child.ts';
import { createImport } from './create-import.ts';
import { declineReferral } from './decline-referral.ts';
import { declineTransfer } from './decline-transfer.ts';
import { eraseChild } from './erase-child.ts';
import { eraseVolunteer } from './erase-volunteer.ts';
import { exportIdentities } from './export-identities.ts';
import { exportList } from './export-list.ts';
import { getCatalogue } from './get-catalogue.ts';
import { getChild } from './get-child.ts';
import { getImport } from './get-import.ts';
import { getMe } from './get-me.ts';
import { getMember } from './get-member.ts';
import { getReferral } from './get-referral.ts';
import { getRefusedRows } from './get-refused-rows.ts';
import { getRefusedWorkbook } from './get-refused-workbook.ts';
import { getSettings } from './get-settings.ts';
import { getStreets } from './get-streets.ts';
import { getTimeline } from './get-timeline.ts';
import { getVolunteer } from './get-volunteer.ts';
import { inviteMember } from './invite-member.ts';
import { inviteMemberAgain } from './invite-member-again.ts';
import { keepChild } from './keep-child.ts';
import { keepVolunteer } from './keep-volunteer.ts';
import { linkReferral } from './link-referral.ts';
import { linkSibling } from './link-sibling.ts';
import { listChildren } from './list-children.ts';
import { listDuplicates } from './list-duplicates.ts';
import { listMembers } from './list-members.ts';
import { listNotices } from './list-notices.ts';
import { listReferralDuplicates } from './list-referral-duplicates.ts';
import { listReferrals } from './list-referrals.ts';
import { listSiblings } from './list-siblings.ts';
import { listTransfers } from './list-transfers.ts';
import { listVolunteers } from './list-volunteers.ts';
import { lookUpReceipt } from './look-up-receipt.ts';
import { mendSurvey } from './mend-survey.ts';
import { mergeChild } from './merge-child.ts';
import { openReferralFile } from './open-referral-file.ts';
import { pauseVolunteer } from './pause-volunteer.ts';
import { readImportHeadings } from './read-import-headings.ts';
import { recordChildConsent } from './record-child-consent.ts';
import { recordVetting } from './record-vetting.ts';
import { referChild } from './refer-child.ts';
import { refuseVolunteer } from './refuse-volunteer.ts';
import { removeMember } from './remove-member.ts';
import { reopenChild } from './reopen-child.ts';
import { rerouteReferral } from './reroute-referral.ts';
import { resumeVolunteer } from './resume-volunteer.ts';
import { retireVolunteer } from './retire-volunteer.ts';
import { returnChild } from './return-child.ts';
import { revealChild } from './reveal-child.ts';
import { revealHistory } from './reveal-history.ts';
import { revealReferral } from './reveal-referral.ts';
import { revealVolunteer } from './reveal-volunteer.ts';
import { searchChildren } from './search-children.ts';
import { searchVolunteers } from './search-volunteers.ts';
import { submitNeedsSurvey } from './submit-needs-survey.ts';
import { submitReferral } from './submit-referral.ts';
import { submitVolunteerApplication } from './submit-volunteer-application.ts';
import { submitWithdrawal } from './submit-withdrawal.ts';
import { takeBackWithdrawal } from './take-back-withdrawal.ts';
import { takeUpReferral } from './take-up-referral.ts';
import { transferChild } from './transfer-child.ts';
import { unlinkSibling } from './unlink-sibling.ts';
import { verifyChild } from './verify-child.ts';

export const handler = serve(
  intakeRoutes,
  {
    getCatalogue,
    getStreets,
    submitNeedsSurvey,
    submitVolunteerApplication,
    submitReferral,
    submitWithdrawal,
    takeBackWithdrawal,
    lookUpReceipt,
    listNotices,
    changeConsentByReceipt,
    recordChildConsent,
    getMe,
    acceptInvitation,
    listMembers,
    inviteMember,
    getMember,
    inviteMemberAgain,
    changeMember,
    removeMember,
    listChildren,
    getChild,
    verifyChild,
    returnChild,
    closeChild,
    reopenChild,
    transferChild,
    acceptTransfer,
    declineTransfer,
    listTransfers,
    getTimeline,
    listDuplicates,
    mendSurvey,
    mergeChild,
    listSiblings,
    linkSibling,
    unlinkSibling,
    revealChild,
    exportList,
    exportIdentities,
    searchChildren,
    searchVolunteers,
    listVolunteers,
    getVolunteer,
    recordVetting,
    refuseVolunteer,
    retireVolunteer,
    eraseVolunteer,
    keepVolunteer,
    resumeVolunteer,
    pauseVolunteer,
    changeVolunteer,
    revealVolunteer,
    readImportHeadings,
    referChild,
    listReferrals,
    getReferral,
    takeUpReferral,
    openReferralFile,
    linkReferral,
    declineReferral,
    rerouteReferral,
    revealReferral,
    listReferralDuplicates,
    createImport,
    getImport,
    commitImport,
    getRefusedRows,
    getRefusedWorkbook,
    getSettings,
    changeSettings,
    copyChild,
    correctChild,
    revealHistory,
    eraseChild,
    keepChild,
  },
  { idempotencyTable: 'identity' },
);
