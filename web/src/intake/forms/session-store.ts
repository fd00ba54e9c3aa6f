/** Small JSON values in the tab’s session storage, which may be full or switched off. */

export function recall<T>(name: string): T | undefined {
  try {
    const text = sessionStorage.getItem(`changban.${name}`);
    // Written by `remember` under the same name.
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(`changban.${name}`, JSON.stringify(value));
  } catch {
    // Nothing is kept then; the form itself works without.
  }
}

export function forget(name: string): void {
  try {
    sessionStorage.removeItem(`changban.${name}`);
  } catch {
    // As above.
  }
}
