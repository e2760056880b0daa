// The components have no animations, so there is nothing to reduce for a reader who prefers less motion.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {states} from './states.mjs';
import {openHtml, useBrowser} from './support.mjs';

useBrowser();

/** Animations and transitions on the page, in shadow trees too. */
const moving = (page) =>
  page.evaluate(() => {
    const look = (root) =>
      Array.from(root.querySelectorAll('*')).flatMap((element) => {
        // What is in no tree that is shown has empty values.
        const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(element);
        const still = ['none', '0s', 'auto', ''];
        const moves = ![animationName, transitionDuration, scrollBehavior].every((value) =>
          still.includes(value),
        );
        const inside = element.shadowRoot ? look(element.shadowRoot) : [];
        return [...(moves ? [element.localName] : []), ...inside];
      });
    return [...look(document), ...document.getAnimations().map(({id}) => `animation ${id}`)];
  });

test('The components have no animations, whatever the reader prefers', async (t) => {
  const page = await openHtml(t, states);
  for (const reducedMotion of ['no-preference', 'reduce']) {
    await page.emulateMedia({reducedMotion});
    assert.deepEqual(await moving(page), [], reducedMotion);
  }
  await page.locator('oped-pull-quote [part=share]').first().hover();
  assert.deepEqual(await moving(page), []);
});

test('An animation would be caught, in the page and in a shadow tree', async (t) => {
  const page = await openHtml(t, states);
  await page.evaluate(() => {
    document.querySelector('h1').style.transition = 'opacity 1s';
    const label = document
      .querySelector('oped-disclaimer')
      .shadowRoot.querySelector('[part=label]');
    label.style.scrollBehavior = 'smooth';
  });
  assert.deepEqual(await moving(page), ['div', 'h1']);
});
