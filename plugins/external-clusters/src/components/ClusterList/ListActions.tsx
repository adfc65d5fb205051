import { useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import ArrowDropDownIcon from '@material-ui/icons/ArrowDropDown';
import { Link, LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useText } from '../../hooks/useText';
import {
  activityRouteRef,
  connectRouteRef,
  createClusterRouteRef,
  importRouteRef,
} from '../../routes';

const useStyles = makeStyles(
  theme => ({
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'ExternalClustersListActions' },
);

/** The ways to add a cluster that are open to the user: Create, and Import with Connect in the menu beside it. */
export function ListActions(props: {
  canImport: boolean;
  canConnect: boolean;
  canCreate: boolean;
}) {
  const classes = useStyles();
  const t = useText();
  const createRoute = useRouteRef(createClusterRouteRef)();
  const activityRoute = useRouteRef(activityRouteRef)();
  return (
    <div className={classes.actions}>
      <LinkButton color="primary" to={activityRoute}>
        {t('operations.link')}
      </LinkButton>
      {props.canCreate && (
        <LinkButton variant="outlined" color="primary" to={createRoute}>
          {t('list.create')}
        </LinkButton>
      )}
      <AddExisting {...props} />
    </div>
  );
}

function AddExisting(props: { canImport: boolean; canConnect: boolean }) {
  const { canImport, canConnect } = props;
  const t = useText();
  const importRoute = useRouteRef(importRouteRef)();
  const connectRoute = useRouteRef(connectRouteRef)();
  if (!canImport) {
    return canConnect ? (
      <LinkButton variant="contained" color="primary" to={connectRoute}>
        {t('list.connect')}
      </LinkButton>
    ) : null;
  }
  return (
    <ButtonGroup variant="contained" color="primary">
      <LinkButton variant="contained" color="primary" to={importRoute}>
        {t('list.import')}
      </LinkButton>
      {canConnect ? <MoreWays connectRoute={connectRoute} /> : undefined}
    </ButtonGroup>
  );
}

function MoreWays(props: { connectRoute: string }) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        size="small"
        variant="contained"
        color="primary"
        style={{ minWidth: 40, padding: 0 }}
        aria-haspopup="menu"
        aria-label={t('list.more')}
        onClick={() => setOpen(true)}
      >
        <ArrowDropDownIcon />
      </Button>
      <Menu
        open={open}
        anchorEl={button.current}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        onClose={() => setOpen(false)}
      >
        <MenuItem component={Link} to={props.connectRoute}>
          {t('list.connect')}
        </MenuItem>
      </Menu>
    </>
  );
}
