/**
 * H-CLIC, the quarterly return of homelessness cases, as far as it can be made without its schema, which is not public: the cells of the headline tables, a
 * check of the cases before they are sent, and the comparison with the totals of the file that the council's supplier made. What a cell counts is SQL and data
 * ({@code sql/measures/hclic/}, {@code sql/reference/hclic_*.csv}); here it is gathered. {@link uk.rooftree.returns.hclic.HclicReturns} makes a quarter's
 * return of a release, {@link uk.rooftree.returns.hclic.HclicFiles} writes it.
 *
 * <p>It leans on {@code warehouse} for releases, on {@code reports.worksheet} for the worksheet's layout and on {@code returns.table} for councils' files.
 */
package uk.rooftree.returns.hclic;
