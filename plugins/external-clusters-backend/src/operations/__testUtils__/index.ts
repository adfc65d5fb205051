export * from './createOperatedWorld';
export * from './EditedCloud';
