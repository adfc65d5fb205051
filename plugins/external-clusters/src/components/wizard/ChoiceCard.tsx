import { ReactNode } from 'react';
import Card from '@material-ui/core/Card';
import CardActionArea from '@material-ui/core/CardActionArea';
import CardContent from '@material-ui/core/CardContent';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    card: { height: '100%' },
    chosen: { borderColor: theme.palette.primary.main },
    area: { height: '100%', display: 'flex', alignItems: 'flex-start' },
    content: { width: '100%' },
  }),
  { name: 'ExternalClustersChoiceCard' },
);

/** A large choice; choosing it goes on. */
export function ChoiceCard(props: {
  label: string;
  chosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}) {
  const { label, chosen, onChoose, children } = props;
  const classes = useStyles();
  return (
    <Card
      variant="outlined"
      className={`${classes.card} ${chosen ? classes.chosen : ''}`}
    >
      <CardActionArea
        className={classes.area}
        aria-label={label}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        <CardContent className={classes.content}>{children}</CardContent>
      </CardActionArea>
    </Card>
  );
}
