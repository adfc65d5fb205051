import Box from '@material-ui/core/Box';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import BlockIcon from '@material-ui/icons/Block';
import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useText } from '../../hooks/useText';
import { rootRouteRef } from '../../routes';

/** Stands in for a form that the installation or the user's permissions do not open. */
export function NotOffered(props: { title: string; message: string }) {
  const t = useText();
  const listRoute = useRouteRef(rootRouteRef);
  return (
    <Paper role="alert">
      <Box p={6} textAlign="center">
        <BlockIcon color="disabled" fontSize="large" aria-hidden />
        <Typography variant="h5" component="h3">
          {props.title}
        </Typography>
        <Typography paragraph>{props.message}</Typography>
        <LinkButton to={listRoute()} color="primary" variant="outlined">
          {t('details.all')}
        </LinkButton>
      </Box>
    </Paper>
  );
}
