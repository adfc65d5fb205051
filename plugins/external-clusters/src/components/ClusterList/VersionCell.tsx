import Typography from '@material-ui/core/Typography';

/** A version; the cloud's own build, as in `1.33.5-gke.1125000`, stands below it. */
export function VersionCell(props: { version: string | undefined }) {
  const { version } = props;
  if (!version) {
    return <>–</>;
  }
  const [release, ...build] = version.split(/(?=[-+])/);
  return (
    <span style={{ whiteSpace: 'nowrap' }} title={version}>
      {release}
      {build.length > 0 && (
        <Typography variant="caption" color="textSecondary" component="div">
          {build.join('').slice(1)}
        </Typography>
      )}
    </span>
  );
}
