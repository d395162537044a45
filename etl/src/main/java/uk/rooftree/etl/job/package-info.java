/**
 * The monthly job: from the extracts of one as-at date to a published release and its reports, as Spring Batch steps that
 * can be taken up again where they stopped. The way in is {@link uk.rooftree.etl.job.MonthlyJob}. Leans on loading and on
 * the warehouse; reports are handed to it.
 */
package uk.rooftree.etl.job;
