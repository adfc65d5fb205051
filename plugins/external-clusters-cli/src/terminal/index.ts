export { plainText } from './plainText';
export { ProcessTerminal } from './ProcessTerminal';
export { type Terminal } from './Terminal';
