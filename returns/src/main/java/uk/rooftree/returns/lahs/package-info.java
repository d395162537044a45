/**
 * LAHS, the yearly return of Local Authority Housing Statistics. The form is data: what each year asks (a {@link
 * uk.rooftree.returns.lahs.Catalogue}), where each answer comes from (a formula over figures and other answers), what should hold
 * ({@link uk.rooftree.returns.lahs.Checks}). {@link uk.rooftree.returns.lahs.LahsReturn#make} makes a year's return of a release, {@link
 * uk.rooftree.returns.lahs.LahsFiles} writes what is sent and what is kept; {@link uk.rooftree.returns.lahs.PublishedReturns} runs the checks
 * over what all authorities sent for 2017-18.
 *
 * <p>It leans on {@code warehouse} for figures and releases and on {@code reports.worksheet} for the worksheet's layout.
 */
package uk.rooftree.returns.lahs;
