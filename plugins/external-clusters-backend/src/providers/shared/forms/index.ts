export { checkSettings, isEmpty } from './checkSettings';
export type { SettingsCheck } from './checkSettings';
export { refuseChangedOutside } from './refuseChangedOutside';
export { refuseProblems } from './refuseProblems';
export { Settings } from './Settings';
