/** Who is signed in. */
import { createContext, useContext } from 'react';
import type { Role } from '../../../shared/kernel/roles.ts';
import type { Body } from './api.tsx';

type Me = Body<'getMe'>;

const MeContext = createContext<Me | undefined>(undefined);
export const MeProvider = MeContext.Provider;

export function useMe() {
  const me = useContext(MeContext);
  if (!me) throw new Error('There is no MeProvider above this component.');
  const is = (...roles: readonly Role[]) => me.roles.some((role) => roles.includes(role));
  return {
    ...me,
    is,
    /** Knows the children of their communities by the files, and reads no pairings. */
    isVisitor: is('community') && !is('district', 'street', 'volunteer'),
  };
}
