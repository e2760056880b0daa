// All sides, in the order of the tables.
import {html} from './html.mjs';
import {lit, litTuned} from './lit.mjs';
import {material} from './material.mjs';
import {ours, oursAuto, oursInArticles, oursPrerendered} from './ours.mjs';
import {shoelace} from './shoelace.mjs';
import {vanilla} from './vanilla.mjs';
import {webawesome} from './webawesome.mjs';

export const adapters = [
  html,
  vanilla,
  lit,
  litTuned,
  ours,
  oursInArticles,
  oursPrerendered,
  oursAuto,
  shoelace,
  webawesome,
  material,
];
