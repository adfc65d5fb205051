import { FormEvent, useState } from 'react';
import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { InfoCard } from '@backstage/core-components';
import { Status } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { valueOf } from '../../hooks/valueOf';
import { ProblemNotice } from '../common/ProblemNotice';
import { HintText } from '../common/HintText';
import { ConnectDraft } from './ConnectDraft';
import { ConnectionTestPanel } from './ConnectionTestPanel';
import { KubeconfigField } from './KubeconfigField';
import { InspectionPanel } from './InspectionPanel';
import { NameField } from './NameField';
import { RegistrationPart } from './RegistrationPart';
import { useConnect } from './useConnect';
import { useConnectionTest } from './useConnectionTest';
import { useInspection } from './useInspection';
import { useKnownContexts } from './useKnownContexts';

const useStyles = makeStyles(
  theme => ({
    column: {
      display: 'grid',
      alignContent: 'start',
      gap: theme.spacing(2),
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  }),
  { name: 'ExternalClustersConnectForm' },
);

/** Name and kubeconfig; what the kubeconfig says at once; the connection test; whose the cluster is. */
export function ConnectForm(props: { status: Status }) {
  const { status } = props;
  const classes = useStyles();
  const t = useText();
  const [draft, setDraft] = useState(() => emptyDraft(status));
  const change = (part: Partial<ConnectDraft>) =>
    setDraft(before => ({ ...before, ...part }));
  const inspection = useInspection(draft.kubeconfig, draft.context);
  const contexts = useKnownContexts(draft.kubeconfig, inspection);
  const test = useConnectionTest(draft);
  const { connect, state } = useConnect(draft);
  const readable = valueOf(inspection) !== undefined;
  const connecting = state.kind === 'Running';
  const complete = Boolean(draft.name.trim() && draft.owner && test.result?.ok);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && !connecting) {
      connect();
    }
  };
  return (
    <form
      onSubmit={submit}
      noValidate
      autoComplete="off"
      aria-label={t('connect.form')}
    >
      <Grid container spacing={2}>
        <Grid item xs={12} md={7} className={classes.column}>
          <InfoCard title={t('connect.kubeconfig')}>
            {status.help?.connect && (
              <Alert severity="info" variant="outlined" role="note">
                <HintText text={status.help.connect} />
              </Alert>
            )}
            <NameField value={draft.name} onChange={name => change({ name })} />
            <KubeconfigField
              value={draft.kubeconfig}
              onChange={kubeconfig => change({ kubeconfig, context: '' })}
            />
          </InfoCard>
          <RegistrationPart
            draft={draft}
            owners={status.owners}
            onChange={change}
          />
        </Grid>
        <Grid item xs={12} md={5} className={classes.column}>
          <InfoCard title={t('connect.inspection')}>
            <InspectionPanel
              inspection={inspection}
              contexts={contexts}
              chosenContext={draft.context}
              onContext={context => change({ context })}
            />
          </InfoCard>
          <ConnectionTestPanel test={test} ready={readable} />
        </Grid>
        <Grid item xs={12}>
          {state.kind === 'Failed' && (
            <ProblemNotice error={state.error} showPlace />
          )}
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={!complete || connecting}
          >
            {t(connecting ? 'connect.connecting' : 'connect.connect')}
          </Button>
        </Grid>
      </Grid>
    </form>
  );
}

function emptyDraft(status: Status): ConnectDraft {
  const [owner, another] = status.owners;
  return {
    name: '',
    kubeconfig: '',
    context: '',
    owner: owner && !another ? owner : '',
    system: '',
    description: '',
  };
}
