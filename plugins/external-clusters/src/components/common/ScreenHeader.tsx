import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    header: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
      marginBottom: theme.spacing(2),
    },
    words: { minWidth: 0, flex: '1 1 320px' },
    actions: { display: 'flex', gap: theme.spacing(1), flexWrap: 'wrap' },
  }),
  { name: 'ExternalClustersScreenHeader' },
);

/** The head of a screen: its title, one sentence, and what can be done. */
export function ScreenHeader(props: {
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
}) {
  const classes = useStyles();
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <Typography variant="h4" component="h2" style={{ margin: 0 }}>
          {props.title}
        </Typography>
        {props.subtitle && (
          <Typography variant="body1">{props.subtitle}</Typography>
        )}
      </div>
      <div className={classes.actions}>{props.actions}</div>
    </header>
  );
}
