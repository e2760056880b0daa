
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'disclaimer.many': str`Las opiniones expresadas en este artículo son responsabilidad exclusiva de quienes lo firman y no reflejan necesariamente la posición de ${0}.`,
'disclaimer.many.nopub': `Las opiniones expresadas en este artículo son responsabilidad exclusiva de quienes lo firman y no reflejan necesariamente la posición de este medio.`,
'disclaimer.one': str`Las opiniones expresadas en este artículo son responsabilidad exclusiva de quien lo firma y no reflejan necesariamente la posición de ${0}.`,
'disclaimer.one.nopub': `Las opiniones expresadas en este artículo son responsabilidad exclusiva de quien lo firma y no reflejan necesariamente la posición de este medio.`,
'disclosure': `Declaración de intereses`,
'explain.analysis': `El análisis interpreta los hechos a partir de la información y del conocimiento especializado.`,
'explain.column': `Las columnas presentan las opiniones de una firma habitual.`,
'explain.editorial': str`Los editoriales expresan la posición institucional de ${0} y se elaboran con independencia de su redacción.`,
'explain.editorial.nopub': `Los editoriales expresan la posición institucional de este medio y se elaboran con independencia de su redacción.`,
'explain.guest': `Los ensayos invitados los escriben personas ajenas a la redacción.`,
'explain.letter': `Las cartas expresan las opiniones de quienes nos leen y pueden editarse por extensión y claridad.`,
'explain.opinion': `Este texto defiende un punto de vista a partir de la lectura que hace de los hechos quien lo firma.`,
'explain.review': `Las reseñas expresan el juicio de quien las firma sobre una obra.`,
'explain.satire': `Esto es sátira: exagera e inventa; no es una noticia.`,
'explain.sponsored': str`${0} pagó por este contenido. La redacción de ${1} no participó en su elaboración.`,
'explain.sponsored.nopub': str`${0} pagó por este contenido. La redacción no participó en su elaboración.`,
'explain.sponsored.nosponsor': `Este contenido es pagado. La redacción no participó en su elaboración.`,
'label.ad': `Publicidad`,
'label.analysis': `Análisis`,
'label.column': `Columna`,
'label.editorial': `Editorial`,
'label.guest': `Ensayo invitado`,
'label.letter': `Carta a la redacción`,
'label.opinion': `Opinión`,
'label.review': `Reseña`,
'label.satire': `Sátira`,
'label.sponsored': str`Contenido patrocinado por ${0}`,
    };
  