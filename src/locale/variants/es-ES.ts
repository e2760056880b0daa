import type {Messages} from '../generated/messages.js';

/** The wording of newspapers in Spain, for `registerLocale('es-ES', messages)`. */
export const messages: Partial<Messages> = {
  'label.guest': 'Tribuna',
  'label.letter': 'Carta a la dirección',
  'label.review': 'Crítica',
  'explain.guest': 'Las tribunas las firman personas ajenas a la redacción.',
  'explain.review': 'Las críticas expresan el juicio de quien las firma sobre una obra.',
  'correction.one': 'Fe de errores',
};
