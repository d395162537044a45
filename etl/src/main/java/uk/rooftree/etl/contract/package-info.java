/**
 * The contract of the feeds, read from the files that hold it: which columns a feed has, what is right in them, and the rules
 * a row may break. The way in is {@link uk.rooftree.etl.contract.Contract}. The files are {@code sql/reference/feed.csv},
 * {@code feed_column.csv} and {@code feed_rule.csv}; no rule is written in Java. Leans on the warehouse's SQL tree alone.
 */
package uk.rooftree.etl.contract;
