import type {Messages} from 'oped-elements/locale.js';

/** All built-in messages in Portuguese, as docs/languages.md explains. */
export const messages: Messages = {
  disclosure: 'Declaração de interesses',
  'label.opinion': 'Opinião',
  'label.guest': 'Ensaio convidado',
  'label.column': 'Coluna',
  'label.editorial': 'Editorial',
  'label.letter': 'Carta à redação',
  'label.analysis': 'Análise',
  'label.review': 'Crítica',
  'label.satire': 'Sátira',
  'label.sponsored': (sponsor) => `Conteúdo patrocinado por ${sponsor}`,
  'label.ad': 'Publicidade',
  'explain.opinion':
    'Este texto defende um ponto de vista a partir da sua própria leitura dos factos.',
  'explain.guest': 'Os ensaios convidados são escritos por pessoas de fora da redação.',
  'explain.column': 'As colunas apresentam as opiniões de uma assinatura habitual.',
  'explain.editorial': (publisher) =>
    `Os editoriais exprimem a posição institucional de ${publisher} e são escritos com independência da sua redação.`,
  'explain.editorial.nopub':
    'Os editoriais exprimem a posição institucional desta publicação e são escritos com independência da sua redação.',
  'explain.letter':
    'As cartas exprimem as opiniões de quem nos lê e podem ser editadas por extensão e clareza.',
  'explain.analysis':
    'A análise interpreta os acontecimentos com base na informação e no conhecimento especializado.',
  'explain.review': 'As críticas exprimem o juízo de quem as assina sobre uma obra.',
  'explain.satire': 'Isto é sátira: exagera e inventa; não é uma notícia.',
  'explain.sponsored.nosponsor':
    'Este conteúdo é pago. A redação não participou na sua elaboração.',
  'explain.sponsored': (sponsor, publisher) =>
    `${sponsor} pagou por este conteúdo. A redação de ${publisher} não participou na sua elaboração.`,
  'explain.sponsored.nopub': (sponsor) =>
    `${sponsor} pagou por este conteúdo. A redação não participou na sua elaboração.`,
  'disclaimer.many': (publisher) =>
    `As opiniões expressas neste artigo são da responsabilidade exclusiva de quem o assina e não refletem necessariamente a posição de ${publisher}.`,
  'disclaimer.many.nopub':
    'As opiniões expressas neste artigo são da responsabilidade exclusiva de quem o assina e não refletem necessariamente a posição desta publicação.',
  'disclaimer.one': (publisher) =>
    `As opiniões expressas neste artigo são da responsabilidade exclusiva de quem o assina e não refletem necessariamente a posição de ${publisher}.`,
  'disclaimer.one.nopub':
    'As opiniões expressas neste artigo são da responsabilidade exclusiva de quem o assina e não refletem necessariamente a posição desta publicação.',
  'media.photo': (credit) => `Fotografia: ${credit}`,
  'media.illustration': (credit) => `Ilustração: ${credit}`,
  byline: (names) => `Por ${names}`,
  'byline.translation': (names) => `Tradução de ${names}`,
  'date.published': (date) => `Publicado em ${date}`,
  'date.updated': (date) => `Atualizado em ${date}`,
  'read.time.long.one': (n) => `Tempo de leitura: ${n} minuto`,
  'read.time.long.other': (n) => `Tempo de leitura: ${n} minutos`,
  'read.time': (n) => `${n} min de leitura`,
  'correction.one': 'Correção',
  clarification: 'Esclarecimento',
  update: 'Atualização',
  'editors-note': 'Nota da redação',
  'share.quote': 'Partilhar esta citação',
  'share.copied': 'Ligação copiada',
  'share.failed': 'Não foi possível copiar a ligação',
  'lang.group': 'Idioma',
  'lang.changed': (language) => `Idioma: ${language}`,
};
