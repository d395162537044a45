/**
 * Apache Spark as the engine: the same SQL tree over the same tables, for those who outgrow one machine. The way in is
 * {@link uk.rooftree.spark.SparkKind}, which the command line finds when Spark is on its path. Leans on the warehouse; nothing on the
 * default path leans on it. What is peculiar to Spark stays in this package and in {@code sql/macros/spark.sql}.
 */
package uk.rooftree.spark;
