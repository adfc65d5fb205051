import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import ListItemText from '@material-ui/core/ListItemText';
import CheckIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import WaitIcon from '@material-ui/icons/HourglassEmpty';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  DiscoveredCluster,
  ImportResult,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { clusterRouteRef } from '../../routes';

/** The outcome of each cluster: a link to it, why it was refused, or that its turn is still to come. */
export function ResultList(props: {
  results: ImportResult['results'];
  waiting: DiscoveredCluster[];
}) {
  const t = useText();
  return (
    <List dense>
      {props.results.map(result => (
        <ResultItem key={result.ref} result={result} />
      ))}
      {props.waiting.map(({ ref, name }) => (
        <ListItem key={ref}>
          <ListItemIcon>
            <WaitIcon color="disabled" aria-hidden />
          </ListItemIcon>
          <ListItemText primary={name} secondary={t('import.result.waiting')} />
        </ListItem>
      ))}
    </List>
  );
}

function ResultItem(props: { result: ImportResult['results'][number] }) {
  const { ref, name, outcome, clusterId, problem } = props.result;
  const t = useText();
  const clusterRoute = useRouteRef(clusterRouteRef);
  const imported = outcome === 'Imported';
  const label = name ?? ref;
  const reason = [problem?.message, problem?.hint].filter(Boolean).join(' ');
  return (
    <ListItem>
      <ListItemIcon>
        {imported ? (
          <CheckIcon color="primary" aria-hidden />
        ) : (
          <ErrorIcon color="error" aria-hidden />
        )}
      </ListItemIcon>
      <ListItemText
        primary={
          clusterId ? (
            <Link to={clusterRoute({ clusterId })}>{label}</Link>
          ) : (
            label
          )
        }
        secondary={
          imported
            ? t('import.result.imported')
            : `${t('import.result.refused')}: ${reason}`
        }
      />
    </ListItem>
  );
}
