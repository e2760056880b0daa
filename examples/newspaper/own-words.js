// The page's own words, outside the elements, follow the switch: those in the new language are shown.
document.addEventListener('oped-locale-change', ({locale}) => {
  for (const element of document.querySelectorAll('[data-own]')) {
    element.hidden = element.lang !== locale.split('-')[0];
  }
});
