import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Route, Switch, useLocation } from 'wouter';
import type { Filing } from '../../../shared/office/districts/filing.ts';
import { NeedsSurveyPage } from '../intake/forms/needs-survey.tsx';
import { ReferralFormPage } from '../intake/forms/referral-form.tsx';
import { VolunteerApplicationPage } from '../intake/forms/volunteer-application.tsx';
import { HarmPage } from '../intake/harm/harm-page.tsx';
import { ReceiptPage } from '../intake/receipts/receipt-page.tsx';
import { FilingLine } from '../office/districts/filing-line.tsx';
import { PublicFeedbackPage } from '../office/feedback/public-feedback-page.tsx';
import { NoticePage } from '../office/notices/notice-page.tsx';
import { chooseLanguage, currentLanguage, otherLanguage } from '../words/language.ts';
import { api } from './api.ts';
import { ReplacedNotice } from './replaced-notice.tsx';
import { WithReference } from './with-reference.tsx';

const tabClass = (active: boolean) => (active ? 'tab active' : 'tab');

function Header() {
  const { t } = useTranslation('public');
  return (
    <header className="top">
      <div className="brand-row">
        <Link href="/" className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          {t('brand')}
        </Link>
        <button
          type="button"
          className="plain"
          onClick={() => chooseLanguage(otherLanguage(currentLanguage()))}
        >
          {t('switchLanguage')}
        </button>
      </div>
      <nav aria-label={t('nav.label')}>
        <Link href="/" className={tabClass}>
          {t('nav.survey')}
        </Link>
        <Link href="/forms/volunteer" className={tabClass}>
          {t('nav.volunteer')}
        </Link>
        <Link href="/forms/referral" className={tabClass}>
          {t('nav.referral')}
        </Link>
        <Link href="/receipt" className={tabClass}>
          {t('nav.receipt')}
        </Link>
      </nav>
    </header>
  );
}

/** Left out where it cannot be read: no page waits for it. */
function Filed() {
  const [districts, setDistricts] = useState<readonly Filing[]>([]);
  useEffect(() => {
    api.getSite().then(
      ({ body }) => setDistricts(body.districts),
      () => {},
    );
  }, []);
  return <FilingLine districts={districts} />;
}

export function PublicPages() {
  const { t } = useTranslation('public');
  const [path] = useLocation();
  return (
    <>
      <Header />
      <main>
        <ReplacedNotice />
        <Switch>
          <Route path="/receipt">
            <ReceiptPage />
          </Route>
          <Route path="/forms/volunteer">
            <WithReference>{(props) => <VolunteerApplicationPage {...props} />}</WithReference>
          </Route>
          <Route path="/forms/harm">
            <WithReference>{(props) => <HarmPage {...props} />}</WithReference>
          </Route>
          <Route path="/notices/:audience">
            {({ audience }) => <NoticePage key={audience} audience={audience} />}
          </Route>
          <Route path="/forms/feedback">
            <PublicFeedbackPage />
          </Route>
          <Route path="/forms/referral">
            <WithReference>{(props) => <ReferralFormPage {...props} />}</WithReference>
          </Route>
          <Route>
            <WithReference>{(props) => <NeedsSurveyPage {...props} />}</WithReference>
          </Route>
        </Switch>
      </main>
      <footer>
        <Link href="/forms/harm">{t('nav.harm')}</Link>
        {' · '}
        <Link href="/forms/feedback" state={{ from: path }}>
          {t('feedback.link')}
        </Link>
        {' · '}
        <a href="/console/">{t('nav.staff')}</a>
        <Filed />
      </footer>
    </>
  );
}
