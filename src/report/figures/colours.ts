/** Colours that keep apart in grey and for the colour-blind (Okabe and Ito 2008). */
export const COLOURS = {
  blue: '#0072b2',
  orange: '#e69f00',
  green: '#009e73',
  red: '#d55e00',
  purple: '#cc79a7',
  sky: '#56b4e9',
  grey: '#7f7f7f',
};
