import SvgIcon, { SvgIconProps } from '@material-ui/core/SvgIcon';

/** A cloud with three nodes: the picture of the plugin and of its catalog kind. */
export function ExternalClustersIcon(props: SvgIconProps) {
  return (
    <SvgIcon {...props}>
      <path d="M19.35 8.04A7.49 7.49 0 0 0 12 2a7.5 7.5 0 0 0-6.65 4.04A6 6 0 0 0 6 18h1v-2H6a4 4 0 0 1-.44-7.98l1.07-.11.5-.95A5.5 5.5 0 0 1 17.39 8.43l.3 1.5 1.53.11A2.99 2.99 0 0 1 19 16h-2v2h2a5 5 0 0 0 .35-9.96Z" />
      <path d="M12 10.5a2 2 0 0 1 .75 3.85v1.2l2.1 1.21a2 2 0 1 1-.75 1.3L12 16.85l-2.1 1.21a2 2 0 1 1-.75-1.3l2.1-1.21v-1.2A2 2 0 0 1 12 10.5Z" />
    </SvgIcon>
  );
}
