import {app} from './app.js';

const port = Number(process.env.PORT ?? 8322);

app.listen(port, () => console.log(`http://localhost:${port}/library-on-sundays.html`));
