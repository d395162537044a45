/**
 * Published numbers: how the measures' results come together in the table {@code figure.figure}
 * ({@link uk.rooftree.warehouse.figure.MeasureResults}), how reports read them ({@link uk.rooftree.warehouse.figure.Figures}),
 * how they leave as a file, and how one is explained down to its rows. Leans on the engine and the models.
 */
package uk.rooftree.warehouse.figure;
