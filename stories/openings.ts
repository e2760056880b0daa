import type {Kind} from 'oped-elements';
import type {Language} from './language.js';

interface Opening {
  headline: string;
  text: string;
  label?: string;
}

/** How an article of each kind may open. */
export const openings: Record<Language, Record<Kind, Opening>> = {
  en: {
    opinion: {
      headline: 'Close the harbor road and see who comes',
      text: 'Every Sunday in April the harbor road belonged to whoever was on foot. I voted against it. Then my knee made me walk it slowly, and I counted the prams.',
    },
    guest: {
      headline: 'What a night nurse knows about buses',
      text: 'The last bus leaves eleven minutes before my shift ends. I have asked both of them to be flexible, and only one of them is a person.',
    },
    column: {
      headline: 'The comma on the bakery door',
      text: 'For nine years the card has read “Closed, Mondays.” Last week someone took the comma away, and I find that I am on the side of the comma.',
    },
    editorial: {
      headline: 'The council should publish its map',
      text: 'There is a map of every bench, tree and lamp in this city. It was paid for with public money and is kept in a drawer. Open the drawer.',
    },
    letter: {
      headline: 'To the driver who waited',
      text: 'On Tuesday at twenty to seven you saw me running in the wrong shoes. You could have left on time. I would like your supervisor to know that you did not.',
    },
    analysis: {
      headline: 'Why the ferry is always full and never pays',
      text: 'Three in four seats are taken, and the line loses money. Both are true, because nine tickets in ten are sold for the same forty minutes of the morning.',
    },
    review: {
      headline: 'Two hours of people passing the salt',
      text: '“The Long Table” has no plot, eleven actors and one dish. It is the best thing on a stage in this city this year, and you will come out hungry.',
    },
    satire: {
      headline: 'City to replace sidewalk with memory of sidewalk',
      text: 'Residents may recall having walked on it from nine to five on working days. Remembering on weekends will require a permit, which the city hopes to recall soon.',
    },
    sponsored: {
      headline: 'How a tram learned to be quiet',
      text: 'At five in the morning, line 2 passes forty bedrooms. We have spent three years on the sound that its wheels make in the bend at Mill Street.',
      label: 'Sponsored content by Acme Trams',
    },
  },
  es: {
    opinion: {
      headline: 'Cierren la avenida del puerto y vean quién viene',
      text: 'Todos los domingos de abril, la avenida del puerto fue de quien iba a pie. Yo voté en contra. Después la rodilla me obligó a recorrerla despacio, y conté los cochecitos.',
    },
    guest: {
      headline: 'Lo que sabe de autobuses una enfermera de noche',
      text: 'El último autobús sale once minutos antes de que acabe mi turno. Les he pedido flexibilidad a los dos, y solo uno es una persona.',
    },
    column: {
      headline: 'La coma en la puerta de la panadería',
      text: 'Durante nueve años el cartel ha dicho “Cerrado, los lunes”. La semana pasada alguien quitó la coma, y descubro que estoy de parte de la coma.',
    },
    editorial: {
      headline: 'El plano de la ciudad debe ser público',
      text: 'Existe un plano de cada banco, cada árbol y cada farola de esta ciudad. Se pagó con dinero de todos y se guarda en un cajón. Abran el cajón.',
    },
    letter: {
      headline: 'Al conductor que esperó',
      text: 'El martes a las siete menos veinte me vio correr con los zapatos equivocados. Podría haber salido a su hora. Me gustaría que su jefe supiera que no lo hizo.',
    },
    analysis: {
      headline: 'Por qué el transbordador va lleno y nunca da dinero',
      text: 'Tres de cada cuatro asientos van ocupados, y la línea pierde dinero. Ambas cosas son ciertas, porque nueve de cada diez billetes se venden para los mismos cuarenta minutos de la mañana.',
    },
    review: {
      headline: 'Dos horas de gente que se pasa la sal',
      text: '“La mesa larga” no tiene trama; tiene once actores y un solo plato. Es lo mejor que se ha visto este año en un escenario de la ciudad, y se sale con hambre.',
    },
    satire: {
      headline: 'La ciudad sustituirá la acera por el recuerdo de la acera',
      text: 'Los vecinos podrán acordarse de haberla pisado los días laborables de nueve a cinco. Recordarla en fin de semana exigirá un permiso del que la ciudad espera acordarse pronto.',
    },
    sponsored: {
      headline: 'Cómo un tranvía aprendió a callar',
      text: 'A las cinco de la mañana, la línea 2 pasa ante cuarenta dormitorios. Llevamos tres años estudiando el ruido que hacen sus ruedas en la curva de la calle del Molino.',
      label: 'Contenido patrocinado por Acme Trams',
    },
  },
};
