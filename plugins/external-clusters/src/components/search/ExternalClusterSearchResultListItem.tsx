import { ReactNode } from 'react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import {
  IndexableDocument,
  ResultHighlight,
} from '@backstage/plugin-search-common';
import { useEntityTitles } from '../../hooks/useEntityTitles';
import { useText } from '../../hooks/useText';
import { lostBy, StateWord } from '../StateIndicator';
import { ClusterDocument, toClusterDocument } from './ClusterDocument';
import { MarkedText } from './MarkedText';
import { markedWords } from './markedWords';

const useStyles = makeStyles(
  theme => ({
    item: { display: 'flex', width: '100%', padding: theme.spacing(1, 2) },
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
    },
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
  const words = markedWords(highlight);
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
              <MarkedText text={document.title} words={words} />
            </Link>
          </Typography>
          {document.state && (
            <StateWord
              state={document.state}
              lost={lostBy(document.cloudAccess)}
            />
          )}
        </div>
        <DocumentFacts document={document} words={words} />
      </div>
    </div>
  );
}

function DocumentFacts(props: { document: ClusterDocument; words: string[] }) {
  const { document, words } = props;
  const { provider, clusterLocation, version, owner } = document;
  const t = useText();
  const ownerOf = useEntityTitles(owner ? [owner] : []);
  const facts = [
    provider,
    clusterLocation,
    version && t('entity.search.version', { value: version }),
    owner && ownerOf(owner),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        <MarkedText text={facts} words={words} />
      </Typography>
      {isAnswer(document.text, words) &&
        !isAnswer(`${document.title} ${facts}`, words) && (
          // What was searched for is in the description or the labels, so the whole text is shown.
          <Typography variant="body2" color="textSecondary">
            <MarkedText text={document.text} words={words} />
          </Typography>
        )}
    </>
  );
}

function isAnswer(text: string, words: string[]): boolean {
  const lowerCase = text.toLocaleLowerCase();
  return words.some(word => lowerCase.includes(word.toLocaleLowerCase()));
}
