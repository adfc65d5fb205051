import { lighten, Theme } from '@material-ui/core/styles';

/** The theme's error colour, so dark or so light that small words in it can be read (WCAG 2.2, 1.4.3). */
export function readableErrorColor({ palette }: Theme): string {
  const { dark, light } = palette.error;
  return palette.type === 'dark' ? lighten(light, 0.5) : dark;
}

/** Style of a frame in which the words of forms that complain can be read. */
export function readableErrors(theme: Theme) {
  return {
    '& .Mui-error, & .MuiTypography-colorError': {
      color: readableErrorColor(theme),
    },
    // What was typed is no complaint.
    '& .MuiInputBase-root.Mui-error': { color: theme.palette.text.primary },
  };
}
