import {html, type TemplateResult} from 'lit';
import {mapOfBenches} from './images.js';
import type {Language} from './language.js';

/** An article with every kind of text block that a CMS may write. */
export const longForm: Record<Language, {headline: string; body: TemplateResult}> = {
  en: {
    headline: 'How we counted fourteen benches',
    body: html`
      <p>
        Nobody knew how many benches the center had, so we walked. It took two Saturdays, one pencil
        and <a href="#method">a method that anyone can repeat</a>. What counts as a bench turned out
        to be the hard part.
      </p>
      <h2>What is a bench?</h2>
      <p>For this count, a bench is a thing in the street on which:</p>
      <ul>
        <li>an adult can sit without leaning;</li>
        <li>
          nobody has to pay, which rules out
          <ul>
            <li>the terraces of cafés, and</li>
            <li>the front seats of waiting taxis;</li>
          </ul>
        </li>
        <li>there is room for two.</li>
      </ul>
      <h3>How to walk a street</h3>
      <ol>
        <li>Start at the river and keep to the left.</li>
        <li>
          At each bench, sit. Write down:
          <ol>
            <li>how long you were left alone;</li>
            <li>what you could see.</li>
          </ol>
        </li>
        <li>Come back on the other side.</li>
      </ol>
      <h4>A note on the low wall</h4>
      <p>
        The wall by the flower bed on Quay Street is not a bench. It has been sat on for two hundred
        years and is polished like one, but it is a wall.
      </p>
      <blockquote>
        <p>My grandfather waited on that wall for a ship that was four days late.</p>
        <p>Nobody ever called him inactive.</p>
      </blockquote>
      <figure>
        <img
          src=${mapOfBenches}
          width="1200"
          height="700"
          alt="A plan of the center with three benches as dots and eleven crossed out in red."
        />
        <figcaption class="caption">
          <span>Three benches are left; eleven have gone since the winter.</span>
          <span>Drawing: Rubén Salas</span>
        </figcaption>
      </figure>
      <h2>What we found</h2>
      <table>
        <caption>
          Benches by street
        </caption>
        <thead>
          <tr>
            <th scope="col">Street</th>
            <th scope="col">2020</th>
            <th scope="col">2026</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Linden Street</th>
            <td>6</td>
            <td>1</td>
          </tr>
          <tr>
            <th scope="row">Quay Street</th>
            <td>5</td>
            <td>1</td>
          </tr>
          <tr>
            <th scope="row">Mill Street</th>
            <td>3</td>
            <td>1</td>
          </tr>
        </tbody>
      </table>
      <p>The sheet itself looks like this, and fits on a card:</p>
      <pre><code>Linden St, no. 14   sat 0:22
saw: post office, 2 dogs
left alone: yes</code></pre>
      <hr />
      <p>
        The count will be repeated in October. If you find a bench that we have missed, sit on it
        and write to us.
      </p>
    `,
  },
  es: {
    headline: 'Cómo contamos catorce bancos',
    body: html`
      <p>
        Nadie sabía cuántos bancos tenía el centro, así que salimos a andar. Hicieron falta dos
        sábados, un lápiz y <a href="#metodo">un método que cualquiera puede repetir</a>. Lo difícil
        resultó ser qué cuenta como banco.
      </p>
      <h2>¿Qué es un banco?</h2>
      <p>En este recuento, un banco es algo que está en la calle y en lo que:</p>
      <ul>
        <li>una persona adulta puede sentarse sin apoyarse en nada;</li>
        <li>
          nadie tiene que pagar, lo que descarta
          <ul>
            <li>las terrazas de los cafés y</li>
            <li>los asientos delanteros de los taxis parados;</li>
          </ul>
        </li>
        <li>caben dos.</li>
      </ul>
      <h3>Cómo se recorre una calle</h3>
      <ol>
        <li>Empiece por el río y vaya por la izquierda.</li>
        <li>
          En cada banco, siéntese. Apunte:
          <ol>
            <li>cuánto tiempo le dejaron en paz;</li>
            <li>qué se veía.</li>
          </ol>
        </li>
        <li>Vuelva por el otro lado.</li>
      </ol>
      <h4>Nota sobre el muro bajo</h4>
      <p>
        El muro junto al parterre de la calle del Muelle no es un banco. Llevan doscientos años
        sentándose en él y está igual de pulido, pero es un muro.
      </p>
      <blockquote>
        <p>Mi abuelo esperó en ese muro un barco que llegó con cuatro días de retraso.</p>
        <p>Nadie lo llamó nunca inactivo.</p>
      </blockquote>
      <figure>
        <img
          src=${mapOfBenches}
          width="1200"
          height="700"
          alt="Un plano del centro con tres bancos como puntos y once tachados en rojo."
        />
        <figcaption class="caption">
          <span>Quedan tres bancos; desde el invierno han desaparecido once.</span>
          <span>Dibujo: Rubén Salas</span>
        </figcaption>
      </figure>
      <h2>Lo que encontramos</h2>
      <table>
        <caption>
          Bancos por calle
        </caption>
        <thead>
          <tr>
            <th scope="col">Calle</th>
            <th scope="col">2020</th>
            <th scope="col">2026</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Calle de los Tilos</th>
            <td>6</td>
            <td>1</td>
          </tr>
          <tr>
            <th scope="row">Calle del Muelle</th>
            <td>5</td>
            <td>1</td>
          </tr>
          <tr>
            <th scope="row">Calle del Molino</th>
            <td>3</td>
            <td>1</td>
          </tr>
        </tbody>
      </table>
      <p>La hoja es así y cabe en una ficha:</p>
      <pre><code>Tilos, 14     sentado 0:22
se ve: correos, 2 perros
en paz: sí</code></pre>
      <hr />
      <p>
        Repetiremos el recuento en octubre. Si encuentra un banco que se nos haya escapado, siéntese
        y escríbanos.
      </p>
    `,
  },
};
