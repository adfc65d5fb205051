import { useRef, useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import Menu from '@material-ui/core/Menu';
import MoreVertIcon from '@material-ui/icons/MoreVert';
import { ActionRule } from 'backstage-plugin-external-clusters-common';
import { ActionMenuItem } from './ActionMenuItem';

/** One action of an {@link ActionsMenu}. */
export interface MenuAction {
  label: string;
  icon: JSX.Element;
  rule: ActionRule;
  onSelect: () => void;
}

/** A button with three dots and the actions behind it; what is not allowed says why. */
export function ActionsMenu(props: { label: string; actions: MenuAction[] }) {
  const button = useRef<HTMLButtonElement>(null);
  const chosen = useRef<() => void>();
  const [open, setOpen] = useState(false);
  // Only after the menu gave the focus back may a dialog take it, and return it later to the button.
  const actOnChoice = () => {
    chosen.current?.();
    chosen.current = undefined;
  };
  return (
    <>
      <IconButton
        ref={button}
        size="small"
        aria-haspopup="menu"
        aria-label={props.label}
        onClick={() => setOpen(true)}
      >
        <MoreVertIcon fontSize="small" />
      </IconButton>
      <Menu
        open={open}
        anchorEl={button.current}
        onClose={() => setOpen(false)}
        TransitionProps={{ onExited: actOnChoice }}
      >
        {props.actions.map(({ label, icon, rule, onSelect }) => (
          <ActionMenuItem
            key={label}
            label={label}
            icon={icon}
            rule={rule}
            onClick={() => {
              chosen.current = onSelect;
              setOpen(false);
            }}
          />
        ))}
      </Menu>
    </>
  );
}
