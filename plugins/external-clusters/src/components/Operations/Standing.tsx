import {
  OperationState,
  OperationStep,
} from 'backstage-plugin-external-clusters-common';
import { Duration } from './Duration';

/** How something stands, and for how long: `Running for 2 mins`, or `Done, took 2 mins`. */
export function Standing(props: {
  word: string;
  state: OperationState | OperationStep['state'];
  startedAt?: number;
  finishedAt?: number;
}) {
  const { word, state, startedAt, finishedAt } = props;
  if (startedAt === undefined) return <>{word}</>;
  if (state === 'Running') return <Duration from={startedAt} />;
  // What waits, or was never begun, took no time.
  return finishedAt === undefined ? (
    <>{word}</>
  ) : (
    <>
      {word}, <Duration from={startedAt} to={finishedAt} />
    </>
  );
}
