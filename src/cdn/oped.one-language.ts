import '../base/guard.js';
// Not the index: its functions load messages.
import '../elements/oped-article.js';
import '../elements/oped-author-card.js';
import '../elements/oped-correction.js';
import '../elements/oped-disclaimer.js';
import '../elements/oped-figure.js';
import '../elements/oped-header.js';
import '../elements/oped-locale-switch.js';
import '../elements/oped-pull-quote.js';
