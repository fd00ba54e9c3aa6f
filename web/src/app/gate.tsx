/** Lets nobody past who is not signed in. */
import { useQueryClient } from '@tanstack/react-query';
import { Spin } from 'antd';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { ProblemError } from '../../../shared/contract/client.ts';
import { useRead } from '../ui/api.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { MeProvider } from '../ui/me.ts';
import { Denied, denialOf } from './denied.tsx';
import { Join } from './join.tsx';
import type { Session } from './session.ts';
import { SignInPage, SignInReturn } from './sign-in.tsx';

type Standing = 'looking' | 'returning' | 'out' | 'in';

interface GateProps {
  readonly session: Session;
  readonly children: ReactNode;
}

export function Gate({ session, children }: GateProps) {
  const [standing, setStanding] = useState<Standing>(session.isReturning() ? 'returning' : 'looking');
  const enter = useCallback(() => setStanding('in'), []);
  useEffect(() => {
    if (standing !== 'looking') return;
    session.token().then(
      (token) => setStanding(token ? 'in' : 'out'),
      () => setStanding('out'),
    );
  }, [session, standing]);
  if (standing === 'returning') return <SignInReturn session={session} onDone={enter} />;
  if (standing === 'looking') return <Spin size="large" className="centred" />;
  if (standing === 'out') return <SignInPage session={session} />;
  return <Inside session={session}>{children}</Inside>;
}

const statusOf = (error: unknown) => (error instanceof ProblemError ? error.problem.status : undefined);

/** Any answer 401 later on leads back to signing in. */
function useIsSignedOut(): boolean {
  const queries = useQueryClient();
  const [isOut, setOut] = useState(false);
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ query }) => {
        if (statusOf(query.state.error) === 401) setOut(true);
      }),
    [queries],
  );
  return isOut;
}

function Inside({ session, children }: GateProps) {
  const me = useRead('getMe', {}, { isFixed: true });
  const isSignedOut = useIsSignedOut();
  if (isSignedOut) return <SignInPage session={session} />;
  const denial = denialOf(me.error);
  if (denial) return <Denied denial={denial} session={session} />;
  if (statusOf(me.error) === 403) return <Join onSignOut={() => void session.signOut()} />;
  return <Loaded query={me}>{(member) => <MeProvider value={member}>{children}</MeProvider>}</Loaded>;
}
