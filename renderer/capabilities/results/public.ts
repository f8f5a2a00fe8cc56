export { ResultLinks } from './ResultLink.tsx';
