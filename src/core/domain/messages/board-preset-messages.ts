/** Messages of the board: the presets' own words: stages, exits, holds, groups, questions. */
export type BoardPresetMessages = {};
