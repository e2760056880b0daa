// The built-in messages of the hand-written elements.
export const messages = {
  en: {
    copy: 'Copy quote',
    copied: 'Copied',
    about: 'About the author',
    note: 'Opinion: the views expressed are those of the author.',
    close: 'Dismiss',
  },
  es: {
    copy: 'Copiar cita',
    copied: 'Copiada',
    about: 'Sobre el autor',
    note: 'Opinión: las ideas expresadas son del autor.',
    close: 'Cerrar',
  },
};
