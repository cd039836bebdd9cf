/** What the shop sells. */
export type Product = {
  /** Part of its address and name of its picture. */
  slug: string;
  name: string;
  /** One line under the name. */
  line: string;
  /** Price in cents of a euro. */
  price: number;
  /** What the picture shows, for those who do not see it. */
  picture: string;
  description: string;
  facts: readonly [string, string][];
};

export const PRODUCTS: readonly Product[] = [
  {
    slug: 'kettle',
    name: 'Tarn kettle',
    line: 'Gooseneck, 0.9 l, brushed steel',
    price: 7900,
    picture: 'A steel kettle with a long thin spout and a wooden handle',
    description:
      'A slow, steady stream that lands where you look. The spout is cut by hand, the handle is oiled beech, and the lid stays on when you pour the last cup.',
    facts: [
      ['Holds', '0.9 litres'],
      ['Works on', 'gas, electric and induction'],
      ['Weighs', '620 g'],
    ],
  },
  {
    slug: 'grinder',
    name: 'Fell grinder',
    line: 'Hand grinder, steel burrs, 24 steps',
    price: 11800,
    picture: 'A slender hand grinder with a walnut lid and a crank',
    description:
      'From espresso to French press in twenty-four clicks you can hear. Two bearings keep the burrs true, so the grounds come out even and the coffee tastes of coffee.',
    facts: [
      ['Holds', '30 g of beans'],
      ['Burrs', '38 mm, hardened steel'],
      ['Takes', 'about 40 seconds for one cup'],
    ],
  },
  {
    slug: 'pour-over',
    name: 'Pour-over set',
    line: 'Glass carafe and stoneware dripper',
    price: 8900,
    picture: 'A glass carafe, half full of coffee, with a dripper on top',
    description:
      'A dripper that holds its heat and a carafe that shows you when to stop. Made for two large cups or three small ones. Fits the paper filters below.',
    facts: [
      ['Makes', '2 to 3 cups'],
      ['Glass', 'borosilicate, mouth-blown'],
      ['Dishwasher', 'yes, both parts'],
    ],
  },
  {
    slug: 'cups',
    name: 'Beck cups, pair',
    line: 'Stoneware, 220 ml, oat glaze',
    price: 3400,
    picture: 'Two round stoneware cups with a pale glaze',
    description:
      'Thrown in a small pottery two valleys away. No two have the same rim, all of them stack, and the foot is left bare so that it stays cool in your hand.',
    facts: [
      ['Each holds', '220 ml'],
      ['Glaze', 'oat, without lead'],
      ['Dishwasher', 'yes'],
    ],
  },
  {
    slug: 'filters',
    name: 'Paper filters, 100',
    line: 'Unbleached, for two cups',
    price: 700,
    picture: 'A small cardboard box with folded paper filters',
    description: 'Thick enough to pour quickly, thin enough to taste nothing of paper. Rinse once, then brew.',
    facts: [
      ['In the box', '100 filters'],
      ['Size', '02, cone'],
      ['After use', 'compost'],
    ],
  },
  {
    slug: 'tin',
    name: 'Keep tin',
    line: 'For 250 g of beans, airtight',
    price: 2600,
    picture: 'A round green tin with a beech lid',
    description:
      'A lid that sinks as the beans get fewer, so that hardly any air stays inside. Keeps a bag fresh for four weeks on the shelf.',
    facts: [
      ['Holds', '250 g of beans'],
      ['Made of', 'tinplate and beech'],
      ['Height', '14 cm'],
    ],
  },
];

/** A price in cents as it stands on a tag. */
export function priceTag(cents: number): string {
  return cents % 100 === 0 ? `€ ${cents / 100}` : `€ ${(cents / 100).toFixed(2)}`;
}
