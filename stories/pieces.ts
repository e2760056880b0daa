import {html, type TemplateResult} from 'lit';
import type {Language} from './language.js';

/** A whole article of one kind, short enough for a story. */
export interface WholePiece {
  kicker: string;
  headline: string;
  dek?: string;
  text: TemplateResult;
  bio?: TemplateResult;
}

type Name = 'column' | 'editorial' | 'letter' | 'sponsored' | 'corrected';

export const pieces: Record<Language, Record<Name, WholePiece>> = {
  en: {
    column: {
      kicker: 'Small print',
      headline: 'The comma on the bakery door',
      dek: 'It stood there for nine years and did no harm. That is the case for keeping it.',
      text: html`<p>
          For nine years the card on the bakery door has read “Closed, Mondays.” Last week someone
          took the comma away, and I find that I am on the side of the comma.
        </p>
        <p>
          I know what the rules say. I have sold rules for a living. The comma was wrong in the way
          in which a stone step is worn: it told you that people had been there, that one of them
          had once stood before the glass with a brush and taken a breath between two thoughts.
          <span id="breath">A mistake that harms nobody is a kind of signature.</span>
        </p>
        <oped-pull-quote from="breath"></oped-pull-quote>
        <p>
          The new card is printed. It has the opening hours in four languages and a square to point
          a telephone at. It is right about everything, and nobody has stopped to read it.
        </p>
        <p>
          So I asked the baker where the old one was. She had kept it, of course, behind the till.
          She is going to hang it up on Mondays, when the shop is closed and nobody can complain.
        </p>`,
      bio: html`<p><strong>Nell Arriaga</strong> writes on Thursdays about what is small.</p>`,
    },
    editorial: {
      kicker: 'City hall',
      headline: 'The council should publish its map',
      dek: 'We paid for it. We would like to see what is on it.',
      text: html`<p>
          There is a map of every bench, tree and lamp in this city. It was paid for with public
          money, $212,000 of it, and is kept in a drawer. Open the drawer.
        </p>
        <p>
          The council has two reasons not to. The first is that the map has mistakes. It surely has:
          it was drawn in a year by six people. A map that ninety thousand people can correct will
          have fewer by the end of the week.
        </p>
        <p>
          The second is that residents would use it to complain. They would. Someone would count the
          lamps on Linden Street and on the Esplanade, and divide. That is not a misuse of a public
          map. It is what a public map is for.
        </p>
        <p>
          Three cities of our size have published theirs, and the sky above them is where it was.
          Put the file on the city’s page, date it, and say whom to write to when a tree is missing.
        </p>`,
    },
    letter: {
      kicker: 'Letters',
      headline: 'To the driver who waited',
      text: html`<p>
          On Tuesday at twenty to seven you saw me running in the wrong shoes. You could have left
          on time. I would like your supervisor to know that you did not.
        </p>
        <p>
          Your paper wrote last week that buses in this city are late, with a table. I have no doubt
          that the table is right, and that I am in it: thirty-five seconds, line 4, evening.
          Perhaps next year there could be a column for what people did with them.
        </p>
        <p>I caught the train. My father was still awake.</p>`,
      bio: html`<p><strong>Inés Gil</strong> lives in the Quarry district.</p>`,
    },
    sponsored: {
      kicker: 'Mobility',
      headline: 'How a tram learned to be quiet',
      text: html`<p>
          At five in the morning, line 2 passes forty bedrooms. We have spent three years on the
          sound that its wheels make in the bend at Mill Street.
        </p>
        <p>
          Steel on steel sings when a wheel slides sideways by less than the thickness of a hair.
          The old remedy is grease, which rain takes away. Ours is a nozzle that puts down a drop of
          water ahead of the first wheel, and only in the bend, and only when someone is asleep.
        </p>
        <p>
          The people of Mill Street measured it themselves, with telephones on their window sills:
          nine decibels less. One of them wrote that she now wakes up from the silence. We are
          working on it.
        </p>`,
    },
    corrected: {
      kicker: 'Ferry',
      headline: 'Why the ferry is always full and never pays',
      dek: 'The cheapest boat would be a school bell that rings later.',
      text: html`<p>
          Three in four seats are taken, and the line loses money. Both are true, because nine
          tickets in ten are sold for the same forty minutes of the morning.
        </p>
        <p>
          A boat that is full once a day has to be as large as that hour and is paid for by all the
          others. The port has tried to fill them with tourists, who came in August and left.
          <span id="hour">What is for sale on this line is not a seat but an hour.</span> Everyone
          wants the same one.
        </p>
        <oped-pull-quote from="hour"></oped-pull-quote>
        <p>
          The cheapest boat is the one that is not needed. The two schools on the island open at
          eight, like the offices across the water. If they opened at a quarter to nine, two hundred
          passengers would take the second crossing, and the third boat could stay in the yard where
          it is repaired.
        </p>`,
      bio: html`<p><strong>Teo Varela</strong> covers the port.</p>`,
    },
  },
  es: {
    column: {
      kicker: 'Letra pequeña',
      headline: 'La coma en la puerta de la panadería',
      dek: 'Nueve años estuvo ahí sin hacer daño. No hay mejor argumento para conservarla.',
      text: html`<p>
          Durante nueve años el cartel de la panadería ha dicho “Cerrado, los lunes”. La semana
          pasada alguien quitó la coma, y descubro que estoy de parte de la coma.
        </p>
        <p>
          Sé lo que dicen las normas; he vivido de venderlas. Aquella coma estaba mal como está
          gastado un escalón de piedra: avisaba de que por allí había pasado gente, de que alguien,
          una vez, se plantó ante el cristal con un pincel y tomó aire entre dos ideas.
          <span id="aire">Un error que no hace daño a nadie es una forma de firmar</span>.
        </p>
        <oped-pull-quote from="aire"></oped-pull-quote>
        <p>
          El cartel nuevo es de imprenta. Trae el horario en cuatro idiomas y un cuadrado al que
          apuntar con el teléfono. Acierta en todo, y nadie se ha parado a leerlo.
        </p>
        <p>
          Le pregunté a la panadera por el viejo. Lo había guardado, claro, detrás de la caja.
          Piensa colgarlo los lunes, cuando la tienda está cerrada y no hay quien proteste.
        </p>`,
      bio: html`<p><strong>Nell Arriaga</strong> escribe los jueves sobre cosas pequeñas.</p>`,
    },
    editorial: {
      kicker: 'Ayuntamiento',
      headline: 'El plano de la ciudad debe ser público',
      dek: 'Lo hemos pagado. Nos gustaría ver qué hay en él.',
      text: html`<p>
          Existe un plano de cada banco, cada árbol y cada farola de esta ciudad. Costó 212 000
          dólares de dinero público y se guarda en un cajón. Abran el cajón.
        </p>
        <p>
          El Ayuntamiento alega dos motivos para no hacerlo. El primero, que el plano tiene errores.
          Los tendrá: lo levantaron seis personas en un año. Un plano que puedan corregir noventa
          mil tendrá menos antes de que acabe la semana.
        </p>
        <p>
          El segundo, que los vecinos lo usarían para quejarse. Sin duda. Alguien contaría las
          farolas de la calle de los Tilos y las del paseo marítimo, y haría la división. Eso no es
          abusar de un plano público: es para lo que sirve.
        </p>
        <p>
          Tres ciudades de nuestro tamaño han publicado el suyo y el cielo sigue en su sitio. Que se
          cuelgue el archivo en la página municipal, con su fecha y una dirección a la que escribir
          cuando falte un árbol.
        </p>`,
    },
    letter: {
      kicker: 'Cartas',
      headline: 'Al conductor que esperó',
      text: html`<p>
          El martes a las siete menos veinte me vio correr con los zapatos equivocados. Podría haber
          salido a su hora. Me gustaría que su jefe supiera que no lo hizo.
        </p>
        <p>
          Su periódico contó la semana pasada, con una tabla, que los autobuses de esta ciudad
          llegan tarde. No dudo de la tabla, y sé que salgo en ella: treinta y cinco segundos, línea
          4, por la tarde. Quizá el año que viene quepa una columna para lo que cada cual hizo con
          ellos.
        </p>
        <p>Alcancé el tren. Mi padre seguía despierto.</p>`,
      bio: html`<p><strong>Inés Gil</strong> vive en el barrio de la Cantera.</p>`,
    },
    sponsored: {
      kicker: 'Movilidad',
      headline: 'Cómo un tranvía aprendió a callar',
      text: html`<p>
          A las cinco de la mañana, la línea 2 pasa ante cuarenta dormitorios. Llevamos tres años
          estudiando el ruido que hacen sus ruedas en la curva de la calle del Molino.
        </p>
        <p>
          El acero contra el acero canta cuando la rueda se desliza de lado menos de lo que mide un
          cabello. El remedio de siempre es la grasa, que se lleva la lluvia. El nuestro es una
          boquilla que deja caer una gota de agua delante de la primera rueda: solo en la curva, y
          solo cuando alguien duerme.
        </p>
        <p>
          Lo midieron los propios vecinos, con el teléfono en el alféizar: nueve decibelios menos.
          Una vecina nos escribió que ahora la despierta el silencio. Estamos en ello.
        </p>`,
    },
    corrected: {
      kicker: 'Transbordador',
      headline: 'Por qué el transbordador va lleno y nunca da dinero',
      dek: 'El barco más barato sería un timbre de colegio que sonara más tarde.',
      text: html`<p>
          Tres de cada cuatro asientos van ocupados, y la línea pierde dinero. Ambas cosas son
          ciertas, porque nueve de cada diez billetes se venden para los mismos cuarenta minutos de
          la mañana.
        </p>
        <p>
          Un barco que se llena una vez al día tiene que ser tan grande como esa hora, y lo pagan
          todas las demás. El puerto ha querido llenarlas de turistas, que llegaron en agosto y se
          fueron.
          <span id="hora">Lo que vende esta línea no es un asiento, sino una hora</span>, y todo el
          mundo quiere la misma.
        </p>
        <oped-pull-quote from="hora"></oped-pull-quote>
        <p>
          El barco más barato es el que no hace falta. Los dos colegios de la isla abren a las ocho,
          como las oficinas de la otra orilla. Si abrieran a las nueve menos cuarto, doscientos
          pasajeros tomarían la segunda travesía y el tercer barco podría quedarse en el astillero,
          que es donde más tiempo pasa.
        </p>`,
      bio: html`<p><strong>Teo Varela</strong> informa sobre el puerto.</p>`,
    },
  },
};
