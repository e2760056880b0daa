/** The name of an event is that of its class; the analyzer takes the first argument of a constructor for one. */
const documentedEvents = () => ({
  name: 'documented-events',
  moduleLinkPhase({moduleDoc}) {
    for (const declaration of moduleDoc.declarations ?? []) {
      declaration.events &&= declaration.events.filter(({description}) => description);
    }
  },
});

export default {
  globs: ['src/elements/oped-*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [documentedEvents()],
};
