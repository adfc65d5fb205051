import { useEffect, useRef } from 'react';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import {
  ExternalClustersError,
  FieldProblem,
} from 'backstage-plugin-external-clusters-common';
import { ActionState } from '../../hooks/useAction';
import { useText } from '../../hooks/useText';
import { ProblemNotice } from '../common/ProblemNotice';
import { ChangedOutsideNotice } from './ChangedOutsideNotice';

/** What {@link ChangeProblem} shows and tells. */
export interface ChangeProblemProps {
  state: ActionState;
  /** Where a change carries nothing that it saw, there is nothing to take over. */
  onTakeOver?: () => void;
  /** Fields that show their problems themselves. */
  ownFields?: readonly string[];
  /** What people call a field; without it they are not named. */
  labelOf?: (field: string) => string | undefined;
}

/** Why a change did not begin: changed in the cloud meanwhile, busy with something else, or refused. */
export function ChangeProblem(props: ChangeProblemProps) {
  const { state } = props;
  const shown = useRef<HTMLDivElement>(null);
  const error = state.kind === 'Failed' ? state.error : undefined;
  useEffect(() => {
    // Where the content of a dialog scrolls, it would stand below.
    if (error) shown.current?.scrollIntoView?.({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  return (
    <div ref={shown}>
      <Problem {...props} error={error} />
    </div>
  );
}

function Problem(props: ChangeProblemProps & { error: ExternalClustersError }) {
  const { error, onTakeOver, ownFields = [], labelOf } = props;
  const t = useText();
  if (onTakeOver && isChangedOutside(error)) {
    return (
      <ChangedOutsideNotice
        differences={error.differences}
        onTakeOver={onTakeOver}
      />
    );
  }
  if (error.code === 'BUSY') {
    return (
      <Alert severity="info" variant="outlined" role="alert">
        {error.message} {t('changes.busy')}
      </Alert>
    );
  }
  return (
    <>
      <ProblemNotice error={error} />
      <Problems
        problems={error.problems.filter(
          ({ field, message }) =>
            !ownFields.includes(field) && message !== error.message,
        )}
        labelOf={labelOf}
      />
    </>
  );
}

function isChangedOutside(error: ExternalClustersError): boolean {
  return error.code === 'CHANGED_OUTSIDE' && error.differences.length > 0;
}

function Problems(props: {
  problems: FieldProblem[];
  labelOf: ((field: string) => string | undefined) | undefined;
}) {
  if (props.problems.length === 0) return null;
  return (
    <Typography
      variant="body2"
      color="error"
      component="ul"
      style={{ margin: 0, paddingLeft: 20 }}
    >
      {props.problems.map(({ field, message }) => (
        <li key={field}>
          {[props.labelOf?.(field), message].filter(Boolean).join(': ')}
        </li>
      ))}
    </Typography>
  );
}
