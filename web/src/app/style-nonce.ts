/** The nonce that this answer of the page allows styles with; in development there is none and none is needed. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;

/**
 * Marks every style element that a script makes as our own. The component library has a setting for it, but its dialogs
 * and its scroll bars make theirs without. What arrives as markup stays refused.
 */
export function trustOwnStyles(): void {
  const createElement = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = createElement(name, options);
    if (element instanceof HTMLStyleElement && nonce) element.nonce = nonce;
    return element;
  };
}
