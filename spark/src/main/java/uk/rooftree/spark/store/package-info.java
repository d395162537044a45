/**
 * Object stores, through Hadoop's file systems, as folders of {@code java.nio}: {@code s3a://bucket/housing} is a
 * {@link java.nio.file.Path} like any other, and the warehouse's readers of logs and releases need not know. The way in is
 * {@link uk.rooftree.spark.store.Stores}; {@link uk.rooftree.spark.store.ConditionalPutLogStore} is Delta's way to commit on S3. Leans on
 * Hadoop, and on Delta's log stores for what must appear whole and only once.
 */
package uk.rooftree.spark.store;
