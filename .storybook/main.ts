import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  // Nothing leaves this machine.
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  features: {sidebarOnboardingChecklist: false, backgrounds: false},
  // For older browsers Vite rewrites light-dark(), and then needs a color-scheme that it can read in
  // the same style sheet; ours is set by the toolbar.
  viteFinal: (vite) => ({
    ...vite,
    worker: {...vite.worker, format: 'es'},
    // Else Storybook's renderer brings a second copy of Lit in development.
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [...(vite.optimizeDeps?.include ?? []), 'lit/directive-helpers.js'],
    },
    build: {
      ...vite.build,
      // Pictures keep their names, for the source panels.
      assetsInlineLimit: 0,
      // Else Vite takes dist/ for its own, and does not see that the library is built anew.
      emptyOutDir: false,
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    },
  }),
};

export default config;
