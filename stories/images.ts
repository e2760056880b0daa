// Bundlers only find literal paths.
export const shadowOfBench = new URL('./img/shadow-of-a-bench.svg', import.meta.url).href;
export const mapOfBenches = new URL('./img/map-of-benches.svg', import.meta.url).href;
export const clara = new URL('./img/clara-montes.svg', import.meta.url).href;
export const ruben = new URL('./img/ruben-salas.svg', import.meta.url).href;

/** An image that fails to load without a network request. */
export const broken = 'data:image/png;base64,AAAA';
