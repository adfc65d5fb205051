import { ReactNode } from 'react';
import Chip from '@material-ui/core/Chip';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import {
  IndexableDocument,
  ResultHighlight,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { useText } from '../../hooks/useText';
import { ownerName } from '../common/ownerName';
import { StateWord } from '../StateIndicator';
import { ClusterDocument, toClusterDocument } from './ClusterDocument';

const useStyles = makeStyles(
  theme => ({
    item: { display: 'flex', width: '100%', padding: theme.spacing(1, 2) },
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
    },
    chips: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      marginTop: theme.spacing(1),
    },
    chip: { margin: 0 },
  }),
  { name: 'ExternalClustersSearchResult' },
);

/**
 * What portal search gives a result item.
 *
 * @public
 */
export interface ExternalClusterSearchResultListItemProps {
  result?: IndexableDocument;
  highlight?: ResultHighlight;
  icon?: ReactNode | ((result: IndexableDocument) => ReactNode);
}

/** A cluster that portal search found: its name, state, provider, location, version and owner. */
export function ExternalClusterSearchResultListItem(
  props: ExternalClusterSearchResultListItemProps,
) {
  const { result, highlight, icon } = props;
  const classes = useStyles();
  if (!result) {
    return null;
  }
  const document = toClusterDocument(result);
  return (
    <div className={classes.item}>
      {icon && (
        <ListItemIcon>
          {typeof icon === 'function' ? icon(result) : icon}
        </ListItemIcon>
      )}
      <div>
        <div className={classes.title}>
          <Typography variant="h6" component="h3">
            <Link noTrack to={document.location}>
              <Highlighted
                text={document.title}
                field="title"
                highlight={highlight}
              />
            </Link>
          </Typography>
          {document.state && <StateWord state={document.state} />}
        </div>
        <Typography variant="body2" color="textSecondary">
          <Highlighted
            text={document.text}
            field="text"
            highlight={highlight}
          />
        </Typography>
        <DocumentChips document={document} />
      </div>
    </div>
  );
}

function Highlighted(props: {
  text: string;
  field: string;
  highlight: ResultHighlight | undefined;
}) {
  const { text, field, highlight } = props;
  const marked = highlight?.fields[field];
  if (!highlight || !marked) {
    return <>{text}</>;
  }
  return (
    <HighlightedSearchResultText
      text={marked}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  );
}

function DocumentChips(props: { document: ClusterDocument }) {
  const { provider, clusterLocation, version, owner } = props.document;
  const classes = useStyles();
  const t = useText();
  const chips = [
    provider && t('entity.search.provider', { value: provider }),
    clusterLocation && t('entity.search.location', { value: clusterLocation }),
    version && t('entity.search.version', { value: version }),
    owner && t('entity.search.owner', { value: ownerName(owner) }),
  ];
  return (
    <div className={classes.chips}>
      {chips.filter(Boolean).map(label => (
        <Chip key={label} size="small" label={label} className={classes.chip} />
      ))}
    </div>
  );
}
