export { StateIndicator } from './StateIndicator';
export { StateWord } from './StateWord';
