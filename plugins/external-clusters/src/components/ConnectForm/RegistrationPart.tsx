import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { InfoCard } from '@backstage/core-components';
import { useText } from '../../hooks/useText';
import { OwnerField } from '../forms/OwnerField';
import { SystemField } from '../forms/SystemField';
import { ConnectDraft } from './ConnectDraft';

const useStyles = makeStyles(
  theme => ({ fields: { display: 'grid', gap: theme.spacing(2) } }),
  { name: 'ExternalClustersRegistrationPart' },
);

/** Whose the cluster is in the portal, of which system, and what it is for. */
export function RegistrationPart(props: {
  draft: ConnectDraft;
  owners: string[];
  onChange: (part: Partial<ConnectDraft>) => void;
}) {
  const { draft, owners, onChange } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <InfoCard title={t('details.facts.portal')}>
      <div className={classes.fields}>
        <OwnerField
          label={t('connect.owner')}
          help={t('connect.ownerHelp')}
          value={draft.owner}
          owners={owners}
          onChange={owner => onChange({ owner })}
        />
        <SystemField
          label={t('connect.system')}
          help={t('connect.systemHelp')}
          value={draft.system}
          onChange={system => onChange({ system })}
        />
        <TextField
          id="external-clusters-description"
          variant="outlined"
          size="small"
          fullWidth
          multiline
          minRows={2}
          label={t('connect.description')}
          value={draft.description}
          onChange={event => onChange({ description: event.target.value })}
          inputProps={{ maxLength: 1000 }}
        />
      </div>
    </InfoCard>
  );
}
