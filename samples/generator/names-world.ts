import type { Gender, SpelledName } from './spelled-name.ts';

// People of the company's other customers: residents of the Gulf from South Asia, and Europe.

function plainNames(text: string): readonly SpelledName[] {
  return text
    .trim()
    .split(/,\s*/u)
    .map((name) => ({ arabic: null, latin: [name] }));
}

type WorldNames = Readonly<Record<Gender, readonly SpelledName[]>> & {
  readonly family: readonly SpelledName[];
};

export const southAsianNames: WorldNames = {
  male: plainNames('Rahul, Arjun, Vikram, Sanjay, Imran, Bilal, Naveen, Suresh, Faizan, Kiran, Deepak, Asif'),
  female: plainNames('Priya, Anjali, Sunita, Meera, Kavya, Ayesha, Divya, Lakshmi, Neha, Sana, Pooja, Hina'),
  family: plainNames(
    'Nair, Menon, Sharma, Patel, Khan, Qureshi, Fernandes, Iyer, Reddy, Thomas, Malik, Pillai, Kapoor, Siddiqui',
  ),
};

export const europeanNames: Readonly<Record<'DE' | 'GB' | 'FR', WorldNames>> = {
  DE: {
    male: plainNames('Lukas, Jonas, Felix, Matthias, Jürgen, Sebastian, Tobias, Stefan'),
    female: plainNames('Anna, Katharina, Sabine, Lena, Johanna, Franziska, Ulrike, Miriam'),
    family: plainNames(
      'Müller, Schneider, Weiß, Hoffmann, Köhler, Becker, Vogel, Krämer, Lindner, Brandt, Jäger, Stein',
    ),
  },
  GB: {
    male: plainNames('James, Oliver, Thomas, Daniel, George, Callum, Rhys, Edward'),
    female: plainNames('Emily, Charlotte, Hannah, Sophie, Rebecca, Megan, Alice, Fiona'),
    family: plainNames(
      "Whitfield, Carter, Hughes, Bennett, O'Connor, Fraser, Palmer, Ellis, Marsh, Sutton, Reid, Doyle",
    ),
  },
  FR: {
    male: plainNames('Julien, Mathieu, Antoine, Nicolas, Étienne, Hugo, Rémi, Pascal'),
    female: plainNames('Camille, Élodie, Chloé, Manon, Margaux, Hélène, Inès, Juliette'),
    family: plainNames(
      'Dubois, Lefèvre, Moreau, Girard, Fontaine, Chevalier, Marchand, Perrin, Renaud, Colin, Gauthier',
    ),
  },
};
