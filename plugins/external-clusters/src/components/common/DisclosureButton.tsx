import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';

const useStyles = makeStyles(
  theme => ({
    // Its words begin where the text above begins.
    root: { marginLeft: theme.spacing(-0.5) },
    icon: {
      transition: theme.transitions.create('transform', {
        duration: theme.transitions.duration.shortest,
      }),
      '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
    },
    open: { transform: 'rotate(180deg)' },
  }),
  { name: 'ExternalClustersDisclosureButton' },
);

/** Shows what few people need, and hides it again. */
export function DisclosureButton(props: {
  label: string;
  /** More words than are shown, where the label alone says too little. */
  ariaLabel?: string;
  open: boolean;
  onToggle: () => void;
}) {
  const { label, ariaLabel, open, onToggle } = props;
  const classes = useStyles();
  return (
    <Button
      size="small"
      color="inherit"
      className={classes.root}
      aria-label={ariaLabel}
      aria-expanded={open}
      startIcon={
        <ExpandMoreIcon className={`${classes.icon} ${open && classes.open}`} />
      }
      onClick={onToggle}
    >
      {label}
    </Button>
  );
}
