import {html, type TemplateResult} from 'lit';
import type {Language} from './language.js';

/** The paragraphs of a short opinion piece. `promise`, `bolts` and `argument` are the ids of passages to quote. */
export interface Piece {
  kicker: string;
  headline: string;
  dek: string;
  date: string;
  lead: TemplateResult;
  order: TemplateResult;
  promise: TemplateResult;
  heading: string;
  price: TemplateResult;
  argument: TemplateResult;
  end: TemplateResult;
}

export const bench: Record<Language, Piece> = {
  en: {
    kicker: 'Streets',
    headline: 'Give us back the bench',
    dek: 'A city that takes away its benches has not solved anything. It has only asked everyone to keep moving.',
    date: 'May 3, 2026',
    lead: html`<p>
      The bench outside the old post office is how Mr. Okafor measures the walk to the pharmacy: two
      hundred and ten steps from his door, and then he sits, and then there are one hundred and
      eighty more. In March the bench was gone.
      <span id="bolts"
        >Four bolts were left in the pavement, cut flush so that nobody would trip.</span
      >
    </p>`,
    order: html`<p>
      The order that removed it speaks of <em>inactive seating</em>. That, the office explains
      kindly to whoever asks, is seating on which people sit for a long time. There had been
      complaints. The complaints were about four men whose names the whole street knows, and who now
      stand.
    </p>`,
    promise: html`<p>
      <span id="promise"
        >A bench is the smallest promise a street can make: you may stop here, and you need not buy
        anything.</span
      >
      We make it to the pregnant and the old in our brochures, and we take it back with a wrench.
    </p>`,
    heading: 'What sitting costs',
    price: html`<p>
      The public works office puts the price of a bench, with its slab, at $1,400. Taking one out
      costs $600. For the eleven we have lost since the winter the city has paid to own less, and at
      ten in the morning the four men are still there, leaning on the window of the pharmacy, where
      the pharmacist would rather not have them.
    </p>`,
    argument: html`<p id="argument">
      The best argument against all this is the pharmacist’s. He swept around that bench for six
      years, and nobody from the city ever came to help him. He is right. A bench needs a bin, a
      lamp and someone with a broom, and a city that does not send the broom should not be surprised
      by what gathers underneath.
    </p>`,
    end: html`<p>
      So put the eleven back, and send the broom on Mondays. Mr. Okafor has found another way to the
      pharmacy. It is longer, and it goes past a low wall. He sits there, among the flowers, waiting
      for someone to tell him to move along.
    </p>`,
  },
  es: {
    kicker: 'Calles',
    headline: 'Que vuelva el banco',
    dek: 'Una ciudad que quita sus bancos no resuelve nada. Solo le pide a todo el mundo que siga andando.',
    date: '3 de mayo de 2026',
    lead: html`<p>
      El señor Okafor mide el camino a la farmacia por el banco de la antigua oficina de correos.
      Desde su puerta hay doscientos diez pasos; después se sienta, y después quedan ciento ochenta.
      En marzo el banco ya no estaba.
      <span id="bolts"
        >Quedaban cuatro pernos en la acera, cortados a ras para que nadie tropezara</span
      >.
    </p>`,
    order: html`<p>
      La orden que lo retiró habla de <em>asientos inactivos</em>. Son, explica la oficina con
      amabilidad a quien pregunta, los asientos en los que la gente pasa mucho rato sentada. Había
      quejas. Las quejas eran por cuatro hombres cuyos nombres conoce toda la calle y que ahora
      están de pie.
    </p>`,
    promise: html`<p>
      <span id="promise"
        >Un banco es la promesa más pequeña que puede hacer una calle: aquí puedes detenerte, y no
        hace falta que compres nada</span
      >. Se la hacemos a las embarazadas y a los viejos en los folletos, y se la retiramos con una
      llave inglesa.
    </p>`,
    heading: 'Lo que cuesta sentarse',
    price: html`<p>
      La oficina de obras públicas calcula que un banco, con su losa, vale 1400&nbsp;dólares.
      Arrancarlo cuesta 600. Por los once que hemos perdido desde el invierno, la ciudad ha pagado
      para tener menos, y a las diez de la mañana los cuatro hombres siguen ahí, apoyados en el
      escaparate de la farmacia, donde el farmacéutico preferiría no verlos.
    </p>`,
    argument: html`<p id="argument">
      El mejor argumento en contra es el del farmacéutico. Barrió alrededor de ese banco durante
      seis años, y nadie de la municipalidad fue nunca a ayudarle. Tiene razón. Un banco necesita
      una papelera, una farola y alguien con una escoba, y una ciudad que no manda la escoba no
      debería sorprenderse de lo que se junta debajo.
    </p>`,
    end: html`<p>
      Así que vuelvan a poner los once y manden la escoba los lunes. El señor Okafor ha encontrado
      otro camino a la farmacia. Es más largo y pasa junto a un muro bajo. Allí se sienta, entre las
      flores, a esperar que alguien le diga que circule.
    </p>`,
  },
};
