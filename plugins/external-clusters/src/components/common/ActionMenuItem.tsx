import { forwardRef } from 'react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import ListItemText from '@material-ui/core/ListItemText';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import { ActionRule } from 'backstage-plugin-external-clusters-common';

const useStyles = makeStyles(
  theme => ({
    refused: { color: theme.palette.text.disabled, cursor: 'default' },
    icon: { minWidth: 36, color: 'inherit' },
    reason: { whiteSpace: 'normal', maxWidth: 280 },
  }),
  { name: 'ExternalClustersActionMenuItem' },
);

/** What {@link ActionMenuItem} shows and does. */
export interface ActionMenuItemProps {
  label: string;
  icon: JSX.Element;
  rule: ActionRule;
  onClick: () => void;
  /** Both set by the menu, on the item that takes the focus when it opens. */
  autoFocus?: boolean;
  tabIndex?: number;
}

/** An action of a menu; one that is not allowed stays readable, with its reason, and does nothing. */
export const ActionMenuItem = forwardRef<HTMLLIElement, ActionMenuItemProps>(
  ({ label, icon, rule, onClick, ...focus }, ref) => {
    const classes = useStyles();
    return (
      <MenuItem
        ref={ref}
        {...focus}
        // Not `disabled`: the keyboard and a screen reader must reach the reason.
        aria-disabled={!rule.allowed}
        className={rule.allowed ? undefined : classes.refused}
        disableRipple={!rule.allowed}
        onClick={rule.allowed ? onClick : undefined}
      >
        <ListItemIcon className={classes.icon}>{icon}</ListItemIcon>
        <ListItemText
          primary={label}
          secondary={rule.allowed ? undefined : rule.reason}
          secondaryTypographyProps={{ className: classes.reason }}
        />
      </MenuItem>
    );
  },
);
