import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  // Storybook sends nothing from this machine.
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  features: {sidebarOnboardingChecklist: false, backgrounds: false},
  viteFinal: (vite) => ({
    ...vite,
    worker: {...vite.worker, format: 'es'},
    // Otherwise Storybook's renderer loads a second copy of Lit in development.
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [...(vite.optimizeDeps?.include ?? []), 'lit/directive-helpers.js'],
    },
    build: {
      ...vite.build,
      // Images keep their names, for the source panels.
      assetsInlineLimit: 0,
      // Otherwise Vite treats dist/ as its own output and misses new builds of the library.
      emptyOutDir: false,
      // For older browsers Vite rewrites light-dark(), and then needs a color-scheme in the same
      // stylesheet; here the toolbar sets it.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    },
  }),
};

export default config;
