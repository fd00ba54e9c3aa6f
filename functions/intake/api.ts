/** The intake function: forms, receipts, children, volunteers, imports. */
import { intakeRoutes } from '../../shared/intake/routes.ts';
import { serve } from '../http/serve.ts';
import { acceptTransfer } from './children/accept-transfer.ts';
import { closeChild } from './children/close-child.ts';
import { declineTransfer } from './children/decline-transfer.ts';
import { getChild } from './children/get-child.ts';
import { getTimeline } from './children/get-timeline.ts';
import { linkSibling } from './children/link-sibling.ts';
import { listChildren } from './children/list-children.ts';
import { listDuplicates } from './children/list-duplicates.ts';
import { listSiblings } from './children/list-siblings.ts';
import { listTransfers } from './children/list-transfers.ts';
import { mergeChild } from './children/merge-child.ts';
import { reopenChild } from './children/reopen-child.ts';
import { returnChild } from './children/return-child.ts';
import { transferChild } from './children/transfer-child.ts';
import { unlinkSibling } from './children/unlink-sibling.ts';
import { verifyChild } from './children/verify-child.ts';
import { changeConsentByReceipt } from './consents/change-consent-by-receipt.ts';
import { recordChildConsent } from './consents/record-child-consent.ts';
import { eraseChild } from './erasure/erase-child.ts';
import { eraseVolunteer } from './erasure/erase-volunteer.ts';
import { revokeChildErasure } from './erasure/revoke-child-erasure.ts';
import { revokeVolunteerErasure } from './erasure/revoke-volunteer-erasure.ts';
import { exportIdentities } from './exports/export-identities.ts';
import { exportList } from './exports/export-list.ts';
import { resubmitSurvey } from './forms/resubmit-survey.ts';
import { submitNeedsSurvey } from './forms/submit-needs-survey.ts';
import { submitVolunteerApplication } from './forms/submit-volunteer-application.ts';
import { revealChild } from './identities/reveal-child.ts';
import { revealVolunteer } from './identities/reveal-volunteer.ts';
import { searchChildren } from './identities/search-children.ts';
import { searchVolunteers } from './identities/search-volunteers.ts';
import { commitImport } from './imports/commit-import.ts';
import { createImport } from './imports/create-import.ts';
import { getImport } from './imports/get-import.ts';
import { getRefusedRows } from './imports/get-refused-rows.ts';
import { getRefusedWorkbook } from './imports/get-refused-workbook.ts';
import { readImportHeadings } from './imports/read-import-headings.ts';
import { lookUpReceipt } from './receipts/look-up-receipt.ts';
import { declineReferral } from './referrals/decline-referral.ts';
import { getReferral } from './referrals/get-referral.ts';
import { linkReferral } from './referrals/link-referral.ts';
import { listReferralDuplicates } from './referrals/list-referral-duplicates.ts';
import { listReferrals } from './referrals/list-referrals.ts';
import { openReferralFile } from './referrals/open-referral-file.ts';
import { referChild } from './referrals/refer-child.ts';
import { rerouteReferral } from './referrals/reroute-referral.ts';
import { revealReferral } from './referrals/reveal-referral.ts';
import { submitReferral } from './referrals/submit-referral.ts';
import { takeUpReferral } from './referrals/take-up-referral.ts';
import { copyChild } from './rights/copy-child.ts';
import { correctChild } from './rights/correct-child.ts';
import { revealHistory } from './rights/reveal-history.ts';
import { changeVolunteer } from './volunteers/change-volunteer.ts';
import { getVolunteer } from './volunteers/get-volunteer.ts';
import { listVolunteers } from './volunteers/list-volunteers.ts';
import { pauseVolunteer } from './volunteers/pause-volunteer.ts';
import { recordVetting } from './volunteers/record-vetting.ts';
import { refuseVolunteer } from './volunteers/refuse-volunteer.ts';
import { resumeVolunteer } from './volunteers/resume-volunteer.ts';
import { retireVolunteer } from './volunteers/retire-volunteer.ts';
import { submitWithdrawal } from './withdrawals/submit-withdrawal.ts';
import { takeBackWithdrawal } from './withdrawals/take-back-withdrawal.ts';

export const handler = serve(
  intakeRoutes,
  {
    submitNeedsSurvey,
    submitVolunteerApplication,
    submitReferral,
    submitWithdrawal,
    takeBackWithdrawal,
    lookUpReceipt,
    changeConsentByReceipt,
    recordChildConsent,
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
    resubmitSurvey,
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
    revokeVolunteerErasure,
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
    copyChild,
    correctChild,
    revealHistory,
    eraseChild,
    revokeChildErasure,
  },
  { idempotencyTable: 'identity' },
);
