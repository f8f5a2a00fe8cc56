import { type KeyboardEvent, type ReactNode, useRef } from 'react';

import styles from './ChoiceCard.module.css';

export interface ChoiceCardProps {
  readonly name: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** Chosen with the mouse or a finger; the arrows may still be on their way to another card. */
  readonly onPress?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** Calls back after a click that began with a pointer. The arrows click a radio button too, and the card is its label. */
function usePress(onPress: (() => void) | undefined) {
  const isPressed = useRef(false);
  const is = (pressed: boolean) => () => void (isPressed.current = pressed);
  const onClick = () => {
    if (isPressed.current) onPress?.();
    isPressed.current = false;
  };
  return { card: { onPointerDown: is(true), onPointerLeave: is(false) }, onClick };
}

/**
 * A radio button as a card: a title and a line of explanation.
 *
 * Access for all: a real radio button, so the arrows choose within the group; the whole card is its label.
 */
export function ChoiceCard(props: ChoiceCardProps) {
  const { name, value, isChosen, icon, title, children } = props;
  const press = usePress(props.onPress);
  return (
    <label className={styles.card} data-chosen={isChosen} {...press.card}>
      <input
        type="radio"
        className={styles.radio}
        name={name}
        value={value}
        checked={isChosen}
        onChange={props.onChoose}
        onClick={press.onClick}
        onKeyDown={props.onKeyDown}
      />
      {icon !== undefined && (
        <span aria-hidden className={styles.icon}>
          {icon}
        </span>
      )}
      <span className={styles.text}>
        <span className={styles.title}>{title}</span>
        <span className={styles.help}>{children}</span>
      </span>
    </label>
  );
}
