/** Parts of the palette and the key sheet, in the order they are shown. */
export const actionGroups = ['go', 'list', 'item', 'write', 'app'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/**
 * One thing a person can do: the same object feeds its key, the palette and the key sheet.
 *
 * Keys are written `j`, `ArrowDown`, `?`, `mod+k` (Ctrl, or Command on a Mac), `ctrl+shift+p`, or a sequence `g m`.
 */
export interface Action {
  readonly id: string;
  /** Already translated. */
  readonly label: string;
  readonly group: ActionGroup;
  readonly keys?: readonly string[];
  readonly isEnabled: boolean;
  readonly run: () => void;
  /** Works while someone types in a text field; heeded only for keys with a modifier. */
  readonly inTextFields?: boolean;
}

/** Something the palette can find besides actions, such as a colleague. Its label may be hostile text. */
export interface Searchable {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly run: () => void;
}
