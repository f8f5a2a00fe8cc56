/** What other capabilities may show of the templates. */
export { TemplatePicker } from './TemplatePicker.tsx';
