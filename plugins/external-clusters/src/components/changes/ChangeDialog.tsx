import { FormEvent, ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks/useText';
import { readableErrors } from '../common/readableErrors';

const useStyles = makeStyles(
  theme => ({
    // Where the content is higher than the window it scrolls, and the buttons stay in sight.
    form: {
      display: 'flex',
      flexDirection: 'column',
      flex: '1 1 auto',
      minHeight: 0,
    },
    content: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      ...readableErrors(theme),
    },
    dangerTitle: { borderTop: `4px solid ${theme.palette.error.main}` },
    danger: {
      // The name in it is to be read as it is typed.
      textTransform: 'none',
    },
    dangerous: {
      color: theme.palette.getContrastText(theme.palette.error.dark),
      backgroundColor: theme.palette.error.dark,
      '&:hover': { backgroundColor: theme.palette.error.dark },
    },
  }),
  { name: 'ExternalClustersChangeDialog' },
);

/** The frame of a dialog that asks for a change: title, content, Cancel and one button that says what it does. */
export function ChangeDialog(props: {
  title: string;
  /** Absent where there is nothing that could be done. */
  submitLabel: string | undefined;
  children: ReactNode;
  /** What it does cannot be undone. */
  danger?: boolean;
  wide?: boolean;
  /** It has happened: there is nothing left to cancel. */
  done?: boolean;
  running: boolean;
  canSubmit: boolean;
  onSubmit: () => void;
  onClose: () => void;
}) {
  const { title, danger, running, canSubmit, onClose } = props;
  const classes = useStyles();
  const t = useText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canSubmit && !running) props.onSubmit();
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth={props.wide ? 'md' : 'sm'}
      onClose={running ? undefined : onClose}
      aria-labelledby="external-clusters-change-title"
    >
      <form
        className={classes.form}
        onSubmit={submit}
        noValidate
        autoComplete="off"
      >
        <DialogTitle
          id="external-clusters-change-title"
          className={danger ? classes.dangerTitle : undefined}
        >
          {title}
        </DialogTitle>
        <DialogContent className={classes.content} dividers>
          {props.children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={running}>
            {t(
              props.submitLabel && !props.done
                ? 'common.cancel'
                : 'common.close',
            )}
          </Button>
          {props.submitLabel && (
            <Button
              type="submit"
              variant="contained"
              color="primary"
              className={[
                danger ? classes.danger : '',
                danger && canSubmit ? classes.dangerous : '',
              ].join(' ')}
              disabled={running || !canSubmit}
            >
              {running ? t('changes.sending') : props.submitLabel}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
