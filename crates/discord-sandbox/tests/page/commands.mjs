// The commands that the tests of the page type.

export const COMMANDS = [
  {
    id: "1",
    type: 1,
    name: "station",
    description: "A space station",
    options: [
      { type: 3, name: "universe", description: "Which universe", choices: [{ name: "Prime", value: "prime" }, { name: "Mirror", value: "mirror" }] },
      { type: 3, name: "name", description: "Its name", required: true, autocomplete: true },
    ],
  },
  {
    id: "2",
    type: 1,
    name: "onthisday",
    description: "What happened in a year",
    options: [
      { type: 4, name: "year", description: "The year", min_value: 1900, max_value: 3200 },
      { type: 5, name: "private", description: "Show it only to you" },
    ],
  },
  {
    id: "3",
    type: 1,
    name: "lore",
    description: "About the lore",
    options: [
      { type: 1, name: "stats", description: "Counts" },
      { type: 1, name: "source", description: "One source", options: [{ type: 3, name: "id", description: "Its id", required: true }] },
    ],
  },
  { id: "4", type: 3, name: "Find lore" },
];
