/** The field of a public form that only programs fill in (R-IN-31). */
import type { RefObject } from 'react';

/** Not for people: out of sight, out of the order of keys, unknown to screen readers and to autofill. */
export function Trap({ field }: { field: RefObject<HTMLInputElement | null> }) {
  return (
    <div className="trap" aria-hidden="true">
      <label htmlFor="website">Website</label>
      <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" ref={field} />
    </div>
  );
}
