import type { KeyPlace } from './key-map.ts';

const textFields = [
  'textarea',
  'select',
  '[contenteditable=""]',
  '[contenteditable="true"]',
  '[role="textbox"]',
  '[role="combobox"]',
  '[role="searchbox"]',
].join(',');
const buttonLike =
  'button,a[href],summary,[role="button"],[role="link"],[role="tab"],[role="checkbox"],[role="switch"]';
const letterOwners =
  '[role="menu"],[role="menubar"],[role="radiogroup"],[role="slider"],input[type="radio"],input[type="range"]';
const dialog = '[aria-modal="true"]';
const inputsWithoutText = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

function isTextField(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !inputsWithoutText.has(element.type);
  return element.closest(textFields) !== null;
}

/**
 * Reads from the page where the focus is. A dialog counts as open when it says so to assistive technology, and also when
 * the key was pressed in one that it has just closed: an Escape that closes a dialog does nothing else.
 */
export function keyPlaceOf(target: EventTarget | null, page: Document): KeyPlace {
  const element = target instanceof Element ? target : page.body;
  return {
    isTextField: isTextField(element),
    ownsEnter: element.closest(buttonLike) !== null || element instanceof HTMLInputElement,
    ownsLetters: element.closest(letterOwners) !== null,
    isDialogOpen: element.closest(dialog) !== null || page.querySelector(dialog) !== null,
  };
}
