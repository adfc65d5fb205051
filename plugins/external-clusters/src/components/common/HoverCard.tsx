import {
  KeyboardEvent,
  ReactElement,
  ReactNode,
  useRef,
  useState,
} from 'react';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    tooltip: {
      backgroundColor: theme.palette.background.paper,
      color: theme.palette.text.primary,
      border: `1px solid ${theme.palette.divider}`,
      boxShadow: theme.shadows[4],
      fontSize: theme.typography.body2.fontSize,
      fontWeight: 400,
      maxWidth: 360,
    },
  }),
  { name: 'ExternalClustersHoverCard' },
);

/** A small card that hovering or keyboard focus opens and Escape closes. */
export function HoverCard(props: {
  content: ReactNode;
  children: ReactElement;
}) {
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  // Escape also stops a card that is about to open; it opens again after the pointer or the focus was elsewhere.
  const dismissed = useRef(false);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      dismissed.current = true;
      setOpen(false);
    }
  };
  const leave = () => {
    dismissed.current = false;
    setOpen(false);
  };
  return (
    <Tooltip
      classes={classes}
      open={open}
      onOpen={() => setOpen(!dismissed.current)}
      onClose={leave}
      onKeyDown={closeOnEscape}
      title={<>{props.content}</>}
      interactive
      placement="bottom-start"
    >
      {props.children}
    </Tooltip>
  );
}
