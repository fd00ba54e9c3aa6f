/** Which page stands at which address; each context’s pages are loaded when they are first opened. */
import { Result, Spin } from 'antd';
import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch } from 'wouter';
import { useMe } from '../ui/me.ts';
import { PATHS, placesFor } from './menu.ts';

/** A page of one record is given its id. */
const page = (load: () => Promise<ComponentType<{ id: string }>>) =>
  lazy(async () => ({ default: await load() }));

const PAGES = {
  '/children': page(async () => (await import('../intake/children/children-page.tsx')).ChildrenPage),
  '/children/:id': page(async () => (await import('../intake/children/child-page.tsx')).ChildPage),
  '/referrals': page(async () => (await import('../intake/referrals/referrals-page.tsx')).ReferralsPage),
  '/referrals/new': page(
    async () => (await import('../intake/referrals/new-referral-page.tsx')).NewReferralPage,
  ),
  '/referrals/:id': page(async () => (await import('../intake/referrals/referral-page.tsx')).ReferralPage),
  '/transfers': page(async () => (await import('../intake/children/transfers-page.tsx')).TransfersPage),
  '/volunteers': page(async () => (await import('../intake/volunteers/volunteers-page.tsx')).VolunteersPage),
  '/volunteers/:id': page(
    async () => (await import('../intake/volunteers/volunteer-page.tsx')).VolunteerPage,
  ),
  '/my-household': page(
    async () => (await import('../intake/households/own-household-page.tsx')).OwnHouseholdPage,
  ),
  '/my-file': page(async () => (await import('../intake/volunteers/own-file-page.tsx')).OwnFilePage),
  '/coverage': page(async () => (await import('../intake/base-counts/coverage-page.tsx')).CoveragePage),
  '/imports': page(async () => (await import('../intake/imports/new-import-page.tsx')).NewImportPage),
  '/imports/:id': page(async () => (await import('../intake/imports/import-page.tsx')).ImportPage),
  '/match-runs': page(async () => (await import('../matching/runs/runs-page.tsx')).RunsPage),
  '/match-runs/:id': page(async () => (await import('../matching/runs/run-page.tsx')).RunPage),
  '/proposals': page(
    async () => (await import('../matching/proposals/own-proposals-page.tsx')).OwnProposalsPage,
  ),
  '/proposals/:id': page(async () => (await import('../matching/proposals/proposal-page.tsx')).ProposalPage),
  '/pairings': page(async () => (await import('../support/pairings/pairings-page.tsx')).PairingsPage),
  '/pairings/:id': page(async () => (await import('../support/pairings/pairing-page.tsx')).PairingPage),
  '/withdrawals': page(
    async () => (await import('../support/withdrawals/withdrawals-page.tsx')).WithdrawalsPage,
  ),
  '/withdrawals/:id': page(
    async () => (await import('../support/withdrawals/withdrawal-page.tsx')).WithdrawalPage,
  ),
  '/contacts': page(async () => (await import('../support/contacts/contacts-page.tsx')).ContactsPage),
  '/contacts/new': page(
    async () => (await import('../support/contacts/new-contact-page.tsx')).NewContactPage,
  ),
  '/digests': page(async () => (await import('../reporting/digests/digests-page.tsx')).DigestsPage),
  '/digests/:id': page(async () => (await import('../reporting/digests/digest-page.tsx')).DigestPage),
  '/deliveries': page(
    async () => (await import('../reporting/deliveries/deliveries-page.tsx')).DeliveriesPage,
  ),
  '/data-report': page(
    async () => (await import('../reporting/data-reports/data-report-page.tsx')).DataReportPage,
  ),
  '/settings': page(async () => (await import('../office/settings/settings-page.tsx')).SettingsPage),
  '/audit': page(async () => (await import('../reporting/audit/audit-page.tsx')).AuditPage),
  '/accounts': page(
    async () => (await import('../office/accounts/account-requests-page.tsx')).AccountRequestsPage,
  ),
  '/accounts/:id': page(
    async () => (await import('../office/accounts/account-request-page.tsx')).AccountRequestPage,
  ),
  '/changes': page(async () => (await import('../office/changes/changes-page.tsx')).ChangesPage),
  '/data-requests': page(
    async () => (await import('../intake/rights/data-requests-page.tsx')).DataRequestsPage,
  ),
  '/feedback': page(async () => (await import('../office/feedback/feedback-page.tsx')).FeedbackPage),
  '/feedback-inbox': page(
    async () => (await import('../office/feedback/feedback-inbox-page.tsx')).FeedbackInboxPage,
  ),
  '/members': page(async () => (await import('../office/members/members-page.tsx')).MembersPage),
} as const;

export function Places() {
  const { t } = useTranslation('console');
  const [first] = placesFor(useMe().roles);
  return (
    <Suspense fallback={<Spin size="large" className="centred" />}>
      <Switch>
        <Route path="/">
          {first ? <Redirect to={PATHS[first]} replace /> : <Result title={t('notMember')} />}
        </Route>
        {Object.entries(PAGES).map(([path, Shown]) => (
          <Route key={path} path={path}>
            {({ id = '' }: { id?: string }) => <Shown id={id} />}
          </Route>
        ))}
        <Route>
          <Result status="404" title={t('notFound')} />
        </Route>
      </Switch>
    </Suspense>
  );
}
