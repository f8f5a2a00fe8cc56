import { describe, expect, it } from 'vitest';

import { guessed } from '#shared/plain-language/lexicon/roots.ts';

describe('the letters of an unknown medical word', () => {
  it.each([
    ['gastritis', 'ontsteking van de maag'],
    ['hepatitis', 'ontsteking van de lever'],
    ['pyelonefritis', 'ontsteking van de nier'],
    ['bronchiolitis', 'ontsteking van de kleine luchtwegen'],
    ['nefrectomie', 'weghalen van de nier met een operatie'],
    ['mastectomie', 'weghalen van de borst met een operatie'],
    ['colonoscopie', 'kijkonderzoek van de dikke darm'],
    ['rectoscopieën', 'kijkonderzoek van de endeldarm'],
    ['neuropathie', 'ziekte van de zenuwen'],
    ['cardiomyopathie', 'ziekte van de spieren'],
    ['artralgie', 'pijn in het gewricht'],
    ['splenomegalie', 'vergroting van de milt'],
    ['pericardiocentese', 'prik in het hartzakje'],
    ['thoracotomie', 'snede in de borstkas'],
    ['tracheostomie', 'gemaakte opening in de luchtpijp'],
    ['leukopenie', 'tekort aan witte bloedcellen'],
    ['blefaroptose', 'verzakking van het ooglid'],
    ['hematurie', 'bloed in de plas'],
    ['hypokaliemie', 'kalium in het bloed'],
    ['arteriosclerose', 'verharding van de slagaders'],
    ['bronchiectasie', 'verwijding van de luchtwegen'],
    ['retinopathie', 'ziekte van het netvlies'],
    ['osteosarcoom', 'kwaadaardig gezwel van het bot'],
    ['mammacarcinoom', 'kanker van de borst'],
    ['cardiopathie', 'ziekte van het hart'],
    ['dermatose', 'aandoening van de huid'],
    ['fibroom', 'gezwel van bindweefsel'],
    ['faryngitis', 'ontsteking van de keel'],
    ['otitis', 'ontsteking van het oor'],
    ['myalgie', 'pijn in de spieren'],
    ['proteinurie', 'eiwit in de plas'],
  ])('of %s mean %s', (word, meaning) => {
    expect(guessed(word)).toEqual({ meaning });
  });

  it.each(['xyzitis', 'quadrectomie', 'hyperthyreoot', 'peribronchiaal', 'subhepatisch'])(
    'of %s only tell that it is medical',
    (word) => {
      expect(guessed(word)).toEqual({ meaning: null });
    },
  );

  it.each([
    ...['tafel', 'wandeling', 'programma', 'telegram', 'droom', 'boom', 'symptoom', 'rose', 'stroom', 'bloemen'],
    ...['hyper', 'omen', 'oom', 'fantasie', 'garantie', 'hypotheek', 'transport', 'subsidie', 'zo', ''],
  ])('of "%s" tell nothing', (word) => {
    expect(guessed(word)).toBeUndefined();
  });
});
