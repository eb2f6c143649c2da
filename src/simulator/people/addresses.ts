import type { Chance } from "../chance.ts";
import type { Setting } from "../told.ts";

const trees =
  "Alder Ash Beech Birch Cedar Cherry Chestnut Elm Hawthorn Hazel Holly Juniper Larch Laurel Lime Maple Oak Poplar Rowan Sorrel Sycamore Willow".split(
    " ",
  );
const things =
  "Abbey Anchor Barley Bell Bridge Brook Canal Castle Chapel Church Clover Cobbler Cooper Drover Falcon Ferry Forge Fuller Garden Granary Heron Hollow Kiln Kingfisher Lark Manor Market Meadow Mill Miller Orchard Otter Park Pound Priory Quarry Saddler Sheepfold Skylark Smithy Spring Station Tanner Tithe Turnpike Vicarage Watermill Weaver Wharf Windmill".split(
    " ",
  );
const kinds = [
  "Street",
  "Road",
  "Lane",
  "Close",
  "Avenue",
  "Drive",
  "Way",
  "Gardens",
  "Court",
  "Crescent",
  "Place",
  "Rise",
  "Walk",
  "Terrace",
];
const areas = [
  "Northfield",
  "Eastbrook",
  "Southmead",
  "Westholt",
  "Old Town",
  "Harbour Side",
  "Lower Cross",
  "Upper Cross",
  "Millbank",
  "The Ridings",
];

/** Letters no postcode area of the United Kingdom begins with. */
const noArea = ["HW", "JX", "QN", "VB", "XK", "ZT"];

/** A street and postcode of no real place, the same area of post for a whole authority. */
export function drawAddress(
  setting: Setting,
  chance: Chance,
): { lines: string; postcode: string } {
  const street = `${chance.pick(chance.happens(0.4) ? trees : things)} ${chance.pick(kinds)}`;
  const house = chance.whole(1, 148);
  const door = chance.happens(0.22)
    ? `Flat ${chance.whole(1, 24)}, ${house}`
    : `${house}`;
  const area = noArea[Number(setting.authority) % noArea.length] ?? noArea[0]!;
  const letters = "ABDEFGHJLNPQRSTUWXYZ";
  const inward = `${chance.whole(1, 9)}${letters[chance.whole(0, 19)]}${letters[chance.whole(0, 19)]}`;
  return {
    lines: `${door} ${street}, ${chance.pick(areas)}`,
    postcode: `${area}${chance.whole(1, 19)} ${inward}`,
  };
}
