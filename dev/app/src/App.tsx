import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './nav';

/** The portal: every installed plugin is discovered (`app.packages` in app-config.yaml). */
export const App = createApp({ features: [navModule] });
