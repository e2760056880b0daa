// The page's own text, outside the elements, follows the switch: the text in the new language is shown.
document.addEventListener('oped-locale-change', ({locale}) => {
  for (const element of document.querySelectorAll('[data-own]')) {
    element.hidden = element.lang !== locale.split('-')[0];
  }
});
