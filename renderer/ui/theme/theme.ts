import {
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  Loader,
  type MantineColorsTuple,
  ModalOverlay,
  ModalRoot,
  type VariantColorsResolver,
} from '@mantine/core';

/** Delft blue. Step 7 is the accent on light grounds, step 3 the accent on dark grounds. */
const delft: MantineColorsTuple = [
  '#e8f0fa',
  '#cfe0f5',
  '#a5caf6',
  '#7fb2f0',
  '#5c98dd',
  '#417fc8',
  '#2c6db6',
  '#1f5fa8',
  '#184d8a',
  '#0f3a6b',
];

/** Filled buttons take the tokens, so that their words stay readable in every theme; the rest is Mantine's own choice. */
const variantColors: VariantColorsResolver = (input) => {
  const isPrimary = (input.color ?? input.theme.primaryColor) === input.theme.primaryColor;
  if (input.variant !== 'filled' || !isPrimary) return defaultVariantColorsResolver(input);
  return {
    background: 'var(--acc)',
    hover: 'var(--acc-strong)',
    color: 'var(--on-acc)',
    border: '1px solid transparent',
  };
};

/** Mantine in our clothes: the tokens of tokens.css stay the only place where a colour is chosen. */
export const theme = createTheme({
  colors: { delft },
  primaryColor: 'delft',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: variantColors,
  fontFamily: "'Atkinson Hyperlegible Next Variable', 'Segoe UI', sans-serif",
  fontFamilyMonospace: "'Atkinson Hyperlegible Next Variable', monospace",
  fontSizes: { xs: '0.78125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.1875rem' },
  headings: { fontWeight: '680' },
  defaultRadius: 8,
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Checkbox: Checkbox.extend({ defaultProps: { iconColor: 'var(--on-acc)' } }),
    ModalRoot: ModalRoot.extend({
      defaultProps: { radius: 12, transitionProps: { duration: 0 }, closeOnClickOutside: false },
    }),
    ModalOverlay: ModalOverlay.extend({ defaultProps: { backgroundOpacity: 0.4 } }),
    Loader: Loader.extend({ defaultProps: { type: 'dots' } }),
  },
});

/** Points Mantine's own variables at our tokens, so that high contrast and dark need no second list. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--panel)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--mid)',
    '--mantine-color-placeholder': 'var(--dim)',
    '--mantine-color-anchor': 'var(--acc)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-default': 'var(--panel)',
    '--mantine-color-default-hover': 'var(--soft)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-disabled': 'var(--soft)',
    '--mantine-color-disabled-color': 'var(--dim)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-filled': 'var(--acc)',
    '--mantine-primary-color-filled-hover': 'var(--acc-strong)',
    '--mantine-primary-color-contrast': 'var(--on-acc)',
    '--mantine-primary-color-light': 'var(--accbg)',
    '--mantine-primary-color-light-hover': 'var(--accbg)',
    '--mantine-primary-color-light-color': 'var(--acc)',
    '--mantine-color-delft-filled': 'var(--acc)',
    '--mantine-color-delft-filled-hover': 'var(--acc-strong)',
    '--mantine-color-delft-light': 'var(--accbg)',
    '--mantine-color-delft-light-hover': 'var(--accbg)',
    '--mantine-color-delft-light-color': 'var(--acc)',
    '--mantine-color-delft-text': 'var(--acc)',
    '--mantine-color-delft-outline': 'var(--acc)',
  };
  const light = {
    '--mantine-color-gray-0': 'var(--soft)',
    '--mantine-color-gray-1': 'var(--soft)',
    '--mantine-color-gray-3': 'var(--line-strong)',
    '--mantine-color-gray-4': 'var(--line-strong)',
  };
  const dark = {
    '--mantine-color-dark-4': 'var(--line-strong)',
    '--mantine-color-dark-5': 'var(--accbg)',
    '--mantine-color-dark-6': 'var(--bg)',
    '--mantine-color-dark-7': 'var(--panel)',
    '--mantine-color-dark-8': 'var(--soft)',
  };
  return { variables: {}, light: { ...shared, ...light }, dark: { ...shared, ...dark } };
};
