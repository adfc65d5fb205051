import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    header: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
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
  /** Absent where the header that the portal draws above says it already. */
  title?: string;
  subtitle: string;
  actions?: ReactNode;
}) {
  const { title, subtitle, actions } = props;
  const classes = useStyles();
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {title && (
          <Typography variant="h4" component="h2" style={{ margin: 0 }}>
            {title}
          </Typography>
        )}
        <Typography variant="body1">{subtitle}</Typography>
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
