export { lostBy } from './lostSight';
export { StateIndicator } from './StateIndicator';
export { StateWord } from './StateWord';
