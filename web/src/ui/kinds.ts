/** The kinds of children to choose from in the member’s own district. */
import { kindName } from '../words/kind-name.ts';
import { useRead } from './api.tsx';
import { useMe } from './me.ts';

export function useKinds() {
  const { districtCode } = useMe();
  const kinds = useRead('getCatalogue', {}, { isFixed: true }).data?.kinds ?? [];
  const optionOf = ({ code }: { readonly code: string }) => ({ value: code, label: kindName(code) });
  return {
    /** With the retired ones, by which files can still be looked for. */
    all: kinds.map(optionOf),
    offered: kinds.filter(({ offeredIn }) => offeredIn.includes(districtCode)).map(optionOf),
  };
}
